using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir.Stu2;

/// <summary>Extensions of the guide: those that 2.0.0 has under the same name stay, the study becomes supporting information, others become notes.</summary>
internal static class GuideExtensions
{
    private static readonly string[] Same = [Structures.Url(Structures.RecommendedAction), Structures.Url(Structures.ReportNote), Structures.Url(Structures.AnnotationCode)];

    /// <summary>Takes out of a list what 2.0.0 does not have, and says it in notes.</summary>
    public static List<Annotation> Take(List<Extension> extensions, Names names)
    {
        foreach (Extension extension in extensions.Where(extension => extension.Url == Structures.Url(Structures.StudyReference))) extension.Url = OlderStructures.SupportingInfo;
        Extension[] unknown = [.. extensions.Where(IsUnknown)];
        extensions.RemoveAll(IsUnknown);
        return [.. unknown.Select(extension => Words.Of(extension, names)).OfType<string>().Select(text => new Annotation { Text = Prose.Sentences(text) })];
    }

    private static bool IsUnknown(Extension extension) => extension.Url?.StartsWith(Systems.Guide, StringComparison.Ordinal) == true && !Same.Contains(extension.Url);
}
