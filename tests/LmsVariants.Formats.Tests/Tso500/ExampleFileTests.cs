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
    [InlineData("DRAGEN_2.6.2_HRD", "2.6.2", "14 4 1(1) 3 4 4", "")]
    [InlineData("LocalApp_2.0.0_INFERRED", "2.0.0", "4 3 0(0) 2 3 0", "")]
    [InlineData("LocalApp_2.1.0_INFERRED", "2.1.0", "3 0 0(0) 0 0 0", "")]
    [InlineData("LocalApp_2.2.0_DNAonly", "2.2.0", "7 0 0(0) 0 0 0", "")]
    [InlineData("LocalApp_2.2.0_EXCEL_RESAVED", "", "11 2 0(0) 0 0 0", "LMV1103")]
    [InlineData("LocalApp_2.2.0_NTC", "2.2.0", "0 0 0(0) 0 0 0", "")]
    [InlineData("LocalApp_2.2.0_RNAonly", "2.2.0", "0 0 0(0) 2 4 0", "")]
    [InlineData("LocalApp_2.2.0_paired", "2.2.0", "11 3 0(0) 2 4 0", "")]
    public void Every_tissue_layout_is_read(string name, string version, string counts, string warnings)
    {
        CombinedVariantOutput read = Read(name + Suffix);
        Assert.Equal(version, read.Assay.Version);
        Assert.Equal(counts, string.Create(CultureInfo.InvariantCulture, $"{read.SmallVariants.Rows.Length} {read.CopyNumbers.Rows.Length} {read.ExonCopyNumbers.Rows.Length}({read.ExonCopyNumbers.NothingFoundIn.Length}) {read.SpliceVariants.Rows.Length} {read.Fusions.Rows.Length} {read.LossOfHeterozygosity.Rows.Length}"));
        Assert.Equal(warnings, string.Join(' ', read.Warnings.Select(warning => warning.Code)));
        Assert.Empty(read.UnknownSections);
    }

    [SkippableTheory]
    [InlineData("ctDNA_1.2.0_PARTLY_INFERRED")]
    [InlineData("ctDNA_2.6.0_PARTLY_INFERRED")]
    public void The_ctDNA_assay_is_refused_by_name(string name) =>
        Assert.Equal("x:1:1: error LMV1004: banner: expected a tissue assay (Local App or DRAGEN), found the ctDNA assay", Refusal.Of(() => Read(name + Suffix)));

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

    private static CombinedVariantOutput Read(string name) => CombinedVariantOutputReader.Read("x", File.ReadAllBytes(Component.Shared("formats", "examples", name)), new InputLimits());
}
