using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

using LmsVariants.Formats;
using LmsVariants.Formats.Panels;
using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Ingest;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.CaseFile;
using LmsVariants.Reports.Html;
using LmsVariants.Reports.Tests.Examples;
using LmsVariants.Testing;

namespace LmsVariants.Reports.Tests.Html;

/// <summary>German pages of the fixtures, read for what was left in English.</summary>
public sealed partial class GermanPageTests
{
    private const int LettersOfATelltale = 8;

    private static readonly string[] Between = ["; ", " · "];

    private static readonly PageLanguage German = PageLanguage.Find("de")!.Value;

    private static readonly Lazy<CuratedKnowledge> Knowledge = new(() => KnowledgeBaseFolder.Read(Component.InRepository("knowledgebase")).Knowledge!);

    private static readonly Lazy<TranscriptCatalogue> Reference = new(() => BundleFile.Open(Component.InRepository("knowledgebase", "reference", "lmsvariants.bundle")));

    // Texts whose German is the same tell nothing, and neither do a few letters between two values.
    private static readonly Lazy<Regex[]> English = new(() =>
    [
        .. Resources.Of(PageLanguage.English)
            .Where(text => Resources.Of(German)[text.Key] != text.Value && (!text.Value.Contains('{', StringComparison.Ordinal) || text.Value.Count(char.IsAsciiLetter) >= LettersOfATelltale))
            .Select(text => new Regex($"^{Placeholder().Replace(Regex.Escape(text.Value), ".+")}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)),
    ]);

    public static TheoryData<string> Fixtures => ["index-case/tso500", "fhir/negative", "fhir/rich", "tso500/dragen-2.6-hrd", "panels/foundation-one"];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task No_text_of_the_page_is_English(string fixture) => Assert.Empty(LeftInEnglish(await OwnPiecesAsync(German, Report(fixture))));

    [Theory]
    [InlineData("full")]
    [InlineData("negative")]
    public async Task No_text_of_an_example_is_English(string name) =>
        Assert.Empty(LeftInEnglish(await OwnPiecesAsync(German, name == "full" ? ExampleCases.Full() : ExampleCases.Negative())));

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task No_text_of_the_knowledge_base_is_English(string fixture)
    {
        string[] pieces = await OwnPiecesAsync(German, Report(fixture));
        Assert.DoesNotContain(pieces, piece => Knowledge.Value.Translations.Find("de", piece) is string german && german != piece);
        string page = string.Join('\n', pieces);
        Assert.All(Knowledge.Value.Assertions.Select(assertion => assertion.Caution).Where(text => text.Length > 0), text => Assert.DoesNotContain(text, page, StringComparison.Ordinal));
    }

    // The net must hold what it is for.
    [Fact]
    public async Task An_English_page_is_full_of_them()
    {
        string[] pieces = await OwnPiecesAsync(PageLanguage.English, Report("index-case/tso500"));
        Assert.True(LeftInEnglish(pieces).Count() > 60);
        Assert.True(pieces.Count(piece => Knowledge.Value.Translations.Find("de", piece) is string german && german != piece) > 30);
    }

    private static IEnumerable<string> LeftInEnglish(string[] pieces) => pieces.Where(piece => Array.Exists(English.Value, text => text.IsMatch(piece))).Distinct(StringComparer.Ordinal);

    // Sentences and reasons that the case itself holds are not the page's: case.json says which these are.
    private static async Task<string[]> OwnPiecesAsync(PageLanguage language, CaseReport report)
    {
        using JsonDocument file = JsonDocument.Parse(await Written.ByAsync(new CaseFileWriter(), report with { Summary = [.. report.Summary, report.Paragraph] }));
        HashSet<string> said = [.. Strings(file.RootElement).Except(Curated(report), StringComparer.Ordinal).SelectMany(text => text.Split(Between, StringSplitOptions.TrimEntries))];
        return [.. Pieces(await Written.ByAsync(new ReportPageWriter(language), report)).Where(piece => !piece.Split(Between, StringSplitOptions.TrimEntries).All(part => said.Contains(part)))];
    }

    private static IEnumerable<string> Strings(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Strings(property.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [json.GetString()!],
        _ => [],
    };

    // The case file holds these too; the page prints them by itself.
    private static IEnumerable<string> Curated(CaseReport report) =>
        report.Knowledge.Assertions.SelectMany(assertion => new[] { assertion.Statement, assertion.Caution })
            .Concat(report.Knowledge.Tumours.All.Select(type => type.Name))
            .Concat(report.Knowledge.Therapies.Values.Select(therapy => therapy.Name))
            .Concat(report.Knowledge.Oncogenicity.Criteria.Select(criterion => criterion.Meaning));

    private static CaseReport Report(string fixture)
    {
        string folder = Component.InRepository(["fixtures", .. fixture.Split('/')]);
        CaseReader reader = new(new IngestContext(new ReadingContext(new InputLimits(), null), Knowledge.Value.Genes, Reference.Value, null, null));
        ReportedCase read = reader.Read(Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Where(file => !file.EndsWith(".md", StringComparison.Ordinal)).Select(file => new InputDocument(Path.GetFileName(file), File.ReadAllBytes(file)))).First();
        return new CaseInterpreter(Knowledge.Value, Reference.Value).Interpret(read, new RunRequest(null, DateTimeOffset.UnixEpoch, "test", new InterpretationSettings()));
    }

    // What stands between two tags, and what is read out or shown of an attribute.
    private static string[] Pieces(string page) =>
        [.. Piece().Matches(Style().Replace(page, string.Empty)).Select(match => WebUtility.HtmlDecode(match.Groups["text"].Value).Trim().TrimEnd(':')).Where(text => text.Any(char.IsLetter))];

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline, 1000)]
    private static partial Regex Style();

    [GeneratedRegex("(>|\\s(title|aria-label|data-label)=\")(?<text>[^<>\"]+)(?=[<\"])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Piece();

    [GeneratedRegex(@"\\\{[0-9]}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();
}
