using System.Collections.Immutable;

using LmsVariants.Genomics.Consequences;

namespace LmsVariants.Pipeline.Annotate;

/// <summary>On which transcript the report of an allele rests.</summary>
internal static class TranscriptChoice
{
    // The last term of Ensembl's order for what may leave no protein.
    private static readonly int LastNull = ConsequenceTerm.Named("start_lost").Severity;

    /// <summary>
    /// The first, by status, that the allele may leave without its protein; else the first whose coding sequence is hit; else the
    /// first that is hit at all; else the first.
    /// </summary>
    public static TranscriptConsequence Of(ImmutableArray<TranscriptConsequence> effects) =>
        effects.FirstOrDefault(IsNull) ?? effects.FirstOrDefault(effect => effect.Codon is not null) ?? effects.FirstOrDefault(IsHit) ?? effects[0];

    /// <summary>Why that one, in words.</summary>
    public static Phrase ReasonOf(TranscriptConsequence chosen, ImmutableArray<TranscriptConsequence> effects)
    {
        Phrase status = NameReading.StatusWords(chosen.Transcript.Status);
        Phrase[] passed =
        [
            .. effects.TakeWhile(effect => effect.Transcript != chosen.Transcript)
                .Select(effect => (Phrase)$"{NameReading.StatusWords(effect.Transcript.Status)} {effect.Transcript.Accession}: {Effect(effect)}"),
        ];
        return passed.Length == 0 ? status : (Phrase)$"{status}, as {Phrase.Join($" and ", passed)}";
    }

    private static Phrase Effect(TranscriptConsequence effect) => IsHit(effect)
        ? Phrase.Verbatim($"{effect.Name?.Change} {string.Join('&', effect.Terms)}".Trim())
        : (Phrase)$"the position lies outside the transcript";

    private static bool IsHit(TranscriptConsequence effect) => effect.Name is not null || !effect.ExonsLost.IsEmpty;

    private static bool IsNull(TranscriptConsequence effect) => IsHit(effect) && effect.Terms[0].Severity <= LastNull;
}
