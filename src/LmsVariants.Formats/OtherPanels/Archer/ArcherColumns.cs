namespace LmsVariants.Formats.OtherPanels.Archer;

/// <summary>The keys of Archer Analysis <c>full_results</c>: <c>FCA_n_</c> is an annotated fusion candidate, <c>FC_n_</c> an isoform that was assembled.</summary>
internal static class ArcherColumns
{
    public const string Sample = "SAMPLE_NAME";
    public const string Candidate = "FCA_";
    public const string Isoform = "FC_";

    /// <summary>The partners, joined by <c>:</c>, such as <c>EML4:ALK</c>.</summary>
    public const string Genes = "GENES_UNIQUE";

    /// <summary>Whether the software holds the evidence to be strong.</summary>
    public const string StrongEvidence = "STRONG_EVIDENCE_ABERRATION";

    /// <summary>The pieces of the isoform in the order of the transcript, such as <c>EML4(+)NM_019063.4|exon:13|chr2:42522523,chr2:42522656</c>.</summary>
    public const string Annotation = "ANNOTATION_";

    /// <summary>The isoforms that show the candidate.</summary>
    public const string SupportingIsoform = "SUPPORTING_ISOFORM_ID_";

    /// <summary>Reads of either direction that show an isoform.</summary>
    public const string Reads = "EITHER_R1_OR_R2";
}
