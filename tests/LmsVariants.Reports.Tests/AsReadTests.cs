using System.Text;

using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Fhir;
using LmsVariants.Reports.Fhir.Corrections;
using LmsVariants.Reports.Html;
using LmsVariants.Reports.Tables;
using LmsVariants.Reports.Tests.Fhir;

namespace LmsVariants.Reports.Tests;

/// <summary>A report is made once more as a person read it, from what its bundle remembers; only then is it signed.</summary>
public class AsReadTests
{
    private static readonly DateTimeOffset Later = new(2026, 12, 1, 8, 0, 0, 999, TimeSpan.Zero);

    public static TheoryData<string> Unsigned => [.. SampleCases.All.Where(sample => sample.Value.Signature is null).Select(sample => sample.Key).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Unsigned))]
    public async Task What_is_unchanged_is_the_same_to_the_byte(string sample)
    {
        CaseReport report = SampleCases.All[sample];
        string[] read = await FilesAsync(report);
        Assert.Equal(read, await FilesAsync(await AgainAsync(report, report)));
    }

    [Theory]
    [InlineData(FhirProfile.Stu3, ReportStatus.Preliminary, "missense, verified")]
    [InlineData(FhirProfile.Stu2, ReportStatus.Preliminary, "missense, verified")]
    [InlineData(FhirProfile.Stu3, ReportStatus.Final, "missense, verified")]
    [InlineData(FhirProfile.Stu3, ReportStatus.Amended, "germline, consent refused")]
    public async Task A_correction_is_read_with_what_it_corrected_though_that_is_gone(FhirProfile profile, ReportStatus before, string sample)
    {
        FhirOptions options = new() { Profile = profile };
        CaseReport first = SampleCases.All["negative"] with { Status = before };
        byte[] bundle = await new FhirReportWriter(options).WriteAsync(first, CancellationToken.None);
        CaseReport correction = (SampleCases.All[sample] with { ReportTime = Later.ToOffset(TimeSpan.FromHours(5.5)) }).Correcting(EarlierBundle.Read(bundle).AsEarlier(bundle));
        string[] read = await FilesAsync(correction);
        Assert.Contains("2026-11-20 12:00 +01:00", read[0], StringComparison.Ordinal);
        Assert.Equal(read, await FilesAsync(await AgainAsync(correction, SampleCases.All[sample], options)));
    }

    // None of it is in the hash of what the bundle says.
    [Theory]
    [InlineData("comment")]
    [InlineData("further column")]
    [InlineData("knowledge base")]
    [InlineData("software")]
    public async Task What_the_bundle_does_not_tell_is_seen(string what)
    {
        CaseReport report = SampleCases.All["missense, verified"];
        CaseReport now = what switch
        {
            "comment" => report with { Case = report.Case with { Sheet = report.Case.Sheet! with { Comment = "not meant for this patient" } } },
            "further column" => report with { Case = report.Case with { Sheet = report.Case.Sheet! with { Other = [new("ward", "7")] } } },
            "knowledge base" => report with { Provenance = report.Provenance with { Knowledge = report.Provenance.Knowledge with { Version = "2099.1" } } },
            _ => report with { Provenance = report.Provenance with { Software = "99.0.0" } },
        };
        string[] read = await FilesAsync(report);
        CaseReport again = await AgainAsync(report, now);
        Assert.NotEqual(read, await FilesAsync(again));
    }

    [Fact]
    public async Task Another_language_is_seen()
    {
        CaseReport report = SampleCases.All["missense, verified"];
        string[] read = await FilesAsync(report);
        Assert.NotEqual(read, await FilesAsync(await AgainAsync(report, report), PageLanguage.Find("de")!.Value));
    }

    private static async Task<CaseReport> AgainAsync(CaseReport then, CaseReport now, FhirOptions? options = null)
    {
        FhirReportWriter fhir = new(options ?? new FhirOptions());
        byte[] bundle = await fhir.WriteAsync(then, CancellationToken.None);
        EarlierReport earlier = EarlierBundle.Read(bundle).AsEarlier(bundle);
        CaseReport today = now with { ReportTime = Later, Status = ReportStatus.Preliminary, Earlier = null };
        Assert.True(fhir.SaysTheSame(today, earlier));
        return today.Repeating(earlier).AsRead(earlier);
    }

    private static async Task<string[]> FilesAsync(CaseReport report, PageLanguage language = default)
    {
        IReportWriter[] writers = [new ReportPageWriter(language), new VariantTableWriter()];
        Assert.All(writers, writer => Assert.True(writer.IsCompared));
        List<string> files = [];
        foreach (IReportWriter writer in writers) files.Add(Encoding.UTF8.GetString(await writer.WriteAsync(report, CancellationToken.None)));
        return [.. files];
    }
}
