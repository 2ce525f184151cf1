using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Classify.LossOfFunction;

namespace LmsVariants.Pipeline.Tests.Classify.LossOfFunction;

public sealed class TranscriptOfVerdictTests
{
    private static readonly Transcript Mane = Made.Transcript(100, [20, 60, 70, 90], name: "NM_900101");
    private static readonly Transcript Second = Made.Transcript(100, [20, 60, 70, 90], name: "NM_900102", status: TranscriptStatus.Reporting);
    private static readonly Transcript Third = Made.Transcript(100, [20, 60, 70, 90], name: "NM_900103", status: TranscriptStatus.Reporting);
    private static readonly Transcript Bare = Made.Transcript(100, [20, 60, 70, 90], name: "NM_900104", status: TranscriptStatus.Reporting, knowsBases: false);

    [Fact]
    public void The_verdict_rests_on_the_transcript_of_the_report_and_a_worse_hit_is_a_warning()
    {
        GeneVerdict resting = RestOn(Mane, Made.Stop(Mane, 95, -10), Made.Stop(Second, 40, 60), Made.Stop(Third, 95, -10));
        Assert.Equal((Mane, LossOfFunctionGrade.Moderate), (resting.Chosen.Transcript, resting.Chosen.Grade.Value));
        TranscriptWarning worse = Assert.Single(resting.Warnings);
        Assert.Equal((TranscriptWarningKind.OtherWorseHit, "NM_900102.1 is hit worse (Very Strong) than NM_900101.1, on which the verdict rests"), (worse.Kind, worse.Text));

        GeneVerdict verdict = RestOn(Second, Made.Stop(Mane, 95, -10), Made.Stop(Second, 40, 60), Made.Stop(Third, 40, 60));
        TranscriptWarning warning = Assert.Single(verdict.Warnings);
        Assert.Equal((TranscriptWarningKind.ManeSelectLessHit, "MANE Select NM_900101.1 is hit less badly (Moderate): the verdict rests on NM_900102.1 (Very Strong)"), (warning.Kind, warning.Text));
        Assert.Equal(["NM_900101", "NM_900102", "NM_900103"], verdict.All.Select(one => one.Transcript.Accession.Base));
    }

    [Fact]
    public void Transcripts_that_agree_need_no_warning()
    {
        GeneVerdict verdict = RestOn(Mane, Made.Stop(Mane, 40, 60), Made.Stop(Second, 40, 60));
        Assert.Equal(Mane, verdict.Chosen.Transcript);
        Assert.Empty(verdict.Warnings);
    }

    [Fact]
    public void A_transcript_that_escapes_is_named()
    {
        TranscriptWarning warning = Assert.Single(RestOn(Mane, Made.Stop(Mane, 40, 60), Made.Outside(Second)).Warnings);
        Assert.Equal((TranscriptWarningKind.OtherLessHit, Second), (warning.Kind, warning.Transcript));
        Assert.StartsWith("NM_900102.1 is untouched: the allele lies outside it", warning.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_null_variant_without_grade_is_told_on_either_side()
    {
        TranscriptConsequence open = Made.On(Bare, "frameshift_variant", codon: 40);
        GeneVerdict first = RestOn(Bare, Missense(Mane), open);
        Assert.Equal((Bare, TranscriptWarningKind.ManeSelectUntouched), (first.Chosen.Transcript, Assert.Single(first.Warnings).Kind));
        GeneVerdict second = RestOn(Mane, Made.Stop(Mane, 95, -10), open);
        Assert.Equal((Mane, TranscriptWarningKind.OtherNotGraded), (second.Chosen.Transcript, Assert.Single(second.Warnings).Kind));
    }

    [Fact]
    public void A_missense_change_stays_on_MANE_Select_and_warns_of_nothing()
    {
        GeneVerdict verdict = RestOn(Mane, Missense(Mane), Made.On(Bare, "coding_sequence_variant", codon: 5), Made.Outside(Second));
        Assert.Equal(Mane, verdict.Chosen.Transcript);
        Assert.Empty(verdict.Warnings);
    }

    [Fact]
    public void A_gene_without_transcripts_is_no_question() =>
        Assert.Throws<ArgumentException>(() => TranscriptOfVerdict.RestOn(Mane, [], Made.Gene(), Made.Knowing()));

    private static TranscriptConsequence Missense(Transcript transcript) =>
        Made.On(transcript, "missense_variant", codon: 5, protein: new ProteinSubstitution(AminoAcid.Of('A'), 5, AminoAcid.Of('G')));

    private static GeneVerdict RestOn(Transcript transcript, params TranscriptConsequence[] consequences) => TranscriptOfVerdict.RestOn(transcript, [.. consequences], Made.Gene(), Made.Knowing());
}
