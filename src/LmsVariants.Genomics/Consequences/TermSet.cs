using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace LmsVariants.Genomics.Consequences;

/// <summary>Consequence terms without order or repetition, while they are found: a bit for each, the most severe lowest.</summary>
internal readonly record struct TermSet
{
    public static readonly TermSet None;
    public static readonly TermSet TranscriptAblation = Of("transcript_ablation");
    public static readonly TermSet ExonLoss = Of("exon_loss_variant");
    public static readonly TermSet SpliceAcceptor = Of("splice_acceptor_variant");
    public static readonly TermSet SpliceDonor = Of("splice_donor_variant");
    public static readonly TermSet StopGained = Of("stop_gained");
    public static readonly TermSet Frameshift = Of("frameshift_variant");
    public static readonly TermSet StopLost = Of("stop_lost");
    public static readonly TermSet StartLost = Of("start_lost");
    public static readonly TermSet InframeInsertion = Of("inframe_insertion");
    public static readonly TermSet InframeDeletion = Of("inframe_deletion");
    public static readonly TermSet Missense = Of("missense_variant");
    public static readonly TermSet ProteinAltering = Of("protein_altering_variant");
    public static readonly TermSet SpliceDonorFifthBase = Of("splice_donor_5th_base_variant");
    public static readonly TermSet SpliceRegion = Of("splice_region_variant");
    public static readonly TermSet SpliceDonorRegion = Of("splice_donor_region_variant");
    public static readonly TermSet SplicePolypyrimidineTract = Of("splice_polypyrimidine_tract_variant");
    public static readonly TermSet IncompleteTerminalCodon = Of("incomplete_terminal_codon_variant");
    public static readonly TermSet StartRetained = Of("start_retained_variant");
    public static readonly TermSet StopRetained = Of("stop_retained_variant");
    public static readonly TermSet Synonymous = Of("synonymous_variant");
    public static readonly TermSet CodingSequence = Of("coding_sequence_variant");
    public static readonly TermSet FivePrimeUtr = Of("5_prime_UTR_variant");
    public static readonly TermSet ThreePrimeUtr = Of("3_prime_UTR_variant");
    public static readonly TermSet Intron = Of("intron_variant");
    public static readonly TermSet Sequence = Of("sequence_variant");

    // Few combinations occur, and the same ones again and again: each is put in order, and written, once.
    private static readonly ConcurrentDictionary<ulong, Combination> s_known = [];

    private readonly ulong _bits;

    private TermSet(ulong bits) => _bits = bits;

    /// <summary>Gets the terms, most severe first.</summary>
    public ImmutableArray<ConsequenceTerm> InOrder => Known.Terms;

    /// <summary>Gets the terms, most severe first, joined by <c>&amp;</c>.</summary>
    public string Text => Known.Text;

    private Combination Known => s_known.TryGetValue(_bits, out Combination? known) ? known : s_known.GetOrAdd(_bits, Combination.Of(_bits));

    public static TermSet operator |(TermSet one, TermSet other) => new(one._bits | other._bits);

    public static TermSet Of(ConsequenceTerm term) => new(1UL << term.Severity);

    private static TermSet Of(string name) => Of(ConsequenceTerm.Named(name));

    private sealed record Combination(ImmutableArray<ConsequenceTerm> Terms, string Text)
    {
        public static Combination Of(ulong bits)
        {
            ImmutableArray<ConsequenceTerm> terms = [.. ConsequenceTerm.All.Where(term => (bits & (1UL << term.Severity)) != 0)];
            return new Combination(terms, string.Join('&', terms));
        }
    }
}
