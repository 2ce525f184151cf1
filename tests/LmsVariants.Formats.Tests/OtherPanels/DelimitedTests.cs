using System.Text;
using System.Text.Json;

using LmsVariants.Formats.OtherPanels.Delimited;
using LmsVariants.Formats.Panels;
using LmsVariants.Fuzz;
using LmsVariants.Testing;

namespace LmsVariants.Formats.Tests.OtherPanels;

public sealed class DelimitedTests
{
    private const string File = "delimited/laboratory.csv";
    private static readonly DelimitedFormat Format = new();

    [Fact]
    public void A_table_is_read_by_the_map_of_the_laboratory()
    {
        IReadOnlyList<PanelFile> files = Reading.Fixture(Format, File);
        Assert.Equal(["LMS-TAB-01", "LMS-TAB-02"], files.Select(file => file.Names.Sample));
        Assert.Equal(
            ["TP53 17:7577538 C>T 0.612 588 NM_000546.6:c.743G>A p.Arg248Gln -", "RB1 13:48953772 NCC>N 0.5 410 NM_000321.3:c.1376_1377del p.Ser459Tyrfs*3 -"],
            Reading.SmallVariants(files[0]).Select(Reading.Line));
        Assert.Equal("PTEN 10:89717674 N>NT - 300 NM_000314.8:c.699_700insT - -", Reading.Line(Reading.SmallVariants(files[1]).Single()));
        Assert.Equal("LMV1102", Reading.Warnings(files[0]));
        Assert.Equal("fraglich", Reading.Further(files[0].Alterations[0], "Befund"));
    }

    [Fact]
    public void Without_a_map_there_is_no_such_table()
    {
        InputDocument document = new("x", OtherPanelSamples.Bytes(File));
        Assert.False(Format.Recognises(document));
        Assert.False(Format.Recognises(document, new ReadingContext(new InputLimits())));
    }

    [Fact]
    public void The_documented_map_is_the_one_that_is_tested()
    {
        string page = System.IO.File.ReadAllText(Component.InRepository("docs", "formats", "other-panels.md"));
        int start = page.IndexOf("```json", StringComparison.Ordinal) + "```json".Length;
        using JsonDocument json = JsonDocument.Parse(page[start..page.IndexOf("```", start, StringComparison.Ordinal)]);
        JsonElement map = json.RootElement.GetProperty("ColumnMaps").GetProperty("laboratory");
        Assert.Equal(OtherPanelSamples.LaboratoryMap.OrderBy(pair => pair.Key, StringComparer.Ordinal), map.EnumerateObject().Select(pair => KeyValuePair.Create(pair.Name, pair.Value.GetString()!)).OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Two_maps_that_fit_are_refused()
    {
        ReadingContext twice = OtherPanelSamples.Context with { ColumnMaps = [OtherPanelSamples.Context.ColumnMaps[0], OtherPanelSamples.Context.ColumnMaps[0] with { Name = "second" }] };
        Assert.Equal(
            "x:0:0: error LMV1185: header: expected the columns of one map, found those of 'laboratory' and 'second'",
            Refusal.Of(() => Format.Read(new InputDocument("x", OtherPanelSamples.Bytes(File)), twice)));
    }

    [Fact]
    public void A_table_with_a_header_alone_calls_nothing_where_it_names_no_samples()
    {
        Assert.True(ColumnMap.TryCreate("m", new Dictionary<string, string> { ["gene"] = "G", ["c"] = "C", ["transcript"] = "T" }, out ColumnMap? map, out _));
        ReadingContext context = new(new InputLimits()) { ColumnMaps = [map] };
        PanelFile file = Assert.Single(Format.Read(new InputDocument("x", Encoding.UTF8.GetBytes("G;C;T\n")), context));
        Assert.Equal("Small variants=NothingCalled", Reading.Coverages(file));
        Assert.Equal("LMV1181", Reading.Warnings(file));
        Assert.Equal("x:1:1: error LMV1007: table: expected a line end behind the header, found the end of the file", Refusal.Of(() => Format.Read(new InputDocument("x", Encoding.UTF8.GetBytes("G;C;T")), context)));
    }

    [Theory]
    [InlineData("genes=G", "'genes' is no field; the fields are alt_reads, alternate, assembly, c, chromosome, consequence, depth, exon, filter, gene, locus, p, population_frequency, position, reference, sample, transcript, vaf, vaf_percent and recognised_by")]
    [InlineData("gene=G locus=L chromosome=C position=P c=N", "a place is either 'locus' or 'chromosome' and 'position'")]
    [InlineData("gene=G chromosome=C c=N", "'chromosome' and 'position' go together")]
    [InlineData("gene=G locus=L reference=R c=N", "'reference' and 'alternate' go together")]
    [InlineData("gene=G reference=R alternate=A c=N", "bases need a place: 'locus', or 'chromosome' and 'position'")]
    [InlineData("gene=G c=N vaf=V vaf_percent=W", "an allele frequency is either 'vaf', a fraction, or 'vaf_percent'")]
    [InlineData("gene=G locus=L depth=D", "a variant needs 'reference' and 'alternate', or a name: 'c' or 'p'")]
    [InlineData("c=N p=P depth=D", "a name without bases needs a 'gene'")]
    [InlineData("gene=G c=N", "a table is recognised by at least 3 columns")]
    [InlineData("gene=G c=N depth=D recognised_by=G", "a table is recognised by at least 3 columns")]
    [InlineData("", "a variant needs 'reference' and 'alternate', or a name: 'c' or 'p'")]
    public void A_map_that_contradicts_itself_is_refused_in_words(string settings, string expected)
    {
        Dictionary<string, string> pairs = settings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        Assert.False(ColumnMap.TryCreate("m", pairs, out _, out string? error));
        Assert.Equal(expected, error);
    }

    [Theory]
    [InlineData(";cDNA;", ";other;", "x:1:1: error LMV1008: header: expected a column 'cDNA', found 'Probe, Gen, Chr, Ort, Ref, Alt, ...'")]
    [InlineData(";61.2;", ";612;", "x:2:65: error LMV1009: Allelanteil %: expected a percentage from 0 to 100, found '612'")]
    [InlineData(";7577538;", ";7.577.538;", "x:2:20: error LMV1009: Ort: expected an integer from 1 to 1000000000, found '7.577.538'")]
    [InlineData("LMS-TAB-02;", ";", "x:4:1: error LMV1011: Probe: expected a sample, found nothing")]
    public void What_is_wrong_is_refused_with_its_place(string old, string by, string expected) => Assert.Equal(expected, Reading.RefusalOf(Format, File, old, by));
}
