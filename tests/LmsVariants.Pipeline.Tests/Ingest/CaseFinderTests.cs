using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

using LmsVariants.Formats;
using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Ingest;

namespace LmsVariants.Pipeline.Tests.Ingest;

/// <summary>Which files are of one case, told before anything is read, as the reader tells it then.</summary>
public sealed class CaseFinderTests
{
    private const string Metrics = "TruSight Oncology 500 - Metrics Output\n\n[Header]\nOutput Date\t2026-01-02\nWorkflow Version\truo-2.2.0.12\n\n[Analysis Status]\n\tS1_DNA\tS2_DNA\nCOMPLETED_ALL_STEPS\tTRUE\tTRUE\nFAILED_STEPS\tNA\tNA\nSTEPS_NOT_EXECUTED\tNA\tNA\n\n"
        + "[DNA Library QC Metrics]\nMetric (UOM)\tLSL Guideline\tUSL Guideline\tS1_DNA\tS2_DNA\nCONTAMINATION_SCORE (NA)\t0\t3106\t400\t400\n\n[Notes]\nNA\n";

    [Fact]
    public void A_case_is_known_by_its_names_its_files_and_what_they_are()
    {
        FoundCase found = Assert.Single(Find(Whole("run/a.tsv"), Vcf("run/b.vcf")).Cases);
        Assert.Equal(("S1", true, string.Empty), (found.CaseId, found.IsExplicit, found.SheetRow));
        Assert.Equal(["S1", "S1_DNA", "S1_RNA"], found.Identifiers.AsEnumerable());
        Assert.Equal(["run/a.tsv True", "run/b.vcf False"], found.Files.Select(file => $"{file.Document.Name} {file.IsWhole}"));
        Assert.All(found.Files, file => Assert.NotEmpty(file.Format));
    }

    [Fact]
    public void A_VCF_alone_does_not_say_which_pair_it_is_of()
    {
        FoundCase found = Assert.Single(Find(Vcf("b.vcf")).Cases);
        Assert.Equal(("S1_DNA", false), (found.CaseId, found.IsExplicit));
    }

    // The ledger is told by the finder what the reader finds then: they must not differ.
    [Theory]
    [InlineData("a b")]
    [InlineData("a c")]
    [InlineData("a b c")]
    [InlineData("b c")]
    [InlineData("a m")]
    [InlineData("a b c m")]
    public void What_is_found_is_what_the_reader_makes_of_the_files(string which)
    {
        InputDocument[] documents = [.. which.Split(' ').Select(name => name switch { "a" => Whole("a.tsv"), "b" => Vcf("b.vcf"), "c" => Vcf("c.vcf", "S2_DNA"), _ => Rooms.Document("MetricsOutput.tsv", Metrics) })];
        FoundCases found = Find(documents);
        (ReportedCase[] cases, _) = Rooms.ReadAll(Rooms.Reader(GenomeAssembly.GRCh37), documents);
        Assert.Equal(
            cases.Select(read => $"{read.CaseId}: {string.Join(' ', read.Inputs.Select(input => input.Name).Order(StringComparer.Ordinal))}"),
            found.Cases.Select(one => $"{one.CaseId}: {string.Join(' ', one.Files.Select(file => file.Document.Name).Order(StringComparer.Ordinal))}"));
    }

    [Fact]
    public void Files_that_make_no_case_are_told_apart()
    {
        FoundCases found = Find(Rooms.Document("a.txt", "what is this"), Rooms.Document("b.tsv", string.Empty), Rooms.Document("MetricsOutput.tsv", Metrics));
        Assert.Empty(found.Cases);
        Assert.Equal(["LMV1001 a.txt", "LMV1002 b.tsv"], found.Refused.Select(file => $"{file.Problem.Code} {file.Document.Name}"));
        Assert.Equal(["LMV1019 MetricsOutput.tsv"], found.Companions.Select(file => $"{file.Problem.Code} {file.Document.Name}"));
        Assert.Empty(found.Held);
    }

