using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using LmsVariants.Formats.Panels;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Fhir;
using LmsVariants.Reports.Html;
using LmsVariants.Testing;

namespace LmsVariants.Reports.Tests.Fhir;

/// <summary>Patient, laboratory, order, specimen, study, files and report.</summary>
public class CaseResourcesTests
{
    [Fact]
    public async Task The_patient_is_a_pseudonym_unless_the_sheet_names_one()
    {
        JsonElement none = (await BundleView.OfAsync("negative")).Single("Patient");
        Assert.Equal("urn:lmsvariants:patient-of-case", none.GetProperty("identifier")[0].GetProperty("system").GetString());
        JsonElement numbered = (await BundleView.OfAsync("missense, verified")).Single("Patient");
        Assert.Equal("PSEUDO-7", numbered.GetProperty("identifier")[0].GetProperty("value").GetString());
        Assert.All((JsonElement[])[none, numbered], patient =>
        {
            Assert.False(patient.TryGetProperty("name", out _));
            Assert.False(patient.TryGetProperty("birthDate", out _));
            Assert.False(patient.TryGetProperty("gender", out _));
        });
        JsonElement named = (await BundleView.OfAsync("everything")).Single("Patient");
        Assert.Equal("O'Example & Söhne", named.GetProperty("name")[0].GetProperty("family").GetString());
        Assert.Equal("1968-03-02", named.GetProperty("birthDate").GetString());
        Assert.Equal("female", named.GetProperty("gender").GetString());
    }

    [Theory]
    [InlineData("https://hospital.example.org/mrn", "https://hospital.example.org/mrn", null)]
    [InlineData("the hospital", "urn:lmsvariants:patient:the%20hospital", "the hospital")]
    [InlineData("Klinik B", "urn:lmsvariants:patient:Klinik%20B", "Klinik B")]
    [InlineData("1.2.276.0.76.3.1", "urn:oid:1.2.276.0.76.3.1", "1.2.276.0.76.3.1")]
    [InlineData("urn:oid:1.2.276", "urn:oid:1.2.276", null)]
    [InlineData("/kis", "urn:lmsvariants:patient:%2Fkis", "/kis")]
    [InlineData("file:///kis", "urn:lmsvariants:patient:file%3A%2F%2F%2Fkis", "file:///kis")]
    public async Task A_patient_number_keeps_who_issued_it_in_its_system(string stated, string system, string? assigner)
    {
        CaseReport report = SampleCases.Of([], SampleCases.Sheet() with { PatientIdSystem = stated });
        JsonElement number = (await BundleView.OfAsync(report)).Single("Patient").GetProperty("identifier")[0];
        Assert.Equal(system, number.GetProperty("system").GetString());
        Assert.Equal(assigner, number.TryGetProperty("assigner", out JsonElement by) ? by.GetProperty("display").GetString() : null);
    }

