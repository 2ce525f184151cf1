using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace LmsVariants.Testing;

/// <summary>Things a test may need that a fresh clone does not bring along.</summary>
/// <remarks>
/// Where one is missing the test is skipped with the reason. With <c>LMSV_REQUIRE_COMPONENTS=1</c>, as .ci/run sets it after
/// installing them, a missing program is a failure instead. The third-party truth beside the checkout is the exception: it
/// cannot be installed, so a clone elsewhere stays green without it.
/// </remarks>
internal static class Component
{
    /// <summary>Gets the folder that holds LmsVariants.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The path of a file of this repository.</summary>
    public static string InRepository(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The path of a file of the shared folder; skips the test where that folder is absent.</summary>
    public static string Shared(params string[] parts)
    {
        string shared = Path.Combine(Root, "..", "shared");
        Skip.IfNot(Directory.Exists(shared), "the shared folder with third-party truth is not beside this checkout");
        string path = Path.GetFullPath(Path.Combine([shared, .. parts]));
        Assert.True(File.Exists(path) || Directory.Exists(path), $"the shared folder is there, but not {string.Join('/', parts)}");
        return path;
    }

    /// <summary>The full path of an installed program; skips (or fails) where it is not installed.</summary>
    public static string Program(string name)
    {
        string? found = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") })
            .FirstOrDefault(File.Exists);
        if (found is null) Missing($"{name} is not installed");
        return found;
    }

    /// <summary>Skips the test, or fails it where every component is required.</summary>
    [DoesNotReturn]
    public static void Missing(string reason)
    {
        Need(reason);
        throw new UnreachableException();
    }

    /// <summary>Gets whether a missing component is a failure rather than a skip.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("LMSV_REQUIRE_COMPONENTS") == "1";

    /// <summary>Skips (or fails) with the reason why something is missing; does nothing where that is null.</summary>
    public static void Need(string? missing)
    {
        if (missing is null) return;
        Assert.False(IsRequired, missing);
        Skip.If(true, missing);
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "LmsVariants.sln"))) return at.FullName;
        }
        throw new InvalidOperationException("LmsVariants.sln was not found above the test's own folder.");
    }
}
