using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Genomics.Tests.Consequences;

/// <summary>Genes whose record or bases are not whole, and where decay begins; rows worked out by hand, on both strands.</summary>
public sealed class IncompleteGeneTests
{
    private const string OneExon = "cagcag AAGCC[ATGGCCGCAAAACTGCTGTGGTGGCAATAA]TAACCTAGTTGAAAA aaaacg";
    private const string UnknownCodon = "cag GG[ATGGCCGCAAAACT gtaagtttttttttcttttctag GNTGTGGTGGCAATGA]CC gta";

    [Theory]
    // No intron, no junction, no splice region.
    [InlineData(OneExon, 0, true, "6C>T", "p.(Ala2=)", "synonymous_variant", null)]
    [InlineData(OneExon, 0, true, "10A>T", "p.(Lys4Ter)", "stop_gained", null)]
    [InlineData(OneExon, 0, true, "28T>C", "p.(Ter10GlnextTer1)", "stop_lost", null)]
    [InlineData(OneExon, 0, true, "-5del", "p.?", "5_prime_UTR_variant", null)]
    // A codon that is not known further on takes nothing from one that is.
    [InlineData(UnknownCodon, 0, true, "6C>T", "p.(Ala2=)", "synonymous_variant", null)]
    [InlineData(UnknownCodon, 0, true, "5C>T", "p.(Ala2Val)", "missense_variant", null)]
    [InlineData(UnknownCodon, 0, true, "15G>C", "p.(Leu5=)", "splice_region_variant&synonymous_variant", null)]
    [InlineData(UnknownCodon, 0, true, "17T>C", "p.?", "splice_region_variant&coding_sequence_variant", null)]
    [InlineData(UnknownCodon, 0, true, "7_9del", "p.(Ala3del)", "inframe_deletion", null)]
    [InlineData(UnknownCodon, 0, true, "9A>C", "p.(Ala3=)", "synonymous_variant", null)]
    // The coding region ends inside its fourth codon.
    [InlineData("cc GG[ATGGCCGCAAA]CC cc", 0, false, "9A>C", "p.(Ala3=)", "synonymous_variant", null)]
    [InlineData("cc GG[ATGGCCGCAAA]CC cc", 0, false, "10A>T", "p.?", "incomplete_terminal_codon_variant&coding_sequence_variant", null)]
    // The end of the record is missing, not its start: ENST00000368801 of the tests of bcftools csq.
    [InlineData("cc GG[ATGGCCGCAAA]CC cc", 0, false, "2del", "p.(Met1?)", "start_lost", null)]
    [InlineData("cc GGAA[ATGGCCGCAAA]CC cc", 0, false, "1del", "p.?", "start_retained_variant&5_prime_UTR_variant", null)]
    [InlineData("cc GG[GCCGCAAAATAA]CC cc", 0, false, "2del", "p.(Ala2GlnfsTer?)", "frameshift_variant", null)]
    [InlineData("cc GG[ATGGCCGCAAA]CC cc", 0, false, "11A>T", "p.?", "incomplete_terminal_codon_variant&coding_sequence_variant", null)]
    // Read from the second or third base on: (A) TGG CCG CAA AAC TGC TGT GGT GGC AAT AA.
    [InlineData(OneExon, 1, false, "1A>G", "p.?", "coding_sequence_variant", null)]
    [InlineData(OneExon, 1, false, "2T>C", "p.(Trp1Arg)", "missense_variant", null)]
    [InlineData(OneExon, 1, false, "4G>A", "p.(Trp1Ter)", "stop_gained", null)]
    [InlineData(OneExon, 1, false, "7G>A", "p.(Pro2=)", "synonymous_variant", null)]
    [InlineData(OneExon, 2, false, "2T>C", "p.?", "coding_sequence_variant", null)]
    [InlineData(OneExon, 2, false, "3G>A", "p.(Gly1Ser)", "missense_variant", null)]
    public void A_change_is_read_as_far_as_the_bases_are_known(string drawing, int leading, bool isComplete, string given, string protein, string terms, int? toJunction)
    {
        foreach (TranscriptConsequence found in OnBothStrands(drawing, leading, isComplete, given))
        {
            Assert.Equal((protein, terms, toJunction), (found.Protein?.ToString(), string.Join('&', found.Terms), found.Stop?.ToLastJunction));
        }
    }

    // [ATG CAG TTT TAA] and a 3' UTR that runs so far before the last junction: CAG>TAG ends six bases before the UTR begins.
    [Theory]
    [InlineData("4C>T", 43, 49, false)]
    [InlineData("4C>T", 44, 50, false)]
    [InlineData("4C>T", 45, 51, true)]
    // Bases that come in front of the stop or with it count in the transcript as it is then: ATG CAG TAA TTT TAA, three longer.
    [InlineData("6_7insTAA", 44, 50, false)]
    [InlineData("6_7insTAA", 45, 51, true)]
    // A deletion behind the stop brings the junction nearer: TAG in place of CAGTTT.
    [InlineData("4_9delinsTAG", 47, 50, false)]
    [InlineData("4_9delinsTAG", 48, 51, true)]
    public void Decay_is_predicted_more_than_50_bases_before_the_last_junction(string given, int untranslated, int toJunction, bool isDecayed)
    {
        string drawing = $"cagt CC[ATGCAGTTTTAA]{new string('C', untranslated)} gtaagtttttttttcttttctag GGGGG cagt";
        foreach (TranscriptConsequence found in OnBothStrands(drawing, 0, isComplete: true, given))
        {
            Assert.Equal((toJunction, isDecayed), (found.Stop?.ToLastJunction, found.Stop?.IsDecayPredicted));
        }
    }

