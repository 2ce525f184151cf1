using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Pipeline.Annotate;

namespace LmsVariants.Pipeline.Tests.Annotate;

/// <summary>What is computed of a variant with place and bases, on the reference of <see cref="HandMade"/>.</summary>
public sealed class SmallVariantAnnotatorTests
{
    [Theory]
    [InlineData("chr1:135 C>T", "FORW", GenomeAssembly.GRCh37, "NM_900001.2:c.5C>T", "p.(Ala2Val)", "missense_variant", "2/5", "g.135C>T")]
    [InlineData("1:5135 C>T", "FORW", GenomeAssembly.GRCh38, "NM_900001.2:c.5C>T", "p.(Ala2Val)", "missense_variant", "2/5", "g.5135C>T")]
    [InlineData("chr2:865 G>A", "REVE", GenomeAssembly.GRCh37, "NM_900003.1:c.5C>T", "p.(Ala2Val)", "missense_variant", "2/5", "g.865G>A")]
    [InlineData("chr2:5865 G>A", "REVE", GenomeAssembly.GRCh38, "NM_900003.1:c.5C>T", "p.(Ala2Val)", "missense_variant", "2/5", "g.5865G>A")]
    [InlineData("chr2:787 C>T", "REVE", GenomeAssembly.GRCh37, "NM_900003.1:c.22G>A", "p.(Gly8Ser)", "missense_variant splice_region_variant", "3/5", "g.787C>T")]
    [InlineData("chr1:202 G>A", "FORW", GenomeAssembly.GRCh37, "NM_900001.2:c.11G>A", "p.(Trp4Ter)", "stop_gained splice_region_variant", "3/5", "g.202G>A")]
    [InlineData("chr1:134 GC>GT", "FORW", GenomeAssembly.GRCh37, "NM_900001.2:c.5C>T", "p.(Ala2Val)", "missense_variant", "2/5", "g.135C>T")]
    public void A_substitution_is_verified_on_both_strands_and_assemblies(
        string place, string gene, GenomeAssembly assembly, string coding, string protein, string consequence, string exon, string genomic)
    {
        VariantAnnotation annotation = HandMade.Annotator.Annotate(Reported.At(place, gene), assembly);
        Assert.Equal((Verification.Verified, string.Empty), (annotation.Verification, annotation.WhyNotVerified));
        Assert.Equal((coding, protein), (annotation.CodingName!.ToString(), annotation.ProteinChange!.ToString()));
        Assert.Equal((consequence, exon, genomic), (string.Join(' ', annotation.Consequence.Value), annotation.Chosen!.Exon, annotation.GenomicChange));
        Assert.Equal("MANE Select", annotation.ChoiceReason);
        Assert.Empty(annotation.Discrepancies);
    }

    [Fact]
    public void Names_that_agree_raise_nothing() =>
        Assert.Empty(Annotate(Reported.At("chr1:135 C>T", "FORW", "NM_900001.2", "c.5C>T", "p.(Ala2Val)", "missense_variant")).Discrepancies);

    [Theory]
    [InlineData("p.Ala2Val")]
    [InlineData("p.A2V")]
    [InlineData("NP_900001.1:p.(Ala2Val)")]
    public void A_p_name_in_another_spelling_agrees(string protein) =>
        Assert.Empty(Annotate(Reported.At("chr1:135 C>T", "FORW", protein: protein)).Discrepancies);

    [Fact]
    public void An_unchanged_residue_written_twice_agrees() => Assert.Empty(Annotate(Reported.At("chr1:136 T>A", "FORW", protein: "p.A2A")).Discrepancies);

