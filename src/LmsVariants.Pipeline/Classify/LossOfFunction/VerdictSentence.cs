namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>A verdict in one sentence: the grade, the transcript, and what it rests on.</summary>
public static class VerdictSentence
{
    /// <summary>Such as "Moderate on NM_133509: no nonsense-mediated decay is predicted, 14 of 384 residues (3.6 %) are lost".</summary>
    public static string Of(LossOfFunctionVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        string grade = verdict.Grade.IsAssessed ? Words(verdict.Grade.Value) : $"not assessed ({verdict.Grade.WhyNot})";
        string[] grounds = [.. Grounds(verdict)];
        return $"{grade} on {verdict.Transcript.Accession}{(grounds.Length == 0 ? string.Empty : $": {string.Join(", ", grounds)}")}";
    }

    /// <summary>A grade as it is printed.</summary>
    public static string Words(LossOfFunctionGrade grade) => grade switch
    {
        LossOfFunctionGrade.VeryStrong => "Very Strong",
        LossOfFunctionGrade.NotApplicable => "not applicable",
        _ => grade.ToString(),
    };

    private static IEnumerable<string> Grounds(LossOfFunctionVerdict verdict)
    {
        if (!verdict.IsNullVariant) yield break;
        if (verdict.NonsenseMediatedDecay.IsAssessed)
        {
            yield return verdict.NonsenseMediatedDecay.Value ? "nonsense-mediated decay is predicted" : "no nonsense-mediated decay is predicted";
        }
        if (verdict.Loss.IsAssessed) yield return $"{verdict.Loss.Value} are lost";
    }
}
