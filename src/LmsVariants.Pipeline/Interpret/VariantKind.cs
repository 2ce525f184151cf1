using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Variants;
using LmsVariants.Pipeline.Annotate;

namespace LmsVariants.Pipeline.Interpret;

/// <summary>The kind of an alteration, in the closed set of the column <c>variant_type</c>.</summary>
public static class VariantKind
{
    /// <summary>Such as <c>snv</c>; empty where a small variant has neither a name nor bases.</summary>
    public static string Of(Finding finding) => (finding ?? throw new ArgumentNullException(nameof(finding))).Reported switch
    {
        ReportedSmallVariant small => OfSmall(small, finding.Annotation),
        ReportedCopyNumber => "cnv",
        ReportedExonCopyNumber => "exon_cnv",
        ReportedFusion => "fusion",
        ReportedSplice => "splice",
        ReportedAlteration other => throw new System.Diagnostics.UnreachableException(other.GetType().Name),
    };

    private static string OfSmall(ReportedSmallVariant small, VariantAnnotation? annotation)
    {
        if (annotation?.Type is VariantType type) return OfAllele(type);
        return EditAsReported(small) switch
        {
            Duplication => "duplication",
            Inversion => "inversion",
            Substitution => "snv",
            Deletion => "deletion",
            Insertion => "insertion",
            DeletionInsertion => "delins",
            _ => OfLengths(small.Allele),
        };
    }

    private static NucleotideEdit? EditAsReported(ReportedSmallVariant small) =>
        HgvsCoding.TryParse(small.CodingName, out HgvsCoding? name, out _) ? name.Edit : null;

    /// <summary>Such as <c>snv</c>.</summary>
    public static string OfAllele(VariantType type) => type switch
    {
        VariantType.Snv => "snv",
        VariantType.Mnv => "mnv",
        VariantType.Insertion => "insertion",
        VariantType.Deletion => "deletion",
        VariantType.Duplication => "duplication",
        VariantType.Inversion => "inversion",
        VariantType.Delins => "delins",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string OfLengths(ReportedAllele? allele) => allele switch
    {
        null => string.Empty,
        { Reference.Length: 1, Alternate.Length: 1 } => "snv",
        _ when allele.Reference.Length == allele.Alternate.Length => "mnv",
        _ when allele.Alternate.StartsWith(allele.Reference, StringComparison.Ordinal) => "insertion",
        _ when allele.Reference.StartsWith(allele.Alternate, StringComparison.Ordinal) => "deletion",
        _ => "delins",
    };
}
