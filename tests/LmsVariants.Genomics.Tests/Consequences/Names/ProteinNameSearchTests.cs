using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Consequences.Names;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Tests.Consequences.Names;

/// <summary>Protein names back to single bases, on M A A K N S K H H Q W V Y L E V S E R C L L *.</summary>
public sealed class ProteinNameSearchTests
{
    [Theory]
    [InlineData("p.(Ala2Val)", "c.5C>T")]
    [InlineData("p.A2V", "c.5C>T")]
    [InlineData("DRAWN:p.A2V", "c.5C>T")]
    [InlineData("NM_900002.1:p.A2V", "c.5C>T")]
    [InlineData("NP_900002.1:p.A2V", "NP_900002.1 is not the protein of NM_900002.1")]
    [InlineData("TP53:p.A2V", "NM_900002.1 is a transcript of DRAWN, not of TP53")]
    // AAC to AAA or AAG, TGG to TGA or TAG, TAC to TAA or TAG.
    [InlineData("p.N5K", "c.15C>A c.15C>G")]
    [InlineData("p.W11*", "c.32G>A c.33G>A")]
    [InlineData("p.Tyr13Ter", "c.39C>A c.39C>G")]
    [InlineData("p.Gln10*", "c.28C>T")]
    [InlineData("p.Ser6=", "c.18A>C c.18A>G c.18A>T")]
    [InlineData("p.Met1?", "c.1A>C c.1A>G c.1A>T c.2T>A c.2T>C c.2T>G c.3G>A c.3G>C c.3G>T")]
    // CAA of the stop is three changes; the length is part of the name, unless it is left out.
    [InlineData("p.(Ter23GlnextTer2)", "c.67T>C")]
    [InlineData("p.*23Qext*2", "c.67T>C")]
    [InlineData("p.*23Qext*3", "no change of a single base of NM_900002.1 gives p.(Ter23GlnextTer3)")]
    [InlineData("p.Ter23=", "c.68A>G c.69A>G")]
    [InlineData("p.Ala2Trp", "no change of a single base of NM_900002.1 gives p.(Ala2Trp)")]
    [InlineData("p.Arg2Val", "NM_900002.1 has Ala at 2, not Arg")]
    [InlineData("p.Arg99Val", "NM_900002.1 has 23 codons")]
    [InlineData("p.Lys4fs", "p.(Lys4fs) is never the work of a single base")]
    [InlineData("p.Ala3del", "p.(Ala3del) is never the work of a single base")]
    [InlineData("p.?", "p.? is never the work of a single base")]
    [InlineData("p.Met1ext-5", "p.(Met1ext-5) is never the work of a single base")]
    public void A_protein_name_is_traced_to_the_bases_that_give_it(string given, string expected)
    {
        Assert.True(HgvsProtein.TryParse(given, out HgvsProtein? name, out ParseProblem problem), problem.ToString());
        foreach (Strand strand in new[] { Strand.Forward, Strand.Reverse })
        {
            ProteinNameMatches found = ProteinNameSearch.Find(name, DrawnGene.FiveExons.On(strand), DrawnGene.Assembly);
            Assert.Equal(expected, found.Why ?? string.Join(' ', found.Changes.Select(change => change.Change)));
            Assert.Equal(found.Changes.Length == 1, found.Single is not null);
        }
    }

    [Fact]
    public void Every_single_base_change_of_the_coding_region_is_found_by_the_protein_name_that_it_has()
    {
        Transcript transcript = DrawnGene.FiveExons.On(Strand.Reverse);
        int tried = 0;
        for (int number = 1; number <= transcript.Sequence.CodingLength; number++)
        {
            foreach (char to in "ACGT")
            {
                char from = transcript.CodingSequence![number - 1];
                if (from == to) continue;
                HgvsCoding name = new(transcript.Accession, CodingPosition.InCds(number), CodingPosition.InCds(number), new Substitution(from, to));
                NameProjection.Placed placed = Assert.IsType<NameProjection.Placed>(NameProjection.Of(name, transcript, DrawnGene.Assembly));
                ProteinChange protein = ConsequenceCaller.Describe(transcript, placed.Allele).Protein!;
                Assert.Contains(name, ProteinNameSearch.Find(protein, transcript, DrawnGene.Assembly).Changes);
                tried++;
            }
        }
        Assert.Equal(207, tried);
    }

    [Fact]
    public void The_whole_protein_unchanged_is_every_silent_change()
    {
        Transcript transcript = DrawnGene.FiveExons.On(Strand.Forward);
        ProteinNameMatches found = ProteinNameSearch.Find(new ProteinWhollyUnchanged(), transcript, DrawnGene.Assembly);
        Assert.NotEmpty(found.Changes);
        Assert.All(found.Changes, change => Assert.IsType<ProteinUnchanged>(Describe(change).Protein));

        TranscriptConsequence Describe(HgvsCoding name) =>
            ConsequenceCaller.Describe(transcript, ((NameProjection.Placed)NameProjection.Of(name, transcript, DrawnGene.Assembly)).Allele);
    }
}
