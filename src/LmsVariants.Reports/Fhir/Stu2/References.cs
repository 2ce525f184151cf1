using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir.Stu2;

/// <summary>References to what became part of another resource: they point at that one, each once.</summary>
internal static class References
{
    public static void Redirect(Bundle bundle, Dictionary<string, string> merged)
    {
        foreach (Resource resource in bundle.Entry.Select(entry => entry.Resource).OfType<Resource>())
        {
            foreach (List<ResourceReference> list in Lists(resource)) Redirect(list, merged);
            foreach (ResourceReference reference in Single(resource)) Redirect(reference, merged);
        }
    }

    // An observation may be referred to from these; subjects, specimens and performers never are one.
    private static IEnumerable<List<ResourceReference>> Lists(Resource resource) => resource switch
    {
        Observation observation => [observation.Focus, observation.HasMember, observation.DerivedFrom],
        DiagnosticReport report => [report.Result],
        Procedure procedure => [procedure.ReasonReference],
        Provenance provenance => [provenance.Target],
        DocumentReference { Context: { } context } => [context.Related],
        _ => [],
    };

    private static IEnumerable<ResourceReference> Single(Resource resource)
    {
        IEnumerable<ResourceReference?> own = resource switch
        {
            Hl7.Fhir.Model.Task task => [task.Focus, task.ReasonReference],
            Provenance provenance => provenance.Entity.Select(entity => entity.What),
            _ => [],
        };
        IEnumerable<Extension> extensions = resource is DomainResource domain ? domain.Extension : [];
        return own.Concat(extensions.Select(extension => extension.Value as ResourceReference)).OfType<ResourceReference>();
    }

    private static void Redirect(List<ResourceReference> list, Dictionary<string, string> merged)
    {
        foreach (ResourceReference reference in list.ToArray().Where(reference => merged.ContainsKey(reference.Reference ?? string.Empty)))
        {
            Redirect(reference, merged);
            if (list.Exists(other => other != reference && other.Reference == reference.Reference)) list.Remove(reference);
        }
    }

    private static void Redirect(ResourceReference reference, Dictionary<string, string> merged)
    {
        if (reference.Reference is string url && merged.TryGetValue(url, out string? of)) reference.Reference = of;
    }
}
