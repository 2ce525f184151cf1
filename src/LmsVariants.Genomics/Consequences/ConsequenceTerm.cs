using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LmsVariants.Genomics.Consequences;

/// <summary>A consequence term of the Sequence Ontology.</summary>
/// <param name="Name">The name, such as <c>stop_gained</c>.</param>
/// <param name="Id">The identifier, such as <c>SO:0001587</c>.</param>
/// <param name="Severity">The rank in Ensembl's order of severity; 0 is the most severe.</param>
public sealed record ConsequenceTerm(string Name, string Id, int Severity)
{
    /// <summary>Gets every term that files use and this program knows, most severe first (Ensembl variation, calculated consequences).</summary>
    public static ImmutableArray<ConsequenceTerm> All { get; } =
    [
        .. new (string Name, string Id)[]
        {
            ("transcript_ablation", "SO:0001893"),
            ("exon_loss_variant", "SO:0001572"),
            ("splice_acceptor_variant", "SO:0001574"),
            ("splice_donor_variant", "SO:0001575"),
            ("stop_gained", "SO:0001587"),
            ("frameshift_variant", "SO:0001589"),
            ("stop_lost", "SO:0001578"),
            ("start_lost", "SO:0002012"),
            ("transcript_amplification", "SO:0001889"),
            ("feature_elongation", "SO:0001907"),
            ("feature_truncation", "SO:0001906"),
            ("inframe_insertion", "SO:0001821"),
            ("inframe_deletion", "SO:0001822"),
            ("missense_variant", "SO:0001583"),
            ("protein_altering_variant", "SO:0001818"),
            ("splice_donor_5th_base_variant", "SO:0001787"),
            ("splice_region_variant", "SO:0001630"),
            ("splice_donor_region_variant", "SO:0002170"),
            ("splice_polypyrimidine_tract_variant", "SO:0002169"),
            ("incomplete_terminal_codon_variant", "SO:0001626"),
            ("start_retained_variant", "SO:0002019"),
            ("stop_retained_variant", "SO:0001567"),
            ("synonymous_variant", "SO:0001819"),
            ("coding_sequence_variant", "SO:0001580"),
            ("mature_miRNA_variant", "SO:0001620"),
            ("5_prime_UTR_variant", "SO:0001623"),
            ("3_prime_UTR_variant", "SO:0001624"),
            ("non_coding_transcript_exon_variant", "SO:0001792"),
            ("intron_variant", "SO:0001627"),
            ("NMD_transcript_variant", "SO:0001621"),
            ("non_coding_transcript_variant", "SO:0001619"),
            ("coding_transcript_variant", "SO:0001968"),
            ("upstream_gene_variant", "SO:0001631"),
            ("downstream_gene_variant", "SO:0001632"),
            ("regulatory_region_variant", "SO:0001566"),
            ("intergenic_variant", "SO:0001628"),
            ("sequence_variant", "SO:0001060"),
        }.Select((term, rank) => new ConsequenceTerm(term.Name, term.Id, rank)),
    ];

    private static readonly FrozenDictionary<string, ConsequenceTerm> ByName =
        All.ToFrozenDictionary(term => term.Name, StringComparer.Ordinal);

    /// <summary>The term of that name; null where none of the known terms is called so.</summary>
    public static ConsequenceTerm? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The term of that name, which is known to exist.</summary>
    public static ConsequenceTerm Named(string name) =>
        Find(name) ?? throw new ArgumentException($"'{name}' is no known consequence term", nameof(name));

    /// <summary>Terms joined by <c>&amp;</c>, in the order given.</summary>
    public static string Join(ImmutableArray<ConsequenceTerm> terms)
    {
        TermSet set = TermSet.None;
        for (int i = 0; i < terms.Length; i++)
        {
            // Only in order of severity, and without repetition, is it the text of a set.
            if (i > 0 && terms[i].Severity <= terms[i - 1].Severity) return string.Join('&', terms);
            set |= TermSet.Of(terms[i]);
        }
        return set.Text;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
