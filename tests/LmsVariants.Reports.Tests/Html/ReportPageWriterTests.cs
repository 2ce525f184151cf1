using System.Globalization;
using System.Text.RegularExpressions;

using LmsVariants.Formats.CaseSheets;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Html;
using LmsVariants.Reports.Tests.Examples;

namespace LmsVariants.Reports.Tests.Html;

public partial class ReportPageWriterTests
{
    private static readonly string[] Sections =
    [
        "answer", "biomarkers", "findings", "other-findings", "structural", "biomarker-evidence", "reversions", "risk-group", "germline", "contradictions", "outside",
        "coverage", "gene-coverage", "quality", "limitations", "method", "reading", "glossary",
    ];

    public static TheoryData<string> Cases => ["full", "negative", "hostile"];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Every_section_is_there_in_order(string name)
    {
        string page = await PageAsync(name);
        // What nothing is to be said of is left out.
        IEnumerable<string> expected = Sections.Except(name == "full" ? ["germline"] : ["reversions", "risk-group", "germline"]);
        Assert.Equal(expected, SectionId().Matches(page).Select(match => match.Groups["id"].Value));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_page_runs_nothing_and_asks_the_network_for_nothing(string name)
    {
        string page = await PageAsync(name);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.All(["<link", "<img", "<iframe", "<image", "<use", "<foreignObject", "<animate", "<set", "<object", "<embed", "<base", "<form", "javascript:", "@import", "url("], tag =>
            Assert.DoesNotContain(tag, page, StringComparison.OrdinalIgnoreCase));
        Assert.All(Tag().Matches(page), tag => Assert.DoesNotMatch(@"\son\w+\s*=|\ssrc\s*=", Attributes().Replace(tag.Value, "\"\"")));
        Assert.All(Address().Matches(page), address =>
            Assert.True(address.Groups["to"].Value[0] == '#' || address.Groups["to"].Value.StartsWith("https://", StringComparison.Ordinal), address.Value));
        Assert.Contains("default-src 'none'; style-src 'unsafe-inline'", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Every_link_inside_the_page_has_a_place_and_every_place_is_named_once(string name)
    {
        string page = await PageAsync(name);
        List<string> places = [.. AnyId().Matches(page).Select(match => match.Groups["id"].Value)];
        Assert.Equal(places.Distinct(StringComparer.Ordinal), places);
        Assert.Subset(
            places.ToHashSet(StringComparer.Ordinal),
            Address().Matches(page).Select(match => match.Groups["to"].Value).Where(to => to[0] == '#').Select(to => to[1..]).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Hostile_texts_are_shown_and_not_obeyed()
    {
        string page = await PageAsync("hostile");
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.Contains("&quot;&gt;&lt;img src=x onerror=alert(2)&gt;", page.Replace("</span> <span class=\"part\">", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("&lt;/style&gt;", page, StringComparison.Ordinal);
        Assert.Contains("S1\\u202Egnp.exe", page, StringComparison.Ordinal);
        Assert.Contains("\\u0001", page, StringComparison.Ordinal);
        Assert.DoesNotContain(page, c => char.GetUnicodeCategory(c) == UnicodeCategory.Format || (char.IsControl(c) && c != '\n'));
        Assert.Equal(1, page.Split("</style>").Length - 1);
    }

    [Fact]
    public async Task The_first_screen_names_the_case_its_status_and_what_was_assumed()
    {
        string full = await PageAsync("full");
        Assert.All(["LMS-INDEX", "PRELIMINARY", "P-0042", "Leiomyosarcoma, non-uterine", "70 %", "B23-1234, biopsy, retroperitoneum"], text => Assert.Contains(text, full, StringComparison.Ordinal));
        Assert.DoesNotContain("assumed, nobody stated it", full, StringComparison.Ordinal);
        Assert.Contains("assumed, nobody stated it", await PageAsync("negative"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conditional_finding_says_so_with_level_tumour_and_caution()
    {
        string page = await PageAsync("full");
        Assert.All(
            [
                "Conditional: loss of function not shown for this variant. Loss-of-function grade: Moderate.",
                "AMP/ASCO/CAP II-C", "ESCAT III-A", "Uterine leiomyosarcoma", "the same family: another site", "alternative weighed",
                "non-uterine disease rests on one reported patient", "href=\"https://doi.org/10.1200/JCO.23.00402\"",
            ],
            text => Assert.Contains(text, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_not_graded_says_so_beside_its_options()
    {
        string page = await Written.ByAsync(new ReportPageWriter(), ExampleCases.Of(ExampleFindings.Rad51bNotGraded()));
        Assert.Contains("Nothing follows yet.", page, StringComparison.Ordinal);
        Assert.Contains("Loss-of-function grade not assessed: this version does not assess it.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contradicted_variant_shows_both_readings_and_is_never_a_stop()
    {
        string page = await Written.ByAsync(new ReportPageWriter(), ExampleCases.Of(ExampleFindings.AtrxContradicted()));
        Assert.Contains("chrX:76891415: the file states C, the reference has G", page, StringComparison.Ordinal);
        Assert.Contains("Nothing is derived from the file's allele".Replace("'", "&#x27;", StringComparison.Ordinal), page, StringComparison.Ordinal);
        Assert.DoesNotContain("stop_gained", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Gln1564Ter", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_the_gene_matters_stands_with_the_finding() =>
        Assert.Contains("<p>Lost in one patient", await PageAsync("full"), StringComparison.Ordinal);

    [Fact]
    public async Task What_limits_the_evidence_of_a_biomarker_stands_with_it() =>
        Assert.Contains($"</strong> {ExampleKnowledge.Checkpoint.Caution}", await PageAsync("full"), StringComparison.Ordinal);

    [Fact]
    public async Task What_was_measured_and_not_judged_shows_its_number()
    {
        BiomarkerResult burden = new(BiomarkerKind.Tmb, Assessed<string>.Not($"there is no cut-off"), 8.3m, $"mutations/Mb", [], $"TMB in circulating DNA: 8.3 mutations/Mb", null, []);
        string page = await Written.ByAsync(new ReportPageWriter(), ExampleCases.Of(ExampleFindings.Tp53(GermlineConsent.Given)) with { Biomarkers = [burden] });
        Assert.Contains("<p>TMB in circulating DNA: 8.3 mutations/Mb</p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_germline_testing_was_refused_one_sentence_stands_and_no_more()
    {
        string refused = await Written.ByAsync(new ReportPageWriter(), ExampleCases.Of(ExampleFindings.Tp53(GermlineConsent.Refused)));
        string given = await Written.ByAsync(new ReportPageWriter(), ExampleCases.Of(ExampleFindings.Tp53(GermlineConsent.Given)));
        string reason = ExampleFindings.Tp53(GermlineConsent.Given).Germline!.Question.Statement;
        Assert.Contains(reason, given, StringComparison.Ordinal);
        Assert.DoesNotContain(reason, refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(GermlineConsent.Given, "the patient agreed")]
    [InlineData(GermlineConsent.Refused, "the patient refused")]
    [InlineData(GermlineConsent.Unknown, "no consent is stated")]
    public async Task The_germline_question_follows_the_consent(GermlineConsent consent, string advice) =>
        Assert.Contains(advice, await Written.ByAsync(new ReportPageWriter(), ExampleCases.Of(ExampleFindings.Tp53(consent))), StringComparison.Ordinal);

    [Fact]
    public async Task The_states_of_what_was_looked_at_are_kept_apart()
    {
        string page = await PageAsync("full");
        Assert.All(
            ["looked at, nothing called", "assessed, nothing found", "no data for this sample", "not assessed"],
            state => Assert.Contains($"<span class=\"state-word\">{state}</span>", page, StringComparison.Ordinal));
        Assert.Contains("Splice variants (RNA) (no data for this sample); Gene-level copy number losses and deep deletions (not assessed)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_outside_the_settings_are_counted_and_listed_with_the_reason()
    {
        string page = await PageAsync("full");
        Assert.Contains("1 of 9 findings fall outside the reportable settings", page, StringComparison.Ordinal);
        Assert.Contains("VAF 0.02 is below 0.05", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_finding_stands_in_one_section()
    {
        CaseReport report = ExampleCases.Full();
        FindingGroups groups = new(report);
        Assert.Equal(report.Findings.Select(finding => finding.Number), groups.Detailed.Concat(groups.Other).Concat(groups.Outside).Select(finding => finding.Number).Order());
        string page = await PageAsync("full");
        Assert.All(report.Findings, finding => Assert.Contains($"id=\"finding-{finding.Number.ToString(CultureInfo.InvariantCulture)}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_culture_changes_nothing_and_the_bytes_are_the_same_twice()
    {
        string before = await PageAsync("full");
        using UnderCulture german = new("de-DE");
        Assert.Equal(before, await PageAsync("full"));
        Assert.Contains("61.2 % of 811 reads (VAF 0.612), filter PASS", before, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', before);
    }

    [Fact]
    public async Task Letters_beyond_ascii_are_written_as_letters()
    {
        CaseReport report = ExampleCases.Negative() with { Paragraph = $"Größe ≥ 10 µm 😀 &#x202E;" };
        Assert.Contains("<p>Größe ≥ 10 µm 😀 &amp;#x202E;</p>", await Written.ByAsync(new ReportPageWriter(), report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_says_which_alterations_came_and_went()
    {
        CaseReport report = ExampleCases.Of(ExampleFindings.Tp53(GermlineConsent.Given));
        string name = LmsVariants.Pipeline.Interpret.FindingName.Of(report.Findings[0].Symbol, report.Findings[0].Reported, report.Findings[0].Annotation);
        EarlierReport earlier = new(ReportStatus.Final, report.ReportTime.AddDays(-1), default) { Alterations = [name, "RAD51B <gone>"] };
        string page = await Written.ByAsync(new ReportPageWriter(), report.Correcting(earlier));
        Assert.Contains("<strong>No longer reported:</strong> <bdi>RAD51B &lt;gone&gt;</bdi>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Newly reported:", page, StringComparison.Ordinal);
        Assert.Contains($"<strong>Newly reported:</strong> <bdi>{System.Net.WebUtility.HtmlEncode(name)}</bdi>", await Written.ByAsync(new ReportPageWriter(), report.Correcting(earlier with { Alterations = [] })), StringComparison.Ordinal);
        Assert.DoesNotContain("Changed since", await Written.ByAsync(new ReportPageWriter(), report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_fell_below_a_limit_is_no_longer_reported_either()
    {
        Finding hidden = ExampleFindings.Tp53(GermlineConsent.Refused);
        string name = LmsVariants.Pipeline.Interpret.FindingName.Of(hidden.Symbol, hidden.Reported, hidden.Annotation);
        hidden = hidden with { Options = [], Reportability = hidden.Reportability with { IsReportable = false, Reasons = [$"depth 60 below 100"] } };
        CaseReport report = ExampleCases.Of(hidden);
        string page = await Written.ByAsync(new ReportPageWriter(), report.Correcting(new EarlierReport(ReportStatus.Final, report.ReportTime.AddDays(-1), default) { Alterations = [name] }));
        Assert.Contains($"<strong>No longer reported:</strong> <bdi>{System.Net.WebUtility.HtmlEncode(name)}</bdi>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_says_nothing_of_what_it_looked_at_has_not_looked_at_everything()
    {
        CaseReport report = ExampleCases.Negative();
        string page = await Written.ByAsync(new ReportPageWriter(), report with { Case = report.Case with { Coverage = [] } });
        Assert.DoesNotContain("no part of the assay that was not looked at", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_was_not_compared_contradicts_nothing_and_that_is_said()
    {
        Finding asReported = ExampleFindings.Tp53(GermlineConsent.Refused);
        asReported = asReported with { Annotation = asReported.Annotation! with { Verification = LmsVariants.Pipeline.Annotate.Verification.AsReported, Discrepancies = [] } };
        string page = await Written.ByAsync(new ReportPageWriter(), ExampleCases.Of(asReported));
        Assert.Contains("Not compared, as reported only: TP53", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing in the files contradicts the reference.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_below_a_limit_says_so_in_the_answer()
    {
        Finding doubtful = ExampleFindings.Rad51bNotGraded();
        doubtful = doubtful with { Reportability = doubtful.Reportability with { Reasons = [$"depth 60 below 100; kept because it is known"] } };
        string page = await Written.ByAsync(new ReportPageWriter(), ExampleCases.Of(doubtful));
        Assert.Contains("depth 60 below 100; kept because it is known", page[page.IndexOf("id=\"answer\"", StringComparison.Ordinal)..page.IndexOf("id=\"biomarkers\"", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_table_names_its_columns_or_rows()
    {
        string page = await PageAsync("full");
        Assert.All(Table().Matches(page), table => Assert.Contains("<th scope=", table.Value, StringComparison.Ordinal));
        Assert.DoesNotMatch("<th>|<th class", page);
        Assert.Equal(1, Regex.Count(page, "<h1>", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task A_prognosis_stands_with_its_finding_and_among_no_options()
    {
        string page = await Written.ByAsync(new ReportPageWriter(), ExampleCases.Of(ExampleFindings.WithOutlook()));
        Assert.All(["Prognosis and diagnosis (no therapy follows)", "worse outcome", "Survival was shorter.", "other-survival"], text => Assert.Contains(text, page, StringComparison.Ordinal));
        Assert.DoesNotContain("<table class=\"options", page, StringComparison.Ordinal);
    }

    private static Task<string> PageAsync(string name) => Written.ByAsync(new ReportPageWriter(), name switch
    {
        "full" => ExampleCases.Full(),
        "negative" => ExampleCases.Negative(),
        "hostile" => ExampleCases.Hostile(),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    });

    [GeneratedRegex("<section id=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SectionId();

    [GeneratedRegex("\\sid=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnyId();

    [GeneratedRegex("\\s(href|src|action)=\"(?<to>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();

    [GeneratedRegex("<[a-zA-Z][^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("\"[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex Attributes();

    [GeneratedRegex("<table.*?</table>", RegexOptions.Singleline, 1000)]
    private static partial Regex Table();
}