    [Fact]
    public void A_file_of_which_one_sample_is_a_case_s_is_no_lone_companion() =>
        Assert.Empty(Find(Whole("a.tsv"), Rooms.Document("MetricsOutput.tsv", Metrics)).Companions);

    [Fact]
    public void The_row_of_the_sheet_names_the_case_and_where_it_stands_says_nothing()
    {
        FoundCase first = Assert.Single(FindWith("sample_id,case_id,sex\nS1,X1,female\n"));
        FoundCase moved = Assert.Single(FindWith("sample_id,case_id,sex\nS9,X9,male\n\nS1,X1,female\n"));
        FoundCase changed = Assert.Single(FindWith("sample_id,case_id,sex\nS1,X1,male\n"));
        FoundCase unknown = Assert.Single(FindWith("sample_id,case_id,ward\nS1,X1,7\n"));
        FoundCase other = Assert.Single(FindWith("sample_id,case_id,ward\nS1,X1,8\n"));
        Assert.All(new[] { first, moved, changed }, found => Assert.Equal("X1", found.CaseId));
        Assert.Equal(first.SheetRow, moved.SheetRow);
        Assert.Equal(4, new[] { first.SheetRow, changed.SheetRow, unknown.SheetRow, other.SheetRow }.Distinct().Count());
    }

    [Theory]
    [InlineData("sample_id,case_id\nS1_DNA,X1\n", true)]
    [InlineData("sample_id,sex\nS1_DNA,female\n", false)]
    public void A_number_of_the_sheet_is_explicit(string sheet, bool expected) => Assert.Equal(
        expected, Assert.Single(new CaseFinder(Context()).Find([Vcf("b.vcf")], _ => [Rooms.Document("case-sheet.csv", sheet)]).Cases).IsExplicit);

