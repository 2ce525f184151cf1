using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Tests.Interpret;

/// <summary>What is true of tissue is not true of blood: other thresholds, or none.</summary>
public sealed class CirculatingDnaTests
{
    private const string Banner = "DRAGEN TruSight Oncology 500 ctDNA v2.6.0 Analysis Software - Combined Variant Output";

    [Theory]
    [InlineData("0.0061", true)]
    [InlineData("0.0049", false)]
    public void A_small_share_of_reads_is_reportable_in_blood(string vaf, bool reportable)
    {
        CaseReport report = Report(Output.Row("TP53", "chr17:7578392", "C>T", vaf: vaf, depth: "3000"));
        Assert.Equal(reportable, report.FindingOf("TP53").Reportability.IsReportable);
        Assert.Contains(report.Settings, setting => setting.Name.ToString() == "reportable: minimum VAF" && setting.Value.ToString() == "0.005");
    }

    [Fact]
    public void Burden_and_microsatellites_of_blood_are_shown_and_not_judged_by_the_cut_offs_of_tissue()
    {
        CaseReport report = Report(Output.Row("TP53", "chr17:7577538", "C>T"));
        Assert.All(report.Biomarkers.Where(biomarker => biomarker.Kind != BiomarkerKind.Hrd), biomarker => Assert.False(biomarker.State.IsAssessed));
        Assert.Equal("TMB in circulating DNA: 5.98 mutations/Mb; high or low was not assessed, as the knowledge base holds no cut-off for circulating DNA", report.Biomarkers[0].Text);
        Assert.Contains("0.85 % of 117 usable sites unstable", report.Biomarkers[1].Text, StringComparison.Ordinal);
        Assert.Equal([5.98m, 0.85m, null], report.Biomarkers.Select(biomarker => biomarker.Value));
        Assert.All(report.Biomarkers.Take(2), biomarker => Assert.Empty(biomarker.CutOffs));
        Assert.Contains($" {report.Biomarkers[0].Text}.", report.Paragraph, StringComparison.Ordinal);
        Assert.DoesNotContain("mutational burden", report.Paragraph, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("MSI-H", "MSI-H")]
    [InlineData("MSS", "MSS")]
    [InlineData("MSI-ambiguous", null)]
    public void A_status_in_words_counts_where_it_is_plain(string status, string? expected)
    {
        string file = File.ReadAllText(LmsVariants.Testing.Component.InRepository("fixtures", "panels", "foundation-one", "report.xml"));
        string changed = System.Text.RegularExpressions.Regex.Replace(file, "(microsatellite-instability [^>]*status=\")[^\"]*", $"$1{status}");
        ReportedCase read = Assert.Single(Rooms.ReadAll(Rooms.Reader(), Rooms.Document("f1.xml", changed)).Cases);
        BiomarkerResult msi = new CaseInterpreter(Rooms.Knowledge, Rooms.Reference)
            .Interpret(read, new RunRequest(null, DateTimeOffset.UnixEpoch, "test", new InterpretationSettings())).Biomarkers.Single(biomarker => biomarker.Kind == BiomarkerKind.Msi);
        Assert.Equal(expected, msi.State.IsAssessed ? msi.State.Value : null);
    }

    private static CaseReport Report(string row) => Rooms.Report(new Output { Banner = Banner, Pipeline = "2.6.0.22", Rna = "NA", SmallVariants = [row] }.ToString());
}
