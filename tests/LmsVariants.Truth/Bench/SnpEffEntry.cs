namespace LmsVariants.Truth.Bench;

/// <summary>One annotation of SnpEff's ANN: <c>Allele|Annotation|Impact|Gene|GeneID|Feature|FeatureID|Biotype|Rank|HGVS.c|HGVS.p|...</c>.</summary>
internal sealed record SnpEffEntry(string[] Terms, string Transcript, string Coding, string Protein)
{
    // Said of neighbours that the allele does not touch.
    private static readonly string[] Beside = ["upstream_gene_variant", "downstream_gene_variant", "intergenic_region"];

    public static SnpEffEntry[] Read(string text) =>
    [
        .. from entry in text.Split(',')
           let cells = entry.Split('|')
           where cells.Length > 10
           let terms = cells[1].Split('&').Select(Term).ToArray()
           where !terms.Intersect(Beside).Any()
           select new SnpEffEntry(terms, cells[6], cells[9], cells[10]),
    ];

    // Names of its own for terms of the Sequence Ontology.
    private static string Term(string term) => term switch
    {
        "conservative_inframe_insertion" or "disruptive_inframe_insertion" => "inframe_insertion",
        "conservative_inframe_deletion" or "disruptive_inframe_deletion" => "inframe_deletion",
        "initiator_codon_variant" => "start_retained_variant",
        "5_prime_UTR_premature_start_codon_gain_variant" => "5_prime_UTR_variant",
        _ => term,
    };
}
