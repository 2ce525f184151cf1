using System.Collections.Immutable;

using LmsVariants.Formats;
using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Pipeline.Ingest;
using LmsVariants.Pipeline.Ingest.Grouping;

namespace LmsVariants.Pipeline.Tests.Ingest;

/// <summary>Which row of which case sheet is about a case.</summary>
public sealed class SheetRowsTests
{
    // sheets from the nearest to the farthest, each "sample=case sample=case"; the names of the case; the row that counts
    [Theory]
    [InlineData("S1=A", "S1", "A")]
    [InlineData("S1_DNA=A", "S1 S1_DNA", "A")]
    [InlineData("S2=B", "S1 S1_DNA", null)]
    [InlineData("S1=A / S1=B", "S1", "A")]
    [InlineData("S2=A / S1=B", "S1", "B")]
    [InlineData("S1_DNA=A / S1=B", "S1 S1_DNA", "A")]
    [InlineData("S2=A / S3=B / S1=C", "S1", "C")]
    public void The_nearest_sheet_that_names_a_sample_of_the_case_counts(string sheets, string names, string? expected)
    {
        SheetRows rows = new(new InputLimits());
        foreach ((int level, string sheet) in sheets.Split(" / ").Index()) rows.ReadBelow(Sheet(sheet, $"{level}/"));
        Assert.Equal(expected, rows.Of(Case(names))?.CaseId);
    }

    [Theory]
    [InlineData("S1=A S1_DNA=B", "")]
    [InlineData("S1=A", "S1_DNA=B")]
    public void Two_rows_that_count_alike_are_refused(string first, string besides)
    {
        SheetRows rows = new(new InputLimits());
        rows.ReadBelow(Sheet(first));
        if (besides.Length > 0) rows.ReadBelow(Sheet(besides));
        Assert.Equal((InputCodes.Duplicate, "sample_id"), Refused(() => rows.Of(Case("S1 S1_DNA"))));
    }

    [Fact]
    public void A_row_that_no_case_has_matched_is_known()
    {
        SheetRows rows = new(new InputLimits());
        rows.Read(Sheet("S1=A S2=B"));
        rows.Read(Sheet("S3=C"));
        rows.Of(Case("S1"));
        Assert.Equal(["B", "C"], rows.Unused.Select(row => row.CaseId));
    }

    private static (string, string) Refused(Func<object?> read)
    {
        InputProblem problem = Assert.Throws<InputFormatException>(read).Problem;
        return (problem.Code, problem.Field);
    }

    private static InputDocument Sheet(string rows, string folder = "") => Rooms.Document(folder + "case-sheet.csv", "sample_id,case_id\n" + string.Concat(rows.Split(' ').Select(row => row.Replace('=', ',') + "\n")));

    private static CaseFiles Case(string names) => new(names.Split(' ')[0], [.. names.Split(' ').Select(name => new KeyValue("Sample", name))], ImmutableArray<GroupedFile>.Empty);
}
