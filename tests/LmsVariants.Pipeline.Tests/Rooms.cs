using System.Text;

using LmsVariants.Formats;
using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Ingest;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Testing;

namespace LmsVariants.Pipeline.Tests;

/// <summary>The real knowledge base and reference bundle of this repository, and the way from text to a report.</summary>
internal static class Rooms
{
    private static readonly Lazy<CuratedKnowledge> LoadedKnowledge = new(() =>
    {
        KnowledgeBaseReading reading = KnowledgeBaseFolder.Read(Component.InRepository("knowledgebase"));
        Assert.Empty(reading.Problems);
        return reading.Knowledge!;
    });

    private static readonly Lazy<TranscriptCatalogue> LoadedReference = new(() =>
        BundleFile.Open(Component.InRepository("knowledgebase", "reference", "lmsvariants.bundle")));

    public static CuratedKnowledge Knowledge => LoadedKnowledge.Value;

    public static TranscriptCatalogue Reference => LoadedReference.Value;

    public static InputDocument Document(string name, string content) => new(name, Encoding.UTF8.GetBytes(content));

    public static CaseReader Reader() => new(CaseReader.Formats, new IngestContext(new InputLimits(), Knowledge.Genes, null));

    public static ReportedCase Read(string content, string sheet = "")
    {
        InputDocument[] documents = sheet.Length == 0 ? [Document("a.tsv", content)] : [Document("a.tsv", content), Document("case-sheet.csv", sheet)];
        IngestResult read = Reader().Read(documents);
        Assert.Empty(read.Problems);
        return Assert.Single(read.Cases);
    }

    public static CaseReport Report(string content, string sheet = "", string? diagnosis = null, InterpretationSettings? settings = null) =>
        new CaseInterpreter(Knowledge, Reference).Interpret(
            Read(content, sheet), new RunRequest(diagnosis, new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.FromHours(1)), "test", settings ?? new InterpretationSettings()));

    public static Finding FindingOf(this CaseReport report, string gene) => report.Findings.Single(finding => finding.Symbol == gene);
}
