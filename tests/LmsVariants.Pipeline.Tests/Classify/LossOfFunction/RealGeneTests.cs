using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.KnowledgeBase.LossOfFunction;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Classify.LossOfFunction;
using LmsVariants.Testing;

namespace LmsVariants.Pipeline.Tests.Classify.LossOfFunction;

/// <summary>The tree on genes of this repository, with its knowledge base and its reference bundle.</summary>
public sealed class RealGeneTests
{
    private static readonly TranscriptCatalogue Bundle =
        BundleFile.Open(Component.InRepository("knowledgebase", "reference", "lmsvariants.bundle"));

    private static LossOfFunctionKnowledge Known => RealTables.Knowledge.LossOfFunction;

    [Fact]
    public void RAD51B_c_1111_C_to_T_is_moderate_on_NM_133509_and_a_truncation_that_MANE_Select_escapes()
    {
        Transcript hit = Bundle.OfGene("RAD51B").Single(transcript => transcript.Accession.Base == "NM_133509");
        GeneVerdict verdict = TranscriptOfVerdict.RestOn(
            hit, [.. Bundle.OfGene("RAD51B").Select(transcript => transcript.Accession.Base == "NM_133509" ? Q371(transcript) : Made.Outside(transcript))], Gene("RAD51B"), Known);

        LossOfFunctionVerdict chosen = verdict.Chosen;
        Assert.Equal(("NM_133509", LossOfFunctionGrade.Moderate, true), (chosen.Transcript.Accession.Base, chosen.Grade.Value, chosen.IsTruncation));
        Assert.False(chosen.NonsenseMediatedDecay.Value);
        Assert.Equal("14 of 384 residues (3.6 %)", chosen.Loss.Value.ToString());
        Assert.Contains(chosen.Steps, step => step.Answer.StartsWith("no: residues 371-384 lie outside Rad51 core", StringComparison.Ordinal));
        Assert.True(chosen.Mechanism.Value);

        LossOfFunctionVerdict mane = verdict.All[0];
        Assert.Equal(("NM_133510", LossOfFunctionGrade.NotApplicable, NullChange.Outside), (mane.Transcript.Accession.Base, mane.Grade.Value, mane.Change));
        Assert.Equal(
            "MANE Select NM_133510.4 is untouched: the allele lies outside it; the verdict rests on NM_133509 (Moderate)",
            verdict.Warnings.Single(warning => warning.Kind == TranscriptWarningKind.ManeSelectUntouched).Text);
        Assert.Equal(2, verdict.Warnings.Length);

        static TranscriptConsequence Q371(Transcript transcript)
        {
            TranscriptPlacement placement = transcript.Placements.Values[0];
            int lastExon = placement.Exons[^1].Length;
            int toLastJunction = placement.TranscriptLength - lastExon - (placement.CodingStart + (371 * 3));
            CodingPosition at = CodingPosition.InCds(1111);
            return Made.Stop(transcript, 371, toLastJunction, "11/11") with { Name = new HgvsCoding(transcript.Accession, at, at, new Substitution('C', 'T')) };
        }
    }

    [Theory]
    [InlineData(3326, LossOfFunctionGrade.NotApplicable)]
    [InlineData(3400, LossOfFunctionGrade.NotApplicable)]
    [InlineData(3325, LossOfFunctionGrade.Moderate)]
    public void A_stop_of_BRCA2_from_3326_on_is_no_loss(int stop, LossOfFunctionGrade grade)
    {
        LossOfFunctionVerdict verdict = LossOfFunctionTree.Grade(Made.Stop(Bundle.OfGene("BRCA2")[0], stop, -100, "27/27"), Gene("BRCA2"), Known);
        Assert.Equal((grade, true), (verdict.Grade.Value, verdict.IsTruncation));
        Assert.Equal(grade == LossOfFunctionGrade.NotApplicable, verdict.Steps.Any(step => step.Citations.Contains("brca2-k3326")));
    }

