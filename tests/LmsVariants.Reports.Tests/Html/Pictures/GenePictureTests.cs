using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase.Hotspots;
using LmsVariants.Pipeline.Classify.LossOfFunction;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Html;
using LmsVariants.Reports.Html.Pictures;
using LmsVariants.Reports.Tests.Examples;

namespace LmsVariants.Reports.Tests.Html.Pictures;

public class GenePictureTests
{
    public static TheoryData<string> Variants =>
    [
        "RAD51B:c.1111C>T", "TP53:c.743G>A", "TP53:c.375+1G>A", "TP53:c.637C>T", "TP53:c.1A>G", "TP53:c.-20C>G", "TP53:c.*10C>G", "TP53:c.375+30G>A", "TP53:c.1182A>G", "TP53:c.375G>A", "BRCA2:c.5946del", "BRCA1:c.5266dup",
        "PTEN:c.1100_1110del", "NTRK3:c.1645T>A", "PIK3CA:c.3140A>G", "KIT:c.1669_1674del", "TSC2:c.5024C>T", "POLE:c.857C>G", "ATRX:c.7156C>T", "RB1:c.1333C>T",
    ];

    [Theory]
    [InlineData(
        "TP53:c.743G>A",
        "Protein of NM_000546.6, 393 residues. p.(Arg248Gln) (missense) at residue 248. It lies in P53. Domains: P53_TAD 5 to 29; P53 109 to 288; P53_tetramer 319 to 359. "
        + "Critical regions: DNA-binding domain (cd08367) 109 to 288. NMD border: a stop up to codon 349 predicts decay of the transcript, a later one does not. "
        + "Hotspot Arg248: 560 samples with a change of the residue, 292 of them with this one. Hotspots at ")]
    [InlineData(
        "RAD51B:c.1111C>T",
        "Protein of NM_133509, 384 residues. p.(Gln371Ter) (truncating) at residue 371. Residues 371 to 384 are lost: 14 of 384. The new stop is codon 371. It lies in none of the listed domains. "
        + "Domains: recomb_DMC1 4 to 342; Rad51_DMC1_radA 83 to 343. Critical regions: Rad51 core, ATPase of the Rad51 family (cd01123) 83 to 343. "
        + "NMD border: a stop up to codon 328 predicts decay of the transcript, a later one does not. Here decay of the transcript (NMD) is not predicted. ")]
    public void The_index_case_is_said_in_words(string variant, string words) =>
        Assert.StartsWith(words, GeneWords.Description(Drawn.Gene(variant), Drawn.English), StringComparison.Ordinal);

    [Theory]
    [InlineData("PTEN:c.1100_1110del", "Here decay of the transcript (NMD) is not predicted.")]
    [InlineData("TP53:c.637C>T", "Residues 213 to 393 are lost: 181 of 393.")]
    [InlineData("TP53:c.637C>T", "Here decay of the transcript (NMD) is predicted.")]
    [InlineData("TP53:c.375+1G>A", "c.375+1G>A (splice site) at residue 125.")]
    [InlineData("TP53:c.375+1G>A", "Residues 33 to 125 are lost: 93 of 393.")]
    [InlineData("TP53:c.375+30G>A", "c.375+30G>A (no effect on the protein computed) lies outside the coding sequence.")]
    [InlineData("TP53:c.-20C>G", "c.-20C>G (no effect on the protein computed) lies outside the coding sequence.")]
    [InlineData("PIK3CA:c.3140A>G", "No domain of this protein is listed")]
    [InlineData("TP53:c.1182A>G", "(stop lost) at residue 394.")]
    public void What_is_drawn_is_said(string variant, string words) =>
        Assert.Contains(words, GeneWords.Description(Drawn.Gene(variant), Drawn.English), StringComparison.Ordinal);

