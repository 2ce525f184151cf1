using System.Collections.Frozen;
using System.Collections.Immutable;

using LmsVariants.Genomics.Consequences;

namespace LmsVariants.Pipeline.Annotate;

/// <summary>Whether two sets of consequence terms say the same, allowing for a term that says it more generally, and for what annotators before Ensembl 106 could not say.</summary>
internal static class TermAgreement
{
    private static readonly ImmutableArray<string> s_codonChanges = ["missense_variant", "stop_gained", "stop_lost"];
    private static readonly ImmutableArray<string> s_proteinChanges = [.. s_codonChanges, "inframe_indel", "frameshift_variant"];
    private static readonly ImmutableArray<string> s_ends = ["5_prime_UTR_variant", "3_prime_UTR_variant"];

    // Terms that stand above others by is_a (Sequence Ontology), as far as files use them in their place. An intron variant stands above a splice site too, but
    // annotators tell the two apart: who says intron alone says no splice site.
    private static readonly FrozenDictionary<string, ImmutableArray<string>> s_below = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        ["splice_site_variant"] = ["splice_donor_variant", "splice_acceptor_variant"],
        ["nonsynonymous_variant"] = s_codonChanges,
        ["inframe_variant"] = [.. s_codonChanges, "inframe_indel"],
        ["protein_altering_variant"] = s_proteinChanges,
        ["UTR_variant"] = s_ends,
        ["exon_variant"] = [.. s_proteinChanges, "synonymous_variant", "coding_sequence_variant", .. s_ends, "non_coding_transcript_exon_variant"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool Holds(ImmutableArray<string> stated, ImmutableArray<ConsequenceTerm> computed)
    {
        HashSet<string> found = Plain(computed.Select(term => term.Name));
        return Plain(stated.SelectMany(term => Meant(term, found))).SetEquals(found);
    }

    // What a general term can mean of what was computed; itself where it means none of it.
    private static IEnumerable<string> Meant(string term, HashSet<string> found) =>
        s_below.TryGetValue(term, out ImmutableArray<string> below) && below.Any(found.Contains) ? below.Where(found.Contains) : [term];

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
