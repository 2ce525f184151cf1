using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Classify.LossOfFunction;

namespace LmsVariants.Pipeline.Tests.Classify.LossOfFunction;

public sealed class PrematureStopTests
{
    private static readonly Transcript Hundred = Made.Transcript(100, [20, 60, 70, 90]);

    [Theory]
    [InlineData(51, true, LossOfFunctionGrade.VeryStrong)]
    [InlineData(50, false, LossOfFunctionGrade.Moderate)]
    [InlineData(0, false, LossOfFunctionGrade.Moderate)]
    [InlineData(-30, false, LossOfFunctionGrade.Moderate)]
    [InlineData(null, false, LossOfFunctionGrade.Moderate)]
    public void Decay_is_predicted_more_than_50_bases_upstream_of_the_last_junction(int? toLastJunction, bool decay, LossOfFunctionGrade grade)
    {
        LossOfFunctionVerdict verdict = Grade(Made.Stop(Hundred, 95, toLastJunction), (10, 20));
        Assert.Equal((decay, grade), (verdict.NonsenseMediatedDecay.Value, verdict.Grade.Value));
        Assert.True(verdict.IsTruncation);
    }

    [Theory]
    [InlineData(91, LossOfFunctionGrade.Moderate, 10)]
    [InlineData(90, LossOfFunctionGrade.Strong, 11)]
    [InlineData(100, LossOfFunctionGrade.Moderate, 1)]
    public void A_tenth_of_the_protein_is_not_more_than_a_tenth(int stop, LossOfFunctionGrade grade, int removed)
    {
        LossOfFunctionVerdict verdict = Grade(Made.Stop(Hundred, stop, -10), (10, 20));
        Assert.Equal((grade, removed, 100), (verdict.Grade.Value, verdict.Loss.Value.Removed, verdict.Loss.Value.ProteinLength));
    }

    [Theory]
    [InlineData(94, LossOfFunctionGrade.Strong)]
    [InlineData(95, LossOfFunctionGrade.Strong)]
    [InlineData(96, LossOfFunctionGrade.Moderate)]
    public void A_critical_region_is_lost_up_to_its_last_residue(int stop, LossOfFunctionGrade grade) =>
        Assert.Equal(grade, Grade(Made.Stop(Hundred, stop, -10), (92, 95)).Grade.Value);

    [Fact]
    public void Where_no_region_is_curated_the_question_is_open_and_said_to_be()
    {
        LossOfFunctionVerdict verdict = Grade(Made.Stop(Hundred, 96, -10));
        Assert.Equal(LossOfFunctionGrade.Moderate, verdict.Grade.Value);
        Assert.Contains(verdict.Steps, step => step.Question.Contains("critical", StringComparison.Ordinal) && step.Answer.StartsWith("not assessed", StringComparison.Ordinal));
        Assert.Contains(verdict.Cautions, caution => caution.Contains("no critical region of NM_900100.1 is curated", StringComparison.Ordinal));
    }

    [Fact]
    public void The_way_through_the_tree_is_told_in_order_and_each_step_has_its_source()
    {
        LossOfFunctionVerdict verdict = Grade(Made.Stop(Hundred, 96, -10), (10, 20));
        Assert.Equal(
            ["established mechanism", "does the allele do", "decay predicted", "critical to the function", "frequent in the population", "more than 10 %"],
            verdict.Steps.Select(step => Words().First(word => step.Question.Contains(word, StringComparison.Ordinal))));
        Assert.All(verdict.Steps, step => Assert.NotEmpty(step.Source.ToString()));
        Assert.Equal("no: 5 of 100 residues (5.0 %)", verdict.Steps[^1].Answer);
        Assert.StartsWith("not assessed", verdict.Steps[^2].Answer, StringComparison.Ordinal);
        Assert.Equal("paper", Assert.Single(verdict.Steps[3].Citations));

        static string[] Words() => ["established mechanism", "does the allele do", "decay predicted", "critical to the function", "frequent in the population", "more than 10 %"];
    }

    [Fact]
    public void A_frameshift_counts_from_the_first_residue_that_changes_and_decays_by_its_stop()
    {
        TranscriptConsequence shift = Made.On(Hundred, "frameshift_variant", new PrematureStop(99, 10), (85, 100), 85, protein: new ProteinFrameshift(AminoAcid.Of('A'), 85, AminoAcid.Of('G'), 15));
        LossOfFunctionVerdict verdict = Grade(shift, (10, 20));
        Assert.Equal((LossOfFunctionGrade.Strong, 16), (verdict.Grade.Value, verdict.Loss.Value.Removed));
    }

