using LmsVariants.Pipeline.Interpret;
using FhirTask = Hl7.Fhir.Model.Task;

namespace LmsVariants.Reports.Fhir.Resources.Recommendations;

/// <summary>Genetic counselling and a test of normal tissue, once for each question that findings raise, where the patient agreed to have it asked.</summary>
internal static class GermlineTasks
{
    public static IEnumerable<FhirTask> Of(CaseContext context)
    {
        IEnumerable<IGrouping<string, CaseAlteration>> questions = context.Alterations
            .Where(alteration => context.Discretion.Allows(alteration.Finding.Germline))
            .GroupBy(alteration => alteration.Finding.Germline!.Question.Id, StringComparer.Ordinal);
        foreach (IGrouping<string, CaseAlteration> raised in questions)
        {
            GermlineFlag flag = raised.First().Finding.Germline!;
            string by = string.Join(", ", raised.Select(AlterationNames.Title));
            string reason = raised.First().ImplicationId;
            IEnumerable<string> why = raised.Select(Reads).Prepend(Prose.Sentences(flag.Question.Statement, flag.Question.Rate)).OfType<string>();
            yield return Recommendation.FollowUp(
                context, ["counselling", raised.Key], Answers.GeneticCounselling, Prose.Sentences($"Genetic counselling; {flag.Question.Syndrome}, asked because of {by}: {flag.Advice}")!, reason, why);
            yield return Recommendation.FollowUp(
                context, ["germline test", raised.Key], Answers.ConfirmatoryTesting, Prose.Sentences($"Test of normal tissue; {flag.Question.Syndrome}, asked because of {by}: {flag.Advice}")!, reason, why);
        }
    }

    private static string? Reads(CaseAlteration alteration) => Prose.Sentences($"{AlterationNames.Title(alteration)}: {alteration.Finding.Germline!.Reads}");
}
