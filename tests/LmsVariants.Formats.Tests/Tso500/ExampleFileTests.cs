using System.Globalization;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Tso500;
using LmsVariants.Testing;

namespace LmsVariants.Formats.Tests.Tso500;

/// <summary>The layouts of the vendor, version by version, as the shared examples show them.</summary>
[Trait("Category", "Shared")]
public sealed class ExampleFileTests
{
    private const string Suffix = "_CombinedVariantOutput.tsv";

    // small variants, copy numbers, exon-level (genes without), splice, fusions, LOH; warnings by code
    [SkippableTheory]
    [InlineData("DRAGEN_2.1.1_HRD", "2.1.1", "11 2 0(2) 3 4 0", "")]
    [InlineData("DRAGEN_2.1.1_noHRD", "2.1.1", "5 0 0(2) 0 0 0", "")]
    [InlineData("DRAGEN_2.5.2_HRD", "2.5.2", "14 4 1(1) 0 0 4", "")]
    [InlineData("DRAGEN_2.5.2_noHRD_INFERRED", "2.5.2", "11 1 0(2) 3 4 0", "")]
    [InlineData("DRAGEN_2.6.2_HRD", "2.6.2", "14 4 1(1) 3 4 4", "LMV1161")]
    [InlineData("ctDNA_1.2.0_PARTLY_INFERRED", "1.2.0", "2 2 0(0) 0 0 0", "")]
    [InlineData("ctDNA_2.6.0_PARTLY_INFERRED", "2.6.0", "2 2 0(0) 0 0 0", "")]
    [InlineData("LocalApp_2.0.0_INFERRED", "2.0.0", "4 3 0(0) 2 3 0", "LMV1160")]
    [InlineData("LocalApp_2.1.0_INFERRED", "2.1.0", "3 0 0(0) 0 0 0", "")]
    [InlineData("LocalApp_2.2.0_DNAonly", "2.2.0", "7 0 0(0) 0 0 0", "")]
    [InlineData("LocalApp_2.2.0_EXCEL_RESAVED", "", "11 2 0(0) 0 0 0", "LMV1103")]
    [InlineData("LocalApp_2.2.0_NTC", "2.2.0", "0 0 0(0) 0 0 0", "")]
    [InlineData("LocalApp_2.2.0_RNAonly", "2.2.0", "0 0 0(0) 2 4 0", "")]
    [InlineData("LocalApp_2.2.0_paired", "2.2.0", "11 3 0(0) 2 4 0", "")]
    public void Every_layout_is_read(string name, string version, string counts, string warnings)
    {
        CombinedVariantOutput read = Read(name + Suffix);
        Assert.Equal(version, read.Assay.Version);
        Assert.Equal(counts, string.Create(CultureInfo.InvariantCulture, $"{read.SmallVariants.Rows.Length} {read.CopyNumbers.Rows.Length} {read.ExonCopyNumbers.Rows.Length}({read.ExonCopyNumbers.NothingFoundIn.Length}) {read.SpliceVariants.Rows.Length} {read.Fusions.Rows.Length} {read.LossOfHeterozygosity.Rows.Length}"));
        Assert.Equal(warnings, string.Join(' ', read.Warnings.Select(warning => warning.Code)));
        Assert.Empty(read.UnknownSections);
    }

    [SkippableFact]
    public void No_example_is_left_out() => Assert.Equal(14, Directory.GetFiles(Component.Shared("formats", "examples"), "*" + Suffix).Length);

    [SkippableFact]
    public void A_control_without_template_has_no_data_rather_than_zero()
    {
        CombinedVariantOutput read = Read("LocalApp_2.2.0_NTC" + Suffix);
        Assert.Equal(new TmbSection(CoverageState.NoData, null, null, null), read.Tmb);
        Assert.Equal(new MsiSection(CoverageState.Called, 0, null, null), read.Msi);
        Assert.Equal(CoverageState.NothingCalled, read.SmallVariants.State);
    }

