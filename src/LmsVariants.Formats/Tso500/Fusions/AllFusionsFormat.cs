using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;
using LmsVariants.Formats.Tso500.SideFiles;

namespace LmsVariants.Formats.Tso500.Fusions;

/// <summary>TSO500 <c>_AllFusions.csv</c>: every candidate of the RNA sample, most of which the software did not keep.</summary>
/// <remarks>The file is absent where the RNA steps failed, so its absence says nothing about fusions.</remarks>
public sealed class AllFusionsFormat : IPanelFormat
{
    private const string NotKept = "KeepFusion=False";

    /// <inheritdoc/>
    public string Name => "TSO500 AllFusions";

    /// <inheritdoc/>
    public bool Recognises(InputDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return HeaderNames.HasAll(document.Head, "Caller", "Gene A Breakpoint", "Gene B Breakpoint", "KeepFusion");
    }

    /// <inheritdoc/>
    public IReadOnlyList<PanelFile> Read(InputDocument document, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(context);
        SideTable table = SideTable.Read(document, context, "AllFusions");
        AllFusionsColumns columns = new(table);
        ImmutableArray<KeyValue> remarks = [.. table.Remarks.Select(KeyOf).OfType<KeyValue>()];
        string? notKeptMeans = ValueOf(remarks, "KeepFusion");
        ImmutableArray<ReportedAlteration> candidates = [.. table.Rows().Select(row => ReadRow(table, columns, row, notKeptMeans))];
        string[] software = (ValueOf(remarks, "Source") ?? string.Empty).Split(' ', 2, StringSplitOptions.TrimEntries);
        return
        [
            new PanelFile
            {
                Panel = "TruSight Oncology 500",
                Software = software[0],
                Version = software.Length > 1 ? software[1] : string.Empty,
                Assemblies = [Tso500Assembly.Of("AllFusions")],
                Details = remarks,
                SoftwareNotes = [.. table.Remarks.Where(remark => remark.Length > 0 && KeyOf(remark) is null)],
                Coverage = [.. CoverageOf(candidates)],
                Alterations = candidates,
                UnknownFields = table.UnknownFields,
                Warnings = table.Warnings,
                Skipped = table.Skipped,
            },
        ];
    }

    private static ReportedAlteration ReadRow(SideTable table, AllFusionsColumns columns, DelimitedRecord row, string? notKeptMeans)
    {
        bool keep = table.Flag(row, columns.Keep) ?? throw table.Refuse(row, columns.Keep, InputCodes.FieldEmpty, "True or False");
        string filter = SideTable.Text(row, columns.Filter);
        string caller = table.Filled(row, columns.Caller, "the algorithm that found it");
        (string geneA, string geneB) = (table.Gene(row, columns.GeneA), table.Gene(row, columns.GeneB));
        string genes = GenesOf(geneA, geneB);
        ImmutableArray<string> partners = geneA.Length > 0 && geneB.Length > 0 ? [geneA, geneB] : [];
        string first = SideTable.Text(row, columns.BreakpointA);
        string second = SideTable.Text(row, columns.BreakpointB);
        int? reads = ReadsOf(table, columns, row);
        SourceLocation where = table.Locate(row);
        ReportedAlteration read = caller.Equals("SpliceGirl", StringComparison.OrdinalIgnoreCase) && IsInsideOneGene(geneA, geneB)
            ? new ReportedSplice(where, genes, string.Empty, first, second, reads, null)
            : new ReportedFusion(where, genes, partners, first, second, reads);
        return read with
        {
            Filter = keep ? Field.OrNull(filter) : filter.Length == 0 ? NotKept : $"{filter};{NotKept}",
            FilterMeaning = keep ? null : notKeptMeans,
            Further = table.Further(row, columns.Further),
        };
    }

    // The caller of junctions lists some between two genes as well; a side may name every gene of its place.
    private static bool IsInsideOneGene(string first, string second) =>
        first.Length == 0 || second.Length == 0 || first.Split(';').Intersect(second.Split(';'), StringComparer.Ordinal).Any();

    // A hyphen between two symbols, which may hold hyphens and lists themselves: it is written, never split here.
    private static string GenesOf(string first, string second) =>
        first == second || second.Length == 0 ? first : first.Length == 0 ? second : $"{first}-{second}";

    // Molecules where they are counted, else reads. One count alone is that count; none is none.
    private static int? ReadsOf(SideTable table, AllFusionsColumns columns, DelimitedRecord row)
    {
        int? molecules = Sum(table.Integer(row, columns.SplitDeduplicated), table.Integer(row, columns.PairDeduplicated));
        int? reads = Sum(table.Integer(row, columns.Split), table.Integer(row, columns.Pair));
        return molecules ?? reads;
    }

    private static int? Sum(int? first, int? second) =>
        first is null && second is null ? null : (int)Math.Min(int.MaxValue, (long)(first ?? 0) + (second ?? 0));

    private static IEnumerable<Coverage> CoverageOf(ImmutableArray<ReportedAlteration> candidates)
    {
        int fusions = candidates.OfType<ReportedFusion>().Count();
        int kept = candidates.OfType<ReportedFusion>().Count(candidate => candidate.HasPassed);
        yield return Candidates.Of(CoverageSubject.Fusions, fusions, kept);
        // The splice variants of the assay come in a file of their own: without a kept one, this file says nothing of them.
        if (candidates.OfType<ReportedSplice>().Any(candidate => candidate.HasPassed)) yield return new Coverage(CoverageSubject.SpliceVariants, CoverageState.Called, $"the file lists a junction inside one gene that was kept");
    }

    // "Source = FusionProcessor 1.0.0.407"; an explanation of a column has the same form.
    private static KeyValue? KeyOf(string remark)
    {
        int equals = remark.IndexOf('=', StringComparison.Ordinal);
        return equals <= 0 ? null : new KeyValue(remark[..equals].Trim(), Field.OrNull(remark[(equals + 1)..].Trim()));
    }

    private static string? ValueOf(ImmutableArray<KeyValue> keys, string key) =>
        keys.FirstOrDefault(pair => pair.Key.Equals(key, StringComparison.OrdinalIgnoreCase))?.Value;
}