    [Theory]
    [InlineData("chr1:135 G>T", "FORW", "the file states G at 1:135; GRCh37 has C there (NM_900001.2 c.5)")]
    [InlineData("chr2:865 C>A", "REVE", "the file states C at 2:865; GRCh37 has G there (NM_900003.1 c.5)")]
    [InlineData("chr1:503 G>T", "FORW", "the file states G at 1:503; GRCh37 has A there (NM_900002 c.36)")]
    public void A_reference_base_that_is_another_contradicts_and_nothing_is_derived(string place, string gene, string text)
    {
        VariantAnnotation annotation = Annotate(Reported.At(place, gene, coding: "c.5G>T", protein: "p.(Ala2Ter)", consequences: "stop_gained"));
        AssertContradicted(annotation, text);
    }

    [Theory]
    [InlineData("chr1:135 GT>G", "the file states G at 1:135; GRCh37 has C there (NM_900001.2 c.5)")]
    [InlineData("chr1:135 CA>C", "the file states A at 1:136; GRCh37 has T there (NM_900001.2 c.6)")]
    [InlineData("chr1:135 G>GA", "the file states G at 1:135; GRCh37 has C there (NM_900001.2 c.5)")]
    [InlineData("chr2:864 TG>T", "the file states T at 2:864; GRCh37 has A there (NM_900003.1 c.6)")]
    [InlineData("chr1:135 AT>GG", "the file states A at 1:135; GRCh37 has C there (NM_900001.2 c.5)")]
    public void An_indel_with_a_wrong_reference_base_contradicts(string place, string text) =>
        AssertContradicted(Annotate(Reported.At(place, place.StartsWith("chr1", StringComparison.Ordinal) ? "FORW" : "REVE")), text);

    // The base that both alleles share is stated all the same.
    [Theory]
    [InlineData("chr1:134 TC>TT", "the file states T at 1:134; GRCh37 has G there (NM_900001.2 c.4)")]
    [InlineData("chr1:135 CTG>CG", "the file states G at 1:137; GRCh37 has C there (NM_900001.2 c.7)")]
    public void A_wrong_base_that_both_alleles_share_contradicts(string place, string text) => AssertContradicted(Annotate(Reported.At(place, "FORW")), text);

    [Theory]
    [InlineData("chr1:135 CT>C", "c.6del", "p.(Arg3AspfsTer?)", "frameshift_variant", "g.136del")]
    [InlineData("chr1:135 C>CA", "c.5_6insA", "p.(Arg3SerfsTer?)", "frameshift_variant", "g.135_136insA")]
    [InlineData("chr1:135 CT>AA", "c.5_6delinsAA", "p.(Ala2Glu)", "missense_variant", "g.135_136delinsAA")]
    [InlineData("chr1:134 G>GG", "c.4dup", "p.(Ala2GlyfsTer?)", "frameshift_variant", "g.134dup")]
    public void An_indel_is_recomputed(string place, string coding, string protein, string consequence, string genomic)
    {
        VariantAnnotation annotation = Annotate(Reported.At(place, "FORW", "NM_900001.2", coding, protein, consequence.Replace(' ', '&')));
        Assert.Equal((Verification.Verified, coding, protein), (annotation.Verification, annotation.CodingName!.Change, annotation.ProteinChange!.ToString()));
        Assert.Equal((consequence, genomic), (string.Join(' ', annotation.Consequence.Value), annotation.GenomicChange));
        Assert.Empty(annotation.Discrepancies);
    }

    [Theory]
    [InlineData("chr1:134 G>GG", "c.3_4insG", "the file writes c.3_4insG; the nomenclature writes the same change NM_900001.2:c.4dup")]
    [InlineData("chr1:135 C>A", "c.5_5delinsA", null)]
    public void Another_spelling_of_the_same_change_is_a_matter_of_naming(string place, string coding, string? text)
    {
        VariantAnnotation annotation = Annotate(Reported.At(place, "FORW", "NM_900001.2", coding));
        Discrepancy only = Assert.Single(annotation.Discrepancies);
        Assert.Equal(text is null ? DiscrepancyCodes.NameUnreadable : DiscrepancyCodes.NameNotNormalised, only.Code);
        if (text is not null) Assert.Equal((text, true), (only.Text, only.IsOfNaming));
    }

