using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Pipeline.Annotate;

namespace LmsVariants.Pipeline.Tests.Annotate;

/// <summary>The index case and its neighbours on the transcripts of the shared reference tables.</summary>
[Trait("Category", "Shared")]
public sealed class RealTableTests
{
    [SkippableTheory]
    [InlineData("chr17:7577538 C>T", "TP53", "NM_000546.6", "c.743G>A", "NP_000537.3:p.(Arg248Gln)", "7/11")]
    [InlineData("chr4:55138608 G>A", "PDGFRA", "NM_006206.6", "c.1285G>A", "NP_006197.1:p.(Gly429Arg)", "9/23")]
    [InlineData("chr7:2952936 T>A", "CARD11", "NM_032415.7", "c.3004A>T", "NP_115791.3:p.(Thr1002Ser)", "22/25")]
    public void Missense_rows_of_the_index_case_are_verified(string place, string gene, string transcript, string coding, string protein, string exon)
    {
        VariantAnnotation annotation = Annotate(Reported.At(place, gene, transcript, coding, protein, "missense_variant"));
        Assert.Equal((Verification.Verified, "MANE Select", exon), (annotation.Verification, annotation.ChoiceReason, annotation.Chosen!.Exon));
        Assert.Equal($"{transcript}:{coding}", annotation.CodingName!.ToString());
        Assert.EndsWith(annotation.ProteinChange!.ToString(), protein, StringComparison.Ordinal);
        Assert.Empty(annotation.Discrepancies);
    }

    [SkippableFact]
    public void The_FGFR3_row_lies_three_bases_behind_an_intron_which_its_consequence_does_not_say()
    {
        VariantAnnotation annotation = Annotate(Reported.At("chr4:1800983 G>A", "FGFR3", "NM_000142.5", "c.112G>A", "NP_000133.1:p.(Val38Ile)", "missense_variant"));
        Assert.Equal("NM_000142.5:c.112G>A p.(Val38Ile) 3/18", $"{annotation.CodingName} {annotation.ProteinChange} {annotation.Chosen!.Exon}");
        SmallVariantAnnotatorTests.AssertOnly(
            annotation, DiscrepancyCodes.ConsequenceDiffers, "the file says missense_variant; computed is missense_variant&splice_region_variant");
    }

    [SkippableTheory]
    [InlineData("NM_133509.3")]
    [InlineData("")]
    public void The_RAD51B_truncation_is_that_of_NM_133509_and_not_of_MANE_Select(string transcript)
    {
        VariantAnnotation annotation = Annotate(Reported.At("chr14:69061276 C>T", "RAD51B", transcript, "c.1111C>T", "p.(Gln371Ter)", "stop_gained"));
        Assert.Equal(Verification.Verified, annotation.Verification);
        Assert.Equal("NM_133509:c.1111C>T p.(Gln371Ter)", $"{annotation.CodingName} {annotation.ProteinChange}");
        Assert.Equal(("stop_gained", "11/11", "g.69061276C>T"), (string.Join(' ', annotation.Consequence.Value), annotation.Chosen!.Exon, annotation.GenomicChange));
        Assert.Equal(
            "other reporting transcript, as MANE Select NM_133510.4: the position lies outside the transcript and "
            + "other reporting transcript NM_002877: the position lies outside the transcript",
            annotation.ChoiceReason);
        Assert.Equal((null, "intergenic_variant"), (annotation.Effects[0].Name, annotation.Effects[0].Terms[0].Name));
        Assert.Empty(annotation.Discrepancies);
    }

    [SkippableFact]
    public void The_RAD51B_truncation_is_the_same_on_GRCh38()
    {
        VariantAnnotation annotation = Annotator().Annotate(Reported.At("chr14:68594559 C>T", "RAD51B"), GenomeAssembly.GRCh38);
        Assert.Equal("NM_133509:c.1111C>T p.(Gln371Ter) 11/11", $"{annotation.CodingName} {annotation.ProteinChange} {annotation.Chosen!.Exon}");
    }

    [SkippableFact]
    public void The_published_name_of_the_RAD51B_truncation_is_read_on_the_transcript_that_has_it()
    {
        VariantAnnotation annotation = Annotator().Annotate(Reported.Named("RAD51B", "c.1111C>T", "p.Gln371*"), null);
        Assert.Equal("NM_133509:c.1111C>T p.(Gln371Ter)", $"{annotation.CodingName} {annotation.ProteinChange}");
        Assert.Equal("other reporting transcript, as MANE Select NM_133510.4 has no c.1111 and other reporting transcript NM_002877 has no c.1111", annotation.ChoiceReason);
        Assert.Empty(annotation.Discrepancies);
    }