    [SkippableFact]
    public void No_other_example_is_taken_for_one()
    {
        string[] others = [.. Directory.GetFiles(Component.Shared("formats", "examples")).Where(path => !path.EndsWith(Suffix, StringComparison.Ordinal))];
        Assert.Equal(30, others.Length);
        Assert.DoesNotContain(others, path => CombinedVariantOutputReader.Recognises(File.ReadAllBytes(path)));
    }

    // samples; alterations; metrics; warnings by code
    [SkippableTheory]
    [InlineData("LocalApp_2.2.0_MetricsOutput.tsv", "TSO500 MetricsOutput", "SYN003_DNA SYN006_DNA SYN003_RNA", 0, 16, "")]
    [InlineData("DRAGEN_2.6.2_MetricsOutput.tsv", "TSO500 MetricsOutput", "5_C0000003_SYNT_2600000003 11_NTC", 0, 19, "")]
    [InlineData("ctDNA_2.6.0_MetricsOutput.tsv", "TSO500 MetricsOutput", "L9900001", 0, 9, "")]
    [InlineData("LocalApp_2.2.0_SYN003_RNA_AllFusions.csv", "TSO500 AllFusions", "", 3, 0, "")]
    [InlineData("DRAGEN_2.6.2_SYN_RNA_AllFusions.csv", "TSO500 AllFusions", "", 2, 0, "")]
    [InlineData("ctDNA_2.6.0_L9900001_Fusions.csv", "TSO500 ctDNA Fusions", "L9900001", 1, 0, "")]
    [InlineData("LocalApp_2.2.0_SYN003_DNA_TMB_Trace.tsv", "TSO500 TMB trace", "", 2, 0, "")]
    [InlineData("DRAGEN_2.6.2_SYN_DNA.tmb.trace.tsv", "TSO500 TMB trace", "", 1, 0, "")]
    [InlineData("LocalApp_2.2.0_SYN003_DNA.tmb.json", "TSO500 TMB JSON", "", 0, 0, "")]
    [InlineData("LocalApp_2.2.0_SYN003_DNA.msi.json", "TSO500 MSI JSON", "", 0, 0, "")]
    [InlineData("ctDNA_2.6.0_L9900001.microsat_output.json", "TSO500 MSI JSON", "", 0, 0, "")]
    [InlineData("LocalApp_1.3_INFERRED_BiomarkerReport.txt", "TSO500 BiomarkerReport", "", 0, 0, "")]
    public void Every_file_beside_the_combined_output_is_read(string name, string format, string samples, int alterations, int metrics, string warnings)
    {
        InputDocument document = new("x", File.ReadAllBytes(Component.Shared("formats", "examples", name)));
        Assert.Equal(format, PanelFormats.All.First(candidate => candidate.Recognises(document)).Name);
        IReadOnlyList<PanelFile> read = Reading.All(document);
        Assert.Equal(samples, string.Join(' ', read.Select(file => file.Names.Sample).OfType<string>()));
        Assert.Equal((alterations, metrics), (read[0].Alterations.Length, read[0].Metrics.Length));
        Assert.Equal(warnings, string.Join(' ', read[0].Warnings.Select(warning => warning.Code)));
        Assert.Empty(read[0].UnknownFields);
    }

    [SkippableFact]
    public void No_file_of_another_panel_is_taken_for_one_of_ours()
    {
        string[] ours = [.. PanelFormats.All.Where(format => format.GetType().Namespace!.Contains("Tso500", StringComparison.Ordinal)).Select(format => format.Name)];
        string[] files = Directory.GetFiles(Component.Shared("formats", "examples"));
        string[] taken = [.. files.Select(path => (Path: path, Document: new InputDocument("x", File.ReadAllBytes(path))))
            .Where(file => PanelFormats.All.Any(format => ours.Contains(format.Name) && format.Recognises(file.Document))).Select(file => Path.GetFileName(file.Path))];
        Assert.Equal(14 + 12, taken.Length);
        Assert.DoesNotContain(taken, name => name.EndsWith(".vcf", StringComparison.Ordinal));
    }

    private static CombinedVariantOutput Read(string name) => CombinedVariantOutputReader.Read("x", File.ReadAllBytes(Component.Shared("formats", "examples", name)), new InputLimits());
}
