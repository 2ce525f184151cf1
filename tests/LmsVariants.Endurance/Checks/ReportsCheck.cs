using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

using LmsVariants.Endurance.Drops;
using LmsVariants.Endurance.World;

namespace LmsVariants.Endurance.Checks;

/// <summary>Every case has its reports once, whole, in as many revisions as it must have; the ledger knows each by its hash.</summary>
internal static class ReportsCheck
{
    private static readonly string[] Endings = [".case.json", ".fhir.json", ".report.html", ".variants.tsv"];

    public static async Task<IReadOnlyList<string>> OfAsync(Place place, LedgerBook book, IReadOnlyCollection<MadeCase> cases)
    {
        List<string> broken = [];
        Dictionary<string, CaseRow> known = (await book.ListAsync<CaseRow>("select case_id as CaseId, folder as Folder, revision as Revision from cases").ConfigureAwait(false))
            .ToDictionary(row => row.CaseId, StringComparer.Ordinal);
        ILookup<(string, int), FileRow> files = (await book.ListAsync<FileRow>(
                "select c.case_id as CaseId, f.revision as Revision, f.name as Name, f.length as Length, f.sha256 as Sha256 from report_file f join cases c on c.number = f.case_number").ConfigureAwait(false))
            .ToLookup(row => (row.CaseId, row.Revision));
        HashSet<string> expected = [];
        foreach (MadeCase made in cases)
        {
            CaseRow? row = known.GetValueOrDefault(made.Id);
            if ((row?.Revision ?? 0) != made.Revisions) broken.Add($"{made.Id} ({made.Kind}): {made.Revisions} revisions expected, {row?.Revision ?? 0} in the ledger");
            for (int revision = 1; revision <= (row?.Revision ?? 0); revision++)
            {
                string folder = Path.Combine(place.Reports, row!.Folder);
                if (revision < row.Revision) folder = Path.Combine(folder, "revisions", revision.ToString(CultureInfo.InvariantCulture));
                expected.Add(folder);
                broken.AddRange(Wrong(made, revision, folder, [.. files[(made.Id, revision)]]));
            }
        }
        foreach (string other in Place.FilesOf(place.Reports).Select(path => Path.GetDirectoryName(path)!).Distinct(StringComparer.Ordinal).Where(folder => !expected.Contains(folder)))
        {
            broken.Add($"{other}: files of no revision that the ledger knows");
        }
        broken.AddRange(known.Keys.Except(cases.Select(made => made.Id), StringComparer.Ordinal).Select(id => $"{id}: a case that was never dropped"));
        return broken;
    }

    private static IEnumerable<string> Wrong(MadeCase made, int revision, string folder, FileRow[] recorded)
    {
        string[] names = Directory.Exists(folder) ? [.. Directory.GetFiles(folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)] : [];
        string[] wanted = [.. Endings.Select(ending => made.Id + ending)];
        if (!names.SequenceEqual(wanted, StringComparer.Ordinal)) yield return $"{made.Id} ({made.Kind}), revision {revision}: its folder has {names.Length} files: {string.Join(' ', names)}";
        if (recorded.Length != wanted.Length) yield return $"{made.Id}, revision {revision}: the ledger has {recorded.Length} files of it";
        foreach (FileRow file in recorded)
        {
            string path = Path.Combine(folder, file.Name);
            if (!File.Exists(path)) continue;
            byte[] content = File.ReadAllBytes(path);
            if (content.Length != file.Length || Convert.ToHexStringLower(SHA256.HashData(content)) != file.Sha256) yield return $"{made.Id}, revision {revision}: {file.Name} is not what the ledger has";
            if (file.Name.EndsWith(".json", StringComparison.Ordinal) && !IsJson(content)) yield return $"{made.Id}, revision {revision}: {file.Name} is no JSON";
        }
    }

    private static bool IsJson(byte[] content)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(content);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private sealed class CaseRow
    {
        public string CaseId { get; init; } = string.Empty;

        public string Folder { get; init; } = string.Empty;

        public int Revision { get; init; }
    }

    private sealed class FileRow
    {
        public string CaseId { get; init; } = string.Empty;

        public int Revision { get; init; }

        public string Name { get; init; } = string.Empty;

        public long Length { get; init; }

        public string Sha256 { get; init; } = string.Empty;
    }
}
