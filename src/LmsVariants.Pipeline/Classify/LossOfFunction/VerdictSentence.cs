using System.Diagnostics;

namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>A verdict in one sentence: the grade, the transcript, and what it rests on.</summary>
public static class VerdictSentence
{
    /// <summary>Such as "Moderate on NM_133509: no nonsense-mediated decay is predicted, 14 of 384 residues (3.6 %) are lost".</summary>
    public static Phrase Of(LossOfFunctionVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        Phrase grade = verdict.Grade.IsAssessed ? Words(verdict.Grade.Value) : (Phrase)$"not assessed ({verdict.Grade.WhyNot})";
        Phrase[] grounds = [.. Grounds(verdict)];
        return grounds.Length == 0 ? (Phrase)$"{grade} on {verdict.Transcript.Accession}" : (Phrase)$"{grade} on {verdict.Transcript.Accession}: {Phrase.Join($", ", grounds)}";
    }

    /// <summary>A grade as it is printed.</summary>
    public static Phrase Words(LossOfFunctionGrade grade) => grade switch
    {
        LossOfFunctionGrade.VeryStrong => $"Very Strong",
        LossOfFunctionGrade.NotApplicable => $"not applicable",
        LossOfFunctionGrade.Strong => $"Strong",
        LossOfFunctionGrade.Moderate => $"Moderate",
        LossOfFunctionGrade.Supporting => $"Supporting",
        _ => throw new UnreachableException(),
    };

    private static IEnumerable<Phrase> Grounds(LossOfFunctionVerdict verdict)
    {
        if (!verdict.IsNullVariant) yield break;
        if (verdict.NonsenseMediatedDecay.IsAssessed)
        {
            yield return verdict.NonsenseMediatedDecay.Value ? (Phrase)$"nonsense-mediated decay is predicted" : (Phrase)$"no nonsense-mediated decay is predicted";
        }
        if (verdict.Loss.IsAssessed) yield return $"{verdict.Loss.Value.Words} are lost";
    }
}