    [SkippableFact]
    public void A_position_that_all_have_is_read_where_the_base_fits()
    {
        VariantAnnotation annotation = Annotator().Annotate(Reported.Named("RAD51B", "c.1040C>A"), null);
        Assert.Equal("NM_133509:c.1040C>A p.(Thr347Lys)", $"{annotation.CodingName} {annotation.ProteinChange}");
        Assert.Equal(
            "other reporting transcript, as MANE Select NM_133510.4 has another base at c.1040 and other reporting transcript NM_002877 has another base at c.1040",
            annotation.ChoiceReason);
    }

    [SkippableTheory]
    [InlineData("chr7:6035199 C>T", "PMS2", "NM_000535.7", "c.869G>A", "NP_000526.2:p.(Gly290Arg)", "the file states C at 7:6035199; GRCh37 has A there (NM_000535.7 c.869)")]
    [InlineData("chrX:76891415 C>A", "ATRX", "NM_000489.6", "c.4690G>T", "NP_000480.3:p.(Gln1564Glu)", "the file states C at X:76891415; GRCh37 has G there (NM_000489.6 c.4690)")]
    public void Rows_of_the_index_case_that_the_genome_contradicts_give_a_finding_and_nothing_else(
        string place, string gene, string transcript, string coding, string protein, string text)
    {
        VariantAnnotation annotation = Annotate(Reported.At(place, gene, transcript, coding, protein, "missense_variant"));
        SmallVariantAnnotatorTests.AssertContradicted(annotation, text);
        AssertNoStop(annotation);
    }

    [SkippableTheory]
    [InlineData("PMS2", "c.869G>A", "p.Gly290Arg", "the file states G at c.869; NM_000535.7 has T there")]
    [InlineData("ATRX", "c.4690G>T", "p.Gln1564Glu", "the file states G at c.4690; NM_000489.6 has C there")]
    public void Published_names_that_the_transcript_contradicts_give_a_finding_and_nothing_else(string gene, string coding, string protein, string text)
    {
        VariantAnnotation annotation = Annotator().Annotate(Reported.Named(gene, coding, protein), null);
        SmallVariantAnnotatorTests.AssertContradicted(annotation, text);
        AssertNoStop(annotation);
    }

    // With the true base in the row, C>A there is a stop: the test above can fail.
    [SkippableFact]
    public void The_base_that_the_genome_has_in_the_ATRX_row_would_be_a_stop() =>
        Assert.Equal("p.(Gln1564Ter)", Annotate(Reported.At("chrX:76891415 G>A", "ATRX")).ProteinChange!.ToString());

    [SkippableFact]
    public void IRS2_has_no_bases_and_its_place_agrees()
    {
        VariantAnnotation annotation = Annotate(Reported.At("chr13:110436227 C>A", "IRS2", "NM_003749.3", "c.2174G>T", "NP_003740.2:p.(Gly725Val)", "missense_variant"));
        SmallVariantAnnotatorTests.AssertAsReported(annotation, "no sequence of NM_003749.3 in the reference bundle; the position exists");
        Assert.Empty(annotation.Discrepancies);
        Assert.Equal("missense_variant", string.Join(' ', annotation.Consequence.Value));
    }

    [SkippableFact]
    public void IRS2_at_another_place_is_said() => SmallVariantAnnotatorTests.AssertOnly(
        Annotate(Reported.At("chr13:110436228 C>A", "IRS2", "NM_003749.3", "c.2174G>T")),
        DiscrepancyCodes.CodingNameDiffers,
        "the file says c.2174G>T at 13 g.110436228C>A; on NM_003749.3 that name is 13 g.110436227C>A");

    [SkippableTheory]
    [InlineData("NM_000546.5", DiscrepancyCodes.TranscriptVersionDiffers)]
    [InlineData("NM_001126115.1", DiscrepancyCodes.TranscriptUnknown)]
    [InlineData("ENST00000269305.9", DiscrepancyCodes.TranscriptCounterpart)]
    [InlineData("ENST00000269305.4", DiscrepancyCodes.TranscriptVersionDiffers)]
    [InlineData("ENST00000269305", DiscrepancyCodes.TranscriptCounterpart)]
    [InlineData("ENST00000420246.2", DiscrepancyCodes.TranscriptUnknown)]
    public void Another_transcript_or_version_of_TP53_is_said(string transcript, string code) =>
        Assert.Equal(code, Assert.Single(Annotate(Reported.At("chr17:7577538 C>T", "TP53", transcript, "c.743G>A", "p.R248Q")).Discrepancies).Code);