    [Theory]
    [InlineData("p.(Arg3Ter)", "stop_gained")]
    [InlineData("p.R3*", "stop_gained")]
    [InlineData("p.(Arg3AspfsTer9)", "frameshift_variant")]
    [InlineData("p.(Arg3Gln)", "missense_variant")]
    [InlineData("p.(Arg3=)", "synonymous_variant")]
    [InlineData("p.(Ter12Gln)", "stop_lost")]
    [InlineData("p.(Met1?)", "start_lost")]
    public void Without_a_consequence_in_the_file_the_p_name_as_reported_says_it(string protein, string consequence)
    {
        VariantAnnotation annotation = Annotate(Reported.Named("FORW", string.Empty, protein));
        AssertAsReported(annotation, "a p. name alone does not say which bases changed");
        Assert.Equal(consequence, string.Join(' ', annotation.Consequence.Value));
    }

    [Fact]
    public void A_consequence_that_is_no_term_is_not_assessed()
    {
        VariantAnnotation annotation = Annotate(Reported.At("chr9:135 CT>C", "ELSE", consequences: "frameshift"));
        Assert.False(annotation.Consequence.IsAssessed);
    }

    [Theory]
    [InlineData("chr1:150 A>G", "c.10+10A>G", "intron_variant")]
    [InlineData("chr1:320 A>G", "c.*5A>G", "3_prime_UTR_variant")]
    [InlineData("chr1:126 A>G", "c.-5A>G", "5_prime_UTR_variant")]
    public void Outside_coding_sequence_the_place_is_named_and_that_no_base_was_checked_is_said(string place, string coding, string consequence)
    {
        VariantAnnotation annotation = Annotate(Reported.At(place, "FORW"));
        Assert.Equal((Verification.Verified, coding), (annotation.Verification, annotation.CodingName!.Change));
        Assert.Contains("the stated reference base was not checked: the reference bundle has no bases there", annotation.Chosen!.Caveats.English());
        Assert.Equal(consequence, string.Join(' ', annotation.Consequence.Value));
    }

    [Fact]
    public void Outside_the_transcripts_it_stands_as_reported() => AssertAsReported(Annotate(Reported.At("chr1:90 A>G", "FORW")), "the position lies outside the reporting transcripts");

    [Fact]
    public void Where_the_assembly_is_not_known_a_place_is_none()
    {
        VariantAnnotation annotation = HandMade.Annotator.Annotate(Reported.At("chr1:135 C>T", "FORW"), null);
        AssertAsReported(annotation, "the assembly of the coordinates is not known");
        Assert.Null(annotation.Allele);
    }

    [Fact]
    public void A_contig_outside_the_primary_assembly_is_not_looked_up() =>
        AssertAsReported(Annotate(Reported.At("chrUn_gl000211:135 C>T", "FORW")), "the contig is not part of the primary assembly");

    [Fact]
    public void The_same_bases_before_and_after_are_no_change() =>
        AssertAsReported(Annotate(Reported.At("chr1:135 C>C", "FORW")), "the file states the same bases before and after");

    [Fact]
    public void Where_the_assembly_already_has_the_base_seen_it_says_so()
    {
        VariantAnnotation annotation = Annotate(Reported.At("chr4:135 T>C", "DIFF"));
        AssertAsReported(annotation, "c.5 of the transcript already has this base: the assemblies differ here");
    }

    [Theory]
    [InlineData("chr4:135 T>A", GenomeAssembly.GRCh37)]
    [InlineData("chr4:5135 C>A", GenomeAssembly.GRCh38)]
    public void Each_assembly_is_held_to_its_own_base_and_named_on_the_transcript(string place, GenomeAssembly assembly) =>
        Assert.Equal("c.5C>A", HandMade.Annotator.Annotate(Reported.At(place, "DIFF"), assembly).CodingName!.Change);

