using FhirTask = Hl7.Fhir.Model.Task;

namespace LmsVariants.Reports.Fhir.Resources.Recommendations;

/// <summary>Genetic counselling and a test of normal tissue, where a finding raises the question and the patient agreed to have it asked.</summary>
internal static class GermlineTasks
{
    public static IEnumerable<FhirTask> Of(CaseContext context, CaseAlteration alteration)
    {
        if (alteration.Finding.Germline is not { } flag || !context.Discretion.Allows(flag)) yield break;
        string[] why = [.. new[] { Prose.Sentences(flag.Question.Statement, flag.Question.Rate, flag.Reads) }.OfType<string>()];
        string advice = Prose.Sentences($"{AlterationNames.Title(alteration)}, {flag.Question.Syndrome}: {flag.Advice}")!;
        yield return Recommendation.FollowUp(context, ["counselling", alteration.Identity, flag.Question.Id], Answers.GeneticCounselling, advice, alteration.ImplicationId, why);
        yield return Recommendation.FollowUp(context, ["germline test", alteration.Identity, flag.Question.Id], Answers.ConfirmatoryTesting, advice, alteration.ImplicationId, why);
    }
}
