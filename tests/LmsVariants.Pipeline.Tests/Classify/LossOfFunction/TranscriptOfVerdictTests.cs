using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Pipeline.Classify.LossOfFunction;

namespace LmsVariants.Pipeline.Tests.Classify.LossOfFunction;

public sealed class TranscriptOfVerdictTests
{
    private static readonly Transcript Mane = Made.Transcript(100, [20, 60, 70, 90], name: "NM_900101");
    private static readonly Transcript Second = Made.Transcript(100, [20, 60, 70, 90], name: "NM_900102", status: TranscriptStatus.Reporting);
    private static readonly Transcript Third = Made.Transcript(100, [20, 60, 70, 90], name: "NM_900103", status: TranscriptStatus.Reporting);
    private static readonly Transcript Bare = Made.Transcript(100, [20, 60, 70, 90], name: "NM_900104", status: TranscriptStatus.Reporting, knowsBases: false);

    [Fact]
    public void The_worst_hit_counts_and_ties_go_to_the_catalogue()
    {
        GeneVerdict verdict = Choose(Made.Stop(Mane, 95, -10), Made.Stop(Second, 40, 60), Made.Stop(Third, 40, 60));
        Assert.Equal("NM_900102", verdict.Chosen.Transcript.Accession.Base);
        TranscriptWarning warning = Assert.Single(verdict.Warnings);
        Assert.Equal((TranscriptWarningKind.ManeSelectLessHit, "MANE Select NM_900101.1 is hit less badly (Moderate): the verdict rests on NM_900102.1 (Very Strong)"), (warning.Kind, warning.Text));
        Assert.Equal(["NM_900101", "NM_900102", "NM_900103"], verdict.All.Select(one => one.Transcript.Accession.Base));
    }

    [Fact]
    public void Transcripts_that_agree_need_no_warning()
    {
        GeneVerdict verdict = Choose(Made.Stop(Mane, 40, 60), Made.Stop(Second, 40, 60));
        Assert.Equal(Mane, verdict.Chosen.Transcript);
        Assert.Empty(verdict.Warnings);
    }

    [Fact]
    public void A_transcript_that_escapes_is_named()
    {
        TranscriptWarning warning = Assert.Single(Choose(Made.Stop(Mane, 40, 60), Made.Outside(Second)).Warnings);
        Assert.Equal((TranscriptWarningKind.OtherLessHit, Second), (warning.Kind, warning.Transcript));
        Assert.StartsWith("NM_900102.1 is untouched: the allele lies outside it", warning.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_null_variant_without_grade_comes_before_none_and_after_a_graded_one()
    {
        TranscriptConsequence open = Made.On(Bare, "frameshift_variant", codon: 40);
        GeneVerdict first = Choose(Missense(Mane), open);
        Assert.Equal((Bare, TranscriptWarningKind.ManeSelectUntouched), (first.Chosen.Transcript, Assert.Single(first.Warnings).Kind));
        GeneVerdict second = Choose(Made.Stop(Mane, 95, -10), open);
        Assert.Equal((Mane, TranscriptWarningKind.OtherNotGraded), (second.Chosen.Transcript, Assert.Single(second.Warnings).Kind));
    }

    [Fact]
    public void A_missense_change_stays_on_MANE_Select_and_warns_of_nothing()
    {
        GeneVerdict verdict = Choose(Missense(Mane), Made.On(Bare, "coding_sequence_variant", codon: 5), Made.Outside(Second));
        Assert.Equal(Mane, verdict.Chosen.Transcript);
        Assert.Empty(verdict.Warnings);
        Assert.Equal(Second, Choose(Made.Outside(Mane), Missense(Second)).Chosen.Transcript);
    }

    [Fact]
    public void A_gene_without_transcripts_is_no_question() =>
        Assert.Throws<ArgumentException>(() => TranscriptOfVerdict.Choose([], Made.Gene(), Made.Knowing()));

    private static TranscriptConsequence Missense(Transcript transcript) =>
        Made.On(transcript, "missense_variant", codon: 5, protein: new ProteinSubstitution(AminoAcid.Of('A'), 5, AminoAcid.Of('G')));

    private static GeneVerdict Choose(params TranscriptConsequence[] consequences) => TranscriptOfVerdict.Choose([.. consequences], Made.Gene(), Made.Knowing());
}
