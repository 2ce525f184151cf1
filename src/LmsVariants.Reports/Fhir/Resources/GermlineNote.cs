using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>The question whether a variant of the tumour is also in the germline: a note, never a class. Nothing of it where the patient refused.</summary>
internal static class GermlineNote
{
    public static IEnumerable<Annotation> Of(CaseContext context, CaseAlteration alteration)
    {
        if (!context.Discretion.MaySpeak || alteration.Finding.Germline is not { } flag) yield break;
        string? text = Prose.Sentences($"{flag.Question.Syndrome}: {flag.Advice}", flag.Question.Statement, flag.Question.Rate, flag.Reads);
        if (text is not null) yield return new Annotation { Text = text };
    }
}
