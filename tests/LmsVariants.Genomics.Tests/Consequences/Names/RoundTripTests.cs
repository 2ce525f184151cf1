using FsCheck.Fluent;

using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Consequences.Names;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Tests.Transcripts;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Genomics.Tests.Consequences.Names;

/// <summary>From names to alleles and back, on both strands of the drawn gene.</summary>
public sealed class RoundTripTests
{
    // Where DrawnGene lays its first base.
    private const int FirstBase = 101;

    public static TheoryData<Strand> Strands => [Strand.Forward, Strand.Reverse];

    [Theory]
    [MemberData(nameof(Strands))]
    public void Every_base_goes_to_the_genome_and_back_under_its_own_name(Strand strand)
    {
        DrawnGene gene = DrawnGene.FiveExons;
        Transcript transcript = gene.On(strand);
        TranscriptPlacement placement = transcript.Placements[DrawnGene.Assembly];
        for (int i = 0; i < gene.Bases.Length; i++)
        {
            if (gene.Labels[i][0] is 'u' or 'd') continue;
            char to = gene.Bases[i] == 'A' ? 'C' : 'A';
            string change = $"c.{gene.Labels[i]}{gene.Bases[i]}>{to}";
            HgvsCoding name = Coding(change);
            NameProjection.Placed placed = Assert.IsType<NameProjection.Placed>(NameProjection.Of(name, transcript, DrawnGene.Assembly));
            Assert.Equal(change, ConsequenceCaller.Describe(transcript, placed.Allele).Name!.Change);
            Assert.True(HgvsGenomic.TryParse(GenomicNaming.Change(placed.Allele), out HgvsGenomic? genomic, out _));
            GenomicProjection there = GenomicProjection.Of(genomic, DrawnGene.Assembly, HandMade.Seventeen, transcript.Bases);
            Assert.True(Assert.IsType<GenomicProjection.Placed>(there).Allele.IsSameAs(placed.Allele));
            if (!gene.Exonic[i]) continue;
            // The n. name of the same base.
            CodingPosition counted = TranscriptNumbering.FromCoding(placement, name.Start);
            Assert.Equal(gene.Exonic[..(i + 1)].Count(e => e), counted.Base);
            Assert.Equal(name.Start, TranscriptNumbering.ToCoding(placement, counted));
        }
    }

    [Theory]
    [MemberData(nameof(Strands))]
    public void What_a_name_of_any_allele_denotes_is_that_allele(Strand strand)
    {
        DrawnGene gene = DrawnGene.FiveExons;
        Transcript transcript = gene.On(strand);
        int named = 0;
        Properties.Hold(
            change =>
            {
                (int index, int gone, string come) = change;
                gone = Math.Min(gone, gene.Bases.Length - index);
                if (gone + come.Length == 0 || gene.Bases.Substring(index, gone) == come) return true;
                JustifiedAllele allele = JustifiedAllele.Of(gene.VariantOn(strand, index, gone, come), transcript.Bases);
                if (ConsequenceCaller.Describe(transcript, allele).Name is not HgvsCoding name) return true;
                named++;
                bool isGenomicSame = HgvsGenomic.TryParse(GenomicNaming.Change(allele), out HgvsGenomic? genomic, out _)
                    && GenomicProjection.Of(genomic, DrawnGene.Assembly, HandMade.Seventeen, transcript.Bases) is GenomicProjection.Placed there && there.Allele.IsSameAs(allele);
                return isGenomicSame && NameProjection.Of(Coding(name.ToString()), transcript, DrawnGene.Assembly) is NameProjection.Placed placed && placed.Allele.IsSameAs(allele)
                    && (name.Edit is Deletion or Duplication || Normalised(name, transcript) == name.ToString());
            },
            Changes(gene));
        Assert.True(named > 1000);
    }

