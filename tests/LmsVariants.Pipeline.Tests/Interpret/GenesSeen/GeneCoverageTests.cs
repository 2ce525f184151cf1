using System.Globalization;

using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Pipeline.Interpret.GenesSeen;

namespace LmsVariants.Pipeline.Tests.Interpret.GenesSeen;

/// <summary>Which genes the examination did not see, by name and by share of coding bases.</summary>
public sealed class GeneCoverageTests
{
    [Fact]
    public void Curated_genes_that_are_not_on_the_panel_are_named()
    {
        CaseReport report = Rooms.Report(new Output().ToString());
        Assert.Equal(["MYOCD", "WRN", "XRCC3"], report.GeneCoverage.NotOnPanel.ToArray());
        Assert.Contains("Not on TruSight Oncology 500 (523 genes), and so not examined: MYOCD, WRN, XRCC3.", report.Limitations.English());
        Assert.Contains("RB1", report.GeneCoverage.LossesNotAssessed);
        Assert.False(report.GeneCoverage.Uncalled.IsAssessed);
    }

    [Fact]
    public void A_gene_that_the_case_reports_an_alteration_of_was_examined()
    {
        CaseReport report = Rooms.Report(new Output { CopyNumbers = "[Gene Amplifications]\nGene\tFold Change\nMYOCD\t4.1\n", Fusions = "TPM3-XRCC3\tchr1:1\tchr14:2\t20" }.ToString());
        Assert.Equal(["WRN"], report.GeneCoverage.NotOnPanel.ToArray());
        Assert.Contains("Not on TruSight Oncology 500 (523 genes), and so not examined: WRN.", report.Limitations.English());
    }

    [Fact]
    public void Without_a_known_panel_no_gene_is_named()
    {
        CaseReport report = NamedCalls.Report("lms", ("RB1:c.958C>T", "PASS", "0/1"));
        Assert.False(report.GeneCoverage.Panel.IsAssessed);
        Assert.Empty(report.GeneCoverage.NotOnPanel);
        Assert.Contains("Which genes were not examined is not known: the files state no panel.", report.Limitations.English());
    }

    [Fact]
    public void The_case_sheet_can_state_the_panel()
    {
        ReportedCase read = Rooms.Read(new Output().ToString(), "case_id,sample_id,panel\nS1,S1_DNA,TSO500\n");
        GeneCoverage seen = Judge(read with { Assay = read.Assay with { Panel = string.Empty } });
        Assert.Equal("tso500", seen.Panel.Value.Id);
    }

    // Exons of the coding sequence of PTEN on GRCh37: 1 is 10:89623706-89624305 with the start codon at 89624227.
    [Theory]
    [InlineData("chr10:89624227-89624229", 3)]
    [InlineData("chr10:89624000-89624229", 3)] // in front of the start codon lies no coding base
    [InlineData("10:89624227-89624229 10:89624228-89624231", 5)] // what two files list is counted once
    [InlineData("10:89624300-89624400", 6)] // the intron behind is none
    [InlineData("10:1-135534747", 1212)]
    [InlineData("11:1-135006516", 0)]
    public void Coding_bases_without_a_call_are_counted(string stretches, int expected)
    {
        GeneCoverage seen = Judge(Genome(stretches));
        UncalledGene? pten = seen.Uncalled.Value.SingleOrDefault(gene => gene.Symbol == "PTEN");
        Assert.Equal(expected, pten?.Bases ?? 0);
        if (pten is null) return;
        Assert.Equal((1212, "NM_000314.8"), (pten.CodingBases, pten.Transcript.ToString()));
    }

    [Fact]
    public void Every_stretch_gives_the_bases_that_counting_one_by_one_gives()
    {
        TranscriptPlacement placement = Rooms.Reference.OfGene("RB1")[0].Placements[GenomeAssembly.GRCh37];
        Random random = new(5);
        for (int round = 0; round < 30; round++)
        {
            int first = placement.Span.First.Value + random.Next(placement.Span.Length);
            int last = first + random.Next(40_000);
            int expected = Enumerable.Range(first, last - first + 1).Count(place => placement.ToCoding(new Position(place)) is { IsCoding: true });
            int found = Judge(Genome(FormattableString.Invariant($"chr13:{first}-{last}"))).Uncalled.Value.SingleOrDefault(gene => gene.Symbol == "RB1")?.Bases ?? 0;
            Assert.Equal(expected, found);
        }
    }

    [Fact]
    public void A_gene_of_the_model_without_a_call_is_not_absent()
    {
        ReportedCase genome = Genome("13:48878049-48878051"); // the start codon of RB1
        CaseReport report = Report(genome);
        Assert.Contains("0.2 % of the coding bases of RB1 have no call", report.RiskGroup!.Factors[0].Reason, StringComparison.Ordinal);
        Assert.Contains("Coding bases without a call, where nothing listed is no negative result: RB1 (0.2 %).", report.Limitations.English());
    }

    private static ReportedCase Genome(string stretches) => Rooms.Read(new Output().ToString()) with
    {
        Uncalled =
        [
            .. stretches.Split(' ').Select(stretch => stretch.Split(':', '-')).Select(part => new ReportedSegment(part[0], int.Parse(part[1], CultureInfo.InvariantCulture), int.Parse(part[2], CultureInfo.InvariantCulture))),
        ],
    };

    private static GeneCoverage Judge(ReportedCase reported) => Report(reported).GeneCoverage;

    private static CaseReport Report(ReportedCase reported) =>
        new CaseInterpreter(Rooms.Knowledge, Rooms.Reference).Interpret(reported, new RunRequest(null, DateTimeOffset.UnixEpoch, "test", new InterpretationSettings()));
}