    [Fact]
    public void Bases_that_join_the_end_of_an_exon_lie_in_front_of_its_junction()
    {
        // TAA and 57 bases more between the exon and its donor; then the same in front of the first base of the last exon.
        string drawing = "cagt CC[ATGCAG gtaagtttttttttcttttctag TTTTAA]CC cagt";
        string inserted = $"TAA{new string('C', 57)}";
        Assert.All(OnBothStrands(drawing, 0, isComplete: true, $"6_6+1ins{inserted}"), found => Assert.Equal(new PrematureStop(3, 57), found.Stop));
        Assert.All(OnBothStrands(drawing, 0, isComplete: true, $"7-1_7ins{inserted}"), found => Assert.Equal(new PrematureStop(3, -3), found.Stop));
    }

    [Fact]
    public void A_stop_in_the_last_exon_lies_behind_the_junction()
    {
        // CGA>TGA, codon 19: 87 bases from start to junction, 57 to the end of the stop; TGT>TGA, codon 20.
        Assert.All(OnBothStrands(DrawnGene.FiveExonDrawing, 0, isComplete: true, "55C>T"), found => Assert.Equal(new PrematureStop(19, 30), found.Stop));
        Assert.All(OnBothStrands(DrawnGene.FiveExonDrawing, 0, isComplete: true, "10A>T"), found => Assert.Equal(new PrematureStop(4, 75), found.Stop));
        Assert.All(OnBothStrands(DrawnGene.FiveExonDrawing, 0, isComplete: true, "33G>A"), found => Assert.Equal(new PrematureStop(11, 54), found.Stop));
        Assert.All(OnBothStrands(DrawnGene.FiveExonDrawing, 0, isComplete: true, "39C>A"), found => Assert.Equal(new PrematureStop(13, 48), found.Stop));
        string lastExon = "cagt CC[ATG gtaagtttttttttcttttctag CAGTTTTAA]CC cagt";
        Assert.All(OnBothStrands(lastExon, 0, isComplete: true, "4C>T"), found => Assert.Equal((-3, false), (found.Stop!.ToLastJunction!.Value, found.Stop.IsDecayPredicted)));
    }

    [Fact]
    public void Residues_exons_and_sites_that_are_lost_are_listed()
    {
        Assert.Equal((4, 22), One("10A>T").ResiduesLost);
        Assert.Equal((5, 22), One("14del").ResiduesLost);
        Assert.Equal((12, 13), One("34_39del").ResiduesLost);
        Assert.Null(One("5C>T").ResiduesLost);
        Assert.Equal([3], One("20-5_47+5del").ExonsLost.ToArray());
        Assert.Equal([2, 3], One("-3-5_47+5del").ExonsLost.ToArray());
        Assert.Equal([1, 2, 3, 4, 5], One("-13_*30del").ExonsLost.ToArray());
        Assert.Equal([new BrokenSpliceSite(2, IsDonor: true)], One("19+1G>A").BrokenSpliceSites.ToArray());
        Assert.Equal([new BrokenSpliceSite(2, IsDonor: true)], One("19+1_19+2delinsCC").BrokenSpliceSites.ToArray());
        Assert.Equal([new BrokenSpliceSite(2, IsDonor: false)], One("20-1G>C").BrokenSpliceSites.ToArray());
        Assert.Equal([new BrokenSpliceSite(2, IsDonor: false), new BrokenSpliceSite(3, IsDonor: true)], One("20-5_47+5del").BrokenSpliceSites.ToArray());
        Assert.Empty(One("-4del").BrokenSpliceSites);
        Assert.Equal(("3/5", null), (One("23A>G").Exon, One("23A>G").Intron));
        Assert.Equal((null, "2/4"), (One("20-18G>A").Exon, One("20-18G>A").Intron));
        Assert.Equal(("2-4/5", "2-3/4"), (One("18_50del").Exon, One("18_50del").Intron));

        static TranscriptConsequence One(string given)
        {
            TranscriptConsequence[] both = [.. OnBothStrands(DrawnGene.FiveExonDrawing, 0, isComplete: true, given)];
            Assert.Equal(EveryChangeTests.Text(both[0]), EveryChangeTests.Text(both[1]));
            return both[0];
        }
    }

    private static IEnumerable<TranscriptConsequence> OnBothStrands(string drawing, int leading, bool isComplete, string given)
    {
        DrawnGene gene = new(drawing);
        (int index, int deleted, string inserted) = gene.Read(given);
        foreach (Strand strand in new[] { Strand.Forward, Strand.Reverse }) yield return gene.Describe(gene.On(strand, leading, isComplete), strand, index, deleted, inserted);
    }
}
