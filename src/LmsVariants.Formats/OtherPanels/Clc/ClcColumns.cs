using LmsVariants.Formats.OtherPanels.Delimited;

namespace LmsVariants.Formats.OtherPanels.Clc;

/// <summary>The columns of a variant track of CLC Genomics Workbench, from which the QIAseq workflows export too.</summary>
internal static class ClcColumns
{
    /// <summary>Whether the row is of the reference allele, which the track lists beside the variant.</summary>
    public const string IsReference = "Reference allele";

    public static readonly ColumnMap Map = new(
        "CLC variant track",
        [["Chromosome"], ["Region"], ["Reference"], ["Allele"], [IsReference]],
        [
            new(VariantField.Chromosome, "Chromosome"),
            new(VariantField.Position, "Region"),
            new(VariantField.Reference, "Reference"),
            new(VariantField.Alternate, "Allele"),
            new(VariantField.Gene, "Gene", "Gene name", "Overlapping genes"),
            new(VariantField.Coding, "Coding region change"),
            new(VariantField.Protein, "Amino acid change"),
            new(VariantField.VafPercent, "Frequency"),
            new(VariantField.Depth, "Coverage"),
            new(VariantField.Exon, "Exon Number", "Exon"),
            new(VariantField.Filter, "Filter"),
        ])
    {
        Beside =
        [
            IsReference, "Type", "Length", "Linkage", "Zygosity", "Count", "Count *", "Forward*", "Reverse*", "# unique*", "Average quality", "Read *", "Reads *", "Hyper-allelic", "Genotype",
            "Homopolymer*", "Homopolymer length", "Probability", "QUAL", "BaseQRankSum", "Origin tracks", "Sample count", "Total number of samples", "Sample frequency", "Non-synonymous",
            "Splice effect*", "Other variants within codon", "Coding region change in longest transcript", "Amino acid change in longest transcript", "Exact match", "Name*", "rsid*", "dbSNP*",
            "ClinVar*", "CLNSIG*", "COSMIC*", "gnomAD*", "Conservation*", "Control *", "Strand*", "Database*", "ID",
        ],
    };
}
