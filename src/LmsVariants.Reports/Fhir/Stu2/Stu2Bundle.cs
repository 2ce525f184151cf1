using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir.Stu2;

/// <summary>A bundle by Genomics Reporting 3.0.0 made over into one by 2.0.0 and mCODE 4.0.0. Ids stay, so that a consumer that changes over keeps its resources.</summary>
/// <remarks>
/// <para>
/// What 2.0.0 lacks is moved, said in other codes or said in words; nothing that was found vanishes. The bundle is made over in place
/// and belongs to nobody else, so that no copy can forget what the model gains later.
/// </para>
/// <list type="table">
/// <listheader><term>In 3.0.0</term><description>In 2.0.0</description></listheader>
/// <item><term>profiles</term><description>those of <see cref="ProfileClaims"/>, of mCODE only where its demands are met; a profile that 2.0.0 lacks is not claimed</description></item>
/// <item><term>category of an observation</term><description><c>laboratory</c> alone; GE and biomarker-category say what the profile or the code says</description></item>
/// <item><term>molecular-consequence of the variant's own transcript</term><description>components of the variant: the first term as <c>molecular-consequence</c>, further ones in words, the rest as it was</description></item>
/// <item><term>molecular-consequence of another transcript</term><description>a sentence of the variant's conclusion; what referred to it refers to the variant</description></item>
/// <item><term>functional effect</term><description>a component of the variant's first diagnostic implication; of the variant where it has none</description></item>
/// <item><term>response to a therapy</term><description><c>predicted-therapeutic-implication</c></description></item>
/// <item><term>other codes that only 3.0.0 has</term><description>words, as code of a component and as its value</description></item>
/// <item><term>copies that are no whole number</term><description>a component named in words, since 2.0.0 allows whole numbers alone</description></item>
/// <item><term>sources of a component</term><description>sources of the observation, with their labels behind the component's words</description></item>
/// <item><term>biomarker</term><description><c>tmb</c>, <c>msi</c>, another by its code as tumour marker of mCODE, else no profile</description></item>
/// <item><term>study</term><description>a plain procedure, named by the report as supporting information</description></item>
/// <item><term>analysis</term><description>a plain procedure, part of the study: title as its code, devices used and files written as references, all else as notes; the specimen is that of the report</description></item>
/// <item><term>regions of an analysis</term><description>an observation <c>region-studied</c>, with the genes in words</description></item>
/// <item><term>data file</term><description><c>genomics-document-reference</c></description></item>
/// <item><term>recommendation, note of the report</term><description>the same</description></item>
/// <item><term>any other extension of the guide</term><description>a note, or a note of the report</description></item>
/// <item><term>all that is no part of the guide</term><description>the same</description></item>
/// </list>
/// </remarks>
internal static class Stu2Bundle
{
    public static Bundle Of(Bundle bundle)
    {
        ProfileClaims claims = ProfileClaims.In(bundle);
        Names names = Names.In(bundle);
        foreach (Observation observation in bundle.Entry.Select(entry => entry.Resource).OfType<Observation>()) Sources.Lift(observation);
        Dictionary<string, string> merged = MergedConsequences.Merge(bundle);
        List<Observation> regions = [.. bundle.Entry.Select(entry => entry.Resource).OfType<Procedure>().SelectMany(analysis => RegionStudied.Of(analysis, bundle))];
        StudyProcedures.Rewrite(bundle, names);
        foreach (Bundle.EntryComponent entry in bundle.Entry)
        {
            if (entry.Resource is Observation observation) OlderObservation.Rewrite(observation, names);
            if (entry.Resource is DiagnosticReport report) OlderReport.Rewrite(report, names);
            if (entry.Resource is DocumentReference file) file.Type = OlderTerms.Concept(file.Type);
        }
        Add(bundle, regions);
        References.Redirect(bundle, merged);
        foreach (Bundle.EntryComponent entry in bundle.Entry) claims.Claim(entry.Resource!);
        return bundle;
    }

    // Behind the other observations, as in the report's list of results.
    private static void Add(Bundle bundle, List<Observation> regions)
    {
        int last = bundle.Entry.FindLastIndex(entry => entry.Resource is Observation);
        int place = last >= 0 ? last + 1 : bundle.Entry.FindIndex(entry => entry.Resource is DiagnosticReport);
        bundle.Entry.InsertRange(place, regions.Select(CaseBundle.Put));
        DiagnosticReport report = bundle.Entry.Select(entry => entry.Resource).OfType<DiagnosticReport>().Single();
        report.Result.AddRange(regions.Select(region => CaseContext.To(region.Id!)));
    }
}
