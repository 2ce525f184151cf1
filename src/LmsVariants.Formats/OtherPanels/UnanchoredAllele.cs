using LmsVariants.Formats.Panels;

namespace LmsVariants.Formats.OtherPanels;

/// <summary>Alleles of formats that write <c>-</c> in place of a base in common, brought to the convention of VCF.</summary>
internal static class UnanchoredAllele
{
    /// <summary>Place and bases with an <c>N</c> in front of both where one of them is empty; a later stage fills it from the reference.</summary>
    /// <param name="chromosome">The chromosome.</param>
    /// <param name="position">The 1-based position of the first reference base; of the base before an insertion.</param>
    /// <param name="reference">The reference bases; empty for none.</param>
    /// <param name="alternate">The bases seen; empty for none.</param>
    /// <returns>Null where there is no base before a deletion, or no base at all.</returns>
    public static ReportedAllele? Of(string chromosome, int position, string reference, string alternate) => (reference.Length, alternate.Length) switch
    {
        (0, 0) => null,
        (0, _) => new ReportedAllele(chromosome, position, "N", "N" + alternate),
        (_, 0) => position > 1 ? new ReportedAllele(chromosome, position - 1, "N" + reference, "N") : null,
        _ => new ReportedAllele(chromosome, position, reference, alternate),
    };
}
