namespace LmsVariants.EndToEnd.Tests;

/// <summary><c>classify</c> as a user runs it.</summary>
public sealed class ClassifyTests
{
    [Fact]
    public void The_model_case_is_a_truncation_of_moderate_grade_with_its_way_and_its_evidence()
    {
        using Workspace workspace = new();
        Ended ended = workspace.Run("classify", "RAD51B:c.1111C>T");
        Assert.Equal((0, string.Empty), (ended.ExitCode, ended.Errors));
        foreach (string line in (string[])
        [
            "transcript        NM_133509 (other reporting transcript, as MANE Select NM_133510.4 has no c.1111",
            "g.                NC_000014.8:g.69061276C>T (GRCh37)",
            "g.                NC_000014.9:g.68594559C>T (GRCh38)",
            "p.                p.(Gln371Ter)",
            "loss of function  Moderate on NM_133509: no nonsense-mediated decay is predicted, 14 of 384 residues (3.6 %) are lost",
            "warning           MANE Select NM_133510.4 is untouched",
            "OVS1         +2",
            "actionability     conditional",
            "evidence          rad51b-olaparib-temozolomide-ulms (uterine leiomyosarcoma; tier II-C, ESCAT III-A, level 3B)",
        ])
        {
            Assert.Contains(line, ended.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("NM_000546.6:c.743G>A")]
    [InlineData("TP53:c.743G>A")]
    [InlineData("NM_000546.5:c.743G>A")]
    [InlineData("ENST00000269305.9:c.743G>A")]
    [InlineData("ENST00000269305.4:c.743G>A")]
    [InlineData("NC_000017.10(ENST00000269305):c.743G>A")]
    [InlineData("17-7577538-C-T")]
    [InlineData("chr17:7577538:C:T")]
    public void However_it_is_written_the_variant_is_the_same(string variant)
    {
        using Workspace workspace = new();
        Ended ended = workspace.Run("classify", variant, "--assembly", "GRCh37");
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("NC_000017.10:g.7577538C>T (GRCh37)", ended.Output, StringComparison.Ordinal);
        Assert.Contains("p.                p.(Arg248Gln)", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_that_fits_no_transcript_is_said_and_no_class_is_given()
    {
        using Workspace workspace = new();
        Ended ended = workspace.Run("classify", "RAD51B:c.1063C>T");
        Assert.Equal((0, string.Empty), (ended.ExitCode, ended.Errors));
        Assert.Contains("contradicted: the file states C at c.1063; NM_133509 has G there", ended.Output, StringComparison.Ordinal);
        Assert.Contains("no class is given to an allele that cannot be there", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_cannot_be_read_stops_no_other()
    {
        using Workspace workspace = new();
        workspace.Write("variants.txt", "# three\nTP53:c.743G>A\n  TP53:c.743G\n17-7577538-C-T\n");
        Ended ended = workspace.Run("classify", "--file", "variants.txt");
        Assert.Equal(3, ended.ExitCode);
        Assert.Equal(
            [
                "variants.txt:3:13: error LMV3004: variant: expected a change such as G>A, del, dup, delinsT or =, found 'G'",
                "variants.txt:4:1: error LMV1016: assembly: expected the switch --assembly, since the variant gives coordinates, found none",
            ],
            ended.ErrorLines);
        Assert.Contains("p.(Arg248Gln)", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_asked_is_a_wrong_command()
    {
        using Workspace workspace = new();
        Assert.Equal(2, workspace.Run("classify").ExitCode);
        Assert.Equal(2, workspace.Run("classify", "--file", "nowhere.txt").ExitCode);
    }
}
