using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.KnowledgeBase.LossOfFunction;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Classify.LossOfFunction;

namespace LmsVariants.Pipeline.Tests.Classify.LossOfFunction;

public sealed class OtherBranchTests
{
    private static readonly Transcript Starts = Made.Transcript(100, [20, 60, 70, 90], [(12, "ATG"), (40, "ATG")]);

    [Theory]
    [InlineData(11, LossOfFunctionGrade.Moderate)]
    [InlineData(12, LossOfFunctionGrade.Supporting)]
    public void A_lost_start_is_moderate_where_a_critical_region_begins_before_the_next_methionine(int first, LossOfFunctionGrade grade)
    {
        LossOfFunctionVerdict verdict = Grade(StartLoss(Starts), Made.Knowing((first, 30)));
        Assert.Equal((grade, 11), (verdict.Grade.Value, verdict.Loss.Value.Removed));
        Assert.False(verdict.NonsenseMediatedDecay.IsAssessed);
        Assert.Contains(verdict.Steps, step => step.Question.Contains("another functional transcript", StringComparison.OrdinalIgnoreCase) && step.Answer.StartsWith("not assessed", StringComparison.Ordinal));
    }

    [Fact]
    public void A_lost_start_without_curated_region_is_supporting_and_without_bases_open()
    {
        LossOfFunctionVerdict verdict = Grade(StartLoss(Starts), Made.Knowing());
        Assert.Equal(LossOfFunctionGrade.Supporting, verdict.Grade.Value);
        Assert.Contains("Moderate", Assert.Single(verdict.Cautions), StringComparison.Ordinal);
        Assert.False(Grade(StartLoss(Made.Transcript(100, [20, 60], knowsBases: false)), Made.Knowing()).Grade.IsAssessed);
    }

    [Fact]
    public void A_lost_start_without_another_methionine_takes_the_whole_protein()
    {
        LossOfFunctionVerdict verdict = Grade(StartLoss(Made.Transcript(100, [20, 60])), Made.Knowing((90, 95)));
        Assert.Equal((LossOfFunctionGrade.Moderate, 100), (verdict.Grade.Value, verdict.Loss.Value.Removed));
    }

