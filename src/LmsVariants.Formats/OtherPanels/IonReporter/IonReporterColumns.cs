using System.Collections.Immutable;

using LmsVariants.Formats.OtherPanels.Delimited;

namespace LmsVariants.Formats.OtherPanels.IonReporter;

/// <summary>The columns of the two tables of Ion Reporter: of the analysis (<c># locus</c>) and of its export (<c>Locus</c>).</summary>
internal static class IonReporterColumns
{
    /// <summary>What the row is about: SNV, INDEL, CNV, FUSION and others.</summary>
    public const string Type = "type";

    /// <summary>The number of copies, where a version writes it.</summary>
    public static readonly ImmutableArray<string> Copies = ["Copy Number", "copy_number"];

    /// <summary>The copy number in cytogenetic writing, such as <c>13q14.2(48878049-49054207)x1</c>.</summary>
    public const string Iscn = "iscn";

    /// <summary>Reads that show a fusion.</summary>
    public static readonly ImmutableArray<string> FusionReads = ["Read Counts", "read_counts", "READ_COUNT"];

    /// <summary>Columns whose cells are lists with one entry for each transcript. An empty entry is one too.</summary>
    public static readonly ImmutableArray<VariantField> Parallel = [VariantField.Gene, VariantField.Transcript, VariantField.Consequence, VariantField.Exon, VariantField.Protein, VariantField.Coding];

    public static readonly ColumnMap Map = new(
        "Ion Reporter",
        [["locus"], ["genotype"], ["ref"], [Type], ["allele_frequency_%", "% Frequency"]],
        [
            new(VariantField.Locus, "locus"),
            new(VariantField.Reference, "ref"),
            new(VariantField.Alternate, "genotype"),
            new(VariantField.Gene, "gene", "Genes", "Genes (Exons)"),
            new(VariantField.Transcript, "transcript"),
            new(VariantField.Coding, "coding"),
            new(VariantField.Protein, "protein", "Amino Acid Change"),
            new(VariantField.Consequence, "function", "Variant Effect"),
            new(VariantField.Exon, "exon"),
            new(VariantField.VafPercent, "allele_frequency_%", "% Frequency"),
            new(VariantField.Depth, "coverage"),
            new(VariantField.Filter, "filter"),
        ])
    {
        Beside =
        [
            Type, "subtype", "length", "pvalue", "p-value", "phred_qual_score", "Phred QUAL Score", "cnv_pvalue", "allele_coverage", "Allele Coverage", "allele_ratio", "Allele Ratio", "maf", "hrun",
            "mut/wt_ratio", "som_pval", "location", "codon", "sift", "polyphen", "grantham", "phylop", "normalizedAlt", "5000Exomes", "NamedVariants*", "clinvar", "dbsnp*", "dgv", "drugbank*", "exac*",
            "go", "go_*", "Gene Ontology", "pfam", "cosmic", "omim", "hg19_*", "hg38_*", "Oncomine *", "MyVariantDefaultDb*", "Copy Number", "copy_number", Iscn, "confidence", "precision", "CNV *", "CytoBand",
            "No Call Reason", "Info", "Variant ID", "Variant Name", "Strand", "EMAF", "AMAF", "GMAF", "UCSC Common SNPs", "ExAC *", "Ref+/Ref-*", "Homopolymer Length", "Read Counts*", "read_counts*", "READ_COUNT",
            "Subset Of*", "Mol *", "VCF *", "Tumor *", "Detection", "Fusion *", "Driver Gene", "3'/5'*", "Genes", "Genes (Exons)",
        ],
    };
}
