using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Tests.Ingest;

/// <summary>Which files make a case: names inside them first, names of files second, a site's pattern where it has one.</summary>
public sealed class CaseGroupingTests
{
    // cases with their files, as "case: file file; case: file"
    [Theory]
    [InlineData("a.tsv=cvo:S1,S1_DNA,S1_RNA | b.vcf=vcf:S1_DNA | c.vcf=vcf:S1_RNA.bam", "S1: a.tsv b.vcf c.vcf", "")]
    [InlineData("a.tsv=cvo:S1,S1_DNA,NA | b.vcf=vcf:S2_DNA", "S1: a.tsv; S2_DNA: b.vcf", "")]
    [InlineData("x_DNA.vcf=vcf:S7_DNA | y.vcf=vcf:S7_RNA", "S7_DNA: x_DNA.vcf y.vcf", "")]
    [InlineData("a.vcf=vcf:S7-DNA | b.vcf=vcf:S7x-RNA", "S7-DNA: a.vcf; S7x-RNA: b.vcf", "")]
    [InlineData("a.tsv=cvo:S1,S1_DNA,NA | run/LA_S1_DNA_SpliceVariants.vcf=vcf:SAMPLE", "S1: a.tsv run/LA_S1_DNA_SpliceVariants.vcf", "")]
    [InlineData("a.tsv=cvo:S1,S1_DNA,NA | b.tsv=cvo:S12,S12_DNA,NA | S12.vcf=vcf:SAMPLE", "S1: a.tsv; S12: b.tsv S12.vcf", "")]
    [InlineData("a.tsv=cvo:S1,D,NA | b.tsv=cvo:S2,E,NA | S1_S2.vcf=vcf:SAMPLE", "S1: a.tsv; S2: b.tsv; S1_S2: S1_S2.vcf", "")]
    [InlineData("P9.hard-filtered.vcf=vcf:SAMPLE | P9.cnv.vcf=vcf:TUMOR | P9_DNA_SpliceVariants.vcf=vcf:SAMPLE", "P9: P9.hard-filtered.vcf P9.cnv.vcf P9_DNA_SpliceVariants.vcf", "")]
    [InlineData("a.vcf=vcf:5_C01_X_1 | b.vcf=vcf:C01-26B", "5_C01_X_1: a.vcf b.vcf", @"^(?:\d+_)?(?<case>C\d+)")]
    [InlineData("a.vcf=vcf:5_C01_X_1 | b.vcf=vcf:C01-26B", "5_C01_X_1: a.vcf; C01-26B: b.vcf", "")]
    [InlineData("p1/calls.vcf=vcf:SAMPLE | p2/calls.vcf=vcf:SAMPLE | calls.vcf=vcf:TUMOR", "p1/calls: p1/calls.vcf; p2/calls: p2/calls.vcf; calls: calls.vcf", "")]
    [InlineData("p1/P9_DNA.vcf=vcf:SAMPLE | p1/P9_RNA.vcf=vcf:SAMPLE | p2/P9_RNA.vcf=vcf:SAMPLE", "p1/P9_DNA: p1/P9_DNA.vcf p1/P9_RNA.vcf; p2/P9_RNA: p2/P9_RNA.vcf", "")]
    [InlineData("7_C44_a.vcf=vcf:SAMPLE | x_C44.vcf=vcf:SAMPLE", "7_C44_a: 7_C44_a.vcf x_C44.vcf", @"_(?<case>C\d+)")]
    public void Files_of_one_case_are_found(string files, string expected, string pattern)
    {
        InputDocument[] documents = [.. files.Split(" | ").Select(Document)];
        (ReportedCase[] cases, InputProblem[] problems) = Rooms.ReadAll(Rooms.Reader(GenomeAssembly.GRCh37, pattern: pattern.Length > 0 ? pattern : null), documents);
        Assert.Empty(problems);
        Assert.Equal(expected, string.Join("; ", cases.Select(read => $"{read.CaseId}: {string.Join(' ', read.Inputs.Select(input => input.Name))}")));
    }

    [Theory]
    [InlineData("S1.vcf", "S1", true)]
    [InlineData("run_S1_DNA.vcf", "S1_DNA", true)]
    [InlineData("S12.vcf", "S1", false)]
    [InlineData("xS1.vcf", "S1", false)]
    [InlineData("S12_S1.vcf", "S1", true)]
    public void A_name_stands_in_a_file_name_as_a_whole_or_not_at_all(string fileName, string sample, bool holds) =>
        Assert.Equal(holds, LmsVariants.Pipeline.Ingest.Grouping.NameOfFile.Holds(fileName, sample));

