using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Html.Pictures;

/// <summary>The copies of a gene against the normal two.</summary>
/// <param name="Symbol">The gene.</param>
/// <param name="Copies">The copies as the software states them; null where it gives a ratio alone.</param>
/// <param name="FoldChange">The ratio to the normal; null where the software gives copies alone.</param>
internal sealed record CopyRow(string Symbol, decimal? Copies, decimal? FoldChange)
{
    /// <summary>Gets the ratio to the normal: of the copies where they are stated, as they are no estimate of ours.</summary>
    public decimal Ratio => Copies / 2 ?? FoldChange!.Value;
}

/// <summary>Gains and losses of genes, the greatest first.</summary>
/// <param name="Rows">The genes of the knowledge base with a number.</param>
/// <param name="Others">How many calls are not drawn: of no gene of the knowledge base, or without a number.</param>
internal sealed record CopyFacts(ImmutableArray<CopyRow> Rows, int Others)
{
    /// <summary>The end of the scale where a row lies behind it; amplifications of tens of copies would leave the others no room.</summary>
    public const decimal MostRatio = 5;

    /// <summary>Gets the end of the scale, at least twice the normal.</summary>
    public decimal End => Rows.IsEmpty ? 2 : Math.Clamp(Math.Ceiling(Rows.Max(row => row.Ratio)), 2, MostRatio);

    public static CopyFacts Of(IEnumerable<Finding> findings)
    {
        Finding[] calls = [.. findings.Where(finding => finding.Reported is ReportedCopyNumber)];
        ImmutableArray<CopyRow> rows =
        [
            .. calls.Where(finding => finding.Classification.Gene is not null)
                .Select(finding => (finding.Symbol, Number: (ReportedCopyNumber)finding.Reported))
                .Where(call => call.Number.Copies >= 0 || call.Number.FoldChange >= 0)
                .Select(call => new CopyRow(call.Symbol, call.Number.Copies, call.Number.FoldChange))
                .OrderByDescending(row => row.Ratio).ThenBy(row => row.Symbol, StringComparer.Ordinal),
        ];
        return new CopyFacts(rows, calls.Length - rows.Length);
    }
}
