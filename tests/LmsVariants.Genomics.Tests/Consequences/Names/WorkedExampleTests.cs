using System.Text.Json;

using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Consequences.Names;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Testing;

namespace LmsVariants.Genomics.Tests.Consequences.Names;

/// <summary>Names that the specification itself writes otherwise, each with what it writes (HGVS nomenclature 21.1).</summary>
public sealed class WorkedExampleTests
{
    [Theory]
    [InlineData("NM_024312.4:c.2686A[10]", "NM_024312.4:c.2692_2693dup")]
    [InlineData("NM_024312.4:c.2692_2693dup", "NM_024312.4:c.2692_2693dup")]
    [InlineData("NM_024312.4:c.1738TA[6]", "NM_024312.4:c.1741_1742insTATATATA")]
    [InlineData("NM_024312.4:c.1741_1742insTATATATA", "NM_024312.4:c.1741_1742insTATATATA")]
    [InlineData("NM_024312.4:c.-6_-3G[6]", "NM_024312.4:c.-6_-3G[6]")]
    [InlineData("NM_024312.4:r.2686a[10]", "NM_024312.4:r.2692_2693dup")]
    [InlineData("NM_024312.4:r.2692_2693dup", "NM_024312.4:r.2692_2693dup")]
    [InlineData("NM_024312.4:r.1738ua[6]", "NM_024312.4:r.1741_1742insuauauaua")]
    [InlineData("NM_024312.4:r.1741_1742insuauauaua", "NM_024312.4:r.1741_1742insuauauaua")]
    [InlineData("NM_024312.4:r.-6_-3g[6]", "NM_024312.4:r.-6_-3g[6]")]
    [InlineData("LRG_199t1:c.3921dup", "LRG_199t1:c.3921dup")]
    [InlineData("LRG_199t1:c.3922dup", "LRG_199t1:c.3921dup")]
    [InlineData("LRG_199t1:c.3921del", "LRG_199t1:c.3921del")]
    [InlineData("LRG_199t1:c.3922del", "LRG_199t1:c.3921del")]
    public void A_worked_example_is_written_as_the_specification_writes_it(string given, string expected)
    {
        foreach (Strand strand in new[] { Strand.Forward, Strand.Reverse })
        {
            Transcript transcript = given.StartsWith("LRG", StringComparison.Ordinal) ? MimicGene.Junction(strand) : MimicGene.Repeats(strand);
            Assert.Equal(expected, Preferred(given, transcript));
        }
    }

    [SkippableFact]
    public void Every_worked_example_of_the_shared_table_is_written_as_the_specification_writes_it()
    {
        using JsonDocument table = JsonDocument.Parse(File.ReadAllText(Component.Shared("truth", "hgvs", "ferro_spec-worked-examples_cases.json")));
        foreach (JsonElement row in table.RootElement.GetProperty("cases").EnumerateArray())
        {
            A_worked_example_is_written_as_the_specification_writes_it(row.GetProperty("input").GetString()!, row.GetProperty("spec_expected").GetString()!);
        }
    }

    [Theory]
    // One position: counted from there on; the tract is written whole.
    [InlineData("c.-6G[6]", "c.-6_-3G[6]")]
    [InlineData("c.-5G[6]", "c.-6_-3G[7]")]
    // The most 3' unit of CAG CAG CAG T is CAG itself, of CAG CAG CAG CAA it is GCA.
    [InlineData("c.301CAG[5]", "c.301_309CAG[5]")]
    [InlineData("c.301_309CAG[5]", "c.301_309CAG[5]")]
    [InlineData("c.301_303CAG[5]", "c.301_309CAG[5]")]
    [InlineData("c.301_303[5]", "c.301_309CAG[5]")]
    [InlineData("c.401CAG[5]", "c.403_411GCA[5]")]
    [InlineData("c.403_411GCA[5]", "c.403_411GCA[5]")]
    [InlineData("c.301CAGCAG[2]", "c.301_309CAG[5]")]
    [InlineData("c.301CAG[3]", "c.301_309CAG[3]")]
    [InlineData("c.301CAG[1]", "c.301_309CAG[1]")]
    // A mixed repeat keeps the borders that the name gives.
    [InlineData("c.401_415CAG[4]CAA[2]", "c.401_415CAG[4]CAA[2]")]
    // In coding sequence a unit must keep the frame.
    [InlineData("c.2686A[7]", "c.2693del")]
    [InlineData("c.2686A[16]", "c.2686_2693dup")]
    [InlineData("c.1738TA[3]", "c.1740_1741dup")]
    // The n. name of the same transcript has no codons to keep.
    [InlineData("n.2706A[10]", "n.2706_2713A[10]")]
    [InlineData("n.2706dup", "n.2713dup")]
    [InlineData("c.2686del", "c.2693del")]
    [InlineData("c.2686_2687insA", "c.2693dup")]
    [InlineData("c.2690_2691insAC", "c.2691_2692insCA")]
    [InlineData("c.2686delinsAA", "c.2693dup")]
    [InlineData("r.2686dupa", "r.2693dup")]
    [InlineData("c.1738_1741=", "c.1738_1741=")]
    [InlineData("c.1738delinsT", "c.1738=")]
    [InlineData("c.[1738T>A;1739A>T]", "c.1738_1739delinsAT")]
    [InlineData("c.[1738T>A;1740T>G]", "c.1738_1740delinsAAG")]
    [InlineData("c.[1738T>A;1741A>T]", "c.[1738T>A;1741A>T]")]
    [InlineData("c.[1740T>G;1738T>A]", "c.1738_1740delinsAAG")]
    public void A_name_is_written_as_the_specification_prefers(string given, string expected)
    {
        foreach (Strand strand in new[] { Strand.Forward, Strand.Reverse })
        {
            Assert.Equal($"NM_024312.4:{expected}", Preferred(given, MimicGene.Repeats(strand)));
            Assert.Equal($"NM_024312.4:{expected}", Preferred(expected, MimicGene.Repeats(strand)));
        }
    }