    [Theory]
    [InlineData("TP53:c.375+1G>A", "c.375+1G>A · intron 4 of 10. exon 4 expected to be skipped (RNA not examined): 279 coding bases, reading frame kept.")]
    [InlineData("TP53:c.743G>A", "NM_000546.6 has 11 exons. c.743G>A · exon 7 of 11.")]
    [InlineData("RB1:c.1215+1G>A", "exon 12 expected to be skipped (RNA not examined): 88 coding bases, reading frame broken.")]
    public void The_exons_are_said_in_words(string variant, string words) =>
        Assert.Contains(words, ExonWords.Description(Drawn.Exons(variant), Drawn.English), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Variants))]
    public void No_two_texts_of_a_picture_stand_over_each_other(string variant)
    {
        foreach (PictureTexts texts in new[] { Drawn.English, Drawn.German })
        {
            GeneLayout gene = new(Drawn.Gene(variant), texts);
            AssertApart([.. gene.Counts.Concat(gene.Names).Concat(gene.NamesInside).Concat(gene.Ticks).Select(text => (text, GeneLayout.SmallSize)), (gene.MarkText, GeneLayout.LabelSize), .. gene.BorderText is { } border ? new[] { (border, GeneLayout.SmallSize) } : []], gene.Height);
            ExonLayout exons = new(Drawn.Exons(variant), texts);
            AssertApart([.. exons.Numbers.Select(text => (text, GeneLayout.SmallSize)), (exons.Heading, GeneLayout.LabelSize), .. exons.LossText is { } loss ? new[] { (loss, GeneLayout.SmallSize) } : []], exons.Height);
        }
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void The_border_never_contradicts_the_verdict(string variant)
    {
        GeneFacts facts = Drawn.Gene(variant);
        if (facts.Stop is not int stop || facts.Shape != VariantShape.Truncating || !facts.Decay.IsAssessed) return;
        Assert.Equal(facts.Decay.Value, stop <= facts.Border);
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Exons_fill_the_strip_in_order_and_the_mark_lies_in_the_exon_that_is_hit(string variant)
    {
        ExonFacts facts = Drawn.Exons(variant);
        ExonLayout layout = new(facts, Drawn.English);
        Assert.Equal(facts.Coding.Exons, layout.Exons.Length);
        Assert.All(layout.Exons.Zip(layout.Exons.Skip(1)), pair => Assert.True(pair.First.Right < pair.Second.X));
        Assert.Equal(616, layout.Exons[^1].Right, 6);
        if (layout.Hit is int hit) Assert.InRange(layout.MarkX!.Value, layout.Exons[hit - 1].X, layout.Exons[hit - 1].Right);
        Assert.Equal(facts.Exon?.Split('/')[0], layout.Hit?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? facts.Exon?.Split('/')[0]);
    }

    [Fact]
    public void The_greatest_protein_is_drawn_and_its_picture_stays_small()
    {
        Transcript transcript = Drawn.Protein(33_000, 363);
        GeneFacts facts = Drawn.Gene("TP53:c.743G>A") with
        {
            Transcript = transcript,
            Length = 33_000,
            Residue = 20_000,
            Lost = (20_000, 33_000),
            Border = 32_900,
            Hotspots = [.. Enumerable.Range(1, 2_000).Select(i => new HotspotStem(i * 16, $"Arg{i * 16}", i % 50 + 1))],
        };
        GeneLayout layout = new(facts, Drawn.English);
        Assert.InRange(layout.Stems.Length + layout.Heads.Length, 0, 16_000);
        AssertApart([.. layout.Counts.Concat(layout.Names).Concat(layout.Ticks).Select(text => (text, GeneLayout.SmallSize))], layout.Height);
        ExonFacts exons = Drawn.Exons("TP53:c.743G>A") with { Transcript = transcript, Coding = ExonicCoding.Of(transcript) };
        ExonLayout strip = new(exons, Drawn.English);
        Assert.All(strip.Exons, box => Assert.True(box.Coding > 0.5));
        Assert.InRange(strip.CodingPath(Enumerable.Range(1, 363)).Length, 0, 6_000);
    }

    [Fact]
    public void Hotspots_on_one_pixel_are_one_stem_with_the_samples_of_all()
    {
        GeneFacts facts = Drawn.Gene("TP53:c.743G>A") with { Length = 33_000, Residue = null, Hotspots = [new HotspotStem(1000, "Arg1000", 5), new HotspotStem(1001, "Lys1001", 7), new HotspotStem(9000, "Ala9000", 3)] };
        GeneLayout layout = new(facts, Drawn.English);
        Assert.Equal(2, layout.Stems.Count(c => c == 'M'));
        Assert.Contains(layout.Counts, text => text.Text == "Lys1001 +1: 12");
    }

    [Fact]
    public void A_gene_without_domains_or_hotspots_is_a_bare_protein()
    {
        GeneFacts facts = Drawn.Gene("TP53:c.743G>A") with { Domains = [], Regions = [], Hotspots = [], Here = null };
        GeneLayout layout = new(facts, Drawn.English);
        Assert.Empty(layout.Boxes);
        Assert.Empty(layout.Stems);
        Assert.Contains("No domain of this protein is listed, which does not say that there is none. ", GeneWords.Description(facts, Drawn.English), StringComparison.Ordinal);
        Assert.Contains("No hotspot is counted in this protein.", GeneWords.Description(facts, Drawn.English), StringComparison.Ordinal);
        Assert.Contains("Hotspots are not counted on this transcript.", GeneWords.Description(facts with { AreHotspotsKnown = false }, Drawn.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Hotspots_counted_on_no_checked_transcript_are_not_drawn()
    {
        Hotspot unplaced = new("TP53", [], HotspotKind.Substitution, 10, "Val", 40, [new HotspotChange("Leu", 40)], ["x"]);
        CaseReport report = Drawn.Case("TP53:c.743G>A");
        HotspotCatalogue other = new([unplaced], ["TP53"]);
        Assert.Empty(other.OfGene("TP53").Where(row => row.Transcripts.Contains("NM_000546")));
        Assert.DoesNotContain(GeneFacts.Of(report, report.Findings[0])!.Hotspots, stem => stem.Residue == 10);
    }

    [Fact]
    public async Task What_the_reference_contradicts_has_no_picture()
    {
        string page = await Written.ByAsync(new ReportPageWriter(), ExampleCases.Of(ExampleFindings.AtrxContradicted()));
        Assert.DoesNotContain("id=\"gene-1-t\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"exons-1-t\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hostile_gene_name_in_a_picture_is_a_text()
    {
        CaseReport report = Drawn.Case("TP53:c.637C>T");
        Finding finding = report.Findings[0] with { Symbol = "</title><script>alert(1)</script>\u202E" };
        string page = await Written.ByAsync(new ReportPageWriter(), report with { Findings = [finding], Ranked = [finding] });
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Drawn.Pictures(page), picture => ((string)picture.Element("title")!).StartsWith("</title><script>alert(1)</script>\\u202E p.(Arg213Ter)", StringComparison.Ordinal));
    }

    internal static void AssertApart(IReadOnlyList<(PictureText Text, double Size)> texts, double height)
    {
        Assert.All(texts, one =>
        {
            Assert.InRange(one.Text.X - (TextWidth.Of(one.Text.Text, one.Size) / 2), -0.1, 640.1);
            Assert.InRange(one.Text.X + (TextWidth.Of(one.Text.Text, one.Size) / 2), -0.1, 640.1);
            Assert.InRange(one.Text.Y, 9, height);
        });
        for (int i = 0; i < texts.Count; i++)
        {
            for (int j = i + 1; j < texts.Count; j++)
            {
                (PictureText one, PictureText other) = (texts[i].Text, texts[j].Text);
                bool sameHeight = Math.Abs(one.Y - other.Y) < 10;
                double least = (TextWidth.Of(one.Text, texts[i].Size) + TextWidth.Of(other.Text, texts[j].Size)) / 2;
                Assert.False(sameHeight && Math.Abs(one.X - other.X) < least - 0.1, $"'{one.Text}' stands over '{other.Text}'");
            }
        }
    }
}