    [Fact]
    public void How_a_file_belongs_to_its_case_is_said()
    {
        ReportedCase read = Assert.Single(Rooms.ReadAll(Rooms.Reader(), [Document("a.tsv=cvo:S1,S1_DNA,NA"), Document("S1_DNA.vcf=vcf:SAMPLE")]).Cases);
        Assert.Equal(["the names inside the file", "a name of the case in the name of the file"], read.Inputs.Select(input => input.JoinedBy).English());
    }

    [Fact]
    public void A_file_of_the_whole_run_names_no_case()
    {
        const string Junctions = "Caller,Gene A,Gene B,Gene A Breakpoint,Gene B Breakpoint,Filter,Alt Split,Alt Pair,KeepFusion,Alt Split Dedup,Alt Pair Dedup\n";
        const string Metrics = "TruSight Oncology 500 - Metrics Output\n\n[Header]\nOutput Date\t2026-01-02\nWorkflow Version\truo-2.2.0.12\n\n[Analysis Status]\n\tSG\tS2\nCOMPLETED_ALL_STEPS\tTRUE\tTRUE\nFAILED_STEPS\tNA\tNA\nSTEPS_NOT_EXECUTED\tNA\tNA\n\n"
            + "[DNA Library QC Metrics]\nMetric (UOM)\tLSL Guideline\tUSL Guideline\tSG\tS2\nCONTAMINATION_SCORE (NA)\t0\t3106\t400\t400\n\n[Notes]\nNA\n";
        (ReportedCase[] cases, InputProblem[] problems) = Rooms.ReadAll(Rooms.Reader(GenomeAssembly.GRCh37), Rooms.Document("MetricsOutput.tsv", Metrics), Rooms.Document("SG_AllFusions.csv", Junctions));
        Assert.Empty(problems);
        ReportedCase read = Assert.Single(cases);
        Assert.Equal(("SG", "MetricsOutput.tsv SG_AllFusions.csv"), (read.CaseId, string.Join(' ', read.Inputs.Select(input => input.Name))));
    }

    [Fact]
    public void One_content_under_two_names_is_read_once_and_told()
    {
        InputDocument first = Document("a.vcf=vcf:S1");
        (ReportedCase[] cases, InputProblem[] problems) = Rooms.ReadAll(Rooms.Reader(GenomeAssembly.GRCh37), [first, Document("copy/a.vcf=vcf:S1")]);
        Assert.Equal("a.vcf", Assert.Single(Assert.Single(cases).Inputs).Name);
        Assert.Equal("copy/a.vcf:0:0: error LMV1013: file: expected each file once in a run, found the content of a.vcf again", Assert.Single(problems).ToString());
    }

    [Fact]
    public void A_file_that_is_refused_is_missing_from_its_case_visibly()
    {
        InputDocument broken = Rooms.Document("S1.vcf", "##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS1\n1\t5\t.\tA\tG\t.\t.\t.\tGT\t0/1\n" + new string('x', 2_000_000));
        (ReportedCase[] cases, InputProblem[] problems) = Rooms.ReadAll(Rooms.Reader(), [Document("a.tsv=cvo:S1,S1_DNA,NA"), broken]);
        Assert.Equal(InputCodes.TooLarge, Assert.Single(problems).Code);
        Assert.Equal(problems, Assert.Single(cases).RefusedFiles);
    }

    [Fact]
    public void Thousands_of_files_are_not_held_in_memory()
    {
        int open = 0;
        InputDocument[] documents = [.. Enumerable.Range(1, 50).Select(number => Counting(number, () => open++))];
        using IEnumerator<ReportedCase> cases = Rooms.Reader(GenomeAssembly.GRCh37).Read(documents).GetEnumerator();
        Assert.True(cases.MoveNext());
        int afterFirst = open;
        Assert.True(cases.MoveNext());
        // One more case is one more reading: the others wait.
        Assert.Equal(afterFirst + 1, open);
    }

    private static InputDocument Counting(int number, Action opened)
    {
        InputDocument content = Document($"{number}.vcf=vcf:S{number}");
        return new InputDocument(content.Name, content.Length, () =>
        {
            opened();
            return content.Peek();
        });
    }

    private static InputDocument Document(string text)
    {
        string[] parts = text.Split('=', ':');
        string[] names = parts[2].Split(',');
        return Rooms.Document(parts[0], parts[1] == "cvo"
            ? new Output { Dna = names[1], Rna = names[2] }.ToString().Replace("Pair ID\tS1\n", $"Pair ID\t{names[0]}\n", StringComparison.Ordinal)
            : $"##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\t{names[0]}\n17\t7577538\t.\tC\tT\t.\tPASS\t.\tGT:AD\t0/1:{(Math.Abs(parts[0].Replace("copy/", string.Empty, StringComparison.Ordinal).Sum(c => c)) % 50) + 50},100\n");
    }
}