    [Theory]
    // Both T behind the junction may be meant by one in front of it; a base that is not repeated stays.
    [InlineData("c.301dup", "c.300dup")]
    [InlineData("c.302dup", "c.300dup")]
    [InlineData("c.302del", "c.300del")]
    [InlineData("c.299dup", "c.300dup")]
    [InlineData("c.301_302dup", "c.299_300dup")]
    [InlineData("c.303dup", "c.303dup")]
    [InlineData("c.301T>A", "c.301T>A")]
    [InlineData("c.301_302delinsA", "c.301_302delinsA")]
    // CT|CT: two bases slide as a whole, three do not fit.
    [InlineData("c.401_402del", "c.399_400del")]
    [InlineData("c.401_403del", "c.402_404del")]
    // GA|GA: in front of the junction the change slides on into the intron, as on the genome.
    [InlineData("c.501_502del", "c.500_500+1del")]
    [InlineData("r.302dup", "r.300dup")]
    public void A_name_behind_a_junction_is_written_in_front_of_it_where_both_make_one_transcript(string given, string expected)
    {
        foreach (Strand strand in new[] { Strand.Forward, Strand.Reverse })
        {
            Assert.Equal($"NM_900003.1:{expected}", Preferred(given, MimicGene.Runs(strand)));
        }
    }

    [Theory]
    // A mixed repeat replaces its range; the plain one is a tract of GCA, as the CA of the CAA behind it belongs to it.
    [InlineData("g.123_191CAG[19]CAA[4]", "g.123_191CAG[19]CAA[4]")]
    [InlineData("g.123CAG[23]", "g.125_184GCA[23]")]
    [InlineData("g.123_182CAG[23]", "g.125_184GCA[23]")]
    [InlineData("g.125_184GCA[23]", "g.125_184GCA[23]")]
    [InlineData("chr17:g.125GCA[23]", "chr17:g.125_184GCA[23]")]
    [InlineData("NC_000017.10:g.182del", "NC_000017.10:g.182del")]
    [InlineData("g.180_182del", "g.182_184del")]
    [InlineData("g.123_191CAG[19]CTA[4]", "g.123: CAG CTA")]
    [InlineData("g.123_180CAG[23]", "the range has 58 bases, and GRCh37 17 has 20 of CAG from g.123 on")]
    [InlineData("g.126_134CAG[3]", "the range has 9 bases, and GRCh37 17 has 19 of CAG from g.126 on")]
    [InlineData("NC_000014.8:g.123CAG[23]", "NC_000014.8 is not GRCh37 17, on which NM_900002.1 lies")]
    [InlineData("NC_000017.11:g.123CAG[23]", "NC_000017.11 is not GRCh37 17, on which NM_900002.1 lies")]
    [InlineData("NM_900002.1:c.14+6CAG[23]", "NM_900002.1:c.14+8_15-25GCA[23]")]
    [InlineData("NM_900002.1:p.Ala2Val", "a p. name has no bases")]
    [InlineData("NM_900002.1:r.10_20del", "r.10_20 reaches over a junction of exons")]
    [InlineData("NM_900002.1:r.14+1del", "NM_900002.1 has no position r.14+1")]
    [InlineData("NM_900002.1:r.10a>g", "NM_900002.1:r.10a>g")]
    [InlineData("NM_900002.1:r.10u>g", "r.10: u")]
    [InlineData("NM_900002.1:r.spl", "of RNA one change at a known place is read")]
    public void A_genomic_name_is_written_on_the_genome_and_what_cannot_be_written_says_why(string given, string expected)
    {
        string found = Preferred(given, MimicGene.MixedRepeat);
        Assert.True(found == expected, $"{found}, not {expected}");
    }

    [Fact]
    public void A_mixed_repeat_has_the_bases_that_its_units_say()
    {
        Transcript transcript = MimicGene.MixedRepeat;
        Assert.True(HgvsName.TryParse("chr17:g.123_191CAG[19]CAA[4]", out HgvsName? name, out _));
        TranscriptCatalogue catalogue = new(new ReferenceVersion(2, string.Empty, []), [transcript]);
        WholeNameProjection.One one = Assert.IsType<WholeNameProjection.One>(WholeNameProjection.Of(name, catalogue, null));
        // The last CAG becomes CAA: one base of the 60th.
        Assert.Equal("g.182G>A", GenomicNaming.Change(one.Allele));
    }

    [Fact]
    public void An_allele_of_the_genome_is_never_moved_over_a_junction()
    {
        Transcript transcript = MimicGene.Junction(Strand.Reverse);
        Assert.True(HgvsCoding.TryParse("c.3922dup", out HgvsCoding? name, out _));
        NameProjection.Placed placed = Assert.IsType<NameProjection.Placed>(NameProjection.Of(name, transcript, DrawnGene.Assembly));
        Assert.Equal("c.3922dup", ConsequenceCaller.Describe(transcript, placed.Allele).Name!.Change);
    }

    private static string Preferred(string given, Transcript transcript)
    {
        Assert.True(HgvsName.TryParse(given, out HgvsName? name, out ParseProblem problem), $"{given}: {problem}");
        NormalisedName found = NameNormaliser.Normalise(name, transcript, DrawnGene.Assembly);
        return found switch
        {
            NormalisedName.Written written => written.Name.ToString(),
            NormalisedName.OtherBases other => $"{other.At}: {other.Stated}",
            NormalisedName.Refused refused => refused.Why,
            _ => string.Empty,
        };
    }
}
