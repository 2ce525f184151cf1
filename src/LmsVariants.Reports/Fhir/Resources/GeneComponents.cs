using System.Collections.Immutable;
using Hl7.Fhir.Model;
using LmsVariants.Formats.Panels;
using LmsVariants.KnowledgeBase.Genes;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>The gene, or the partners of a fusion, 5' first: by HGNC where the name is known, else as written.</summary>
internal static class GeneComponents
{
    public static IEnumerable<Observation.ComponentComponent> Of(CaseContext context, CaseAlteration alteration)
    {
        ImmutableArray<string> partners = alteration.Finding.Reported is ReportedFusion { Partners.Length: > 0 } fusion ? fusion.Partners : [alteration.Finding.Symbol];
        foreach (string symbol in partners.Select(Prose.Clean).OfType<string>())
        {
            Gene? gene = partners.Length == 1 && alteration.Finding.Classification.Gene is { } resolved ? resolved : context.Report.Knowledge.Genes.Resolve(symbol);
            yield return Concepts.Component(
                ComponentTerm.GeneStudied,
                gene is null ? Concepts.InWords(symbol) : Concepts.Coded(Systems.Hgnc, gene.HgncId, gene.Symbol));
        }
    }
}
