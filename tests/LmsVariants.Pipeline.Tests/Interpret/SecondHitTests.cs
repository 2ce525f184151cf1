using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Tests.Interpret;

/// <summary>What is said of the second hit of the model case, by what else the files say. What was not looked at is never "none".</summary>
public sealed class SecondHitTests
{
    private const string Conditional = "conditional: loss of function not shown for this variant; ";
    private static readonly string Rad51b = Output.Row("RAD51B", "chr14:69061276", "C>T", c: "NM_133509.3:c.1111C>T", consequence: "stop_gained");

    // Rows of the section of loss of heterozygosity; none: the file has no such section.
    [Theory]
    [InlineData("", "no second hit of RAD51B was called; gene-level copy number losses and deep deletions; exon-level losses and rearrangements; loss of heterozygosity could not be assessed with these files")]
    [InlineData("TP53\t2\t0", "no second hit of RAD51B was called; gene-level copy number losses and deep deletions; exon-level losses and rearrangements could not be assessed with these files")]
    [InlineData("RAD51B\t2\t0", "a second hit of RAD51B was called (loss of heterozygosity, 2 copies in all); whether it lies on the other copy is not known")]
    [InlineData("REC2\t1\t0", "a second hit of RAD51B was called (loss of heterozygosity, 1 copy in all); whether it lies on the other copy is not known")]
    [InlineData("RAD51B\t3\t1", "no second hit of RAD51B was called; gene-level copy number losses and deep deletions; exon-level losses and rearrangements could not be assessed with these files")]
    public void Loss_of_heterozygosity_is_heard(string row, string expected)
    {
        string section = row.Length == 0 ? string.Empty : $"\n[Loss of Heterozygosity]\nGene\tAbsolute Copy Number\tMinor Copy Number\n{row}\n";
        Assert.Contains(Conditional + expected, Rooms.Report(new Output { SmallVariants = [Rad51b], Extra = section }.ToString()).FindingOf("RAD51B").Notes.English());
    }

    [Fact]
    public void Of_many_hits_three_are_named()
    {
        string[] rows = [.. Enumerable.Range(0, 7).Select(index => Output.Row("RB1", $"chr13:{48947541 + (index * 3)}", "A>AC")), .. Array.Empty<string>()];
        Finding[] findings = [.. Rooms.Report(new Output { SmallVariants = rows }.ToString()).Findings.Where(finding => finding.SecondHit is not null)];
        Assert.All(findings.Where(finding => finding.SecondHit!.IsCalled), finding => Assert.True(finding.SecondHit!.Words.ToString().Count(letter => letter == ';') <= 5, finding.SecondHit.Words));
    }

    [Fact]
    public void A_lost_copy_and_its_loss_of_heterozygosity_are_one_hit()
    {
        const string Extra = "\n[Exon-Level CNVs]\nGene\tChromosome\tStart\tStop\tAffected Exon(s)\tFold Change\tCNV Type\nBRCA2\tchr13\t32889611\t32973805\t1-27/27\t0.48\t<LOSS>\n"
            + "\n[Loss of Heterozygosity]\nGene\tAbsolute Copy Number\tMinor Copy Number\nBRCA2\t1\t0\n";
        Assert.Contains(
            "loss of heterozygosity, 1 copy in all, was called for BRCA2 and may be this same loss: whether the copy that is left is hit is not known",
            Rooms.Report(new Output { Extra = Extra }.ToString()).FindingOf("BRCA2").Notes.English());
    }

    [Theory]
    [InlineData("PASS", "a second hit of RAD51B was called")]
    [InlineData("LowSupport", "no second hit of RAD51B was called")]
    public void A_call_that_its_caller_filtered_is_no_second_hit(string filter, string expected)
    {
        string text = $"##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS1\n14\t68301899\t.\tG\tGA\t.\t{filter}\t.\tGT:AD\t0/1:300,200\n14\t69061276\t.\tC\tT\t.\tPASS\t.\tGT:AD\t0/1:300,200\n";
        ReportedCase read = Assert.Single(Rooms.ReadAll(Rooms.Reader(GenomeAssembly.GRCh37), Rooms.Document("a.vcf", text)).Cases);
        CaseReport report = new CaseInterpreter(Rooms.Knowledge, Rooms.Reference).Interpret(read, new RunRequest(null, DateTimeOffset.UnixEpoch, "test", new InterpretationSettings()));
        Finding conditional = report.Findings.Single(finding => finding.Annotation!.Symbol == "RAD51B" && finding.Number == 2);
        Assert.Contains(conditional.Notes, note => note.StartsWith(Conditional + expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_variant_alone_says_nothing_of_a_second_hit()
    {
        ReportedCase read = Rooms.Read(new Output { SmallVariants = [Rad51b] }.ToString());
        CaseReport report = new CaseInterpreter(Rooms.Knowledge, Rooms.Reference)
            .Interpret(SingleVariant.AsCase((ReportedSmallVariant)read.Alterations[0], read.Assay.Assembly), new RunRequest(null, DateTimeOffset.UnixEpoch, "test", new InterpretationSettings()));
        Assert.Contains(Conditional + "whether there is a second hit of RAD51B is not known: nothing in which it would show was assessed", report.FindingOf("RAD51B").Notes.English());
    }

    [Fact]
    public void One_question_about_the_germline_is_asked_once()
    {
        string[] rows =
        [
            Output.Row("TP53", "chr17:7577538", "C>T", c: "NM_000546.5:c.743G>A"),
            Output.Row("TP53", "chr17:7577121", "G>A", c: "NM_000546.5:c.817C>T"),
        ];
        Assert.Single(Rooms.Report(new Output { SmallVariants = rows }.ToString()).Summary, sentence => sentence.StartsWith("TP53, ", StringComparison.Ordinal));
    }
}
