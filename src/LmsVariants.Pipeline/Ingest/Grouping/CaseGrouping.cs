using System.Collections.Immutable;
using System.Text.RegularExpressions;

using LmsVariants.Formats.Panels;

namespace LmsVariants.Pipeline.Ingest.Grouping;

/// <summary>Finds the files of each case: by the names inside the files first, then by the names of the files, by a site's pattern where it has one.</summary>
/// <remarks>
/// Files are of one case where a name is the same in both; a CombinedVariantOutput ties its pair, DNA and RNA together. Names
/// that differ in a last <c>_DNA</c> or <c>_RNA</c> alone are those of a pair. A file without a name inside belongs to the
/// case whose name stands in its own name, as a whole; where two cases fit equally well it is nobody's. A name that only files' own names
/// give joins those of one folder: <c>calls.vcf</c> in two folders is of two patients.
/// </remarks>
internal sealed class CaseGrouping(Regex? pattern)
{
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);

    // What the site's pattern says of each name; it is asked once.
    private readonly Dictionary<string, string?> _sites = new(StringComparer.Ordinal);

    /// <summary>Whether the site's pattern comes to an end on the names of a file.</summary>
    public bool CanName(SampleFile file)
    {
        try
        {
            foreach (string id in file.Names.All.IsEmpty ? [NameOfFile.Stem(file.Document.FileName)] : Ids(file)) _ = CaseOf(id);
            return true;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    public ImmutableArray<CaseFiles> Group(IReadOnlyList<SampleFile> files)
    {
        Dictionary<SampleFile, (string Key, Phrase JoinedBy)> keys = [];
        foreach (SampleFile file in files.Where(file => !file.Names.All.IsEmpty)) keys[file] = (ByContent(file.Names), $"the names inside the file");
        string[] known = [.. files.SelectMany(Ids).Distinct(StringComparer.Ordinal).OrderByDescending(id => id.Length)];
        foreach (SampleFile file in files.Where(file => file.Names.All.IsEmpty)) keys[file] = ByName(file.Document, known);
        return
        [
            .. files.GroupBy(file => Root(keys[file].Key), StringComparer.Ordinal)
                .Select(group => Describe([.. group.Select(file => new GroupedFile(file, keys[file].JoinedBy))])),
        ];
    }

    // Ties every name of a file together, and gives one of them.
    private string ByContent(SampleNames names)
    {
        string[] ids = [.. names.All.Select(name => SampleId.Of(name.Value!))];
        foreach (string id in ids)
        {
            Tie(ids[0], id);
            if (SampleId.WithoutAnalyte(id) is string pair) Tie(id, pair);
            if (CaseOf(id) is string site) Tie(id, site);
        }
        return ids[0];
    }

    private (string Key, Phrase JoinedBy) ByName(InputDocument document, string[] known)
    {
        string fileName = document.FileName;
        string[] held = [.. known.Where(id => NameOfFile.Holds(fileName, id))];
        string[] longest = [.. held.Where(id => id.Length == held[0].Length).Select(Root).Distinct(StringComparer.Ordinal)];
        if (longest is [string one]) return (one, $"a name of the case in the name of the file");
        string stem = NameOfFile.Stem(fileName);
        if (CaseOf(stem) is string site) return (site, $"the site's pattern on the name of the file");
        string key = KeyOf(stem);
        if (SampleId.WithoutAnalyte(stem) is string pair) Tie(key, KeyOf(pair));
        return (key, $"the name of the file");

        // No name inside of a file is written so, as none holds a line break.
        string KeyOf(string name) => $"file\n{NameOfFile.InFolder(document.Name, name)}";
    }

    private string? CaseOf(string id)
    {
        if (pattern is null) return null;
        if (!_sites.TryGetValue(id, out string? site)) _sites[id] = site = pattern.Match(id) is { Success: true } match && match.Groups["case"] is { Success: true, Length: > 0 } found ? $"case {found.Value}" : null;
        return site;
    }

    private static IEnumerable<string> Ids(SampleFile file) => file.Names.All.Select(name => SampleId.Of(name.Value!));

    private static CaseFiles Describe(ImmutableArray<GroupedFile> files)
    {
        // The file that has a pair knows what each name is; the column of a VCF does not.
        KeyValue[] names =
        [
            .. files.Where(file => !file.File.IsCompanion).SelectMany(file => file.File.Names.All)
                .Select(name => name with { Value = SampleId.Of(name.Value!) })
                .DistinctBy(name => (name.Key, name.Value)),
        ];
        KeyValue[] told = [.. names.Where(name => name.Key != SampleKey || !names.Any(other => other.Key != SampleKey && other.Value == name.Value))];
        string[] order = ["Pair ID", "DNA Sample ID", "RNA Sample ID", SampleKey];
        ImmutableArray<KeyValue> identifiers = [.. told.OrderBy(name => Array.IndexOf(order, name.Key))];
        if (!identifiers.IsEmpty) return new CaseFiles(identifiers[0].Value!, identifiers, files);
        // A companion speaks of every sample of its run: its own name is no case's.
        GroupedFile named = files.FirstOrDefault(file => !file.File.IsCompanion) ?? files[0];
        string stem = NameOfFile.Stem(named.File.Document.FileName);
        string name = NameOfFile.InFolder(named.File.Document.Name, stem);
        return new CaseFiles(name, [new KeyValue("File", name)], files, stem);
    }

    private const string SampleKey = "Sample";

    private string Root(string id)
    {
        while (_parents.TryGetValue(id, out string? parent) && parent != id) id = parent;
        return id;
    }

    private void Tie(string one, string other) => _parents[Root(other)] = Root(one);
}