    [Theory]
    [InlineData("no table", "the case sheet of its folder is unclear (LMV1008, header)")]
    [InlineData("sample_id,sex\nS1,f\nS1,m\n", "line 3 of the case sheet of its folder is unclear (LMV1013, sample_id)")]
    public void A_sheet_that_is_unclear_holds_the_files_that_it_is_about(string sheet, string why)
    {
        FoundCases found = new CaseFinder(Context()).Find([Whole("run/a.tsv"), Vcf("c.vcf", "S2_DNA")], document => document.Name == "run/a.tsv" ? [Rooms.Document("run/case-sheet.csv", sheet)] : []);
        Assert.Equal("S2_DNA", Assert.Single(found.Cases).CaseId);
        HeldFile held = Assert.Single(found.Held);
        Assert.Equal("run/a.tsv", held.Document.Name);
        Assert.EndsWith(why, held.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("calls.vcf", "")]
    [InlineData("Somatic_Variants.final.2.vcf", "")]
    [InlineData("output/results-01/sample1.vcf", "")]
    [InlineData("P9.vcf", "P9")]
    [InlineData("p1/calls.vcf", "p1/calls")]
    [InlineData("sample-4711.vcf", "sample-4711")]
    [InlineData("calls_C7.vcf", "calls_C7")]
    public void A_file_name_that_is_nobodys_names_no_case(string name, string expected)
    {
        FoundCases found = Find(Vcf(name, "TUMOR"));
        Assert.Equal(expected, found.Cases.SingleOrDefault()?.CaseId ?? string.Empty);
        Assert.Equal(expected.Length == 0, found.Held.SingleOrDefault()?.Why.StartsWith("no sample is named inside", StringComparison.Ordinal) ?? false);
    }

    [Theory]
    [InlineData("calls.vcf", "case-sheet.csv", "calls", "X1")]
    [InlineData("p1/calls.vcf", "p1/case-sheet.csv", "calls", "X1")]
    [InlineData("p1/calls.vcf", "case-sheet.csv", "p1/calls", "X1")]
    [InlineData("p1/calls.vcf", "case-sheet.csv", "calls", "p1/calls")]
    [InlineData("p1/P9.vcf", "case-sheet.csv", "P9", "X1")]
    public void A_row_for_a_file_name_is_about_its_own_folder_unless_it_can_be_one_sample_s(string name, string sheet, string sample, string expected)
    {
        FoundCases found = new CaseFinder(Context()).Find([Vcf(name, "TUMOR")], _ => [Rooms.Document(sheet, $"sample_id,case_id\n{sample},X1\n")]);
        Assert.Equal(expected, Assert.Single(found.Cases).CaseId);
    }

    [Fact]
    public void What_cannot_be_opened_is_held_and_holds_up_nothing()
    {
        InputDocument closed = new("closed.tsv", 7, () => throw new IOException("held by another program"));
        FoundCases found = Find(closed, Whole("a.tsv"));
        Assert.Equal(("closed.tsv", "it cannot be read"), (Assert.Single(found.Held).Document.Name, found.Held[0].Why));
        Assert.Single(found.Cases);
    }

    [Fact]
    public void A_pattern_without_end_and_a_fault_hold_the_files_that_they_meet_alone()
    {
        Regex endless = new("^(?<case>(a+)+)$", RegexOptions.None, TimeSpan.FromMilliseconds(50));
        InputDocument met = Vcf("b.vcf", new string('a', 40) + "!");
        FoundCases found = new CaseFinder(Context() with { SamplePattern = endless }).Find([Whole("a.tsv"), met, Vcf("c.vcf", "S2_DNA")], document => document.Name == "c.vcf" ? throw new InvalidOperationException("fault") : []);
        Assert.Equal("S1", Assert.Single(found.Cases).CaseId);
        Assert.Equal(["b.vcf the site's pattern for names of samples takes too long on a name of it", "c.vcf a fault of this program while its case was named (InvalidOperationException); please report it"], found.Held.Select(held => $"{held.Document.Name} {held.Why}"));
    }

    [Theory]
    [InlineData("S1", false)]
    [InlineData("S9", true)]
    public void A_case_that_its_sheets_forgot_is_told(string sample, bool expected) => Assert.Equal(
        expected, Assert.Single(new CaseFinder(Context()).Find([Whole("a.tsv")], _ => [Rooms.Document("case-sheet.csv", $"sample_id,sex\n{sample},female\n")]).Cases).SheetsWithoutRow);

    [Fact]
    public void A_sheet_that_cannot_be_opened_holds_its_files()
    {
        InputDocument closed = new("case-sheet.csv", 7, () => throw new IOException("held by another program"));
        FoundCases found = new CaseFinder(Context()).Find([Whole("a.tsv")], _ => [closed]);
        Assert.Empty(found.Cases);
        Assert.Equal("its case sheet cannot be read", Assert.Single(found.Held).Why);
    }

    [Fact]
    public void A_file_that_was_recognised_is_not_opened_again()
    {
        int opened = 0;
        byte[] content = Encoding.UTF8.GetBytes(new Output().ToString());
        InputDocument document = new("a.tsv", content.Length, () =>
        {
            opened++;
            return new MemoryStream(content);
        });
        CaseFinder finder = new(Context());
        finder.Find([document], _ => []);
        int first = opened;
        finder.Find([document], _ => []);
        Assert.Equal((true, first), (first > 0, opened));
    }

    private static FoundCases Find(params InputDocument[] documents) => new CaseFinder(Context()).Find(documents, _ => []);

    private static ImmutableArray<FoundCase> FindWith(string sheet) => new CaseFinder(Context()).Find([Whole("a.tsv")], _ => [Rooms.Document("case-sheet.csv", sheet)]).Cases;

    private static IngestContext Context() => new(new ReadingContext(new InputLimits()), Rooms.Knowledge.Genes, Rooms.Reference, GenomeAssembly.GRCh37);

    private static InputDocument Whole(string name) => Rooms.Document(name, new Output().ToString());

    private static InputDocument Vcf(string name, string sample = "S1_DNA") => Rooms.Document(
        name, $"##fileformat=VCFv4.2\n##reference=hg19\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\t{sample}\n17\t7577538\t.\tC\tT\t.\tPASS\t.\tGT:AD\t0/1:300,200\n");
}
