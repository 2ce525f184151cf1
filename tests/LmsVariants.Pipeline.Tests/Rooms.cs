using System.Text;
using System.Text.RegularExpressions;

using LmsVariants.Formats;
using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Genomics.Coordinates;
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

    /// <summary>The time that every report of these tests bears.</summary>
    public static DateTimeOffset Noon { get; } = new(2026, 11, 21, 12, 0, 0, TimeSpan.FromHours(1));

    public static CuratedKnowledge Knowledge => LoadedKnowledge.Value;

    public static TranscriptCatalogue Reference => LoadedReference.Value;

    public static InputDocument Document(string name, string content) => new(name, Encoding.UTF8.GetBytes(content));

    public static CaseReader Reader(GenomeAssembly? assembly = null, string? sample = null, string? pattern = null) => new(new IngestContext(
        new ReadingContext(new InputLimits(), sample), Knowledge.Genes, Reference, assembly, pattern is null ? null : new Regex(pattern)));

    /// <summary>The cases of files, and the reader that says why others were refused.</summary>
    public static (ReportedCase[] Cases, InputProblem[] Problems) ReadAll(CaseReader reader, params InputDocument[] documents)
    {
        int before = reader.Problems.Count;
        ReportedCase[] cases = [.. reader.Read(documents)];
        return (cases, [.. reader.Problems.Skip(before)]);
    }

    public static ReportedCase Read(string content, string sheet = "")
    {
        InputDocument[] documents = sheet.Length == 0 ? [Document("a.tsv", content)] : [Document("a.tsv", content), Document("case-sheet.csv", sheet)];
        (ReportedCase[] Cases, InputProblem[] Problems) read = ReadAll(Reader(), documents);
        Assert.Empty(read.Problems);
        return Assert.Single(read.Cases);
    }

    public static CaseReport Report(string content, string sheet = "", string? diagnosis = null, InterpretationSettings? settings = null) =>
        new CaseInterpreter(Knowledge, Reference).Interpret(
            Read(content, sheet), new RunRequest(diagnosis, Noon, "test", settings ?? new InterpretationSettings()));

    public static Finding FindingOf(this CaseReport report, string gene) => report.Findings.Single(finding => finding.Symbol == gene);
}
