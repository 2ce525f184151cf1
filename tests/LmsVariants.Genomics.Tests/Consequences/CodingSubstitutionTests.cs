using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Tests.Transcripts;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Tests.Consequences;

public sealed class CodingSubstitutionTests
{
    // ATG GCT CGA T|GG AAA TTT CAG G|GC TAC GAC CTG TAA: the bars are introns, behind c.10 and c.22.
    [Theory]
    [InlineData(1, 'G', "c.1A>G", "p.(Met1?)", "start_lost")]
    [InlineData(2, 'C', "c.2T>C", "p.(Met1?)", "start_lost")]
    [InlineData(3, 'A', "c.3G>A", "p.(Met1?)", "start_lost")]
    [InlineData(5, 'T', "c.5C>T", "p.(Ala2Val)", "missense_variant")]
    [InlineData(6, 'A', "c.6T>A", "p.(Ala2=)", "synonymous_variant")]
    [InlineData(7, 'T', "c.7C>T", "p.(Arg3Ter)", "stop_gained")]
    [InlineData(7, 'A', "c.7C>A", "p.(Arg3=)", "synonymous_variant")]
    [InlineData(8, 'A', "c.8G>A", "p.(Arg3Gln)", "missense_variant splice_region_variant")]
    [InlineData(9, 'G', "c.9A>G", "p.(Arg3=)", "splice_region_variant synonymous_variant")]
    [InlineData(10, 'C', "c.10T>C", "p.(Trp4Arg)", "missense_variant splice_region_variant")]
    [InlineData(11, 'A', "c.11G>A", "p.(Trp4Ter)", "stop_gained splice_region_variant")]
    [InlineData(12, 'A', "c.12G>A", "p.(Trp4Ter)", "stop_gained splice_region_variant")]
    [InlineData(13, 'G', "c.13A>G", "p.(Lys5Glu)", "missense_variant splice_region_variant")]
    [InlineData(14, 'G', "c.14A>G", "p.(Lys5Arg)", "missense_variant")]
    [InlineData(18, 'C', "c.18T>C", "p.(Phe6=)", "synonymous_variant")]
    [InlineData(19, 'T', "c.19C>T", "p.(Gln7Ter)", "stop_gained")]
    [InlineData(22, 'A', "c.22G>A", "p.(Gly8Ser)", "missense_variant splice_region_variant")]
    [InlineData(25, 'G', "c.25T>G", "p.(Tyr9Asp)", "missense_variant splice_region_variant")]
    [InlineData(26, 'G', "c.26A>G", "p.(Tyr9Cys)", "missense_variant")]
    [InlineData(27, 'A', "c.27C>A", "p.(Tyr9Ter)", "stop_gained")]
    [InlineData(34, 'C', "c.34T>C", "p.(Ter12GlnextTer?)", "stop_lost")]
    [InlineData(35, 'G', "c.35A>G", "p.(Ter12=)", "stop_retained_variant")]
    [InlineData(35, 'C', "c.35A>C", "p.(Ter12SerextTer?)", "stop_lost")]
    [InlineData(36, 'G', "c.36A>G", "p.(Ter12=)", "stop_retained_variant")]
    [InlineData(36, 'T', "c.36A>T", "p.(Ter12TyrextTer?)", "stop_lost")]
    public void A_substitution_is_named_and_classed_on_both_strands(int codingBase, char alternate, string name, string protein, string terms)
    {
        foreach (TranscriptPlacement placement in new[] { HandMade.Forward, HandMade.Reverse })
        {
            CodingEffect effect = Describe(placement, codingBase, alternate);
            Assert.Equal($"NM_900001.1:{name}", effect.Name.ToString());
            Assert.Equal(protein, effect.Protein.ToString());
            Assert.Equal(terms, string.Join(' ', effect.Terms));
            Assert.Equal((codingBase + 2) / 3, effect.Codon);
        }
    }

    // The first and last bases of the transcript touch no intron.
    [Theory]
    [InlineData(1, 'G', "start_lost")]
    [InlineData(8, 'A', "missense_variant")]
    [InlineData(36, 'G', "stop_retained_variant")]
    public void The_ends_of_a_transcript_are_no_splice_region(int codingBase, char alternate, string terms) =>
        Assert.Equal(terms, string.Join(' ', Describe(HandMade.SingleExon, codingBase, alternate).Terms));

    [Fact]
    public void A_synonymous_change_is_written_with_an_equals_sign()
    {
        string cds = $"ATG{string.Concat(Enumerable.Repeat("GCT", 997))}AACTAA";
        TranscriptPlacement placement = new(HandMade.Seventeen, Strand.Forward, new Interval(1, cds.Length), [new(1, cds.Length)]);
        CodingEffect effect = CodingSubstitution.Describe(HandMade.Transcript(placement, cds), 2997, 'T', null);
        Assert.Equal("c.2997C>T p.(Asn999=)", $"{effect.Name.Change} {effect.Protein}");
    }

    [Fact]
    public void Without_bases_nothing_is_described() =>
        Assert.Throws<ArgumentException>(() => CodingSubstitution.Describe(HandMade.Transcript(HandMade.Forward, bases: null), 5, 'T', null));

    // The codon is translated here again, without the code under test.
    [Fact]
    public void The_protein_changes_exactly_where_the_translation_changes()
    {
        string before = Translate(HandMade.CodingSequence);
        for (int at = 1; at <= HandMade.CodingSequence.Length; at++)
        {
            foreach (char to in "ACGT".Where(to => to != HandMade.CodingSequence[at - 1]))
            {
                string after = Translate(HandMade.CodingSequence.Remove(at - 1, 1).Insert(at - 1, to.ToString()));
                CodingEffect effect = Describe(HandMade.Forward, at, to);
                int codon = effect.Codon - 1;
                Assert.Equal(before[..codon] + after[codon] + before[(codon + 1)..], after);
                Assert.Equal(before[codon] == after[codon], effect.Protein is ProteinUnchanged);
            }
        }
    }

    private static CodingEffect Describe(TranscriptPlacement placement, int codingBase, char alternate) => CodingSubstitution.Describe(
        HandMade.Transcript(placement), codingBase, alternate, placement.DistanceToSplice(placement.ToGenomic(CodingPosition.InCds(codingBase))!.Value));

    private static string Translate(string cds) =>
        string.Concat(Enumerable.Range(0, cds.Length / 3).Select(codon => GeneticCode.Translate(cds.AsSpan(codon * 3, 3)).OneLetter));
}