    [Fact]
    public void A_stop_of_PMS2_in_the_exons_of_its_paralogue_needs_confirmation()
    {
        Transcript transcript = Bundle.OfGene("PMS2")[0];
        LossOfFunctionVerdict shared = LossOfFunctionTree.Grade(Made.Stop(transcript, 500, 300, "11/15"), Gene("PMS2"), Known);
        Assert.StartsWith("needs confirmation", shared.Grade.WhyNot, StringComparison.Ordinal);
        LossOfFunctionVerdict own = LossOfFunctionTree.Grade(Made.Stop(transcript, 100, 900, "4/15"), Gene("PMS2"), Known);
        Assert.Equal(LossOfFunctionGrade.VeryStrong, own.Grade.Value);
        Assert.True(own.Mechanism.IsAssessed && own.Mechanism.Value);
    }

    [Fact]
    public void Skipping_each_inner_exon_of_TP53_gives_a_grade_with_its_way()
    {
        Transcript transcript = Bundle.OfGene("TP53")[0];
        int exons = transcript.Placements.Values[0].Exons.Length;
        for (int exon = 3; exon < exons; exon++)
        {
            LossOfFunctionVerdict verdict = LossOfFunctionTree.Grade(Made.On(transcript, "splice_donor_variant", intron: $"{exon}/{exons - 1}", sites: [new(exon, IsDonor: true)]), Gene("TP53"), Known);
            Assert.True(verdict.Grade.IsAssessed, $"exon {exon}: {verdict.Grade.WhyNot}");
            Assert.True(verdict.Grade.Value >= LossOfFunctionGrade.Moderate);
        }
    }

    [Fact]
    public void Every_site_and_every_exon_of_the_bundle_gives_a_grade_or_a_reason()
    {
        int graded = 0;
        foreach (Transcript transcript in Bundle.All)
        {
            int exons = transcript.Placements.Values[0].Exons.Length;
            for (int exon = 1; exon <= exons; exon++)
            {
                List<TranscriptConsequence> changes = [Made.On(transcript, "coding_sequence_variant", exonsLost: [exon])];
                if (exon < exons)
                {
                    changes.Add(Made.On(transcript, "splice_donor_variant", intron: $"{exon}/{exons - 1}", sites: [new(exon, IsDonor: true)]));
                    changes.Add(Made.On(transcript, "splice_acceptor_variant", intron: $"{exon}/{exons - 1}", sites: [new(exon, IsDonor: false)]));
                }
                foreach (TranscriptConsequence change in changes)
                {
                    LossOfFunctionVerdict verdict = LossOfFunctionTree.Grade(change, RealTables.Knowledge.Genes.FindApproved(transcript.Gene), Known);
                    Assert.NotEqual(verdict.Grade.IsAssessed, !string.IsNullOrEmpty(verdict.Grade.WhyNot));
                    Assert.All(verdict.Steps, step => Assert.False(string.IsNullOrWhiteSpace(step.Answer)));
                    if (verdict.Loss.IsAssessed) Assert.InRange(verdict.Loss.Value.Removed, 0, verdict.Loss.Value.ProteinLength);
                    if (verdict.StructuralGrade.IsAssessed) graded++;
                }
            }
        }
        Assert.InRange(graded, 3000, int.MaxValue);
    }

    [Fact]
    public void Every_region_and_exception_lies_on_a_transcript_of_its_gene()
    {
        Assert.All(Known.AllRegions, region =>
        {
            Transcript transcript = Bundle.OfGene(region.Gene).Single(one => one.Accession.Base == region.Transcript);
            Assert.InRange(region.Last, region.First, transcript.Codons!.Value - 1);
        });
        Assert.All(Known.AllExemptions, exemption =>
        {
            Transcript transcript = Bundle.OfGene(exemption.Gene).Single(one => one.Accession.Base == exemption.Transcript);
            int most = exemption.Kind == ExemptionKind.ExonRange ? transcript.Placements.Values[0].Exons.Length : transcript.Codons!.Value - 1;
            Assert.InRange(exemption.To ?? exemption.From ?? 1, 1, most);
        });
    }

    private static Gene Gene(string symbol) => RealTables.Knowledge.Genes.FindApproved(symbol)!;
}
