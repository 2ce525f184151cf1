namespace LmsVariants.Benchmarks;

/// <summary>Where things of this repository lie.</summary>
internal static class Repository
{
    /// <summary>Gets the folder that holds LmsVariants.sln.</summary>
    public static string Root { get; } = RootOf(AppContext.BaseDirectory);

    /// <summary>The path of a file of this repository.</summary>
    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A folder of measurements among what is built.</summary>
    public static string Artifacts(string name) => File("artifacts", "benchmarks", name);

    private static string RootOf(string folder) =>
        System.IO.File.Exists(Path.Combine(folder, "LmsVariants.sln")) ? folder : RootOf(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("LmsVariants.sln was not found"));
}
