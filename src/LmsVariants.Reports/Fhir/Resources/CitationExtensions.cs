using Hl7.Fhir.Model;
using LmsVariants.KnowledgeBase.Citations;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>The sources of a component, each as an artifact that can be opened.</summary>
internal static class CitationExtensions
{
    public static IEnumerable<Extension> Of(CaseContext context, IEnumerable<Citation> citations) => citations.Select(citation =>
        Concepts.Of(Structures.ComponentArtifact, new RelatedArtifact
        {
            Type = RelatedArtifact.RelatedArtifactType.Citation,
            Label = Prose.Clean(citation.Label),
            Display = context.Discretion.Pass(citation.Title),
            Url = citation.Url is string url && !url.Any(char.IsWhiteSpace) ? url : null,
        }));

    public static IEnumerable<Extension> Of(CaseContext context, IEnumerable<string> ids) => Of(context, ids.Select(id => context.Report.Knowledge.Citations[id]));
}
