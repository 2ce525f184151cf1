using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;

namespace LmsVariants.Formats.OtherPanels.Archer;

/// <summary>Reads Archer Analysis <c>full_results</c>.</summary>
internal sealed class ArcherReader
{
    private readonly string _file;
    private readonly SortedDictionary<int, Dictionary<string, TableRow>> _candidates = [];
    private readonly Dictionary<int, Dictionary<string, TableRow>> _isoforms = [];
    private readonly List<KeyValue> _details = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private string? _sample;

    private ArcherReader(string file) => _file = file;

    /// <exception cref="InputFormatException">A line is no key with a value, or a value is none.</exception>
    public static PanelFile Read(InputDocument document, InputLimits limits)
    {
        ArcherReader reader = new(document.Name);
        string text = TextFile.Decode(document.Name, document.ReadAll(limits).Span, limits);
        foreach (TextLine line in TextFile.Lines(document.Name, text, limits))
        {
            TableRow row = TableRow.Split(document.Name, line);
            if (row.Count > 0) reader.Take(row);
        }
        return reader.Result();
    }

    private void Take(TableRow row)
    {
        string key = row[0];
        if (row.Written < 2) throw row.Refuse(0, InputCodes.Truncated, "line", "a key, a tab and a value");
        if (!_seen.Add(key)) throw row.Refuse(0, InputCodes.Duplicate, "key", "each key once");
        if (CandidateKey.TryParse(key, ArcherColumns.Candidate, out int number, out string rest)) Of(_candidates, number)[rest] = row;
        else if (CandidateKey.TryParse(key, ArcherColumns.Isoform, out number, out rest)) Of(_isoforms, number)[rest] = row;
        else if (key == ArcherColumns.Sample) _sample = Field.OrNull(row[1]);
        else _details.Add(new KeyValue(key, Field.OrNull(row[1])));
    }

    private PanelFile Result()
    {
        ImmutableArray<ReportedAlteration> alterations = [.. _candidates.Select(candidate => Alteration(candidate.Key, candidate.Value))];
        HashSet<int> shown = [.. _candidates.Values.SelectMany(Isoforms)];
        return new PanelFile
        {
            Names = new SampleNames(Sample: _sample),
            Software = "Archer Analysis",
            Details = [.. _details],
            Coverage =
            [
                alterations.OfType<ReportedFusion>().Any()
                    ? new Coverage(CoverageSubject.Fusions, CoverageState.Called, $"the file lists candidates")
                    : new Coverage(CoverageSubject.Fusions, CoverageState.NothingCalled, $"the file lists no candidate of two genes"),
                alterations.OfType<ReportedSplice>().Any()
                    ? new Coverage(CoverageSubject.SpliceVariants, CoverageState.Called, $"the file lists candidates of one gene")
                    : new Coverage(CoverageSubject.SpliceVariants, CoverageState.NothingCalled, $"the file lists no candidate of one gene"),
            ],
            Alterations = alterations,
            UnknownFields =
            [
                .. _isoforms.Where(isoform => !shown.Contains(isoform.Key)).OrderBy(isoform => isoform.Key).SelectMany(isoform => isoform.Value.Values)
                    .Where(row => row[1].Length > 0).Select(row => new UnknownField(row.Locate(1), "isoforms of no candidate", row[0], row[1])),
            ],
        };
    }

