using LmsVariants.Genomics.Coordinates;
using LmsVariants.Pipeline.Annotate;

namespace LmsVariants.Pipeline.Tests.Annotate;

/// <summary>What is computed of names without coordinates, on the reference of <see cref="HandMade"/>.</summary>
public sealed class NamesOnlyTests
{
    [Theory]
    [InlineData("FORW", "c.5C>T", "p.(Ala2Val)", "", "NM_900001.2:c.5C>T p.(Ala2Val)", "MANE Select")]
    [InlineData("REVE", "c.5C>T", "", "", "NM_900003.1:c.5C>T p.(Ala2Val)", "MANE Select")]
    [InlineData("FORW", "c.40T>G", "", "", "NM_900002:c.40T>G p.(Ter14GluextTer?)", "other reporting transcript, as MANE Select NM_900001.2 has no c.40")]
    [InlineData("FORW", "c.35C>G", "p.(Ser12Ter)", "", "NM_900002:c.35C>G p.(Ser12Ter)", "other reporting transcript, as MANE Select NM_900001.2 has another base at c.35")]
    [InlineData("FORW", "c.5C>T", "", "NM_900002", "NM_900002:c.5C>T p.(Ala2Val)", "named in the file")]
    [InlineData("FORW", "c.5C>T", "", "NM_900002.7", "NM_900002:c.5C>T p.(Ala2Val)", "named in the file")]
    public void A_name_is_read_on_MANE_Select_where_it_fits_else_on_the_next(
        string gene, string coding, string protein, string transcript, string names, string reason)
    {
        VariantAnnotation annotation = Annotate(gene, coding, protein, transcript);
        Assert.Equal((Verification.Verified, reason), (annotation.Verification, annotation.ChoiceReason));
        Assert.Equal(names, $"{annotation.CodingName} {annotation.ProteinChange}");
        Assert.Empty(annotation.Discrepancies);
        Assert.Null(annotation.Allele);
    }

    [Fact]
    public void Where_the_assembly_is_known_the_place_is_computed()
    {
        Assert.Equal("GRCh38 2-5865-G-A", HandMade.Annotator.Annotate(Reported.Named("REVE", "c.5C>T"), GenomeAssembly.GRCh38).Allele!.ToString());
        Assert.Equal("g.865G>A", HandMade.Annotator.Annotate(Reported.Named("REVE", "c.5C>T"), GenomeAssembly.GRCh37).GenomicChange);
    }

    [Theory]
    [InlineData("", "the file states G at c.5; NM_900001.2 has C there")]
    [InlineData("NM_900002", "the file states G at c.5; NM_900002 has C there")]
    public void A_base_that_fits_no_transcript_contradicts(string transcript, string text) =>
        SmallVariantAnnotatorTests.AssertContradicted(Annotate("FORW", "c.5G>T", "p.(Ala2Ter)", transcript), text);

    // The transcript that the file names is not exchanged for one that would fit.
    [Fact]
    public void A_named_transcript_is_held_to_its_own_base() =>
        SmallVariantAnnotatorTests.AssertContradicted(Annotate("FORW", "c.35C>G", transcript: "NM_900001.2"), "the file states C at c.35; NM_900001.2 has A there");

    [Theory]
    [InlineData("c.43A>G", "", "no reporting transcript of the gene has a position c.43")]
    [InlineData("c.37A>G", "NM_900001.2", "NM_900001.2 has no position c.37")]
    public void A_position_that_no_transcript_has_is_said(string coding, string transcript, string text)
    {
        VariantAnnotation annotation = Annotate("FORW", coding, transcript: transcript);
        SmallVariantAnnotatorTests.AssertAsReported(annotation, text);
        SmallVariantAnnotatorTests.AssertOnly(annotation, DiscrepancyCodes.PositionOutsideTranscript, text);
    }

    [Theory]
    [InlineData("FORW", "NM_111111.1")]
    [InlineData("FORW", "no accession")]
    [InlineData("", "NM_111111.1")]
    [InlineData("", "no accession")]
    public void An_unknown_transcript_is_said(string gene, string transcript)
    {
        VariantAnnotation annotation = Annotate(gene, "c.5C>T", transcript: transcript);
        SmallVariantAnnotatorTests.AssertAsReported(annotation, $"the transcript {transcript} is not in the reference bundle");
        SmallVariantAnnotatorTests.AssertOnly(annotation, DiscrepancyCodes.TranscriptUnknown, $"the transcript {transcript} is not in the reference bundle");
    }

    [Fact]
    public void A_transcript_of_another_gene_is_said_and_nothing_is_computed()
    {
        VariantAnnotation annotation = Annotate("FORW", "c.5C>T", transcript: "NM_900003.1");
        SmallVariantAnnotatorTests.AssertAsReported(annotation, "the transcript NM_900003.1 is one of REVE, not of FORW");
        SmallVariantAnnotatorTests.AssertOnly(annotation, DiscrepancyCodes.OtherGene, "the transcript NM_900003.1 is one of REVE, not of FORW");
    }

