using System.Xml.Linq;

using LmsVariants.Formats;
using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Phrases;
using LmsVariants.KnowledgeBase.Biomarkers;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Ingest;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Html;
using LmsVariants.Reports.Html.Pictures;
using LmsVariants.Reports.Tests.Examples;
using LmsVariants.Testing;

namespace LmsVariants.Reports.Tests.Html.Pictures;

public class PicturesOfCasesTests
{
    private const int Most = 6 * 1024;

    public static TheoryData<string> Folders => ["index-case/tso500", "index-case/published", "fhir/rich", "fhir/negative", "tso500/dragen-2.6-hrd", "tso500/local-app-2.2"];

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Every_picture_of_a_case_is_whole_named_and_small(string folder)
    {
        foreach (CaseReport report in Cases(folder))
        {
            string page = await Written.ByAsync(new ReportPageWriter(), report);
            IReadOnlyList<XElement> pictures = Drawn.Pictures(page);
            Assert.NotEmpty(pictures);
            Assert.All(pictures, picture =>
            {
                Assert.Equal("img", (string?)picture.Attribute("role"));
                Assert.NotEmpty((string)picture.Element("title")!);
                Assert.NotEmpty((string)picture.Element("desc")!);
                string[] names = ((string)picture.Attribute("aria-labelledby")!).Split(' ');
                Assert.Equal(names, new[] { "title", "desc" }.Select(part => (string)picture.Element(part)!.Attribute("id")!));
                Assert.InRange(picture.ToString(SaveOptions.DisableFormatting).Length, 1, Most);
                Assert.DoesNotContain(picture.Descendants().Attributes(), attribute => attribute.Value.Contains("NaN", StringComparison.Ordinal) || attribute.Value.Contains('∞', StringComparison.Ordinal));
                Assert.DoesNotContain(picture.Descendants().Attributes(), attribute => attribute.Name.LocalName is "style" or "href");
            });
            string[] ids = [.. pictures.SelectMany(picture => picture.Descendants().Attributes("id")).Select(attribute => attribute.Value)];
            Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        }
    }

    [Fact]
    public async Task Events_of_the_rich_case_are_drawn_and_said()
    {
        string page = await Written.ByAsync(new ReportPageWriter(), Assert.Single(Cases("fhir/rich")));
        string[] said = [.. Drawn.Pictures(page).Select(picture => (string)picture.Element("desc")!)];
        Assert.All(
            [
                "Against 1, which is the normal two copies: MDM2 14 copies; MYOCD ratio 1.568; RB1 0 copies.",
                "exons 5 to 9 deleted: 1312 coding bases, reading frame broken.",
                "LMNA: chr1:156100564, exon not known. NTRK1: chr1:156844363, exon 10 of 17. 75 supporting reads. Whether the reading frame is kept is not stated, nor which part of each gene is joined.",
                "exon 13 joined to exon 15. exon 14 skipped in RNA: 141 coding bases, reading frame kept.",
            ],
            words => Assert.Contains(said, one => one.Contains(words, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(0.37, 412, null, "37 % of 412 reads (95 % CI 32 to 42, from depth)")]
    [InlineData(0.37, 412, 152, "37 % of 412 reads (95 % CI 32 to 42)")]
    [InlineData(0.006, 2000, 12, "0.6 % of 2000 reads (95 % CI 0.3 to 1)")]
    [InlineData(0.37, null, null, "37 % of reads, depth not stated")]
    public void The_share_of_reads_stands_with_its_interval(double share, int? depth, int? with, string words) =>
        Assert.Equal(words, ReadsFacts.Of(ReportedSmallVariant.At(ExampleFindings.At(1)) with { AlleleFrequency = (decimal)share, Depth = depth, AlternateReads = with })!.Words(Drawn.English));

    [Theory]
    [InlineData(9.99, false, false)]
    [InlineData(10, true, false)]
    [InlineData(20, true, false)]
    [InlineData(20.1, true, true)]
    public void A_value_equal_to_the_cut_off_reaches_it(double value, bool isReached, bool isBeyond)
    {
        BiomarkerFacts facts = BiomarkerFacts.Of(Burden(Assessed<string>.As("x"), (decimal)value));
        Assert.Equal((isReached, isBeyond, 20m), (facts.IsReached, facts.IsBeyond, facts.End));
    }

    [Fact]
    public async Task What_was_not_assessed_is_an_empty_scale_with_the_reason()
    {
        CaseReport report = ExampleCases.Negative() with { Biomarkers = [Burden(Assessed<string>.Not($"the file gives no TMB"), null)] };
        XElement scale = Assert.Single(Drawn.Pictures(await Written.ByAsync(new ReportPageWriter(), report)));
        Assert.StartsWith("not assessed. Reason: the file gives no TMB. Cut-off 10 mutations per megabase: TMB high", (string)scale.Element("desc")!, StringComparison.Ordinal);
        Assert.DoesNotContain(scale.Elements("path"), path => (string?)path.Attribute("class") == "mark");
        Assert.Contains(scale.Elements("rect"), rect => (string?)rect.Attribute("class") == "track void");
    }

    [Fact]
    public void Genes_without_a_number_or_unknown_are_counted_and_not_drawn()
    {
        CopyFacts facts = CopyFacts.Of([ExampleFindings.CopyNumber(), With(ExampleFindings.CopyNumber(), 6), With(ExampleFindings.CopyNumber(), null)]);
        Assert.Equal(("TP53", 3m, 2), (Assert.Single(facts.Rows).Symbol, facts.Rows[0].Ratio, facts.Others));

        static Finding With(Finding finding, decimal? copies) => finding with
        {
            Symbol = "TP53",
            Reported = new ReportedCopyNumber(ExampleFindings.At(1), "TP53", "DUP", null, copies),
            Classification = finding.Classification with { Gene = ExampleKnowledge.Tp53 },
        };
    }

    private static BiomarkerResult Burden(Assessed<string> state, decimal? value) =>
        new(BiomarkerKind.Tmb, state, value, $"mut/Mb", [ExampleKnowledge.TmbHigh, new BiomarkerCutOff("msi-usable-sites", 40, "sites", "", ["assay"])], Phrase.Empty, null, []);

    private static IReadOnlyList<CaseReport> Cases(string folder)
    {
        InputDocument[] documents =
        [
            .. Directory.GetFiles(Component.InRepository(["fixtures", .. folder.Split('/')])).Order(StringComparer.Ordinal)
                .Where(path => !path.EndsWith(".md", StringComparison.Ordinal))
                .Select(path => new InputDocument(Path.GetFileName(path), File.ReadAllBytes(path))),
        ];
        CaseReader reader = new(new IngestContext(new ReadingContext(new InputLimits(), null), Drawn.Knowledge.Genes, Drawn.Transcripts, GenomeAssembly.GRCh37));
        return [.. reader.Read(documents).Select(read => new CaseInterpreter(Drawn.Knowledge, Drawn.Transcripts).Interpret(read, new RunRequest(null, DateTimeOffset.UnixEpoch, "test", new InterpretationSettings())))];
    }
}
