using LmsVariants.Formats.Panels;
using LmsVariants.Fuzz;

namespace LmsVariants.Formats.Tests.Tso500;

/// <summary>What a combined output of circulating DNA says of each part of the examination, and what it does not.</summary>
public sealed class CirculatingDnaTests
{
    [Fact]
    public void The_assay_is_named()
    {
        PanelFile read = Reading.One(CombinedOutputText.CirculatingDna26());
        Assert.Equal(("TruSight Oncology 500 ctDNA", "DRAGEN TruSight Oncology 500 ctDNA Analysis Software", "2.6.0", true), (read.Panel, read.Software, read.Version, read.IsCirculatingDna));
        Assert.Equal(new SampleNames(Dna: "L-1"), read.Names);
        Assert.Empty(read.Warnings);
    }

    [Theory]
    [InlineData("Small variants", CoverageState.Called, "the file lists a result")]
    [InlineData("Gene amplifications", CoverageState.Called, "the file lists a result")]
    [InlineData("Gene-level copy number losses and deep deletions", CoverageState.Called, "the file lists a result")]
    [InlineData("Exon-level losses and rearrangements", CoverageState.NotAssessed, "the assay of circulating DNA does not assess it")]
    [InlineData("Loss of heterozygosity", CoverageState.NotAssessed, "the assay of circulating DNA does not assess it")]
    [InlineData("Fusions", CoverageState.NothingCalled, "assessed, nothing called; seen in DNA, without RNA")]
    [InlineData("Splice variants (RNA)", CoverageState.NotAssessed, "the assay of circulating DNA does not assess it")]
    [InlineData("Tumour mutational burden", CoverageState.Called, "the file lists a result")]
    [InlineData("Microsatellite instability", CoverageState.Called, "the file lists a result")]
    [InlineData("Genomic instability score", CoverageState.NotAssessed, "the assay of circulating DNA does not assess it")]
    public void What_was_assessed_is_told_part_by_part(string subject, CoverageState state, string detail)
    {
        Coverage coverage = Assert.Single(Reading.One(CombinedOutputText.CirculatingDna26()).Coverage, coverage => coverage.Subject.Name == subject);
        Assert.Equal((state, detail), (coverage.State, coverage.Detail));
    }

    [Fact]
    public void Gains_and_losses_of_copies_are_both_read() => Assert.Equal(
        [("ERBB2", "DUP"), ("PTEN", "DEL")],
        Reading.One(CombinedOutputText.CirculatingDna26()).Alterations.OfType<ReportedCopyNumber>().Select(row => (row.Gene, row.Type)));

    [Theory]
    [InlineData("ERBB2\t5.870\t<DUP>\tNA", CoverageState.Called, CoverageState.NothingCalled)]
    [InlineData("PTEN\t0.470\t<DEL>\tNA", CoverageState.NothingCalled, CoverageState.Called)]
    public void A_gain_is_no_loss_called(string row, CoverageState gains, CoverageState losses)
    {
        PanelFile read = Reading.One(CombinedOutputText.CirculatingDna26().Section("Copy Number Variants", "Gene\tFold Change\tCopy Number Variant\tAbsolute Copy Number", row));
        Assert.Equal((gains, losses), (read.Coverage(CoverageSubject.Amplifications).State, read.Coverage(CoverageSubject.GeneLosses).State));
    }

    [Fact]
    public void A_version_that_was_not_seen_is_told() => Assert.Equal(
        ["x:4:1: warning LMV1103: the layout of DRAGEN TruSight Oncology 500 ctDNA Analysis Software version '2.1.1.3' was not seen before; read by the names of sections and columns"],
        Reading.One((CombinedOutputText.CirculatingDna26() with { Banner = "DRAGEN TruSight Oncology 500 ctDNA Analysis Software - Combined Variant Output" }).Section("Analysis Details", "DNA Sample ID\tL-1", "Pipeline Version\t2.1.1.3")).Lines());
}
