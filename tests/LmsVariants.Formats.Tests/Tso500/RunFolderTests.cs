using LmsVariants.Formats.Panels;
using LmsVariants.Testing;

namespace LmsVariants.Formats.Tests.Tso500;

/// <summary>The two run folders of fixtures/tso500: each file is read, and the files of a case agree.</summary>
public sealed class RunFolderTests
{
    [Theory]
    [InlineData("local-app-2.2", "LMS-TSO22-01", "LMS-TSO22-01_DNA", 121, 2, 1.65)]
    [InlineData("dragen-2.6-hrd", "LMS-TSO26-01", "LMS-TSO26-01", 124, 1, 0.81)]
    public void The_files_of_a_case_agree(string folder, string pair, string column, int sites, int unstable, double percent)
    {
        PanelFile combined = Read(folder, "_CombinedVariantOutput.tsv");
        PanelFile trace = Read(folder, "race.tsv");
        PanelFile metrics = All(folder, "MetricsOutput.tsv").Single(file => file.Names.Sample == column);
        PanelFile fusions = Read(folder, "_AllFusions.csv");
        Assert.Equal(pair, combined.Names.Pair);
        Assert.Contains(combined.Names.All, name => name.Value == column);
        Assert.Equal(new ReportedTmb(2.4m, 1.27m, 3), combined.Tmb);
        Assert.Equal(combined.Tmb, Read(folder, folder[0] == 'l' ? ".tmb.json" : ".tmb.metrics.csv").Tmb);
        Assert.Equal(3, trace.Alterations.Count(row => row.Further("IncludedInTMBNumerator") == "True"));
        Assert.Equal(new ReportedMsi(sites, unstable, (decimal)percent), combined.Msi);
        Assert.Equal(combined.Msi, Read(folder, folder[0] == 'l' ? ".msi.json" : ".microsat_output.json").Msi! with { SumOfDistances = null });
        Assert.Equal(sites, metrics.Metrics.Single(metric => metric.Name == "USABLE_MSI_SITES").Value);
        ReportedSmallVariant[] calls = [.. combined.Alterations.OfType<ReportedSmallVariant>()];
        Assert.Equal(calls.Select(Call), trace.Alterations.Cast<ReportedSmallVariant>().Select(Call));
        Assert.Equal(
            combined.Alterations.OfType<ReportedFusion>().Select(row => (row.Gene, row.Breakpoint1, row.Breakpoint2, row.SupportingReads)),
            fusions.Alterations.OfType<ReportedFusion>().Where(row => row.Filter is null or "PASS").Select(row => (row.Gene, row.Breakpoint1, row.Breakpoint2, row.SupportingReads)));
        Assert.DoesNotContain(metrics.Metrics, metric => metric.Verdict == MetricVerdict.Failed);
        Assert.Empty(metrics.FailedSteps);
    }

    [Theory]
    [InlineData("local-app-2.2", "")]
    [InlineData("dragen-2.6-hrd", "LMV1161")]
    public void Nothing_is_doubted_but_a_tumour_fraction_in_percent(string folder, string codes)
    {
        // The VCF files have the vendor's own faults of header (Vcf/Calls/FixtureVcfTests).
        string[] files = [.. Directory.GetFiles(Component.InRepository("fixtures", "tso500", folder)).Where(path => !path.Contains(".vcf", StringComparison.Ordinal))];
        Assert.Equal(6, files.Length);
        Assert.Equal(codes, string.Join(' ', files.SelectMany(path => Reading.All(Document(path)).SelectMany(file => file.Warnings)).Select(warning => warning.Code)));
    }

    [Fact]
    public void The_case_with_a_score_has_its_losses()
    {
        PanelFile read = Read("dragen-2.6-hrd", "_CombinedVariantOutput.tsv");
        Assert.Equal(new ReportedGis(51, 0.55m, 2.90m), read.Gis);
        Assert.Equal("RB1", read.Alterations.OfType<ReportedCopyNumber>().Single(row => row.Type == "DEL").Gene);
        Assert.Equal("BRCA2", Assert.Single(read.Alterations.OfType<ReportedExonCopyNumber>()).Gene);
        Assert.Equal(["TP53", "PTEN", "BRCA2"], read.LossOfHeterozygosity.Select(row => row.Gene));
    }

    private static string Call(ReportedSmallVariant variant) =>
        FormattableString.Invariant($"{variant.Gene} {variant.Allele!.Chromosome}:{variant.Allele.Position} {variant.Allele.Reference}>{variant.Allele.Alternate} {variant.AlleleFrequency} {variant.Depth}");

    private static PanelFile Read(string folder, string ending) => Assert.Single(All(folder, ending));

    private static IReadOnlyList<PanelFile> All(string folder, string ending) =>
        Reading.All(Document(Assert.Single(Directory.GetFiles(Component.InRepository("fixtures", "tso500", folder)), path => path.EndsWith(ending, StringComparison.Ordinal))));

    private static InputDocument Document(string path) => new(Path.GetFileName(path), File.ReadAllBytes(path));
}