    [SkippableFact]
    public void An_alias_of_a_real_gene_is_resolved()
    {
        VariantAnnotation annotation = Annotator().Annotate(Reported.Named("MRE11A", "c.1A>G"), null);
        Assert.Equal("MRE11", annotation.Symbol);
        Assert.Equal("p.(Met1?)", annotation.ProteinChange!.ToString());
        Assert.Equal(DiscrepancyCodes.GeneAlias, Assert.Single(annotation.Discrepancies).Code);
    }

    // GRCh37 has A at ATM c.5948, GRCh38 and the transcript have G (p.Ser1983).
    [SkippableTheory]
    [InlineData("A", "T", GenomeAssembly.GRCh37, Verification.Verified)]
    [InlineData("G", "T", GenomeAssembly.GRCh37, Verification.Contradicted)]
    [InlineData("A", "G", GenomeAssembly.GRCh37, Verification.AsReported)]
    [InlineData("G", "T", GenomeAssembly.GRCh38, Verification.Verified)]
    [InlineData("A", "T", GenomeAssembly.GRCh38, Verification.Contradicted)]
    public void At_ATM_c_5948_each_assembly_is_held_to_its_own_base(string reference, string alternate, GenomeAssembly assembly, Verification expected)
    {
        int position = assembly == GenomeAssembly.GRCh37 ? 108183167 : 108312440;
        VariantAnnotation annotation = Annotator().Annotate(Reported.At($"chr11:{position.ToString(System.Globalization.CultureInfo.InvariantCulture)} {reference}>{alternate}", "ATM"), assembly);
        Assert.Equal(expected, annotation.Verification);
        if (expected == Verification.Verified) Assert.Equal("NM_000051.4:c.5948G>T p.(Ser1983Ile)", $"{annotation.CodingName} {annotation.ProteinChange}");
        if (expected == Verification.AsReported) Assert.Equal("c.5948 of the transcript already has this base: the assemblies differ here", annotation.WhyNotVerified);
    }

    private static void AssertNoStop(VariantAnnotation annotation)
    {
        string everything = $"{annotation} {string.Join(' ', annotation.Discrepancies)} {string.Join(' ', annotation.Effects)}";
        Assert.DoesNotContain("stop", everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Ter", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("*", everything, StringComparison.Ordinal);
    }

    private static VariantAnnotation Annotate(ReportedSmallVariant reported) => Annotator().Annotate(reported, GenomeAssembly.GRCh37);

    private static SmallVariantAnnotator Annotator() => new(RealTables.Transcripts(), RealTables.Knowledge.Genes);

    [Theory]
    [InlineData("chr16:23649170 C>G", "PALB2", "splice_site_variant", true)]
    [InlineData("chr16:23649170 C>G", "PALB2", "splice_site_variant&intron_variant", true)]
    [InlineData("chr16:23649170 C>G", "PALB2", "intron_variant", false)]
    [InlineData("chr16:23649170 C>G", "PALB2", "splice_acceptor_variant", false)]
    [InlineData("chr17:7577538 C>T", "TP53", "nonsynonymous_variant", true)]
    [InlineData("chr17:7577538 C>T", "TP53", "protein_altering_variant", true)]
    [InlineData("chr17:7577538 C>T", "TP53", "exon_variant", true)]
    [InlineData("chr17:7577538 C>T", "TP53", "splice_site_variant", false)]
    [InlineData("chr17:7577538 C>T", "TP53", "inframe_deletion", false)]
    public void A_term_that_says_the_same_more_generally_agrees(string place, string gene, string stated, bool agrees) => Assert.Equal(
        agrees,
        !new SmallVariantAnnotator(Rooms.Reference, Rooms.Knowledge.Genes)
            .Annotate(Reported.At(place, gene, consequences: stated.Split('&')), LmsVariants.Genomics.Coordinates.GenomeAssembly.GRCh37)
            .Discrepancies.Any(found => found.Code == DiscrepancyCodes.ConsequenceDiffers));
}