    [Fact]
    public void A_frameshift_that_reads_on_in_the_last_exon_does_not_decay()
    {
        LossOfFunctionVerdict verdict = Grade(Made.On(Hundred, "frameshift_variant", lost: (96, 100), codon: 96), (10, 20));
        Assert.Equal((false, LossOfFunctionGrade.Moderate), (verdict.NonsenseMediatedDecay.Value, verdict.Grade.Value));
    }

    [Fact]
    public void A_frameshift_that_reads_on_before_a_junction_of_the_UTR_is_not_graded()
    {
        Transcript spliced = Made.Transcript(100, [20, 330]);
        LossOfFunctionVerdict verdict = Grade(Made.On(spliced, "frameshift_variant", lost: (96, 100), codon: 96));
        Assert.False(verdict.Grade.IsAssessed);
        Assert.Equal(5, verdict.Loss.Value.Removed);
    }

    [Fact]
    public void A_frameshift_in_the_stop_codon_takes_no_residue() =>
        Assert.Equal(LossOfFunctionGrade.NotApplicable, Grade(Made.On(Hundred, "frameshift_variant", codon: 101)).Grade.Value);

    [Fact]
    public void Without_bases_or_the_place_of_the_stop_there_is_no_grade()
    {
        Transcript bare = Made.Transcript(100, [20, 60], knowsBases: false);
        Assert.Equal("the bases of the transcript are not known", Grade(Made.On(bare, "frameshift_variant", codon: 40)).Grade.WhyNot);
        Assert.Equal("the place of the stop is not known", Grade(Made.On(Hundred, "stop_gained", codon: 40)).Grade.WhyNot);
    }

    [Fact]
    public void A_transcript_that_is_not_whole_gives_no_grade()
    {
        Transcript whole = Made.Transcript(100, [20, 60]);
        Transcript torn = whole with { Placements = System.Collections.Frozen.FrozenDictionary<Genomics.Coordinates.GenomeAssembly, TranscriptPlacement>.Empty };
        LossOfFunctionVerdict verdict = LossOfFunctionTree.Grade(Made.On(torn, "stop_gained", new PrematureStop(5, 60), (5, 100), 5), Made.Gene(), Made.Knowing());
        Assert.Equal("the transcript is not whole: it lacks a place on an assembly", verdict.Grade.WhyNot);
    }

    [Theory]
    [InlineData(GeneRole.TumourSuppressor, null, true)]
    [InlineData(GeneRole.TumourSuppressor, false, false)]
    [InlineData(GeneRole.Oncogene, null, false)]
    [InlineData(GeneRole.Both, true, true)]
    [InlineData(GeneRole.Both, null, null)]
    [InlineData(GeneRole.NotCurated, true, true)]
    [InlineData(GeneRole.NotCurated, null, null)]
    public void The_mechanism_of_the_gene_decides_whether_a_loss_counts(GeneRole role, bool? loss, bool? counts)
    {
        LossOfFunctionVerdict verdict = LossOfFunctionTree.Grade(Made.Stop(Hundred, 40, 100), Made.Gene(role, loss), Made.Knowing());
        Assert.Equal(counts, verdict.Mechanism.IsAssessed ? verdict.Mechanism.Value : null);
        Assert.Equal(LossOfFunctionGrade.VeryStrong, verdict.StructuralGrade.Value);
        Assert.Equal(counts == false ? LossOfFunctionGrade.NotApplicable : LossOfFunctionGrade.VeryStrong, verdict.Grade.Value);
        Assert.Equal(counts == true, verdict.Cautions.IsEmpty);
    }

    [Fact]
    public void A_gene_that_nobody_knows_is_graded_by_structure_and_that_is_said()
    {
        LossOfFunctionVerdict verdict = LossOfFunctionTree.Grade(Made.Stop(Hundred, 40, 100), null, Made.Knowing());
        Assert.Equal(LossOfFunctionGrade.VeryStrong, verdict.Grade.Value);
        Assert.Contains("structure alone", Assert.Single(verdict.Cautions), StringComparison.Ordinal);
    }

    private static LossOfFunctionVerdict Grade(TranscriptConsequence consequence, params (int, int)[] regions) =>
        LossOfFunctionTree.Grade(consequence, Made.Gene(), Made.Knowing(regions));
}
