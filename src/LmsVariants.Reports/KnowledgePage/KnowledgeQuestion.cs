using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>What is asked of the knowledge base: all of a gene, or what bears on one variant of it.</summary>
/// <param name="AskedAs">The name as it was asked.</param>
/// <param name="Gene">The gene.</param>
/// <param name="Knowledge">The knowledge base.</param>
/// <param name="Transcripts">The reference bundle.</param>
public sealed record KnowledgeQuestion(string AskedAs, Gene Gene, CuratedKnowledge Knowledge, TranscriptCatalogue Transcripts)
{
    /// <summary>Gets the variant with all that was computed of it; null where the whole gene is asked for.</summary>
    public Finding? Variant { get; init; }

    /// <summary>Gets what had to be found out before the variant could be computed; empty where nothing.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>Gets whether long lists are shown whole.</summary>
    public bool All { get; init; }

    /// <summary>Gets whether what is curated can be matched to the variant: its names were computed from the reference.</summary>
    internal bool IsMatched => Variant?.Annotation?.Verification == Verification.Verified;
}
