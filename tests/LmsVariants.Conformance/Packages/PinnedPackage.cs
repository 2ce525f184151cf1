using System.Reflection;

namespace LmsVariants.Conformance.Packages;

/// <summary>An official package, pinned by its version and its hash.</summary>
/// <param name="Name">The name in the npm registry.</param>
/// <param name="Version">The exact version.</param>
/// <param name="Integrity">npm's <c>dist.integrity</c>: <c>sha512-</c> and the hash in base 64.</param>
internal sealed record PinnedPackage(string Name, string Version, string Integrity)
{
    /// <summary>Gets the packages of packages.tsv, the one that counts first at the top.</summary>
    public static IReadOnlyList<PinnedPackage> All { get; } = Read();

    /// <summary>Gets the name of the folder it is unpacked to. The hash is part of it, so another pin is another folder.</summary>
    public string Folder { get; } = $"{Name.TrimStart('@').Replace('/', '-')}-{Version}-{Convert.ToHexString(Convert.FromBase64String(Integrity["sha512-".Length..]))[..12]}";

    private static List<PinnedPackage> Read()
    {
        using StreamReader reader = new(Assembly.GetExecutingAssembly().GetManifestResourceStream("packages.tsv")!);
        List<PinnedPackage> packages = [];
        while (reader.ReadLine() is string line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] cells = line.Split('\t');
            packages.Add(new PinnedPackage(cells[0], cells[1], cells[2]));
        }
        return packages;
    }
}