    private ReportedAlteration Alteration(int number, Dictionary<string, TableRow> keys)
    {
        string prefix = $"{ArcherColumns.Candidate}{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}_";
        if (!keys.TryGetValue(ArcherColumns.Genes, out TableRow? genes)) throw Missing(keys, prefix + ArcherColumns.Genes);
        if (!keys.TryGetValue(ArcherColumns.StrongEvidence, out TableRow? evidence)) throw Missing(keys, prefix + ArcherColumns.StrongEvidence);
        string[] partners = genes[1].Split(':', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (partners.Length == 0) throw genes.Refuse(1, InputCodes.FieldEmpty, genes[0], "genes such as EML4:ALK");
        bool strong = evidence[1].ToUpperInvariant() switch
        {
            "TRUE" => true,
            "FALSE" => false,
            _ => throw evidence.Refuse(1, InputCodes.NotInVocabulary, evidence[0], "TRUE or FALSE"),
        };
        Piece? first = Piece.Of(keys, "1");
        Piece? second = Piece.Of(keys, "2");
        ReportedAlteration alteration = partners.Length == 1
            ? new ReportedSplice(genes.Locate(0), partners[0], Exons(first, second), first?.Last ?? string.Empty, second?.First ?? string.Empty, ReadsOf(keys), null)
            : new ReportedFusion(genes.Locate(0), genes[1], partners.Length == 2 ? [.. partners] : [], first?.Last ?? string.Empty, second?.First ?? string.Empty, ReadsOf(keys));
        return alteration with
        {
            Filter = strong ? "PASS" : "weak_evidence",
            FilterMeaning = strong ? null : "the software does not hold the evidence to be strong",
            Further = [.. keys.Values.Concat(Isoforms(keys).SelectMany(isoform => _isoforms.TryGetValue(isoform, out Dictionary<string, TableRow>? of) ? of.Values : Enumerable.Empty<TableRow>()))
                .Where(row => !Field.IsMissing(row[1])).OrderBy(row => row.Line).Select(row => new KeyValue(row[0], row[1]))],
        };
    }

    // Isoforms may share reads, so they are not summed: the best supported one is what is certain.
    private int? ReadsOf(Dictionary<string, TableRow> keys)
    {
        int? most = null;
        foreach (int isoform in Isoforms(keys))
        {
            if (!_isoforms.TryGetValue(isoform, out Dictionary<string, TableRow>? of) || !of.TryGetValue(ArcherColumns.Reads, out TableRow? row)) continue;
            int? reads = Field.Integer(row, 1, row[0]);
            if (reads is not null && (most is null || reads > most)) most = reads;
        }
        return most;
    }

    private static IEnumerable<int> Isoforms(Dictionary<string, TableRow> keys)
    {
        foreach ((string key, TableRow row) in keys)
        {
            if (!key.StartsWith(ArcherColumns.SupportingIsoform, StringComparison.Ordinal) || Field.IsMissing(row[1])) continue;
            if (!CandidateKey.TryParse(row[1] + "_", ArcherColumns.Isoform, out int number, out _)) throw row.Refuse(1, InputCodes.NotInVocabulary, row[0], "an isoform such as FC_3");
            yield return number;
        }
    }

    private static string Exons(Piece? first, Piece? second) =>
        first is { Exon.Length: > 0 } && second is { Exon.Length: > 0 } ? $"{first.Exon}-{second.Exon}" : first?.Exon ?? string.Empty;

    private InputFormatException Missing(Dictionary<string, TableRow> keys, string key) =>
        new(new InputProblem(InputCodes.ColumnMissing, new SourceLocation(_file, keys.Values.Min(row => row.Line), 1), "file", $"a key '{key}'", "other keys of the same number"));

    private static Dictionary<string, TableRow> Of(IDictionary<int, Dictionary<string, TableRow>> all, int number)
    {
        if (!all.TryGetValue(number, out Dictionary<string, TableRow>? keys)) all[number] = keys = new Dictionary<string, TableRow>(StringComparer.Ordinal);
        return keys;
    }

    /// <summary>A piece of the isoform, such as <c>EML4(+)NM_019063.4|exon:13|chr2:42522523,chr2:42522656</c>. The transcript runs from the first place to the last.</summary>
    private sealed record Piece(string Exon, string First, string Last)
    {
        public static Piece? Of(Dictionary<string, TableRow> keys, string piece)
        {
            string? key = keys.Keys.Where(name => name.StartsWith($"{ArcherColumns.Annotation}{piece}-", StringComparison.Ordinal)).Order(StringComparer.Ordinal).FirstOrDefault();
            if (key is null) return null;
            string[] parts = keys[key][1].Split('|', StringSplitOptions.TrimEntries);
            string[] places = parts.Length > 2 ? parts[^1].Split(',', StringSplitOptions.TrimEntries) : [string.Empty];
            string exon = parts.FirstOrDefault(part => part.StartsWith("exon:", StringComparison.Ordinal)) is string named ? named["exon:".Length..] : string.Empty;
            return new Piece(exon, places[0], places[^1]);
        }
    }
}
