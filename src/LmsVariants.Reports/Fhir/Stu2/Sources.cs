using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir.Stu2;

/// <summary>Sources of components become sources of their observation. Which component rests on which is said behind its words.</summary>
internal static class Sources
{
    private static readonly string ComponentArtifact = Structures.Url(Structures.ComponentArtifact);

    public static void Lift(Observation observation)
    {
        foreach (Observation.ComponentComponent component in observation.Component)
        {
            RelatedArtifact[] sources = [.. component.Extension.Where(IsSource).Select(extension => extension.Value).OfType<RelatedArtifact>()];
            if (sources.Length == 0) continue;
            component.Extension.RemoveAll(IsSource);
            foreach (RelatedArtifact source in sources) Add(observation, source);
            string[] labels = [.. sources.Select(Label).OfType<string>()];
            if (labels.Length == 0) continue;
            string named = $" [{string.Join(", ", labels)}]";
            if (component.Value is CodeableConcept concept) concept.Text = (concept.Text ?? concept.Coding.FirstOrDefault()?.Display ?? concept.Coding.FirstOrDefault()?.Code) + named;
            else if (component.Value is FhirString text) text.Value += named;
        }
    }

    /// <summary>A source of a whole observation, once.</summary>
    private static void Add(Observation observation, RelatedArtifact source)
    {
        bool isThere = observation.Extension.Select(extension => extension.Value).OfType<RelatedArtifact>()
            .Any(other => (other.Label, other.Display, other.Url) == (source.Label, source.Display, source.Url));
        if (!isThere) observation.Extension.Add(new Extension(Structures.Artifact, source));
    }

    private static bool IsSource(Extension extension) => extension.Url == ComponentArtifact;

    private static string? Label(RelatedArtifact source) => source.Label ?? source.Display ?? source.Url;
}
