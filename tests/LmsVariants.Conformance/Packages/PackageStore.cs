namespace LmsVariants.Conformance.Packages;

/// <summary>The official packages on disk, found by url. They are fetched the first time anybody asks.</summary>
public sealed class PackageStore
{
    private static readonly Lazy<(PackageStore? Store, string? Missing)> Opened = new(Open);

    private readonly Dictionary<(string Kind, string Url), string> _files = [];
    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);

    private PackageStore(string store)
    {
        foreach (PinnedPackage package in PinnedPackage.All)
        {
            string folder = Path.Combine(store, package.Folder);
            _folders.Add(package.Name, folder);
            foreach ((string kind, string url, string path) in PackageIndex.Read(folder)) _files.TryAdd((kind, url), path);
        }
    }

    /// <summary>Gets why the packages are not there; null where they are.</summary>
    public static string? Missing => Opened.Value.Missing;

    /// <summary>Gets the packages. Ask <see cref="Missing"/> first.</summary>
    public static PackageStore Instance => Opened.Value.Store ?? throw new InvalidOperationException(Missing);

    /// <summary>The examples that a package brings along, sorted by name.</summary>
    public IReadOnlyList<string> Examples(string package) => [.. Directory.GetFiles(Path.Combine(_folders[package], "example"), "*.json").Order(StringComparer.Ordinal)];

    /// <summary>The file that defines that url; null where no package does. A version after <c>|</c> is passed over.</summary>
    internal string? Find(string kind, string url) => _files.GetValueOrDefault((kind, url.Split('|')[0]));

    /// <summary>Gets the urls that are defined of one kind.</summary>
    internal IEnumerable<string> Urls(string kind) => _files.Keys.Where(key => key.Kind == kind).Select(key => key.Url);

    /// <summary>Gets R4's JSON schema.</summary>
    internal string Schema => _folders.Values.Select(folder => Path.Combine(folder, PackageIndex.SchemaName)).First(File.Exists);

    private static (PackageStore? Store, string? Missing) Open()
    {
        string store = Path.Combine(Checkout.Root, "artifacts", "fhir-packages");
        Directory.CreateDirectory(store);
        string?[] reasons = [.. PinnedPackage.All.AsParallel().Select(package => PackageFetch.Fetch(package, store))];
        return Array.Find(reasons, reason => reason is not null) is string missing ? (null, missing) : (new PackageStore(store), null);
    }
}
