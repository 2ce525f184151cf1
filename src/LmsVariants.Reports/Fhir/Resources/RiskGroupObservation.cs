using Hl7.Fhir.Model;
using LmsVariants.KnowledgeBase.Prognosis;
using LmsVariants.Pipeline.Interpret.RiskGroups;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>The genomic risk group of the tumour, where a model for its type exists: the group, or why none is named and which are possible.</summary>
internal static class RiskGroupObservation
{
    public static Observation? Of(CaseContext context)
    {
        if (context.Report.RiskGroup is not { } result) return null;
        RiskModel model = result.Model;
        Observation observation = context.ObserveBiomarker(context.Identity.OfCase("risk-group", model.Id), Concepts.InWords(model.Name));
        observation.DerivedFrom = [.. Present(context, result).Select(alteration => CaseContext.To(alteration.VariantId))];
        if (result.Group.IsAssessed) observation.Value = Concepts.InWords(result.Group.Value.Name);
        else observation.DataAbsentReason = Concepts.Coded(Systems.DataAbsentReason, "unknown", "Unknown", context.Discretion.Pass(result.Group.WhyNot));
        observation.Extension = [.. CitationExtensions.OfWhole(context, model.Citations)];
        observation.Note = [.. new[] { result.Words, model.Statement, model.Caution }.Select(context.Discretion.Pass).OfType<string>().Select(text => new Annotation { Text = text })];
        return observation;
    }

    private static IEnumerable<CaseAlteration> Present(CaseContext context, RiskGroupResult result)
    {
        HashSet<string> genes = [.. result.Factors.Where(factor => factor.State == FactorState.Present).Select(factor => factor.Factor).OfType<GeneMutationFactor>().Select(factor => factor.Gene)];
        return context.Alterations.Where(alteration => genes.Contains(alteration.Finding.Symbol) && alteration.Finding.Classification.IsOncogenic);
    }
}