    [Theory]
    [InlineData("missense_variant")]
    [InlineData("synonymous_variant")]
    [InlineData("inframe_deletion")]
    [InlineData("stop_lost")]
    public void The_tree_is_for_null_variants(string term)
    {
        LossOfFunctionVerdict verdict = Grade(Made.On(Starts, term, codon: 5, protein: new ProteinUnchanged(AminoAcid.Of('A'), 5)), Made.Knowing());
        Assert.Equal((NullChange.None, LossOfFunctionGrade.NotApplicable, false), (verdict.Change, verdict.Grade.Value, verdict.IsNullVariant));
        Assert.Contains(term + " is none", verdict.Steps[^1].Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void An_intronic_change_off_the_sites_is_none_and_an_allele_outside_is_outside()
    {
        Assert.Equal(NullChange.None, Grade(Made.On(Starts, "intron_variant", intron: "2/4"), Made.Knowing()).Change);
        LossOfFunctionVerdict outside = Grade(Made.Outside(Starts), Made.Knowing());
        Assert.Equal((NullChange.Outside, LossOfFunctionGrade.NotApplicable), (outside.Change, outside.Grade.Value));
    }

    [Fact]
    public void A_change_whose_effect_is_not_known_is_not_graded()
    {
        LossOfFunctionVerdict verdict = Grade(Made.On(Starts, "coding_sequence_variant", codon: 5, caveats: ["bases not known"]), Made.Knowing());
        Assert.Equal((NullChange.Unknown, "what the protein becomes is not known: bases not known"), (verdict.Change, verdict.Grade.WhyNot));
    }

    [Fact]
    public void What_breaks_a_site_is_not_also_read_in_its_frame()
    {
        TranscriptConsequence both = Made.On(Starts, "frameshift_variant", codon: 30, exon: "3/5", sites: [new(3, IsDonor: true)]);
        Assert.Equal(NullChange.SpliceSite, Grade(both, Made.Knowing()).Change);
        Assert.Equal(NullChange.StartLoss, Grade(Made.On(Starts, "start_lost", new PrematureStop(5, 90), codon: 1), Made.Knowing()).Change);
        Assert.Equal(NullChange.PrematureStop, Grade(Made.On(Starts, "inframe_insertion", new PrematureStop(5, 90), (5, 100), 5), Made.Knowing()).Change);
    }

    [Theory]
    [InlineData(96, 96, LossOfFunctionGrade.NotApplicable)]
    [InlineData(97, 97, LossOfFunctionGrade.NotApplicable)]
    [InlineData(95, 95, LossOfFunctionGrade.Moderate)]
    [InlineData(94, 97, LossOfFunctionGrade.Moderate)]
    public void A_stop_from_a_residue_on_is_an_exception_where_nothing_before_is_lost(int first, int stop, LossOfFunctionGrade grade)
    {
        TranscriptConsequence shift = Made.On(Starts, "frameshift_variant", new PrematureStop(stop, -10), (first, 100), first);
        LossOfFunctionVerdict verdict = Grade(shift, Made.Excepting(ExemptionKind.StopAtOrAfter, 96, null, ExemptionEffect.NotApplicable));
        Assert.Equal((grade, LossOfFunctionGrade.Moderate), (verdict.Grade.Value, verdict.StructuralGrade.Value));
        Assert.Equal(grade == LossOfFunctionGrade.NotApplicable, verdict.Cautions.English().Contains("said so"));
    }

    [Theory]
    [InlineData(95, LossOfFunctionGrade.VeryStrong)]
    [InlineData(96, LossOfFunctionGrade.Moderate)]
    public void A_stop_before_a_residue_is_an_exception(int stop, LossOfFunctionGrade grade) =>
        Assert.Equal(grade, Grade(Made.Stop(Starts, stop, -10), Made.Excepting(ExemptionKind.StopBefore, 96, null, ExemptionEffect.VeryStrong)).Grade.Value);

    [Fact]
    public void An_exception_of_splice_sites_makes_no_loss_of_a_GC_donor()
    {
        LossOfFunctionKnowledge strong = Made.Excepting(ExemptionKind.SpliceSite, null, null, ExemptionEffect.Strong);
        CodingPosition at = new(CodingAnchor.CdsStart, 50, 2);
        foreach ((char to, LossOfFunctionGrade grade) in new[] { ('A', LossOfFunctionGrade.Strong), ('T', LossOfFunctionGrade.NotApplicable) })
        {
            TranscriptConsequence broken = Made.On(
                Starts, "splice_donor_variant", intron: "3/4", sites: [new(3, IsDonor: true)], name: new HgvsCoding(Starts.Accession, at, at, new Substitution('C', to)));
            Assert.Equal(grade, Grade(broken, strong).Grade.Value);
        }
    }

    [Theory]
    [InlineData("3/5", null, true)]
    [InlineData("4/5", null, true)]
    [InlineData("1-3/5", null, true)]
    [InlineData("2/5", null, false)]
    [InlineData("5/5", null, false)]
    [InlineData(null, "3/4", true)]
    [InlineData(null, "2/4", false)]
    [InlineData(null, "4/4", false)]
    public void Exons_that_need_confirmation_give_no_grade(string? exon, string? intron, bool touched)
    {
        LossOfFunctionKnowledge paralogue = Made.Excepting(ExemptionKind.ExonRange, 3, 4, ExemptionEffect.NeedsConfirmation);
        TranscriptConsequence stop = Made.Stop(Starts, 40, 100) with { Exon = exon, Intron = intron };
        LossOfFunctionVerdict verdict = Grade(stop, paralogue);
        Assert.Equal(!touched, verdict.Grade.IsAssessed);
        Assert.Equal(LossOfFunctionGrade.VeryStrong, verdict.StructuralGrade.Value);
        Assert.Equal(touched, verdict.Cautions.English().Contains("needs confirmation: said so"));
        Assert.True(verdict.IsTruncation);
    }

    [Fact]
    public void Exons_that_need_confirmation_are_named_for_lost_exons_sites_and_missense_too()
    {
        LossOfFunctionKnowledge paralogue = Made.Excepting(ExemptionKind.ExonRange, 3, 4, ExemptionEffect.NeedsConfirmation);
        Assert.False(Grade(Made.On(Starts, "coding_sequence_variant", exonsLost: [4]), paralogue).Grade.IsAssessed);
        Assert.False(Grade(Made.On(Starts, "splice_acceptor_variant", intron: "2/4", sites: [new(2, IsDonor: false)]), paralogue).Grade.IsAssessed);
        LossOfFunctionVerdict missense = Grade(Made.On(Starts, "missense_variant", codon: 40, exon: "3/5", protein: new ProteinUnchanged(AminoAcid.Of('A'), 40)), paralogue);
        Assert.Equal(LossOfFunctionGrade.NotApplicable, missense.Grade.Value);
        Assert.Equal("needs confirmation: said so", Assert.Single(missense.Cautions));
    }

    [Fact]
    public void A_region_or_an_exception_of_another_transcript_says_nothing_of_this_one()
    {
        LossOfFunctionKnowledge other = new(
            [new CriticalRegion(Made.Symbol, "NM_900999", 1, 100, "core", ["paper"])],
            [new LossOfFunctionExemption(Made.Symbol, "NM_900999", ExemptionKind.StopAtOrAfter, 1, null, ExemptionEffect.NotApplicable, "said so", ["paper"])]);
        Assert.Equal(LossOfFunctionGrade.Moderate, Grade(Made.Stop(Starts, 96, -10), other).Grade.Value);
    }

    private static TranscriptConsequence StartLoss(Transcript transcript) => Made.On(transcript, "start_lost", codon: 1, protein: new ProteinStartLoss());

    private static LossOfFunctionVerdict Grade(TranscriptConsequence consequence, LossOfFunctionKnowledge knowledge) =>
        LossOfFunctionTree.Grade(consequence, Made.Gene(GeneRole.TumourSuppressor), knowledge);
}
