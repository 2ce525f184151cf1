using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Classify.LossOfFunction;

namespace LmsVariants.Pipeline.Tests.Classify.LossOfFunction;

/// <summary>Broken splice sites and lost exons, on a protein of 200 residues unless a test says otherwise.</summary>
/// <remarks>
/// <code>
/// exon      1      2         3         4          5          6          7
/// bases     20     10+50     60        70         33         90         300 and the 3' UTR
/// coding    -      1-50      51-110    111-180    181-213    214-303    304-603
/// residues         1-17      17-37     37-60      61-71      72-101     102-200
/// frame            start     kept      lost       kept       kept       stop
/// </code>
/// </remarks>
public sealed class ExonTests
{
    private const int Residues = 200;
    private static readonly int[] Exons = [20, 60, 60, 70, 33, 90];

    // GTA ACT at 63 and 64: once exon 4 is left out, the frame that starts one base later reads TAA there.
    private static readonly Transcript StopsEarly = Made.Transcript(Residues, Exons, [(63, "GTA"), (64, "ACT")]);
    private static readonly Transcript StopsLate = Made.Transcript(Residues, Exons, [(150, "GTA"), (151, "ACT")]);

    [Fact]
    public void A_skipped_exon_out_of_frame_with_an_early_stop_is_very_strong()
    {
        foreach (BrokenSpliceSite site in new BrokenSpliceSite[] { new(3, IsDonor: false), new(4, IsDonor: true) })
        {
            LossOfFunctionVerdict verdict = Splice(StopsEarly, site);
            Assert.Equal((true, LossOfFunctionGrade.VeryStrong), (verdict.NonsenseMediatedDecay.Value, verdict.Grade.Value));
            Assert.Contains(verdict.Steps, step => step.Answer == "exon 4 of 7");
            Assert.Contains(verdict.Cautions, caution => caution.Contains("cryptic splice sites are not searched", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_skipped_exon_out_of_frame_with_a_stop_in_the_last_exon_is_graded_by_what_is_lost()
    {
        LossOfFunctionVerdict verdict = Splice(StopsLate, new(4, IsDonor: true));
        Assert.Equal((false, LossOfFunctionGrade.Strong), (verdict.NonsenseMediatedDecay.Value, verdict.Grade.Value));
        Assert.Equal(Residues - 37 + 1, verdict.Loss.Value.Removed);
    }

    [Fact]
    public void The_new_stop_decays_more_than_50_bases_before_the_last_junction()
    {
        // The last junction lies behind coding base 303. With GTA ACT at codon k, TAA ends at base 3k + 1: 53 bases before it, or 50.
        foreach ((int codon, bool decay) in new[] { (83, true), (84, false) })
        {
            Transcript transcript = Made.Transcript(Residues, Exons, [(codon, "GTA"), (codon + 1, "ACT")]);
            LossOfFunctionVerdict verdict = Splice(transcript, new(4, IsDonor: true));
            Assert.Equal(decay, verdict.NonsenseMediatedDecay.Value);
        }
    }

    [Theory]
    [InlineData(110, LossOfFunctionGrade.Moderate)]
    [InlineData(109, LossOfFunctionGrade.Strong)]
    public void A_skipped_exon_in_frame_is_strong_above_a_tenth(int residues, LossOfFunctionGrade grade)
    {
        Transcript transcript = Made.Transcript(residues, [20, 60, 60, 70, 33]);
        LossOfFunctionVerdict verdict = Splice(transcript, new(5, IsDonor: true), (1, 2));
        Assert.Equal((grade, 11, false), (verdict.Grade.Value, verdict.Loss.Value.Removed, verdict.NonsenseMediatedDecay.Value));
    }

    [Theory]
    [InlineData(71, 73, LossOfFunctionGrade.Strong)]
    [InlineData(72, 73, LossOfFunctionGrade.Moderate)]
    [InlineData(50, 61, LossOfFunctionGrade.Strong)]
    [InlineData(50, 60, LossOfFunctionGrade.Moderate)]
    public void A_skipped_exon_in_frame_is_strong_where_it_touches_a_critical_region(int first, int last, LossOfFunctionGrade grade) =>
        Assert.Equal(grade, Splice(StopsEarly, new(5, IsDonor: true), (first, last)).Grade.Value);

    [Fact]
    public void A_stop_at_the_new_junction_takes_the_frame_that_is_kept()
    {
        // Exon 3 begins inside codon 17 and ends inside codon 37: without it, codon 17 begins as it did and ends as 37 does.
        Transcript transcript = Made.Transcript(Residues, Exons, [(17, "TAT"), (37, "GCA")]);
        LossOfFunctionVerdict verdict = Splice(transcript, new(3, IsDonor: true));
        Assert.Equal((true, LossOfFunctionGrade.VeryStrong), (verdict.NonsenseMediatedDecay.Value, verdict.Grade.Value));
    }

    [Fact]
    public void The_exon_with_the_start_codon_is_graded_as_a_lost_start()
    {
        Transcript transcript = Made.Transcript(Residues, Exons, [(30, "ATG")]);
        LossOfFunctionVerdict verdict = Splice(transcript, new(2, IsDonor: true), (20, 25));
        Assert.Equal((LossOfFunctionGrade.Moderate, 29), (verdict.Grade.Value, verdict.Loss.Value.Removed));
        Assert.Contains(verdict.Cautions, caution => caution.Contains("start codon", StringComparison.Ordinal));
        Assert.Equal(LossOfFunctionGrade.Supporting, Splice(transcript, new(2, IsDonor: true), (40, 50)).Grade.Value);
    }

    [Fact]
    public void A_methionine_in_the_lost_exon_starts_nothing()
    {
        Transcript transcript = Made.Transcript(Residues, Exons, [(10, "ATG"), (18, "ATG")]);
        Assert.Equal(17, Splice(transcript, new(2, IsDonor: true)).Loss.Value.Removed);
        Transcript cut = Made.Transcript(Residues, Exons, [(17, "ATG"), (30, "ATG")]);
        Assert.Equal(29, Splice(cut, new(2, IsDonor: true)).Loss.Value.Removed);
    }

    [Theory]
    [InlineData(150, LossOfFunctionGrade.Strong)]
    [InlineData(1, LossOfFunctionGrade.Strong)]
    public void The_last_exon_is_graded_without_decay_which_is_not_predicted(int region, LossOfFunctionGrade grade)
    {
        LossOfFunctionVerdict verdict = Splice(StopsEarly, new(6, IsDonor: false), (region, region));
        Assert.Equal(grade, verdict.Grade.Value);
        Assert.False(verdict.NonsenseMediatedDecay.IsAssessed);
        Assert.Contains(verdict.Cautions, caution => caution.Contains("the grade is the one without decay", StringComparison.Ordinal));
    }

    [Fact]
    public void A_short_last_exon_is_moderate()
    {
        Transcript transcript = Made.Transcript(Residues, [20, 583 - 20 + 30]);
        Assert.Equal(LossOfFunctionGrade.Moderate, Splice(transcript, new(2, IsDonor: false), (1, 2)).Grade.Value);
    }

    [Fact]
    public void An_untranslated_exon_has_no_question_in_the_tree()
    {
        Assert.Equal("exon 1 is untranslated, and the tree has no question for it", Splice(StopsEarly, new(1, IsDonor: true)).Grade.WhyNot);
        Transcript leader = Made.Transcript(Residues, [10, 10, 60, 60]);
        Assert.False(Splice(leader, new(2, IsDonor: true)).Grade.IsAssessed);
    }

    [Fact]
    public void Sites_of_several_exons_are_not_graded() =>
        Assert.StartsWith("splice sites of several exons", SpliceAll(StopsEarly, [new(3, IsDonor: true), new(3, IsDonor: false)]).Grade.WhyNot, StringComparison.Ordinal);

    [Fact]
    public void Both_sites_of_one_exon_are_one_skipped_exon() =>
        Assert.Equal(LossOfFunctionGrade.VeryStrong, SpliceAll(StopsEarly, [new(3, IsDonor: false), new(4, IsDonor: true)]).Grade.Value);

    [Theory]
    [InlineData('C', 'T', 2, LossOfFunctionGrade.NotApplicable)]
    [InlineData('T', 'C', 2, LossOfFunctionGrade.VeryStrong)]
    [InlineData('T', 'A', 2, LossOfFunctionGrade.VeryStrong)]
    [InlineData('G', 'C', 1, LossOfFunctionGrade.VeryStrong)]
    public void A_GC_donor_that_becomes_GT_is_no_loss(char from, char to, int offset, LossOfFunctionGrade grade)
    {
        CodingPosition at = new(CodingAnchor.CdsStart, 180, offset);
        TranscriptConsequence broken = Made.On(
            StopsEarly, "splice_donor_variant", intron: "4/6", sites: [new(4, IsDonor: true)], name: new HgvsCoding(StopsEarly.Accession, at, at, new Substitution(from, to)));
        LossOfFunctionVerdict verdict = LossOfFunctionTree.Grade(broken, Made.Gene(), Made.Knowing());
        Assert.Equal(grade, verdict.Grade.Value);
        Assert.Equal(grade == LossOfFunctionGrade.NotApplicable, verdict.Steps.Any(step => step.Source == TreeSources.GcDonor));
    }

    [Fact]
    public void Without_bases_the_frame_is_known_and_the_new_stop_is_not()
    {
        Transcript bare = Made.Transcript(Residues, Exons, knowsBases: false);
        Assert.StartsWith("the bases of the transcript are not known", Splice(bare, new(4, IsDonor: true)).Grade.WhyNot, StringComparison.Ordinal);
        Assert.Equal(LossOfFunctionGrade.Moderate, Splice(bare, new(5, IsDonor: true), (1, 2)).Grade.Value);
        Assert.False(Splice(bare, new(2, IsDonor: true)).Grade.IsAssessed);
    }

    [Fact]
    public void A_frame_without_a_stop_does_not_decay()
    {
        LossOfFunctionVerdict verdict = Splice(Made.Transcript(Residues, Exons), new(4, IsDonor: true));
        Assert.Equal((false, LossOfFunctionGrade.Strong), (verdict.NonsenseMediatedDecay.Value, verdict.Grade.Value));
    }

    [Fact]
    public void Lost_exons_are_graded_as_skipped_ones_and_all_of_them_are_very_strong()
    {
        Assert.Equal((NullChange.ExonLoss, LossOfFunctionGrade.VeryStrong), Loss(StopsEarly, [4]));
        Assert.Equal((NullChange.ExonLoss, LossOfFunctionGrade.Moderate), Loss(StopsEarly, [5]));
        Assert.Equal((NullChange.ExonLoss, LossOfFunctionGrade.Strong), Loss(StopsEarly, [5, 6]));
        Assert.Equal((NullChange.ExonLoss, LossOfFunctionGrade.Strong), Loss(StopsEarly, [6, 7]));
        Assert.Equal((NullChange.ExonLoss, LossOfFunctionGrade.Moderate), Loss(StopsEarly, [1, 2]));
        Assert.Equal((NullChange.WholeTranscript, LossOfFunctionGrade.VeryStrong), Loss(StopsEarly, [1, 2, 3, 4, 5, 6, 7]));
        Assert.Equal((NullChange.WholeTranscript, LossOfFunctionGrade.VeryStrong), Loss(StopsEarly, [2, 3, 4, 5, 6, 7]));
        Assert.Equal((NullChange.WholeTranscript, LossOfFunctionGrade.VeryStrong), Loss(StopsEarly, [], "transcript_ablation"));
        Assert.Equal((NullChange.ExonLoss, null), Loss(StopsEarly, [1]));
        Assert.Equal((NullChange.ExonLoss, null), Loss(StopsEarly, [3, 5]));
        Assert.Equal((NullChange.ExonLoss, null), Loss(StopsEarly, [8]));

        static (NullChange, LossOfFunctionGrade?) Loss(Transcript transcript, int[] exons, string term = "coding_sequence_variant")
        {
            // A region that none of them touches but the start.
            LossOfFunctionVerdict verdict = LossOfFunctionTree.Grade(Made.On(transcript, term, exonsLost: exons), Made.Gene(), Made.Knowing((1, 2)));
            return (verdict.Change, verdict.Grade.IsAssessed ? verdict.Grade.Value : null);
        }
    }

    [Fact]
    public void An_exon_that_a_deletion_ends_in_is_lost_with_it()
    {
        TranscriptConsequence loss = Made.On(StopsEarly, "coding_sequence_variant", exonsLost: [5], sites: [new(4, IsDonor: false), new(5, IsDonor: true), new(5, IsDonor: false)]);
        LossOfFunctionVerdict verdict = LossOfFunctionTree.Grade(loss, Made.Gene(), Made.Knowing((1, 2)));
        Assert.Contains(verdict.Steps, step => step.Answer == "exons 5-6 of 7");
        Assert.Contains(verdict.Cautions, caution => caution.Contains("exon 6", StringComparison.Ordinal));
    }

    private static LossOfFunctionVerdict Splice(Transcript transcript, BrokenSpliceSite site, params (int, int)[] regions) => SpliceAll(transcript, [site], regions);

    private static LossOfFunctionVerdict SpliceAll(Transcript transcript, BrokenSpliceSite[] sites, params (int, int)[] regions) =>
        LossOfFunctionTree.Grade(Made.On(transcript, sites[0].IsDonor ? "splice_donor_variant" : "splice_acceptor_variant", intron: $"{sites[0].Intron}/6", sites: sites), Made.Gene(), Made.Knowing(regions));
}
