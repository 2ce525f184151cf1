namespace LmsVariants.Truth.Csq;

/// <summary>Terms of bcftools csq and of the Sequence Ontology in the words that both have.</summary>
internal static class TermTable
{
    // The left is ours; a name that stands for several is what bcftools makes of all of them.
    private static readonly Dictionary<string, string> Ours = new(StringComparer.Ordinal)
    {
        ["splice_acceptor_variant"] = "splice_acceptor",
        ["splice_donor_variant"] = "splice_donor",
        ["splice_region_variant"] = "splice_region",
        ["splice_donor_region_variant"] = "splice_region",
        ["splice_donor_5th_base_variant"] = "splice_region",
        ["stop_gained"] = "stop_gained",
        ["frameshift_variant"] = "frameshift",
        ["stop_lost"] = "stop_lost",
        ["start_lost"] = "start_lost",
        ["inframe_insertion"] = "inframe_insertion",
        ["inframe_deletion"] = "inframe_deletion",
        ["missense_variant"] = "missense",
        ["protein_altering_variant"] = "inframe_altering",
        ["start_retained_variant"] = "start_retained",
        ["stop_retained_variant"] = "stop_retained",
        ["synonymous_variant"] = "synonymous",
        ["coding_sequence_variant"] = "coding_sequence",
        ["5_prime_UTR_variant"] = "5_prime_utr",
        ["3_prime_UTR_variant"] = "3_prime_utr",
        ["non_coding_transcript_exon_variant"] = "non_coding",
        ["non_coding_transcript_variant"] = "non_coding",
        ["intron_variant"] = "intron",
        ["feature_elongation"] = "feature_elongation",
        ["feature_truncation"] = "feature_truncation",
        ["intergenic_variant"] = "intergenic",
    };

    // bcftools has no such term, or it says nothing about the allele.
    private static readonly string[] WithoutEqual =
        ["splice_polypyrimidine_tract_variant", "NMD_transcript", "NMD_transcript_variant", "NMD", "upstream_gene_variant", "downstream_gene_variant"];

    // bcftools writes these beside or instead of intron; we always write intron too.
    private static readonly string[] SpliceTerms = ["splice_acceptor", "splice_donor", "splice_region"];

    /// <summary>Our terms, and those of SnpEff, in bcftools' words.</summary>
    public static SortedSet<string> FromOurs(IEnumerable<string> terms) => Comparable(terms.Select(term => Ours.GetValueOrDefault(term, term)));

    /// <summary>The terms of bcftools as they are compared.</summary>
    public static SortedSet<string> FromTheirs(IEnumerable<string> terms) => Comparable(terms.Select(term => term.TrimStart('*')));

    private static SortedSet<string> Comparable(IEnumerable<string> terms)
    {
        SortedSet<string> set = new(terms.Except(WithoutEqual), StringComparer.Ordinal);
        if (set.Overlaps(SpliceTerms)) set.Remove("intron");
        return set;
    }
}