    [Theory]
    [InlineData("chr4:135 C>A", GenomeAssembly.GRCh37)]
    [InlineData("chr4:5135 T>A", GenomeAssembly.GRCh38)]
    public void The_base_of_the_other_assembly_contradicts(string place, GenomeAssembly assembly) =>
        Assert.Equal(Verification.Contradicted, HandMade.Annotator.Annotate(Reported.At(place, "DIFF"), assembly).Verification);

    [Fact]
    public void A_gene_by_its_alias_is_the_gene_and_said()
    {
        VariantAnnotation annotation = Annotate(Reported.At("chr1:135 C>T", "OLDF"));
        Assert.Equal(("FORW", Verification.Verified), (annotation.Symbol, annotation.Verification));
        AssertOnly(annotation, DiscrepancyCodes.GeneAlias, "the file names the gene OLDF; the approved symbol is FORW");
    }

    [Theory]
    [InlineData("chr1:135 C>T", "REVE", "the file names REVE, which does not lie at 1:135 of GRCh37", "the file names REVE; the position lies in FORW")]
    [InlineData("chr9:135 C>T", "FORW", "the file names FORW, which does not lie at 9:135 of GRCh37", null)]
    [InlineData("chr1:5521 C>T", "FORW", "the file names FORW, which does not lie at 1:5521 of GRCh37", null)]
    public void A_gene_that_lies_elsewhere_contradicts_and_nothing_is_derived(string place, string gene, string why, string? text)
    {
        VariantAnnotation annotation = Annotate(Reported.At(place, gene, protein: "p.(Ala2Ter)", consequences: "stop_gained"));
        Assert.Equal((Verification.Contradicted, why), (annotation.Verification, annotation.WhyNotVerified));
        Assert.False(annotation.Consequence.IsAssessed);
        AssertOnly(annotation, DiscrepancyCodes.OtherGene, text ?? why);
    }

    [Fact]
    public void A_promoter_variant_is_one_of_its_gene()
    {
        VariantAnnotation annotation = Annotate(Reported.At("chr1:5520 C>T", "FORW", consequences: "upstream_gene_variant"));
        AssertAsReported(annotation, "the position lies outside the reporting transcripts");
        Assert.Empty(annotation.Discrepancies);
    }

    [Fact]
    public void A_name_that_no_gene_answers_to_is_compared_with_the_place()
    {
        VariantAnnotation annotation = Annotate(Reported.At("chr1:135 C>T", "forw"));
        AssertAsReported(annotation, "no gene of the knowledge base answers to the name");
        AssertOnly(annotation, DiscrepancyCodes.OtherGene, "the file names forw; the position lies in FORW");
    }

    [Theory]
    [InlineData("chr1:135 C>N")]
    [InlineData("chr1:135 N>T")]
    public void Nothing_is_computed_from_an_unknown_base(string place)
    {
        VariantAnnotation annotation = Annotate(Reported.At(place, "FORW", consequences: "missense_variant"));
        AssertAsReported(annotation, "the file states an unknown base, N");
    }

    [Fact]
    public void A_name_on_a_transcript_of_another_chromosome_is_said_with_that_chromosome()
    {
        VariantAnnotation annotation = Annotate(Reported.At("chr1:135 C>T", "FORW", "NM_900003.1", "c.5C>T"));
        AssertOnly(annotation, DiscrepancyCodes.CodingNameDiffers, "the file says c.5C>T at 1 g.135C>T; on NM_900003.1 that name is 2 g.865G>A");
    }

    [Fact]
    public void Without_a_gene_the_only_one_at_the_place_is_taken()
    {
        VariantAnnotation annotation = Annotate(Reported.At("chr1:135 C>T"));
        Assert.Equal(("FORW", "c.5C>T"), (annotation.Symbol, annotation.CodingName!.Change));
        Assert.Empty(annotation.Discrepancies);
    }

