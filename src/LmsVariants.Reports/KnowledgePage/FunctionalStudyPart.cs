using LmsVariants.KnowledgeBase.FunctionalStudies;
using LmsVariants.Reports.Wording;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>Functional studies: of a gene the assay with its bounds and how many changes are in each class; of a variant its result.</summary>
internal sealed class FunctionalStudyPart : IKnowledgePart
{
    private const string Label = "functional study";

    public IEnumerable<KnowledgeLine> Lines(KnowledgeQuestion question)
    {
        FunctionalStudyCatalogue studies = question.Knowledge.FunctionalStudies;
        if (!studies.HasGene(question.Gene.Symbol)) return [KnowledgeLine.Of(Label, "none is curated")];
        if (question.Variant is null) return studies.Assays.Where(assay => assay.Gene == question.Gene.Symbol).SelectMany(assay => OfAssay(assay, studies));
        return question.IsMatched ? OfVariant(question, studies) : [KnowledgeLine.Of(Label, "none can be looked up for a change that was not verified")];
    }

    private static IEnumerable<KnowledgeLine> OfAssay(FunctionalAssay assay, FunctionalStudyCatalogue studies)
    {
        // Each result stands once for each transcript.
        FunctionalStudy[] results = [.. studies.OfGene(assay.Gene).Where(study => study.Assay == assay.Id && study.Transcript == assay.Transcripts[0])];
        yield return new KnowledgeLine(Label, $"{assay.Measure}, on {string.Join(" and ", assay.Transcripts)}", assay.Citations);
        yield return KnowledgeLine.More(FormattableString.Invariant($"{results.Length} changes: {string.Join(", ", Enum.GetValues<FunctionalClass>().Select(of => Counted(of, assay, results)))}"));
        if (assay.OtherMeasure.Length > 0) yield return KnowledgeLine.More(FormattableString.Invariant($"beside it for {results.Count(study => study.OtherAssay.Length > 0)} of them: {assay.OtherMeasure}"));
    }

    private static string Counted(FunctionalClass of, FunctionalAssay assay, FunctionalStudy[] results)
    {
        string bounds = of switch
        {
            FunctionalClass.NonFunctional => $"up to {Numbers.Print(assay.NonFunctionalTo)}",
            FunctionalClass.PartiallyFunctional => $"up to {Numbers.Print(assay.PartiallyFunctionalTo)}",
            FunctionalClass.Functional => $"up to {Numbers.Print(assay.FunctionalTo)}",
            FunctionalClass.Supertransactivating => $"above {Numbers.Print(assay.FunctionalTo)}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return FormattableString.Invariant($"{results.Count(study => study.Class == of)} {Words(of)} ({bounds})");
    }

    // One word in the table and in the literature.
    private static string Words(FunctionalClass of) => of is FunctionalClass.NonFunctional ? "non-functional" : EnumWords.Of(of);

    private static IEnumerable<KnowledgeLine> OfVariant(KnowledgeQuestion question, FunctionalStudyCatalogue studies)
    {
        FunctionalStudy[] found =
        [
            .. question.Variant!.Annotation!.Effects
                .Select(effect => effect.Protein is { } change ? studies.Find(effect.Transcript.Accession.Base, change.ToString()) : null)
                .OfType<FunctionalStudy>()
                .DistinctBy(study => (study.Assay, study.ProteinChange)),
        ];
        foreach (FunctionalStudy study in found)
        {
            string activity = study.Activity is decimal value ? $", {Numbers.Print(value)} ({study.Measure})" : $" ({study.Measure}; the source gives the class alone)";
            yield return new KnowledgeLine(Label, $"{study.ProteinChange} of {study.Transcript}: {Words(study.Class)}{activity}", study.Citations);
            if (study.OtherAssay.Length > 0) yield return KnowledgeLine.More($"the other assay ({study.OtherMeasure}): {study.OtherAssay}");
        }
        if (found.Length == 0) yield return KnowledgeLine.Of(Label, "this change is not among those that were studied");
    }
}
