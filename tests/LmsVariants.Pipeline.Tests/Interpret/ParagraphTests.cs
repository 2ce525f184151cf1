using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Tests.Interpret;

/// <summary>What the paragraph says of findings that have no class and open no therapy, and how it speaks of the other copy.</summary>
public sealed class ParagraphTests
{
    private static readonly SourceLocation Somewhere = SourceLocation.Whole("test");

    public static TheoryData<ReportedAlteration, string> WithoutClass => new()
    {
        { Gain("MDM2", 14), "MDM2 gain (14 copies)" },
        { Gain("MYOCD", null, 1.568m), "MYOCD gain (fold change 1.568)" },
        { ReportedCases.Deletion("PTEN", null, 0.4m), "PTEN loss of copies (fold change 0.4)" },
        { ReportedCases.Deletion("PTEN", 1), "PTEN loss of copies (1 copy)" },
        { ReportedCases.Fusion("TPM3", "XRCC3"), "TPM3::XRCC3 fusion" },
        { new ReportedSplice(Somewhere, "AR", "3", "chrX:1", "chrX:2", 30, 100), "AR splice variant, exon 3" },
        { new ReportedExonCopyNumber(Somewhere, "RB1", "13", null, null, "2-6", 1.5m, "GAIN"), "RB1 gain of exons 2-6" },
    };

    [Theory]
    [MemberData(nameof(WithoutClass))]
    public void What_has_no_class_is_named(ReportedAlteration reported, string name) =>
        Assert.Contains($" Besides, not classed: {name}.", Paragraph(reported), StringComparison.Ordinal);

    [Fact]
    public void Six_are_named_and_the_others_counted()
    {
        string paragraph = Paragraph([.. Enumerable.Range(1, 8).Select(number => Gain($"GENE{number}", number + 1)), ReportedSmallVariant.At(Somewhere) with { Gene = "TP53", CodingName = "c.(?)" }]);
        Assert.Contains("Besides, not classed: GENE1 gain (2 copies); ", paragraph, StringComparison.Ordinal);
        Assert.Contains("GENE6 gain (7 copies); 2 further; 1 small variant.", paragraph, StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_that_its_caller_filtered_is_not_among_them() =>
        Assert.DoesNotContain("not classed", Paragraph(Gain("MDM2", 14) with { Filter = "cnvQual" }), StringComparison.Ordinal);

    [Theory]
    [InlineData(false, "; a second hit was called; whether it lies on the other copy is not known.")]
    [InlineData(true, "; no copy is left.")]
    public void Of_the_other_copy_no_more_is_said_than_with_the_finding(bool isDeepDeletion, string expected) => Assert.Contains(
        expected,
        isDeepDeletion ? Paragraph(ReportedCases.Deletion("BRCA2", 0)) : NamedCalls.Report("ulms", ("BRCA2:c.5946del", "PASS", "0/1"), ("BRCA2:c.7480C>T", "PASS", "0/1")).Paragraph,
        StringComparison.Ordinal);

    private static ReportedCopyNumber Gain(string gene, decimal? copies, decimal? fold = null) => new(Somewhere, gene, "DUP", fold, copies);

    private static string Paragraph(params ReportedAlteration[] reported) => new CaseInterpreter(Rooms.Knowledge, Rooms.Reference)
        .Interpret(SingleVariant.AsCase(ReportedSmallVariant.At(Somewhere), GenomeAssembly.GRCh37) with { Alterations = [.. reported] }, new RunRequest("lms", Rooms.Noon, "test", new InterpretationSettings()))
        .Paragraph;
}