    [Fact]
    public async Task A_laboratory_is_named_by_the_settings_else_by_the_sheet_and_never_invented()
    {
        CaseReport report = SampleCases.All["missense, verified"];
        Assert.Equal("Molecular pathology", (await BundleView.OfAsync(report)).Single("Organization").GetProperty("name").GetString());
        Assert.Equal("Ours", (await BundleView.OfAsync(report, new FhirOptions(LaboratoryName: "Ours"))).Single("Organization").GetProperty("name").GetString());
        BundleView none = await BundleView.OfAsync("negative");
        Assert.Empty(none.OfType("Organization"));
        Assert.DoesNotContain("performer", none.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_order_names_a_requester_only_where_the_sheet_does()
    {
        JsonElement known = (await BundleView.OfAsync("missense, verified")).Single("ServiceRequest");
        Assert.Equal("Sarcoma board", known.GetProperty("requester").GetProperty("display").GetString());
        Assert.Equal("active", known.GetProperty("status").GetString());
        Assert.Equal("TruSight Oncology 500", known.GetProperty("code").GetProperty("text").GetString());
        Assert.False((await BundleView.OfAsync("negative")).Single("ServiceRequest").TryGetProperty("requester", out _));
    }

    [Fact]
    public async Task The_specimen_has_its_number_kind_and_days()
    {
        JsonElement specimen = (await BundleView.OfAsync("missense, verified")).Single("Specimen");
        Assert.Equal(["S-1", "P-1"], specimen.GetProperty("identifier").EnumerateArray().Select(number => number.GetProperty("value").GetString()));
        Assert.Equal("TUMOR", specimen.GetProperty("type").GetProperty("coding")[0].GetProperty("code").GetString());
        Assert.Equal("FFPE tissue", specimen.GetProperty("type").GetProperty("text").GetString());
        Assert.Equal("2026-10-01", specimen.GetProperty("collection").GetProperty("collectedDateTime").GetString());
        CaseReport liquid = SampleCases.Of([], SampleCases.Sheet() with { SpecimenType = "plasma" });
        Assert.False((await BundleView.OfAsync(liquid)).Single("Specimen").GetProperty("type").TryGetProperty("coding", out _));
    }

    [Fact]
    public async Task Files_are_named_without_folders_and_by_SHA_256()
    {
        CaseReport report = SampleCases.All["negative"];
        report = report with { Case = report.Case with { Inputs = [.. report.Case.Inputs, new InputFile("/data/in/x.vcf", "VCF", 1, new string('e', 64), "", $"")] } };
        JsonElement[] files = [.. (await BundleView.OfAsync(report)).OfType("DocumentReference")];
        Assert.Equal(
            ["P-1_CombinedVariantOutput.tsv", "case-sheet.csv", "x.vcf"],
            files.Select(file => file.GetProperty("content")[0].GetProperty("attachment").GetProperty("title").GetString()));
        Assert.Equal(new string('b', 64), files[0].GetProperty("identifier")[0].GetProperty("value").GetString());
        Assert.All(files, file => Assert.False(file.GetProperty("content")[0].GetProperty("attachment").TryGetProperty("hash", out _)));
        Assert.DoesNotContain("/data/in", string.Concat(files.Select(file => file.GetRawText())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_has_its_codes_times_and_notes()
    {
        JsonElement report = (await BundleView.OfAsync("missense, verified")).Report;
        Assert.Equal("51969-4", report.GetProperty("code").GetProperty("coding")[0].GetProperty("code").GetString());
        Assert.Equal("GE", Assert.Single(report.GetProperty("category").EnumerateArray()).GetProperty("coding")[0].GetProperty("code").GetString());
        Assert.Equal("CASE-1", report.GetProperty("identifier")[0].GetProperty("value").GetString());
        Assert.Equal("2026-10-01", report.GetProperty("effectiveDateTime").GetString());
        Assert.Equal("2026-11-20T12:00:00+01:00", report.GetProperty("issued").GetString());
        string text = report.GetRawText();
        Assert.Contains("test-disclaimer", text, StringComparison.Ordinal);
        Assert.Contains("knowledge base 2026.11.0", text, StringComparison.Ordinal);
        Assert.Equal("LA6576-8", report.GetProperty("conclusionCode")[0].GetProperty("coding")[0].GetProperty("code").GetString());
        Assert.DoesNotContain("Summary of the pipeline", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Run Date", "2026-10-30", "2026-10-30")]
    [InlineData("Other", "2026-10-30", "2026-11-02")]
    public async Task Without_a_day_of_collection_findings_hold_for_the_run_or_its_output(string key, string day, string expected)
    {
        CaseReport report = SampleCases.All["negative"];
        report = report with { Case = report.Case with { Details = [.. report.Case.Details, new KeyValue(key, day)] } };
        Assert.Equal(expected, (await BundleView.OfAsync(report)).Report.GetProperty("effectiveDateTime").GetString());
    }

    [Fact]
    public async Task Without_any_day_findings_hold_for_the_time_of_the_report()
    {
        CaseReport report = SampleCases.All["negative"];
        Assert.Equal("2026-11-20T12:00:00+01:00", (await BundleView.OfAsync(report with { Case = report.Case with { Details = [] } })).Report.GetProperty("effectiveDateTime").GetString());
    }

    [Fact]
    public async Task Files_are_the_same_resources_from_whatever_folder_and_in_whatever_order()
    {
        CaseReport report = SampleCases.All["negative"];
        CaseReport elsewhere = report with { Case = report.Case with { Inputs = [.. report.Case.Inputs.Reverse().Select(file => file with { Name = "up/" + file.Name })] } };
        Assert.Equal((await BundleView.OfAsync(report)).Text, (await BundleView.OfAsync(elsewhere)).Text);
    }

    [Fact]
    public async Task Two_files_of_one_name_are_two()
    {
        CaseReport report = SampleCases.All["negative"];
        InputFile first = report.Case.Inputs[0];
        report = report with { Case = report.Case with { Inputs = [first with { Name = "a/M.tsv" }, first with { Name = "b/M.tsv", Sha256 = new string('f', 64) }, first with { Name = "a/M.tsv" }] } };
        BundleView bundle = await BundleView.OfAsync(report);
        Assert.Equal(2, bundle.OfType("DocumentReference").Count());
        Assert.Equal(bundle.Ids.Count(), bundle.Ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_negative_case_is_a_full_report()
    {
        BundleView bundle = await BundleView.OfAsync("negative");
        Assert.StartsWith("No reportable alteration was found among what was assessed.", bundle.Report.GetProperty("conclusion").GetString(), StringComparison.Ordinal);
        Assert.Contains("Not assessed: Gene-level copy number losses and deep deletions.", bundle.Report.GetProperty("conclusion").GetString(), StringComparison.Ordinal);
        JsonElement code = bundle.Report.GetProperty("conclusionCode")[0];
        Assert.False(code.TryGetProperty("coding", out _));
        Assert.Equal("No reportable alteration among what was assessed", code.GetProperty("text").GetString());
        Assert.Single(bundle.OfProfile("genomic-study"));
    }

    [Theory]
    [InlineData("stop without a version, nothing follows")]
    [InlineData("contradicted")]
    [InlineData("deletion as reported")]
    public async Task A_report_is_not_positive_without_a_class_or_a_consequence(string sample) =>
        Assert.False((await BundleView.OfAsync(sample)).Report.GetProperty("conclusionCode")[0].TryGetProperty("coding", out _));

    [Theory]
    [InlineData(4, true)]
    [InlineData(3, false)]
    public async Task A_page_larger_than_the_setting_gives_way_to_the_narrative(int largest, bool isWhole)
    {
        FhirReportWriter writer = new(new FhirOptions { LargestPage = largest }, new Page());
        BundleView bundle = BundleView.Of(await writer.WriteAsync(SampleCases.All["missense, verified"], CancellationToken.None));
        JsonElement form = Assert.Single(bundle.Report.GetProperty("presentedForm").EnumerateArray());
        Assert.Equal("text/html", form.GetProperty("contentType").GetString());
        string page = Encoding.UTF8.GetString(form.GetProperty("data").GetBytesFromBase64());
        Assert.Equal(isWhole, page == "page");
        Assert.Equal(!isWhole, page.Contains("p.(Arg248Gln)", StringComparison.Ordinal));
    }

    // The narrative is English, and so is what stands in the page's place.
    [Theory]
    [InlineData("en", 4, "en", ", case ")]
    [InlineData("de", 4, "de", ", Fall ")]
    [InlineData("de", 3, "en", ", case ")]
    public async Task The_page_inside_the_bundle_says_its_language(string language, int largest, string stated, string title)
    {
        FhirReportWriter writer = new(new FhirOptions { LargestPage = largest, PageLanguage = PageLanguage.Find(language)!.Value }, new Page());
        BundleView bundle = BundleView.Of(await writer.WriteAsync(SampleCases.All["missense, verified"], CancellationToken.None));
        Conforming.Check(bundle.Text);
        JsonElement form = Assert.Single(bundle.Report.GetProperty("presentedForm").EnumerateArray());
        Assert.Equal(stated, form.GetProperty("language").GetString());
        Assert.Contains(title, form.GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_narrative_stays_short_however_much_was_found()
    {
        Finding[] many = [.. Enumerable.Range(1, 103).Select(place => SampleCases.Tp53() is var finding ? finding with { Annotation = finding.Annotation! with { Allele = SampleCases.Allele("17", place, "C", "T") } } : null!)];
        string narrative = (await BundleView.OfAsync(SampleCases.Of(many))).Report.GetProperty("text").GetProperty("div").GetString()!;
        Assert.Equal(100, narrative.Split("p.(Arg248Gln)").Length - 1);
        Assert.Contains("<li>3 further, each an Observation of this report.</li>", narrative, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assumed_diagnosis_is_called_so()
    {
        CaseReport report = SampleCases.All["missense, verified"];
        report = report with { Diagnosis = report.Diagnosis with { Assumed = true } };
        Assert.Equal("Leiomyosarcoma (assumed, not stated)", (await BundleView.OfAsync(report)).Single("ServiceRequest").GetProperty("reasonCode")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Narratives_are_well_formed_whatever_the_file_says()
    {
        Finding finding = SampleCases.NamesAlone();
        finding = finding with { Reported = (ReportedSmallVariant)finding.Reported with { CodingName = "c.<b>&\u0001\u00a0\uFFFE\uFFFF\"x\"" } };
        BundleView bundle = await BundleView.OfAsync(SampleCases.Of([finding]));
        Assert.All(bundle.Strings("div"), div => Assert.Equal("{http://www.w3.org/1999/xhtml}div", XElement.Parse(div).Name.ToString()));
        Assert.DoesNotContain("\\u0001", bundle.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", string.Concat(bundle.Strings("div")), StringComparison.Ordinal);
    }

    private sealed class Page : IReportWriter
    {
        public string Suffix => ".html";

        public ValueTask<byte[]> WriteAsync(CaseReport report, CancellationToken cancellationToken) => ValueTask.FromResult("page"u8.ToArray());
    }
}
