using System.Net;

using LmsVariants.Formats;
using LmsVariants.Formats.Panels;
using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Genomics.Phrases;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Ingest;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Html;
using LmsVariants.Reports.Tests.Examples;
using LmsVariants.Testing;

namespace LmsVariants.Reports.Tests.Html;

/// <summary>The page in German says in German what the program found out: no phrase of any fixture's report stands on it in English.</summary>
public sealed class GermanReportTests
{
    // A shorter one may stand in a name, a heading or a text of the knowledge base.
    private const int Telling = 35;

    private static readonly PageLanguage German = PageLanguage.Find("de")!.Value;
    private static readonly CuratedKnowledge Knowledge = KnowledgeBaseFolder.Read(Component.InRepository("knowledgebase")).Knowledge!;
    private static readonly TranscriptCatalogue Transcripts = BundleFile.Open(Component.InRepository("knowledgebase", "reference", "lmsvariants.bundle"));

    /// <summary>Gets folders: the files of one are read together, as a run reads them.</summary>
    public static TheoryData<string> Folders =>
    [
        .. Directory.GetDirectories(Component.InRepository("fixtures"), "*", SearchOption.AllDirectories)
            .Where(folder => !folder.Contains("fhir", StringComparison.Ordinal) && Directory.GetFiles(folder).Length > 0)
            .Select(folder => Path.GetRelativePath(Component.InRepository(), folder).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task No_phrase_of_a_report_is_English_on_it(string folder)
    {
        foreach (CaseReport report in ReportsOf(folder))
        {
            IReadOnlyCollection<Phrase> phrases = PhrasesOf.Report(report);
            Recording german = new(new Phrasebook(German));
            foreach (Phrase phrase in phrases) phrase.In(german);
            Assert.Empty(german.NotFound);
            string page = WebUtility.HtmlDecode(await PageAsync(report));
            Assert.Contains("lang=\"de\"", page, StringComparison.Ordinal);
            Assert.DoesNotContain(phrases, phrase => phrase.In(german) != phrase.ToString() && phrase.ToString() is { Length: >= Telling } english && page.Contains(english, StringComparison.Ordinal));
        }
    }

    private static IEnumerable<CaseReport> ReportsOf(string folder)
    {
        CaseReader reader = new(new IngestContext(new ReadingContext(new InputLimits(), "TUMOR"), Knowledge.Genes, Transcripts, null, null));
        IEnumerable<InputDocument> documents = Directory.GetFiles(Component.InRepository(folder)).Where(path => !path.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(path => new InputDocument(Path.GetFileName(path), File.ReadAllBytes(path)));
        foreach (ReportedCase read in reader.Read(documents))
        {
            yield return new CaseInterpreter(Knowledge, Transcripts).Interpret(read, new RunRequest(null, DateTimeOffset.UnixEpoch, "test", new InterpretationSettings()));
        }
    }

    private static Task<string> PageAsync(CaseReport report) => Written.ByAsync(new ReportPageWriter(German), report);

    private sealed class Recording(IPhrasebook book) : IPhrasebook
    {
        public HashSet<string> NotFound { get; } = new(StringComparer.Ordinal);

        public string? Find(string template)
        {
            string? found = book.Find(template);
            if (found is null && PhrasebookTests.HasWords(template)) NotFound.Add(template);
            return found;
        }

        public string? FindKnowledge(string text) => book.FindKnowledge(text);
    }
}
