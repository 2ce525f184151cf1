using System.Globalization;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.OtherPanels.Delimited;

/// <summary>Takes each small variant of a sample once: tables that were put together of several list some twice.</summary>
internal static class TakenOnce
{
    /// <summary>The alterations without the rows of a variant that stands in an earlier row; those are told and listed as skipped.</summary>
    public static IEnumerable<ReportedAlteration> Of(IEnumerable<ReportedAlteration> alterations, ICollection<InputWarning> warnings, ICollection<SkippedRecord> skipped)
    {
        Dictionary<object, ReportedSmallVariant> seen = [];
        foreach (ReportedAlteration alteration in alterations)
        {
            if (alteration is ReportedSmallVariant variant && !seen.TryAdd(Key(variant), variant))
            {
                ReportedSmallVariant earlier = seen[Key(variant)];
                string otherwise = InOtherWords(earlier, variant) ? " from there; other values stand in this row" : string.Empty;
                string text = $"the same call stands in line {earlier.Where.Line.ToString(CultureInfo.InvariantCulture)} and was taken once{otherwise}";
                warnings.Add(new InputWarning(InputCodes.RepeatedRow, variant.Where, text));
                skipped.Add(new SkippedRecord(variant.Where, text));
                continue;
            }
            yield return alteration;
        }
    }

    // Place and bases, with chr and without; where a table has none, the names and the place.
    private static object Key(ReportedSmallVariant variant) => variant.Allele is ReportedAllele allele
        ? (Bare(allele.Chromosome), allele.Position, allele.Reference, allele.Alternate)
        : (variant.Gene, variant.Place, variant.Transcript, variant.CodingName, variant.ProteinName);

    private static string Bare(string chromosome) => chromosome.StartsWith("chr", StringComparison.OrdinalIgnoreCase) ? chromosome[3..] : chromosome;

    // Lists are compared by what they hold: records compare them by reference.
    private static bool InOtherWords(ReportedSmallVariant x, ReportedSmallVariant y) =>
        !x.Consequences.SequenceEqual(y.Consequences) || !x.Further.SequenceEqual(y.Further)
        || x with { Where = y.Where, Consequences = y.Consequences, Further = y.Further, Statements = y.Statements } != y;
}
