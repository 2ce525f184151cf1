using FsCheck;
using FsCheck.Fluent;

using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Tests.Consequences;
using LmsVariants.Genomics.Tests.Transcripts;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Genomics.Tests.Variants;

public sealed class JustifiedAlleleTests
{
    // Place    1234567890123456789012345
    private const string Contig = "GCACACTTTTTGATCNNAAAACGCG";

    [Theory]
    // given; leftmost and rightmost edit; VCF
    [InlineData(2, "CAC", "C", "1 CA>", "4 AC>", "1-GCA-G")]
    [InlineData(4, "CAC", "C", "1 CA>", "4 AC>", "1-GCA-G")]
    [InlineData(1, "G", "GCA", "1 >CA", "6 >AC", "1-G-GCA")]
    [InlineData(6, "C", "CT", "6 >T", "11 >T", "6-C-CT")]
    [InlineData(8, "T", "TT", "6 >T", "11 >T", "6-C-CT")]
    [InlineData(11, "T", "TTT", "6 >TT", "11 >TT", "6-C-CTT")]
    [InlineData(7, "TTTTT", "TTT", "6 TT>", "9 TT>", "6-CTT-C")]
    [InlineData(12, "G", "C", "11 G>C", "11 G>C", "12-G-C")]
    [InlineData(11, "TGA", "TCA", "11 G>C", "11 G>C", "12-G-C")]
    [InlineData(12, "GAT", "CAG", "11 GAT>CAG", "11 GAT>CAG", "12-GAT-CAG")]
    [InlineData(12, "GAT", "C", "11 GAT>C", "11 GAT>C", "12-GAT-C")]
    // at the first base the anchor stands behind
    [InlineData(1, "GC", "C", "0 G>", "0 G>", "1-GC-C")]
    [InlineData(1, "GCA", "A", "0 GC>", "0 GC>", "1-GCA-A")]
    [InlineData(1, "G", "TG", "0 >T", "0 >T", "1-G-TG")]
    [InlineData(1, "G", "GG", "0 >G", "1 >G", "1-G-GG")]
    // to the last base
    [InlineData(22, "CGCG", "CG", "21 CG>", "23 CG>", "21-ACG-A")]
    [InlineData(25, "G", "GG", "24 >G", "25 >G", "24-C-CG")]
    public void A_change_has_all_its_places(int start, string reference, string alternate, string leftmost, string rightmost, string vcf)
    {
        ReferenceTracts bases = Tracts(Contig);
        JustifiedAllele allele = JustifiedAllele.Of(Made(start, reference, alternate), bases);
        Assert.Equal(leftmost, Text(allele.At(-allele.ToLeft)));
        Assert.Equal(rightmost, Text(allele.At(allele.ToRight)));
        Assert.Equal(vcf, Text(allele.ToVcf(bases)));
    }

    [Theory]
    [InlineData(17, "NA", "N", true, false)]
    [InlineData(18, "A", "AA", true, false)]
    [InlineData(15, "CN", "C", false, true)]
    [InlineData(9, "TT", "T", false, false)]
    [InlineData(24, "CG", "C", false, true)]
    public void Sliding_stops_at_a_base_that_is_not_known(int start, string reference, string alternate, bool openLeft, bool openRight)
    {
        JustifiedAllele allele = JustifiedAllele.Of(Made(start, reference, alternate), Tracts(Contig));
        Assert.Equal((openLeft, openRight), (allele.IsOpenLeft, allele.IsOpenRight));
    }

    [Theory]
    [InlineData("6 >T", true)]
    [InlineData("6 >TT", true)]
    [InlineData("6 >TTTTTT", false)]
    [InlineData("1 >CA", true)]
    [InlineData("1 >CACA", true)]
    [InlineData("1 >CACACA", false)]
    [InlineData("12 >C", false)]
    [InlineData("6 T>", false)]
    [InlineData("11 G>C", false)]
    public void A_duplication_repeats_what_stands_beside_it(string edit, bool isDuplication)
    {
        string[] parts = edit.Split(' ', '>');
        JustifiedAllele allele = JustifiedAllele.Of(DrawnGene.Assembly, HandMade.Seventeen, new GenomicEdit(int.Parse(parts[0], null), parts[1], parts[2]), Tracts(Contig));
        Assert.Equal(isDuplication, allele.IsDuplication);
    }

    [Fact]
    public void A_repeat_may_be_longer_than_what_is_read_at_once()
    {
        foreach (int length in new[] { 62, 63, 64, 65, 127, 128, 129, 300 })
        {
            ReferenceTracts bases = Tracts($"GC{new string('A', length)}TG");
            JustifiedAllele allele = JustifiedAllele.Of(Made(length, "AA", "A"), bases);
            Assert.Equal(("2 A>", $"{length + 1} A>"), (Text(allele.At(-allele.ToLeft)), Text(allele.At(allele.ToRight))));
            Assert.Equal("2-CA-C", Text(allele.ToVcf(bases)));
        }
    }

    [Fact]
    public void A_change_that_changes_nothing_says_so()
    {
        JustifiedAllele allele = JustifiedAllele.Of(Made(3, "AC", "AC"), Tracts(Contig));
        Assert.True(allele.IsUnchanged);
        Assert.False(allele.IsDuplication);
    }

