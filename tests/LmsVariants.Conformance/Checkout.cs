namespace LmsVariants.Conformance;

/// <summary>Where this checkout lies.</summary>
internal static class Checkout
{
    /// <summary>Gets the folder that holds LmsVariants.sln.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "LmsVariants.sln"))) return at.FullName;
        }
        throw new InvalidOperationException("LmsVariants.sln was not found above the program's own folder.");
    }
}
