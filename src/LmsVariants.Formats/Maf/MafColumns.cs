using System.Collections.Frozen;
using System.Collections.Immutable;

using LmsVariants.Formats.OtherPanels.Delimited;

namespace LmsVariants.Formats.Maf;

/// <summary>The columns of a MAF as vcf2maf, MSK and the GDC write them (GDC MAF Format 1.0.0; vcf2maf 1.6.22).</summary>
internal static class MafColumns
{
    /// <summary>The allele that the counts and names are of.</summary>
    public const string SecondAllele = "Tumor_Seq_Allele2";

    /// <summary>The other allele of the tumour; by the specification it may be the reference.</summary>
    public const string FirstAllele = "Tumor_Seq_Allele1";

    /// <summary>Whether the variant is of the germline, in the words of the TCGA.</summary>
    public const string Status = "Mutation_Status";

    /// <summary>The consequence of the chosen transcript as one Sequence Ontology term.</summary>
    public const string OneConsequence = "One_Consequence";

    /// <summary>The consequence in the vocabulary of the MAF.</summary>
    public const string Classification = "Variant_Classification";

    /// <summary>The share of the 1000 Genomes. Other tools give the tumour's own frequency this name.</summary>
    public const string ThousandGenomes = "AF";

    public static readonly ColumnMap Map = new(
        "MAF",
        [["Hugo_Symbol"], ["Tumor_Sample_Barcode"], ["Start_Position"], [SecondAllele]],
        [
            new(VariantField.Sample, "Tumor_Sample_Barcode"),
            new(VariantField.Gene, "Hugo_Symbol"),
            new(VariantField.Assembly, "NCBI_Build"),
            new(VariantField.Chromosome, "Chromosome"),
            new(VariantField.Position, "Start_Position"),
            new(VariantField.Reference, "Reference_Allele"),
            new(VariantField.Alternate, SecondAllele),
            new(VariantField.Transcript, "Transcript_ID"),
            new(VariantField.Coding, "HGVSc"),
            new(VariantField.Protein, "HGVSp", "HGVSp_Short"),
            new(VariantField.Consequence, "Consequence"),
            new(VariantField.Exon, "Exon_Number"),
            new(VariantField.Depth, "t_depth"),
            new(VariantField.AltReads, "t_alt_count"),
            new(VariantField.Filter, "FILTER"),
        ])
    {
        Beside =
        [
            FirstAllele, Status, OneConsequence, Classification, "Entrez_Gene_Id", "Center", "End_Position", "Strand", "Variant_Type", "dbSNP_*", "HGVSp_Short", "HGVS_OFFSET",
            "Matched_Norm_*", "Match_Norm_*", "Tumor_Validation_*", "Tumor_Sample_UUID", "Tumor_Seq_*", "Verification_Status", "Validation_*", "Sequencing_Phase",
            "Sequence_Source", "Sequencer", "Score", "BAM_File", "t_ref_count", "t_vaf", "n_*", "tumor_bam_uuid", "normal_bam_uuid", "case_id", "all_effects", "Allele",
            "Gene", "Feature", "Feature_type", "cDNA_position", "CDS_position", "Protein_position", "Amino_acids", "Codons", "Existing_variation", "ALLELE_NUM", "DISTANCE",
            "TRANSCRIPT_STRAND", "STRAND_VEP", "SYMBOL", "SYMBOL_SOURCE", "HGNC_ID", "BIOTYPE", "CANONICAL", "MANE*", "TSL", "APPRIS", "FLAGS", "CCDS", "ENSP", "SWISSPROT",
            "TREMBL", "UNIPARC", "UNIPROT_ISOFORM", "RefSeq", "SIFT", "PolyPhen", "EXON", "INTRON", "DOMAINS", "GMAF", "AF", "AFR_*", "AMR_*", "ASN_*", "EAS_*", "EUR_*",
            "SAS_*", "AA_*", "EA_*", "MAX_AF*", "ExAC_*", "gnomAD_*", "gnomADe_*", "gnomADg_*", "CLIN_SIG", "SOMATIC", "PUBMED", "PHENO", "IMPACT", "PICK", "VARIANT_CLASS",
            "MINIMISED", "HIGH_INF_POS", "MOTIF_*", "GENE_PHENO", "CONTEXT", "COSMIC", "hotspot", "RNA_*", "callers", "vcf_*", "flanking_bps", "variant_id", "variant_qual", "src_vcf_id",
            "miRNA", "TRANSCRIPTION_FACTORS", "GDC_FILTER", "NEAREST", "PICK_ALLELE_NUM", "VERSION", "TRANSCRIPT_FLAG", "annotation_status", "genomic_location_explanation",
        ],
    };

    /// <summary>Shares over all of a population. Those of its parts stay beside: in a small founder population an allele may be common and harmful.</summary>
    public static readonly ImmutableArray<string> Frequencies = ["gnomAD_AF", "gnomADe_AF", "gnomADg_AF", "ExAC_AF", ThousandGenomes];

    /// <summary>Columns that stand beside <see cref="ThousandGenomes"/> where it is what VEP writes.</summary>
    public static readonly ImmutableArray<string> PartsOfThousandGenomes = ["AFR_AF", "AMR_AF", "EAS_AF", "EUR_AF", "SAS_AF"];

    /// <summary>The vocabulary of the MAF in terms of the Sequence Ontology, as vcf2maf goes the other way; the broader term where several fall together.</summary>
    public static readonly FrozenDictionary<string, string> Classifications = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Missense_Mutation"] = "missense_variant",
        ["Nonsense_Mutation"] = "stop_gained",
        ["Nonstop_Mutation"] = "stop_lost",
        ["Silent"] = "synonymous_variant",
        ["Frame_Shift_Del"] = "frameshift_variant",
        ["Frame_Shift_Ins"] = "frameshift_variant",
        ["In_Frame_Del"] = "inframe_deletion",
        ["In_Frame_Ins"] = "inframe_insertion",
        ["Splice_Site"] = "splice_site_variant",
        ["Splice_Region"] = "splice_region_variant",
        ["Translation_Start_Site"] = "start_lost",
        ["Intron"] = "intron_variant",
        ["5'UTR"] = "5_prime_UTR_variant",
        ["3'UTR"] = "3_prime_UTR_variant",
        ["5'Flank"] = "upstream_gene_variant",
        ["3'Flank"] = "downstream_gene_variant",
        ["IGR"] = "intergenic_variant",
        ["RNA"] = "non_coding_transcript_variant",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
