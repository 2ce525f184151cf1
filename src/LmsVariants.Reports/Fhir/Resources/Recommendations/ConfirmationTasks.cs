using LmsVariants.Pipeline.Interpret;
using FhirTask = Hl7.Fhir.Model.Task;

namespace LmsVariants.Reports.Fhir.Resources.Recommendations;

/// <summary>A test that would settle what is open: a call that the reference contradicts, a loss of function that is possible and not shown, or one that is perhaps mended.</summary>
internal static class ConfirmationTasks
{
    public static IEnumerable<FhirTask> Of(CaseContext context, CaseAlteration alteration)
    {
        string name = AlterationNames.Title(alteration);
        if (alteration.IsContradicted)
        {
            yield return Propose(context, alteration, "contradiction", $"{name}: the file and the reference contradict each other; look at the call in the reads, or confirm it by another method, before anything rests on it.");
        }
        if (alteration.Finding is { IsPerhapsReverted: true, Actionability: not Actionability.None })
        {
            yield return Propose(context, alteration, "reversion", $"{name}: another variant of the gene may mend its reading frame; find out whether both lie on one molecule before a therapy rests on the loss.");
        }
        if (alteration.Finding.Actionability == Actionability.Conditional)
        {
            string second = alteration.Finding.SecondHit is { } hit && context.Discretion.Pass(hit.Words) is string words ? $" As far as was seen: {words}." : string.Empty;
            yield return Propose(context, alteration, "loss of function", $"{name}: loss of function is possible and not shown; confirm it, and whether the other copy is hit, before a therapy rests on it.{second}");
        }
    }

    private static FhirTask Propose(CaseContext context, CaseAlteration alteration, string question, string description) =>
        Recommendation.FollowUp(context, ["confirmation", alteration.Identity, question], Answers.ConfirmatoryTesting, description, alteration.ImplicationId, []);
}
