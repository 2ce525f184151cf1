using System.Collections.Frozen;
using System.Resources;
using System.Text;
using System.Text.RegularExpressions;

using LmsVariants.Formats.Panels;
using LmsVariants.KnowledgeBase.Panels;
using LmsVariants.KnowledgeBase.Translations;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Cohort;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Html;
using LmsVariants.Reports.Html.Cohort;
using LmsVariants.Reports.Tables;

namespace LmsVariants.Reports.Tests.Html.Cohort;

public partial class CohortPageTests
{
    private const string Hostile = "<script>alert(1)</script>\"'&\u202E";

    private static readonly GenePanel[] Panels = [new("P", "Panel", [], ["TP53", "RB1"], ["c"])];

    [Fact]
    public async Task The_page_is_one_file_that_asks_for_nothing()
    {
        string page = await PageAsync(Cohort(3));
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("(src|href)=\"(?!#)", page);
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
        // Each mark that is used is there, once.
        string[] defined = [.. Symbol().Matches(page).Select(match => match.Groups["id"].Value)];
        Assert.Equal(defined.Distinct().Count(), defined.Length);
        Assert.All(Use().Matches(page), use => Assert.Contains(use.Groups["id"].Value, defined));
    }

    [Fact]
    public async Task Hostile_names_are_shown_and_not_obeyed()
    {
        CaseCohort cohort = CaseCohort.Of([Case(Hostile, Hostile, gene: Hostile, therapy: Hostile, name: Hostile)], Panels);
        string page = await PageAsync(cohort);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', page);
        CaseCohort broken = CaseCohort.Of([Case("a\tb\nc", "x\ty", gene: "g\n", therapy: "t\t", name: "n\r")], Panels);
        string table = Table(writer => CohortTable.Write(writer, broken));
        Assert.Equal(["10", "10"], table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => $"{row.Split('\t').Length}"));
        Assert.Equal(["4", "4"], Table(writer => CohortMatrixTable.Write(writer, broken)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => $"{row.Split('\t').Length}"));
    }

    [Fact]
    public async Task Above_four_hundred_cases_the_first_are_drawn_and_the_page_says_so()
    {
        CaseCohort cohort = Cohort(1000);
        string page = await PageAsync(cohort);
        Assert.Contains("The first 400 of 1000 cases in this order are shown", page, StringComparison.Ordinal);
        Assert.Equal(5, page.Split("<svg class=\"matrix\"").Length - 1);
        Assert.InRange(page.Length, 1, 2_000_000);
        Assert.Equal(1000 + 3, Table(writer => CohortMatrixTable.Write(writer, cohort)).Split('\n')[0].Split('\t').Length);
        Assert.DoesNotContain("The first", await PageAsync(Cohort(400)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_left_out_is_said()
    {
        CohortCase one = Case("A", "leiomyosarcoma");
        CaseCohort cohort = CaseCohort.Of([one, one with { ReportTime = one.ReportTime.AddDays(1) }, Case("B", "x") with { Examination = one.Examination with { Panel = null } }], Panels) with { Refused = 4 };
        string page = await PageAsync(cohort);
        Assert.Contains("as there is a later one of the case: 1.", page, StringComparison.Ordinal);
        Assert.Contains("missing here: 4.", page, StringComparison.Ordinal);
        Assert.Contains("no panel is known: 1.", page, StringComparison.Ordinal);
        Assert.Contains("TMB not assessed", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_cases_without_findings_has_no_matrix()
    {
        string page = await PageAsync(CaseCohort.Of([Case("A", "x") with { Findings = [] }], Panels));
        Assert.DoesNotContain("<svg class=\"matrix\"", page, StringComparison.Ordinal);
        Assert.Contains("Cohort of one case", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_languages_have_the_same_texts_with_the_same_places()
    {
        Dictionary<string, string> english = Texts(PageLanguage.English);
        Dictionary<string, string> german = Texts(PageLanguage.Find("de")!.Value);
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), german.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, text => Assert.Equal(Place().Matches(text.Value).Select(match => match.Value).Order(StringComparer.Ordinal), Place().Matches(german[text.Key]).Select(match => match.Value).Order(StringComparer.Ordinal)));
        Assert.Equal(["Cell", "Positive"], english.Where(text => german[text.Key] == text.Value).Select(text => text.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_page_is_German_where_it_is_asked_for()
    {
        string page = await PageAsync(Cohort(2), "de");
        Assert.Contains("<html lang=\"de\">", page, StringComparison.Ordinal);
        Assert.Contains("Kohorte aus 2 Fällen", page, StringComparison.Ordinal);
        Assert.Contains("22.11.2026", page, StringComparison.Ordinal);
    }

    private static CaseCohort Cohort(int cases) => CaseCohort.Of(Enumerable.Range(1, cases).Select(number => Case($"C{number:0000}", "leiomyosarcoma", number % 3 == 0 ? "RB1" : "TP53")), Panels);

    private static CohortCase Case(string caseId, string tumour, string gene = "TP53", string therapy = "olaparib", string name = "c.1A>G") => new(
        "f", caseId, ReportStatus.Preliminary, new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero), tumour,
        [new CohortFinding(1, gene, [gene], AlterationKind.Truncation, name, OncogenicityClass.Oncogenic, 10, "I-A", Actionability.Established, [new CohortOption(therapy, "I-A", false)], true)],
        [new CohortBiomarker(BiomarkerKind.Hrd, "HRD", [])],
        new Examination("P", FrozenSet<string>.Empty, FrozenDictionary<string, bool>.Empty, FrozenSet<string>.Empty, CoverageSubject.All.Select(subject => subject.Name.ToString()).ToFrozenSet(StringComparer.Ordinal)));

    private static async Task<string> PageAsync(CaseCohort cohort, string language = "en") =>
        Encoding.UTF8.GetString(await new CohortPageWriter(PageLanguage.Find(language)!.Value, KnowledgeTranslations.None).WriteAsync(cohort, CancellationToken.None));

    private static string Table(Action<TextWriter> write)
    {
        using StringWriter writer = new();
        write(writer);
        return writer.ToString();
    }

    private static Dictionary<string, string> Texts(PageLanguage language) =>
        new ResourceManager(language.ResourceNameOf(typeof(CohortTexts).FullName!), typeof(CohortTexts).Assembly)
            .GetResourceSet(System.Globalization.CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);

    [GeneratedRegex("<symbol id=\"(?<id>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Symbol();

    [GeneratedRegex("<use href=\"#(?<id>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Use();

    [GeneratedRegex(@"\{[0-9]+\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
