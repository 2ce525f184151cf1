using LmsVariants.Genomics.Consequences.Names;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Tests.Transcripts;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Tests.Consequences.Names;

/// <summary>What a name repeats of the reference, held against the bases.</summary>
public sealed class StatedBasesTests
{
    [Theory]
    [InlineData("c.10dupA", "placed")]
    [InlineData("c.10dupT", "c.10: T, found A")]
    [InlineData("c.20_22delAGC", "placed")]
    [InlineData("c.20_22delANC", "placed")]
    [InlineData("c.20_22delACT", "c.20: ACT, found AGC")]
    [InlineData("c.20_22del3", "placed")]
    [InlineData("c.20_22del4", "the name states 4 bases, and c.20_22 is 3 bases")]
    [InlineData("c.20delAGC", "the name states 3 bases, and c.20 is one base")]
    [InlineData("c.20_22delAGCinsT", "placed")]
    [InlineData("c.20_22delACCinsT", "c.20: ACC, found AGC")]
    [InlineData("c.20_22invAGC", "placed")]
    [InlineData("c.20A=", "placed")]
    [InlineData("c.20C=", "c.20: C, found A")]
    [InlineData("c.20C>T", "c.20: C, found A")]
    [InlineData("c.19+1_19+2delGT", "placed")]
    [InlineData("c.19+1_19+2delGC", "c.19+1: GC, found GT")]
    [InlineData("c.19_20insT", "the bases of an insertion stand between two neighbours, and c.19_20 are none on the genome")]
    [InlineData("c.75del", "NM_900002.1 has no position c.75")]
    [InlineData("c.19+46del", "NM_900002.1 has no position c.19+46")]
    [InlineData("c.20-1_19+3del", "c.19+3 lies in front of c.20-1 on NM_900002.1")]
    public void A_coding_name_is_held_against_the_transcript(string given, string expected)
    {
        foreach (Strand strand in new[] { Strand.Forward, Strand.Reverse })
        {
            if (!HgvsCoding.TryParse(given, out HgvsCoding? name, out ParseProblem problem))
            {
                // Some of these are refused by the reader already, for the order of their places.
                Assert.True(given.Contains("20-1_19", StringComparison.Ordinal), problem.ToString());
                continue;
            }
            string found = NameProjection.Of(name, DrawnGene.FiveExons.On(strand), DrawnGene.Assembly) switch
            {
                NameProjection.Placed => "placed",
                NameProjection.OtherBases other => $"c.{other.At}: {other.Stated}, found {other.Found}",
                NameProjection.NoPlace none => none.Why,
                _ => "",
            };
            Assert.Equal(expected, found);
        }
    }

    [Fact]
    public void Bases_that_are_not_known_contradict_nothing_and_are_not_copied()
    {
        Transcript transcript = HandMade.Transcript(HandMade.Reverse);
        foreach (string given in new[] { "c.10+2delT", "c.10_10+2delTGT", "c.-5T>C", "c.-5_-4delAC" })
        {
            Assert.True(HgvsCoding.TryParse(given, out HgvsCoding? name, out ParseProblem problem), problem.ToString());
            Assert.IsType<NameProjection.Placed>(NameProjection.Of(name, transcript, GenomeAssembly.GRCh37));
        }
        foreach (string given in new[] { "c.10+2dup", "c.-5_-4inv" })
        {
            Assert.True(HgvsCoding.TryParse(given, out HgvsCoding? name, out _));
            Assert.Equal(new NameProjection.NoPlace($"the bases of {given[..^3]} are not all known"), NameProjection.Of(name, transcript, GenomeAssembly.GRCh37));
        }
        Assert.True(HgvsCoding.TryParse("c.10_10+2delAGT", out HgvsCoding? wrong, out _));
        Assert.Equal(new NameProjection.OtherBases(CodingPosition.InCds(10), "AGT", "TNN"), NameProjection.Of(wrong, transcript, GenomeAssembly.GRCh37));
    }

    [Theory]
    [InlineData("g.11C>T", "g.11C>T")]
    [InlineData("g.11G>T", "11: G, found C")]
    [InlineData("g.12_13delAA", "g.14_15del")]
    [InlineData("g.12_13delAC", "12: AC, found AA")]
    [InlineData("g.12_13del3", "the name states 3 bases, and g.12_13 is 2 bases")]
    [InlineData("g.12dup", "g.15dup")]
    [InlineData("g.12_13insAC", "g.13_14insCA")]
    [InlineData("g.11_15inv", "g.11_15inv")]
    [InlineData("g.11_17inv", "the bases of g.11_17 are not all known")]
    [InlineData("g.12_13delinsGG", "g.12_13delinsGG")]
    [InlineData("g.12=", "g.12=")]
    // Nothing is known there, so nothing contradicts.
    [InlineData("g.500G>A", "g.500G>A")]
    [InlineData("g.500_501delGT", "g.500_501del")]
    [InlineData("g.16_18delGAC", "g.16_18del")]
    [InlineData("g.16_18delTAC", "16: TAC, found GNN")]
    [InlineData("g.500_501insTT", "g.500_501insTT")]
    [InlineData("g.1_2000000000del", "17: no position g.2000000000")]
    public void A_genomic_name_is_held_against_the_assembly(string given, string expected)
    {
        ReferenceTracts tracts = new();
        tracts.Add(GenomeAssembly.GRCh37, HandMade.Seventeen, 11, "CAAAAG");
        Assert.True(HgvsGenomic.TryParse(given, out HgvsGenomic? name, out ParseProblem problem), problem.ToString());
        string found = GenomicProjection.Of(name, GenomeAssembly.GRCh37, HandMade.Seventeen, tracts) switch
        {
            GenomicProjection.Placed placed => GenomicNaming.Change(placed.Allele),
            GenomicProjection.OtherBases other => $"{other.At}: {other.Stated}, found {other.Found}",
            GenomicProjection.NoPlace none => none.Why.Replace("GRCh37 17 has", "17:", StringComparison.Ordinal),
            _ => "",
        };
        Assert.Equal(expected, found);
    }
}
