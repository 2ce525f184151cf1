using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Fhir;

namespace LmsVariants.Reports.Tests.Fhir.Stu2;

/// <summary>Bundles by 2.0.0.</summary>
internal static class Older
{
    public static readonly FhirOptions Options = new(Profile: FhirProfile.Stu2);

    /// <summary>The cases of the other tests, and those that tell of a study, of a germline question and of a named patient.</summary>
    public static IReadOnlyDictionary<string, CaseReport> Cases { get; } = new SortedDictionary<string, CaseReport>(
        SampleCases.All.Append(KeyValuePair.Create("study", StudySamples.Paired())).Append(KeyValuePair.Create("study with metrics", StudySamples.WithMetrics(StudySamples.Metric("DNA metrics", "MEDIAN_EXON_COVERAGE", 612, "Count"))))
            .ToDictionary(StringComparer.Ordinal),
        StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Cases.Keys];

    public static Task<BundleView> OfAsync(CaseReport report) => BundleView.OfAsync(report, Options);

    public static Task<BundleView> OfAsync(string name) => OfAsync(Cases[name]);
}
