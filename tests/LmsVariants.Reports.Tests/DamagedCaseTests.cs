using System.Collections.Immutable;

using LmsVariants.Formats;
using LmsVariants.Formats.Panels;
using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Fuzz;
using LmsVariants.Genomics.Coordinates;
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
using LmsVariants.Testing;

namespace LmsVariants.Reports.Tests;

/// <summary>A damaged file of any format ends in a refusal or in four reports: whatever a reader lets through, the rest can hold.</summary>
public sealed class DamagedCaseTests
{
    private const int PerFile = 60;

    private static readonly ImmutableArray<IReportWriter> Writers = [new FhirReportWriter(new FhirOptions()), new ReportPageWriter(), new VariantTableWriter(), new CaseFileWriter()];
    private static readonly CuratedKnowledge Knowledge = KnowledgeBaseFolder.Read(Component.InRepository("knowledgebase")).Knowledge!;
    private static readonly TranscriptCatalogue Transcripts = BundleFile.Open(Component.InRepository("knowledgebase", "reference", "lmsvariants.bundle"));

    public static TheoryData<string> Fixtures =>
    [
        .. Directory.GetFiles(Component.InRepository("fixtures"), "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".md", StringComparison.Ordinal) && !path.Contains("case-sheet", StringComparison.Ordinal) && !path.EndsWith(".json", StringComparison.Ordinal) | path.Contains("panels", StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(Component.InRepository("fixtures"), path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task A_damaged_file_ends_in_reports_or_in_a_refusal(string fixture)
    {
        byte[] good = await File.ReadAllBytesAsync(Component.InRepository("fixtures", fixture));
        int reported = 0;
        for (int seed = 0; seed < PerFile; seed++)
        {
            byte[] damaged = seed == 0 ? good : new Mutation(seed).Damage(good, good);
            CaseReader reader = new(new IngestContext(new ReadingContext(new InputLimits(), "TUMOR"), Knowledge.Genes, Transcripts, seed % 3 == 0 ? GenomeAssembly.GRCh37 : null));
            foreach (ReportedCase read in reader.Read([new InputDocument(fixture, damaged)]))
            {
                CaseReport report = new CaseInterpreter(Knowledge, Transcripts).Interpret(read, new RunRequest(null, DateTimeOffset.UnixEpoch, "test", new InterpretationSettings()));
                foreach (IReportWriter writer in Writers) Assert.NotEmpty(await writer.WriteAsync(report, CancellationToken.None));
                reported++;
            }
            Assert.All(reader.Problems, problem => Assert.Matches("^LMV[0-9]{4}$", problem.Code));
        }
        Assert.InRange(reported, 0, PerFile * 50);
    }
}