    [Theory]
    [InlineData("ELSE", "the gene is not in the reference bundle")]
    [InlineData("NOSUCHGENE", "no gene of the knowledge base answers to the name")]
    public void A_gene_without_transcripts_stands_as_reported(string gene, string why)
    {
        VariantAnnotation annotation = Annotate(Reported.At("chr9:135 C>T", gene));
        AssertAsReported(annotation, why);
        Assert.Equal(gene, annotation.Symbol);
    }

    [Fact]
    public void An_unknown_transcript_is_said_and_its_names_are_not_compared() => AssertOnly(
        Annotate(Reported.At("chr1:135 C>T", "FORW", "NM_111111.1", "c.999C>T", "p.(Ala333Val)")),
        DiscrepancyCodes.TranscriptUnknown,
        "the file names NM_111111.1, which is not in the reference bundle; its names were not compared");

    [Fact]
    public void Another_version_is_said_and_its_names_are_compared() => AssertOnly(
        Annotate(Reported.At("chr1:135 C>T", "FORW", "NM_900001.1", "c.5C>T")),
        DiscrepancyCodes.TranscriptVersionDiffers,
        "the file names NM_900001.1; the reference bundle holds NM_900001.2");

    [Theory]
    [InlineData("NM_900001")]
    [InlineData("NM_900002.4")]
    public void A_version_that_one_side_does_not_state_is_no_difference(string transcript) =>
        Assert.Empty(Annotate(Reported.At("chr1:135 C>T", "FORW", transcript, "c.5C>T")).Discrepancies);

    [Theory]
    [InlineData("c.6C>T", "the file says c.6C>T; on NM_900001.2 the change is c.5C>T")]
    [InlineData("c.5C>A", "the file says c.5C>A; on NM_900001.2 the change is c.5C>T")]
    public void A_c_name_that_differs_is_said(string coding, string text) =>
        AssertOnly(Annotate(Reported.At("chr1:135 C>T", "FORW", coding: coding)), DiscrepancyCodes.CodingNameDiffers, text);

    [Theory]
    [InlineData("p.(Ala2Gly)", "the file says p.(Ala2Gly); NM_900001.2:c.5C>T gives p.(Ala2Val)")]
    [InlineData("p.A3V", "the file says p.(Ala3Val); NM_900001.2:c.5C>T gives p.(Ala2Val)")]
    public void A_p_name_that_differs_is_said(string protein, string text) =>
        AssertOnly(Annotate(Reported.At("chr1:135 C>T", "FORW", protein: protein)), DiscrepancyCodes.ProteinNameDiffers, text);

    [Fact]
    public void A_consequence_that_differs_is_said() => AssertOnly(
        Annotate(Reported.At("chr1:138 G>A", "FORW", consequences: ["missense_variant"])),
        DiscrepancyCodes.ConsequenceDiffers,
        "the file says missense_variant; computed is missense_variant&splice_region_variant");

    [Fact]
    public void Consequences_in_another_order_agree() =>
        Assert.Empty(Annotate(Reported.At("chr1:138 G>A", "FORW", consequences: ["splice_region_variant", "missense_variant"])).Discrepancies);

