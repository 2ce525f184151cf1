using System.Collections.Immutable;

using LmsVariants.Formats.OtherPanels.Delimited;

namespace LmsVariants.Formats.OtherPanels.Sophia;

/// <summary>The columns of SOPHiA DDM: of its table of variants, and of its programmatic export.</summary>
internal static class SophiaColumns
{
    /// <summary>Names that do not say whether the number behind them is a percentage or a fraction. The value itself cannot tell: 0.9 may be either.</summary>
    public static readonly ImmutableArray<string> WithoutUnit = ["VAF", "AF", "Allele frequency", "Variant fraction", "Variant frequency"];

    public static readonly ColumnMap Map = new(
        "SOPHiA DDM",
        [
            ["Gene", "transcriptome.gene.symbol"],
            ["c.DNA", "short.annotated.transcriptContext.transcriptVariant.cnomen.base"],
            ["VAF(%)", "VAF (%)", "Variant fraction (%)", "short.called.alleleFrequency", "SOPHiA DDM prediction", "SOPHiA DDM\u2122 prediction", "Coding consequence", .. WithoutUnit],
        ],
        [
            new(VariantField.Gene, "Gene", "transcriptome.gene.symbol"),
            new(VariantField.Chromosome, "Chromosome", "Chr", "short.called.variant.location.chromosome.fullSeqName"),
            new(VariantField.Position, "Position", "Genome position", "Genomic position", "short.called.variant.location.position"),
            new(VariantField.Reference, "Ref", "Reference", "Ref allele"),
            new(VariantField.Alternate, "Alt", "Alternate", "Alt allele"),
            new(VariantField.Transcript, "Transcript", "RefSeq", "transcriptome.transcript.name"),
            new(VariantField.Coding, "c.DNA", "short.annotated.transcriptContext.transcriptVariant.cnomen.base"),
            new(VariantField.Protein, "Protein", "short.annotated.transcriptContext.proteinVariant.pnomen.hgvsRefSeq"),
            new(VariantField.Consequence, "Coding consequence", "short.annotated.transcriptContext.proteinVariant.consequence.sophiaNameSelect"),
            new(VariantField.VafPercent, "VAF(%)", "VAF (%)", "VAF%", "Variant fraction (%)"),
            new(VariantField.Vaf, "short.called.alleleFrequency"),
            new(VariantField.Depth, "Read depth", "Depth", "short.called.readDepth"),
            new(VariantField.Exon, "Exon"),
            new(VariantField.Filter, "Filter"),
        ])
    {
        Beside =
        [
            "SOPHiA DDM*", "ClinVar*", "Community frequency", "Account frequency*", "ACMG*", "rsID", "COSMIC*", "gnomAD*", "Type", "Zygosity", "Pathogenicity*", "Retained*", "Comment*",
            "short.*", "short_predictor.*", "userAnnotations.*", "transcriptome.*", "dynamic.*",
        ],
    };
}