    [Theory]
    [MemberData(nameof(Strands))]
    public void Normalising_twice_changes_nothing(Strand strand)
    {
        DrawnGene gene = DrawnGene.FiveExons;
        Transcript transcript = gene.On(strand);
        Properties.Hold(
            change =>
            {
                (int index, int gone, string come) = change;
                gone = Math.Min(gone, gene.Bases.Length - index);
                string first = gene.Labels[index];
                string last = gene.Labels[Math.Min(index + Math.Max(gone, 1) - 1, gene.Labels.Length - 1)];
                string place = first == last ? first : $"{first}_{last}";
                foreach (string text in new[] { $"c.{place}del", $"c.{place}dup", $"c.{place}delins{come}A", $"c.{first}{gene.Bases[index]}[{come.Length + 1}]" })
                {
                    if (!HgvsName.TryParse(text, out HgvsName? name, out _)) continue;
                    if (NameNormaliser.Normalise(name, transcript, DrawnGene.Assembly) is not NormalisedName.Written once) continue;
                    NormalisedName twice = NameNormaliser.Normalise(once.Name, transcript, DrawnGene.Assembly);
                    if (twice is not NormalisedName.Written { Name: HgvsName again } || again.ToString() != once.Name.ToString()) Assert.Fail($"{text}: {once.Name}, then {twice}");
                }
                return true;
            },
            Changes(gene));
    }

    [Theory]
    [MemberData(nameof(Strands))]
    public void A_change_of_the_genome_spliced_is_the_change_of_the_transcript(Strand strand)
    {
        DrawnGene gene = DrawnGene.FiveExons;
        Transcript transcript = gene.On(strand);
        string spliced = Spliced(gene.Bases, gene.Exonic);
        int compared = 0;
        Properties.Hold(
            change =>
            {
                (int index, int gone, string come) = change;
                gone = Math.Min(gone, gene.Bases.Length - index);
                if (gone + come.Length == 0 || gene.Bases.Substring(index, gone) == come) return true;
                JustifiedAllele allele = JustifiedAllele.Of(gene.VariantOn(strand, index, gone, come), transcript.Bases);
                if (ConsequenceCaller.Describe(transcript, allele).Name is not HgvsCoding name) return true;
                (int at, int out_, string in_) = gene.Read(name.Change[2..]);
                // Inside one exon, so that what is spliced is not open.
                if (at == 0 || !gene.Exonic[(at - 1)..(at + out_ + 1)].All(exonic => exonic)) return true;
                compared++;
                int before = gene.Exonic[..at].Count(exonic => exonic);
                string onTranscript = spliced.Remove(before, out_).Insert(before, in_);
                GenomicEdit edit = allele.At(-allele.ToLeft);
                string forward = strand == Strand.Forward ? gene.Bases : DrawnGene.Flipped(gene.Bases);
                string genome = forward.Remove(edit.First - FirstBase, edit.Deleted.Length).Insert(edit.First - FirstBase, edit.Inserted);
                genome = strand == Strand.Forward ? genome : DrawnGene.Flipped(genome);
                bool[] exonic = [.. gene.Exonic[..at], .. Enumerable.Repeat(true, in_.Length), .. gene.Exonic[(at + out_)..]];
                return Spliced(genome, exonic) == onTranscript;
            },
            Changes(gene));
        Assert.True(compared > 400);
    }

    private static FsCheck.Gen<(int Index, int Gone, string Come)> Changes(DrawnGene gene) =>
        from index in Properties.Between(1, gene.Bases.Length - 2)
        from gone in Properties.Between(0, 6)
        from come in Properties.Bases(0, 5)
        select (index, gone, come);

    // Only a deletion or a duplication may have another name there, over a junction.
    private static string? Normalised(HgvsCoding name, Transcript transcript) =>
        NameNormaliser.Normalise(name, transcript, DrawnGene.Assembly) is NormalisedName.Written written ? written.Name.ToString() : null;

    private static string Spliced(string bases, bool[] exonic) => new([.. bases.Where((_, i) => exonic[i])]);

    private static HgvsCoding Coding(string text)
    {
        Assert.True(HgvsCoding.TryParse(text, out HgvsCoding? name, out ParseProblem problem), $"{text}: {problem}");
        return name;
    }
}
