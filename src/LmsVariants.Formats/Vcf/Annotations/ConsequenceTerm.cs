using System.Collections.Frozen;

namespace LmsVariants.Formats.Vcf.Annotations;

/// <summary>The terms of the Sequence Ontology for the words of annotators that have their own.</summary>
internal static class ConsequenceTerm
{
    private static readonly FrozenDictionary<string, string> Terms = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        // bcftools csq, which leaves the ending away
        ["missense"] = "missense_variant", // SO:0001583; Ion Reporter writes it too
        ["synonymous"] = "synonymous_variant", // SO:0001819; Ion Reporter writes it too
        ["frameshift"] = "frameshift_variant", // SO:0001589
        ["splice_acceptor"] = "splice_acceptor_variant", // SO:0001574
        ["splice_donor"] = "splice_donor_variant", // SO:0001575
        ["splice_region"] = "splice_region_variant", // SO:0001630
        ["stop_retained"] = "stop_retained_variant", // SO:0001567
        ["start_retained"] = "start_retained_variant", // SO:0002019
        ["coding_sequence"] = "coding_sequence_variant", // SO:0001580
        ["5_prime_utr"] = "5_prime_UTR_variant", // SO:0001623
        ["3_prime_utr"] = "3_prime_UTR_variant", // SO:0001624
        ["intron"] = "intron_variant", // SO:0001627
        ["intergenic"] = "intergenic_variant", // SO:0001628; ANNOVAR writes it too
        // ANNOVAR; its "splicing" may be either side, and so has no term here
        ["nonsynonymous_SNV"] = "missense_variant",
        ["synonymous_SNV"] = "synonymous_variant",
        ["stopgain"] = "stop_gained", // SO:0001587
        ["stoploss"] = "stop_lost", // SO:0001578; Ion Reporter writes it too
        ["startloss"] = "start_lost", // SO:0002012
        ["frameshift_deletion"] = "frameshift_variant",
        ["frameshift_insertion"] = "frameshift_variant",
        ["frameshift_substitution"] = "frameshift_variant",
        ["nonframeshift_deletion"] = "inframe_deletion", // SO:0001822
        ["nonframeshift_insertion"] = "inframe_insertion", // SO:0001821
        ["UTR5"] = "5_prime_UTR_variant",
        ["UTR3"] = "3_prime_UTR_variant",
        ["intronic"] = "intron_variant",
        // Ion Reporter
        ["nonsense"] = "stop_gained",
        ["frameshiftDeletion"] = "frameshift_variant",
        ["frameshiftInsertion"] = "frameshift_variant",
        ["nonframeshiftDeletion"] = "inframe_deletion",
        ["nonframeshiftInsertion"] = "inframe_insertion",
        ["splicesite_5"] = "splice_donor_variant",
        ["splicesite_3"] = "splice_acceptor_variant",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The term; the word itself where none is known for it.</summary>
    public static string Of(string word) => Terms.GetValueOrDefault(word, word);
}
