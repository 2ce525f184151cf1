using Hl7.Fhir.Model;
using LmsVariants.KnowledgeBase.Citations;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>Sources, each as an artifact that can be opened.</summary>
internal static class CitationExtensions
{
    /// <summary>The sources of a component.</summary>
    public static IEnumerable<Extension> Of(CaseContext context, IEnumerable<Citation> citations) =>
        citations.Select(citation => Concepts.Of(Structures.ComponentArtifact, Artifact(context, citation)));

    /// <summary>The sources of a component, by their identifiers in the knowledge base.</summary>
    public static IEnumerable<Extension> Of(CaseContext context, IEnumerable<string> ids) => Of(context, Find(context, ids));

    /// <summary>The sources of a whole observation.</summary>
    public static IEnumerable<Extension> OfWhole(CaseContext context, IEnumerable<string> ids) =>
        Find(context, ids).Select(citation => new Extension(Structures.Artifact, Artifact(context, citation)));

    private static IEnumerable<Citation> Find(CaseContext context, IEnumerable<string> ids) => ids.Select(id => context.Report.Knowledge.Citations[id]);

    private static RelatedArtifact Artifact(CaseContext context, Citation citation) => new()
    {
        Type = RelatedArtifact.RelatedArtifactType.Citation,
        Label = Prose.Clean(citation.Label),
        Display = context.Discretion.Pass(citation.Title),
        Url = citation.Url is string url && !url.Any(char.IsWhiteSpace) ? url : null,
    };
}