    [Fact]
    public void Names_that_cannot_be_read_are_said_with_their_place()
    {
        VariantAnnotation annotation = Annotate(Reported.At("chr1:135 C>T", "FORW", coding: "c.5C->T", protein: "p.Ala2"));
        Assert.Equal(Verification.Verified, annotation.Verification);
        Assert.All(annotation.Discrepancies, finding => Assert.Equal(DiscrepancyCodes.NameUnreadable, finding.Code));
        Assert.Collection(
            annotation.Discrepancies,
            finding => Assert.Contains("cannot be read from character 4 on: expected a change such as", finding.Text, StringComparison.Ordinal),
            finding => Assert.Contains("cannot be read from character 7 on: expected =, fs or the new amino acid", finding.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_names_are_compared_on_the_transcript_that_the_file_uses()
    {
        // c.34 and c.36 lie on other codons of the two transcripts.
        VariantAnnotation annotation = Annotate(Reported.At("chr1:502 C>G", "FORW", "NM_900002", "c.35C>G", "p.(Ser12Ter)"));
        Assert.Empty(annotation.Discrepancies);
        Assert.Equal("NM_900002:c.35C>G p.(Ser12Ter)", $"{annotation.CodingName} {annotation.ProteinChange}");
    }

    [Fact]
    public void Where_MANE_Select_is_not_reached_the_next_is_chosen_and_the_reason_says_so()
    {
        VariantAnnotation annotation = Annotate(Reported.At("chr1:502 C>G", "FORW"));
        Assert.Equal("other reporting transcript, as MANE Select NM_900001.2: the position lies outside the transcript", annotation.ChoiceReason);
        Assert.Equal(["NM_900001.2", "NM_900002"], annotation.Effects.Select(effect => effect.Transcript.Accession.ToString()));
        Assert.Equal("5/5", annotation.Chosen!.Exon);
    }

    [Theory]
    [InlineData("chr3:135 C>T", "c.5C>T", null)]
    [InlineData("chr3:136 C>T", "c.5C>T", "the file says c.5C>T at 3 g.136C>T; on NM_900004.1 that name is 3 g.135C>T")]
    public void Without_bases_the_place_still_has_to_agree(string place, string coding, string? text)
    {
        VariantAnnotation annotation = Annotate(Reported.At(place, "BARE", "NM_900004.1", coding, "p.(Ala2Val)", "missense_variant"));
        AssertAsReported(annotation, "no sequence of NM_900004.1 in the reference bundle; the position exists");
        Assert.Equal("missense_variant", string.Join(' ', annotation.Consequence.Value));
        if (text is null) Assert.Empty(annotation.Discrepancies);
        else AssertOnly(annotation, DiscrepancyCodes.CodingNameDiffers, text);
    }

    [Fact]
    public void Without_bases_a_place_that_does_not_exist_is_said() => AssertOnly(
        Annotate(Reported.At("chr3:135 C>T", "BARE", "NM_900004.1", "c.37C>T")),
        DiscrepancyCodes.PositionOutsideTranscript,
        "NM_900004.1 has no position c.37");

    [Fact]
    public void Without_bases_a_c_name_that_cannot_be_read_is_said()
    {
        VariantAnnotation annotation = Annotate(Reported.At("chr3:135 C>T", "BARE", "NM_900004.1", "c.5C"));
        Assert.Equal(DiscrepancyCodes.NameUnreadable, Assert.Single(annotation.Discrepancies).Code);
    }

    internal static void AssertContradicted(VariantAnnotation annotation, string text)
    {
        Assert.Equal((Verification.Contradicted, text), (annotation.Verification, annotation.WhyNotVerified));
        AssertOnly(annotation, DiscrepancyCodes.ReferenceMismatch, text);
        Assert.Empty(annotation.Effects);
        Assert.Null(annotation.Chosen);
        Assert.Null(annotation.CodingName);
        Assert.Null(annotation.ProteinChange);
        Assert.Null(annotation.GenomicChange);
        Assert.Equal("the reference contradicts the file", annotation.Consequence.WhyNot);
    }

    internal static void AssertAsReported(VariantAnnotation annotation, string why)
    {
        Assert.Equal((Verification.AsReported, why), (annotation.Verification, annotation.WhyNotVerified));
        Assert.Null(annotation.Chosen);
        Assert.Null(annotation.CodingName);
        Assert.Equal(string.Empty, annotation.ChoiceReason);
    }

    internal static void AssertOnly(VariantAnnotation annotation, string code, string text)
    {
        Discrepancy only = Assert.Single(annotation.Discrepancies);
        Assert.Equal((code, text), (only.Code, only.Text.ToString()));
    }

    private static VariantAnnotation Annotate(ReportedSmallVariant reported) => HandMade.Annotator.Annotate(reported, GenomeAssembly.GRCh37);
}
