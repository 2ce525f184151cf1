using BenchmarkDotNet.Attributes;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats;
using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Ingest;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.CaseFile;
using LmsVariants.Reports.Fhir;
using LmsVariants.Reports.Html;
using LmsVariants.Reports.Tables;

namespace LmsVariants.Benchmarks.Micro;

/// <summary>One case in a process that is warm, stage by stage: what a further case of a batch or of the worker costs.</summary>
[MemoryDiagnoser]
public class OneCase
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly IReportWriter[] Writers = [new FhirReportWriter(new FhirOptions()), new ReportPageWriter(), new VariantTableWriter(), new CaseFileWriter()];

    private CuratedKnowledge _knowledge = null!;
    private TranscriptCatalogue _transcripts = null!;
    private InputDocument[] _documents = null!;
    private ReportedCase _reported = null!;
    private CaseReport _report = null!;

    /// <summary>Loads what a process loads once.</summary>
    [GlobalSetup]
    public void Load()
    {
        string root = Repository.Root;
        _knowledge = KnowledgeBaseFolder.Read(Path.Combine(root, "knowledgebase")).Knowledge!;
        _transcripts = BundleFile.Open(Path.Combine(root, "knowledgebase", "reference", "lmsvariants.bundle"));
        _documents = [.. Directory.GetFiles(Path.Combine(root, "fixtures", "index-case", "tso500")).Select(file => new InputDocument(Path.GetFileName(file), File.ReadAllBytes(file)))];
        _reported = Read();
        _report = Interpret();
    }

    /// <summary>Bytes to a case as reported.</summary>
    [Benchmark]
    public ReportedCase Read() => new CaseReader(new IngestContext(new ReadingContext(new InputLimits()), _knowledge.Genes, _transcripts, null)).Read(_documents).Single();

    /// <summary>Annotation, classification and interpretation.</summary>
    [Benchmark]
    public CaseReport Interpret() => new CaseInterpreter(_knowledge, _transcripts).Interpret(_reported, new RunRequest(null, Noon, "benchmark", new InterpretationSettings()));

    /// <summary>The four files as bytes.</summary>
    [Benchmark]
    public async Task<int> Write()
    {
        int bytes = 0;
        foreach (IReportWriter writer in Writers) bytes += (await writer.WriteAsync(_report, CancellationToken.None).ConfigureAwait(false)).Length;
        return bytes;
    }
}
