using System.Globalization;

using LmsVariants.KnowledgeBase.Hotspots;
using LmsVariants.Testing;

namespace LmsVariants.KnowledgeBase.Tests.Hotspots;

public sealed class HotspotCatalogueTests
{
    private static HotspotCatalogue Catalogue => RealKnowledge.Knowledge.Hotspots;

    [Theory]
    [InlineData("TP53", "NM_000546", 248, "Arg", 560, "Gln", 292)]
    [InlineData("TP53", "NM_001126112", 248, "Arg", 560, "Trp", 222)]
    [InlineData("TP53", "NM_000546", 213, "Arg", 256, "Ter", 208)]
    [InlineData("BRAF", "NM_004333", 600, "Val", 897, "Glu", 833)]
    [InlineData("CDKN2A", "NM_000077", 80, "Arg", 99, "Ter", 97)]
    [InlineData("TP53", "NM_000546", 248, "Arg", 560, "Lys", 0)]
    public void A_substitution_hotspot_is_found_with_the_counts_of_its_source(string gene, string transcript, int residue, string reference, int samples, string alternate, int withIt)
    {
        Hotspot? hotspot = Catalogue.FindSubstitution(gene, transcript, residue);
        Assert.NotNull(hotspot);
        Assert.Equal((reference, samples, withIt), (hotspot.Reference, hotspot.Samples, hotspot.SamplesWith(alternate)));
        Assert.Equal("10.1158/2159-8290.CD-17-0321", RealKnowledge.Knowledge.Citations[Assert.Single(hotspot.Citations)].Reference);
    }

    [Theory]
    [InlineData("TP53", "NM_000546", 1)]
    [InlineData("TP53", "NM_004333", 248)]
    [InlineData("BRAF", "NM_000546", 248)]
    [InlineData("CDKN2A", "NM_058195", 80)]
    [InlineData("MET", "NM_001127500", 1010)]
    [InlineData("FGFR1", "NM_023110", 577)]
    public void Elsewhere_or_on_a_transcript_with_other_numbers_none_is_found(string gene, string transcript, int residue) =>
        Assert.Null(Catalogue.FindSubstitution(gene, transcript, residue));

    [Theory]
    [InlineData("TP53", "NM_000546", true)]
    [InlineData("TP53", "NM_001126112", true)]
    [InlineData("MET", "NM_000245", true)]
    [InlineData("RAD51B", "NM_133509", true)] // no row in a source that looked everywhere
    [InlineData("BAP1", "NM_004656", true)] // an indel row alone
    [InlineData("CDKN2A", "NM_058195", false)]
    [InlineData("MET", "NM_001127500", false)]
    [InlineData("NF1", "NM_000267", false)] // three of five residues agree: not enough
    [InlineData("FGFR1", "NM_023110", false)]
    [InlineData("HRAS", "NM_005343", true)]
    [InlineData("HRAS", "NM_176795", false)] // without bases in the bundle
    [InlineData("KMT2D", "NM_003482", false)]
    [InlineData("KRAS", "NM_000546", false)]
    [InlineData("SOS1", "NM_005633", false)] // its rows were not taken over
    public void A_transcript_is_covered_where_every_substitution_row_of_the_gene_counts_on_it(string gene, string transcript, bool covered) =>
        Assert.Equal(covered, Catalogue.IsCovered(gene, transcript));

    [Fact]
    public void Splice_and_indel_rows_are_shown_but_are_no_substitution_hotspot()
    {
        Assert.Contains(Catalogue.OfGene("MET"), row => row is { Kind: HotspotKind.Splice, Residue: 1010, Samples: 19 } && row.SamplesWith("splice") == 19);
        Hotspot indel = Assert.Single(Catalogue.OfGene("BRAF"), row => row is { Kind: HotspotKind.Indel, Residue: 592 });
        Assert.Equal((604, "", 3), (indel.LastResidue, indel.Reference, indel.SamplesWith("T599dup")));
        Assert.Equal(14, Catalogue.FindSubstitution("MET", "NM_000245", 1010)?.Samples);
        Assert.Empty(Catalogue.OfGene("RAD51B"));
    }

    [Fact]
    public void A_residue_counted_on_one_transcript_alone_leaves_the_other_uncovered()
    {
        HotspotCatalogue catalogue = new([Row("NM_000001", 5), Row("NM_000001|NM_000002", 9)], ["GENE"]);
        Assert.True(catalogue.IsCovered("GENE", "NM_000001"));
        Assert.False(catalogue.IsCovered("GENE", "NM_000002"));
        Assert.NotNull(catalogue.FindSubstitution("GENE", "NM_000002", 9));

        static Hotspot Row(string transcripts, int residue) => new("GENE", [.. transcripts.Split('|')], HotspotKind.Substitution, residue, "Arg", 3, [new("Gln", 3)], ["source"]);
    }

    [SkippableFact]
    [Trait("Category", "Shared")]
    public void Every_row_is_that_of_the_source_and_none_of_its_rows_is_missing_but_those_named()
    {
        string[][] source = [.. File.ReadLines(Component.Shared("knowledge", "cancerhotspots_v2_multi_type_residue.txt")).Skip(1).Select(line => line.Split('\t'))];
        List<string> expected = [];
        SortedSet<string> left = new(StringComparer.Ordinal);
        foreach (string[] row in source)
        {
            if (RealKnowledge.Knowledge.Genes.Resolve(row[0]) is { } gene) expected.Add($"{gene.Symbol} {row[3]} {row[2].Split(':')[0]} {row[12]} {Sorted(row[7].Split('|'))}");
            else left.Add(row[0]);
        }
        List<string> carried = [.. Catalogue.All.Select(AsInSource)];
        Assert.Equal(expected.Order(StringComparer.Ordinal), carried.Order(StringComparer.Ordinal));
        Assert.Equal("CYSLTR2 EPAS1 FAM58A GTF2I INPPL1 KNSTRN PPP4R2 PRDM14 RRAS2 RXRA SESN2 SOS1 SPRED1 STK19 WHSC1", string.Join(' ', left));

        string AsInSource(Hotspot row)
        {
            string place = row.LastResidue == row.Residue ? row.Residue.ToString(CultureInfo.InvariantCulture) : $"{row.Residue}-{row.LastResidue}";
            string reference = row.Kind switch
            {
                HotspotKind.Substitution => OneLetter(row.Reference),
                HotspotKind.Splice => "X",
                _ => source.First(line => line[3] == place && line[15].Length > 0 && RealKnowledge.Knowledge.Genes.Resolve(line[0])?.Symbol == row.Gene)[2].Split(':')[0],
            };
            return $"{row.Gene} {place} {reference} {row.Samples} {Sorted([.. row.Changes.Select(change => $"{Alternate(row, change)}:{change.Samples}")])}";
        }

        static string Alternate(Hotspot row, HotspotChange change) => row.Kind switch
        {
            HotspotKind.Substitution => OneLetter(change.Alternate),
            HotspotKind.Splice => "sp",
            _ => change.Alternate,
        };

        static string Sorted(IEnumerable<string> changes) => string.Join('|', changes.Order(StringComparer.Ordinal));

        static string OneLetter(string residue) =>
            Genomics.Sequences.AminoAcid.TryReadStart(residue, out Genomics.Sequences.AminoAcid read, out _) ? read.OneLetter.ToString() : "?";
    }
}
