using System.Collections.Immutable;

using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Variants;
using LmsVariants.KnowledgeBase.LossOfFunction;
using LmsVariants.Pipeline.Annotate.Alleles;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Classify.LossOfFunction;

namespace LmsVariants.Pipeline.Tests.Annotate;

public sealed class AlleleAnnotatorTests
{
    private static readonly LossOfFunctionKnowledge Nothing = new([], []);
    private static readonly AlleleAnnotator Annotator = new(HandMade.Transcripts, HandMade.Genes, Nothing);

    [Theory]
    [InlineData(135, "A", "G", "coding_sequence_variant")]
    [InlineData(135, "AC", "A", "frameshift_variant")]
    public void What_cannot_be_translated_is_not_graded_rather_than_held_for_harmless(int position, string reference, string alternate, string term)
    {
        AlleleRow row = Assert.Single(Annotate("3", position, reference, alternate));
        Assert.Equal(("BARE", term), (row.Gene, row.Effect!.Terms[0].Name));
        Assert.False(row.Grade.IsAssessed);
        Assert.NotEmpty(row.Grade.WhyNot!.ToString());
    }

    [Fact]
    public void Without_bases_an_intron_is_still_an_intron()
    {
        AlleleRow row = Assert.Single(Annotate("3", 170, "A", "G"));
        Assert.Equal((true, LossOfFunctionGrade.NotApplicable), (row.Grade.IsAssessed, row.Grade.Value));
    }

    [Fact]
    public void Of_what_the_reference_contradicts_nothing_is_said_not_even_that_it_makes_no_stop()
    {
        AlleleRow row = Assert.Single(Annotate("1", 131, "C", "G"));
        Assert.Null(row.Effect);
        Assert.Equal(("nothing was computed of it", "nothing was computed of it"), (row.Grade.WhyNot, row.NonsenseMediatedDecay.WhyNot));
    }

    [Fact]
    public void Passing_by_the_tree_never_changes_what_it_says()
    {
        int unknown = 0;
        foreach (string chromosome in (string[])["1", "2", "3", "4"])
        {
            for (int position = 90; position < 910; position++)
            {
                string known = KnownAt(chromosome, position);
                foreach (AlleleRow row in Annotate(chromosome, position, known, known == "T" ? "G" : "T").Concat(Annotate(chromosome, position, known, known + "C")))
                {
                    if (row.Effect is null) continue;
                    LossOfFunctionVerdict verdict = LossOfFunctionTree.Grade(row.Effect, HandMade.Genes.Resolve(row.Gene), Nothing);
                    Assert.Equal(verdict.Grade, row.Grade);
                    if (LossOfFunctionTree.IsFor(row.Effect)) Assert.Equal(verdict.NonsenseMediatedDecay, row.NonsenseMediatedDecay);
                    if (!row.Grade.IsAssessed) unknown++;
                }
            }
        }
        Assert.NotEqual(0, unknown);
    }

    [Fact]
    public void Several_threads_say_what_one_says()
    {
        string[] one = [.. Enumerable.Range(90, 820).Select(Said)];
        string[] several = new string[one.Length];
        Parallel.For(0, several.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => several[i] = Said(90 + i));
        Assert.Equal(one, several);

        static string Said(int position) => string.Join(
            '|',
            ((string[])["1", "2", "4"]).SelectMany(chromosome => Annotate(chromosome, position, KnownAt(chromosome, position), KnownAt(chromosome, position) + "CA"))
                .Select(row => $"{row.GenomicChange} {row.Effect?.Name} {row.Effect?.Protein} {row.Effect?.Exon} {row.Grade} {row.NonsenseMediatedDecay}"));
    }

    private static ImmutableArray<AlleleRow> Annotate(string chromosome, int position, string reference, string alternate) =>
        Annotator.Annotate(new Variant(GenomeAssembly.GRCh37, Contig(chromosome), new Position(position), Allele.Of(reference), Allele.Of(alternate)));

    private static string KnownAt(string chromosome, int position)
    {
        Span<char> bases = stackalloc char[1];
        HandMade.Transcripts.Bases.Read(GenomeAssembly.GRCh37, Contig(chromosome), position, bases);
        return bases[0] == 'N' ? "A" : bases.ToString();
    }

    private static Contig Contig(string chromosome) => Genomics.Coordinates.Contig.TryParse(chromosome, out Contig contig) ? contig : throw new ArgumentException(chromosome);
}