    [Fact]
    public void Another_version_of_a_named_transcript_is_said() => SmallVariantAnnotatorTests.AssertOnly(
        Annotate("FORW", "c.5C>T", transcript: "NM_900001.9"),
        DiscrepancyCodes.TranscriptVersionDiffers,
        "the file names NM_900001.9; the reference bundle holds NM_900001.2");

    [Fact]
    public void A_p_name_that_does_not_follow_is_said() => SmallVariantAnnotatorTests.AssertOnly(
        Annotate("FORW", "c.5C>T", "p.(Ala2Gly)"), DiscrepancyCodes.ProteinNameDiffers, "the file says p.(Ala2Gly); NM_900001.2:c.5C>T gives p.(Ala2Val)");

    [Fact]
    public void A_name_that_cannot_be_read_is_said()
    {
        VariantAnnotation annotation = Annotate("FORW", "5C>T", "p.(Ala2Val)");
        SmallVariantAnnotatorTests.AssertAsReported(annotation, "the c. name cannot be read");
        Assert.Equal(DiscrepancyCodes.NameUnreadable, Assert.Single(annotation.Discrepancies).Code);
        Assert.Equal("missense_variant", string.Join(' ', annotation.Consequence.Value));
    }

    [Theory]
    [InlineData("c.6del", "c.6del", "p.(Arg3AspfsTer?)", "frameshift_variant")]
    [InlineData("c.5_6insA", "c.5_6insA", "p.(Arg3SerfsTer?)", "frameshift_variant")]
    [InlineData("c.3_4insG", "c.4dup", "p.(Ala2GlyfsTer?)", "frameshift_variant")]
    [InlineData("c.10+1G>A", "c.10+1G>A", "p.?", "splice_donor_variant")]
    [InlineData("c.-5C>T", "c.-5C>T", "p.?", "5_prime_UTR_variant")]
    [InlineData("c.*5C>T", "c.*5C>T", "p.?", "3_prime_UTR_variant")]
    public void Every_kind_of_name_is_recomputed(string coding, string computed, string protein, string consequence)
    {
        VariantAnnotation annotation = Annotate("FORW", coding);
        Assert.Equal((Verification.Verified, computed, protein), (annotation.Verification, annotation.CodingName!.Change, annotation.ProteinChange!.ToString()));
        Assert.Equal(consequence, string.Join(' ', annotation.Consequence.Value));
    }

    [Fact]
    public void A_name_that_fits_several_other_transcripts_with_different_alleles_is_ambiguous()
    {
        VariantAnnotation annotation = Annotate("TWIN", "c.38del");
        SmallVariantAnnotatorTests.AssertAsReported(
            annotation, "c.38del fits several transcripts with different alleles: NM_900007.1: 5 g.505del; NM_900008.1: 5 g.605del");
        Assert.Equal(DiscrepancyCodes.NameAmbiguous, Assert.Single(annotation.Discrepancies).Code);
        Assert.Equal("c.38del", Annotate("TWIN", "c.38del", transcript: "NM_900008.1").CodingName!.Change);
        // On MANE Select a name stands, whatever else it would fit.
        Assert.Equal("NM_900006.1", Annotate("TWIN", "c.35del").Chosen!.Transcript.Accession.ToString());
    }

    [Fact]
    public void A_name_that_says_that_nothing_changes_stands_as_reported() => SmallVariantAnnotatorTests.AssertAsReported(Annotate("FORW", "c.5="), "the name says that nothing changes");

    [Fact]
    public void Without_bases_the_position_is_all_that_is_known() => SmallVariantAnnotatorTests.AssertAsReported(
        Annotate("BARE", "c.5C>T", "p.(Ala2Val)"), "no sequence of NM_900004.1 in the reference bundle; the position exists");

    [Theory]
    [InlineData("NOSUCHGENE", "no gene of the knowledge base answers to the name")]
    [InlineData("ELSE", "the gene is not in the reference bundle")]
    public void A_gene_without_transcripts_stands_as_reported(string gene, string why) => SmallVariantAnnotatorTests.AssertAsReported(Annotate(gene, "c.5C>T"), why);

    [Fact]
    public void A_gene_by_its_alias_is_the_gene_and_said()
    {
        VariantAnnotation annotation = Annotate("OLDF", "c.5C>T");
        Assert.Equal(("FORW", Verification.Verified), (annotation.Symbol, annotation.Verification));
        SmallVariantAnnotatorTests.AssertOnly(annotation, DiscrepancyCodes.GeneAlias, "the file names the gene OLDF; the approved symbol is FORW");
    }

    private static VariantAnnotation Annotate(string gene, string coding, string protein = "", string transcript = "") =>
        HandMade.Annotator.Annotate(Reported.Named(gene, coding, protein, transcript), assembly: null);
}
