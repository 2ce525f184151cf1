using System.Collections.Immutable;

using LmsVariants.Genomics.Consequences;

namespace LmsVariants.Pipeline.Annotate;

/// <summary>Whether two sets of consequence terms say the same, allowing for what annotators before Ensembl 106 could not say.</summary>
internal static class TermAgreement
{
    public static bool Holds(ImmutableArray<string> stated, ImmutableArray<ConsequenceTerm> computed) =>
        Plain(stated).SetEquals(Plain(computed.Select(term => term.Name)));

    // The finer splice terms are splice regions of old; what lies beside a more telling term of the same place adds nothing.
    private static HashSet<string> Plain(IEnumerable<string> terms)
    {
        HashSet<string> plain = new(terms.Select(Older), StringComparer.Ordinal);
        plain.Remove("splice_polypyrimidine_tract_variant");
        plain.Remove("NMD_transcript_variant");
        plain.Remove("non_coding_transcript_variant");
        if (plain.Overlaps(["splice_donor_variant", "splice_acceptor_variant"])) plain.ExceptWith(["splice_region_variant", "intron_variant", "coding_sequence_variant"]);
        if (plain.Contains("splice_region_variant")) plain.Remove("intron_variant");
        // A stop that a shifted frame meets at once is told by either word.
        if (plain.Contains("stop_gained")) plain.ExceptWith(["frameshift_variant", "inframe_insertion", "inframe_deletion", "protein_altering_variant"]);
        return plain;
    }

    private static string Older(string term) => term switch
    {
        "splice_donor_5th_base_variant" or "splice_donor_region_variant" => "splice_region_variant",
        "protein_altering_variant" => "inframe_indel",
        "inframe_insertion" or "inframe_deletion" => "inframe_indel",
        _ => term,
    };
}
