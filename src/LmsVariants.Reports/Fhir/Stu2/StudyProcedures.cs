using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir.Stu2;

/// <summary>The study and its analyses as plain procedures: the study stands first, and the analyses are parts of it.</summary>
internal static class StudyProcedures
{
    private static readonly string Title = AboutAnalysis("title");
    private static readonly string Device = AboutAnalysis("device");
    private static readonly string Output = AboutAnalysis("output");

    // The specimen is that of the report; regions are an observation of their own.
    private static readonly string[] SaidElsewhere = [AboutAnalysis("specimen"), RegionStudied.Regions, Structures.Url(Structures.AnalysisOfStudy)];

    public static void Rewrite(Bundle bundle, Names names)
    {
        foreach (Bundle.EntryComponent study in bundle.Entry.Where(entry => entry.Resource is Procedure && ProfileClaims.Current(entry.Resource) == Structures.Study).ToArray()) Head(bundle, study);
        foreach (Procedure procedure in bundle.Entry.Select(entry => entry.Resource).OfType<Procedure>()) Rewrite(procedure, names);
    }

    // In 3.0.0 the study names its analyses; in plain procedures a part names its whole.
    private static void Head(Bundle bundle, Bundle.EntryComponent study)
    {
        HashSet<string> named = [.. ((Procedure)study.Resource!).Extension.Where(extension => extension.Url == Structures.Url(Structures.AnalysisOfStudy)).SelectMany(Targets).Select(target => target.Reference).OfType<string>()];
        Bundle.EntryComponent[] analyses = [.. bundle.Entry.Where(entry => named.Contains(entry.FullUrl!))];
        foreach (Procedure analysis in analyses.Select(entry => entry.Resource).OfType<Procedure>()) analysis.PartOf.Add(new ResourceReference(study.FullUrl!));
        if (analyses.Length == 0) return;
        bundle.Entry.Remove(study);
        bundle.Entry.Insert(bundle.Entry.IndexOf(analyses[0]), study);
    }

    private static void Rewrite(Procedure procedure, Names names)
    {
        foreach (Extension extension in procedure.Extension)
        {
            if (extension.Url == Title && procedure.Code is null && Words.Of(extension.Value, names) is string title) procedure.Code = Concepts.InWords(title);
            if (extension.Url == Device) procedure.UsedReference.AddRange(Targets(extension));
            if (extension.Url == Output) procedure.Report.AddRange(Targets(extension));
        }
        procedure.Extension.RemoveAll(extension => extension.Url == Title || SaidElsewhere.Contains(extension.Url));
        procedure.Note.InsertRange(0, GuideExtensions.Take(procedure.Extension, names));
    }

    private static IEnumerable<ResourceReference> Targets(Extension extension) =>
        [.. extension.Value is ResourceReference target ? (ResourceReference[])[target] : [], .. extension.Extension.SelectMany(Targets)];

    private static string AboutAnalysis(string what) => Structures.Url($"{Structures.StudyAnalysis}-{what}");
}