    [Fact]
    public void Normalising_twice_changes_nothing_and_every_place_gives_the_same_bases() => Properties.Hold(
        change =>
        {
            (string contig, int start, int gone, string come) = change;
            ReferenceTracts bases = Tracts(contig);
            GenomicEdit edit = GenomicEdit.Trimmed(start, contig.AsSpan(start - 1, gone), come);
            JustifiedAllele allele = Justified(edit, bases);
            string changed = Applied(contig, edit);
            for (int slide = -allele.ToLeft; slide <= allele.ToRight; slide++)
            {
                GenomicEdit at = allele.At(slide);
                JustifiedAllele again = Justified(at, bases);
                if (Applied(contig, at) != changed || again.At(-again.ToLeft) != allele.At(-allele.ToLeft) || again.At(again.ToRight) != allele.At(allele.ToRight)) return false;
            }
            return true;
        },
        Changes);

    [Fact]
    public void No_place_beyond_either_end_gives_the_same_bases() => Properties.Hold(
        change =>
        {
            (string contig, int start, int gone, string come) = change;
            GenomicEdit edit = GenomicEdit.Trimmed(start, contig.AsSpan(start - 1, gone), come);
            JustifiedAllele allele = Justified(edit, Tracts(contig));
            if (!edit.CanSlide) return allele.ToLeft + allele.ToRight == 0;
            string changed = Applied(contig, edit);
            int[] places = [.. Enumerable.Range(0, contig.Length - edit.Deleted.Length + 1).Where(before =>
                before + edit.Inserted.Length <= changed.Length
                && contig.Remove(before, edit.Deleted.Length).Insert(before, changed.Substring(before, edit.Inserted.Length)) == changed)];
            return places[0] == edit.Before - allele.ToLeft && places[^1] == edit.Before + allele.ToRight;
        },
        Changes);

    [Fact]
    public void Vcf_is_parsimonious_and_left_aligned_and_the_same_change() => Properties.Hold(
        change =>
        {
            (string contig, int start, int gone, string come) = change;
            ReferenceTracts bases = Tracts(contig);
            GenomicEdit edit = GenomicEdit.Trimmed(start, contig.AsSpan(start - 1, gone), come);
            JustifiedAllele allele = Justified(edit, bases);
            if (allele.IsUnchanged || edit.Deleted.Length == contig.Length) return true;
            Variant vcf = allele.ToVcf(bases);
            (string reference, string alternate) = (vcf.Reference.Bases, vcf.Alternate.Bases);
            bool isAnchoredBehind = vcf.Start.Value == 1 && reference[0] != alternate[0];
            bool endsDiffer = isAnchoredBehind || reference[^1] != alternate[^1];
            bool isShort = (reference.Length == 1 || alternate.Length == 1) || reference[0] != alternate[0];
            return contig.Substring(vcf.Start.ToIndex(), reference.Length) == reference
                && contig.Remove(vcf.Start.ToIndex(), reference.Length).Insert(vcf.Start.ToIndex(), alternate) == Applied(contig, edit)
                && (endsDiffer || vcf.Start.Value == 1) && isShort;
        },
        Changes);

    [Theory]
    [InlineData(Strand.Forward)]
    [InlineData(Strand.Reverse)]
    public void Every_base_of_a_gene_has_one_c_position_that_leads_back_to_it(Strand strand)
    {
        DrawnGene gene = DrawnGene.FiveExons;
        TranscriptPlacement placement = gene.On(strand).Placements[DrawnGene.Assembly];
        for (int i = 0; i < gene.Bases.Length; i++)
        {
            Position genomic = new(strand == Strand.Forward ? 101 + i : 100 + gene.Bases.Length - i);
            CodingPosition? coding = placement.ToCoding(genomic);
            if (gene.Labels[i][0] is 'u' or 'd')
            {
                Assert.Null(coding);
                continue;
            }
            Assert.Equal(gene.Labels[i], coding.ToString());
            Assert.Equal(genomic, placement.ToGenomic(coding!.Value));
        }
    }

    // Few letters, so that repeats are the rule.
    private static Gen<(string Contig, int Start, int Gone, string Come)> Changes =>
        from length in Properties.Between(1, 24)
        from letters in Gen.Elements("AC", "A", "ACGT")
        from contig in Gen.ArrayOf(Gen.Elements(letters.ToCharArray()), length)
        from start in Properties.Between(1, length)
        from gone in Properties.Between(0, Math.Min(4, length - start + 1))
        from come in Properties.Between(0, 4)
        from bases in Gen.ArrayOf(Gen.Elements(letters.ToCharArray()), come)
        select (new string(contig), start, gone, new string(bases));

    private static JustifiedAllele Justified(GenomicEdit edit, ReferenceTracts bases) => JustifiedAllele.Of(DrawnGene.Assembly, HandMade.Seventeen, edit, bases);

    private static string Applied(string contig, GenomicEdit edit) =>
        contig.AsSpan(edit.Before, edit.Deleted.Length).SequenceEqual(edit.Deleted)
            ? contig.Remove(edit.Before, edit.Deleted.Length).Insert(edit.Before, edit.Inserted)
            : throw new InvalidOperationException($"{edit} does not fit {contig}");

    private static Variant Made(int start, string reference, string alternate) =>
        new(DrawnGene.Assembly, HandMade.Seventeen, new Position(start), Allele.Of(reference), Allele.Of(alternate));

    private static ReferenceTracts Tracts(string contig)
    {
        ReferenceTracts tracts = new();
        tracts.Add(DrawnGene.Assembly, HandMade.Seventeen, 1, contig);
        return tracts;
    }

    private static string Text(GenomicEdit edit) => $"{edit.Before} {edit.Deleted}>{edit.Inserted}";

    private static string Text(Variant variant) => $"{variant.Start}-{variant.Reference}-{variant.Alternate}";
}
