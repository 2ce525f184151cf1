using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Phrases;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Pipeline.Annotate;

namespace LmsVariants.Pipeline.Tests.Annotate;

/// <summary>Names on the record of the other collection that MANE pairs with a transcript, on the reference of <see cref="HandMade"/>.</summary>
public sealed class EnsemblNameTests
{
    private const string Same = "LMV3115 the file names ENST00000900001.5, the Ensembl name of NM_900001.2 (MANE)";
    private const string Older = "LMV3105 the file names ENST00000900001.4; the reference bundle holds NM_900001.2, which is ENST00000900001.5 (MANE)";
    private const string Unversioned = "LMV3115 the file names ENST00000900001 without a version; ENST00000900001.5 is the Ensembl name of NM_900001.2 (MANE)";

    [Theory]
    [InlineData("ENST00000900001.5", "c.5C>T", "p.(Ala2Val)", Same)]
    [InlineData("ENST00000900001.4", "c.5C>T", "p.(Ala2Val)", Older)]
    [InlineData("ENST00000900001.6", "c.5C>T", "p.(Ala2Val)", "LMV3105 the file names ENST00000900001.6; the reference bundle holds NM_900001.2, which is ENST00000900001.5 (MANE)")]
    [InlineData("ENST00000900001", "c.5C>T", "p.A2V", Unversioned)]
    [InlineData("ENST00000900001.5", "c.5C>T", "ENSP00000900001.4:p.Ala2Val", Same)]
    [InlineData("ENST00000900001.5", "c.5C>T", "ENSP00000900001:p.(Ala2Val)", Same)]
    [InlineData("ENST00000900001.5", "", "", Same)]
    // The names are compared, whatever the version.
    [InlineData("ENST00000900001.5", "c.6C>T", "", Same, "LMV3102 the file says c.6C>T; on NM_900001.2 the change is c.5C>T")]
    [InlineData("ENST00000900001.4", "c.6C>T", "", Older, "LMV3102 the file says c.6C>T; on NM_900001.2 the change is c.5C>T")]
    [InlineData("ENST00000900001", "c.8C>T", "p.Ala3Val", Unversioned, "LMV3102 the file says c.8C>T; on NM_900001.2 the change is c.5C>T", "LMV3103 the file says p.(Ala3Val); NM_900001.2:c.5C>T gives p.(Ala2Val)")]
    [InlineData("ENST00000900001.5", "c.5C>T", "ENSP00000900001.4:p.Ala2Gly", Same, "LMV3103 the file says p.(Ala2Gly); NM_900001.2:c.5C>T gives p.(Ala2Val)")]
    [InlineData("ENST00000900009.1", "c.6C>T", "", "LMV3104 the file names ENST00000900009.1, which is not in the reference bundle; its names were not compared")]
    public void Names_beside_a_place_are_compared_on_the_transcript_of_the_pair(string transcript, string coding, string protein, params string[] expected)
    {
        VariantAnnotation annotation = HandMade.Annotator.Annotate(Reported.At("chr1:135 C>T", "FORW", transcript, coding, protein), GenomeAssembly.GRCh37);
        Assert.Equal(expected, Said(annotation));
        Assert.Equal((Verification.Verified, "NM_900001.2:c.5C>T", "MANE Select"), (annotation.Verification, annotation.CodingName!.ToString(), annotation.ChoiceReason));
    }

    [Theory]
    [InlineData("chr3:135 C>T", "BARE", "ENST00000900004.2", "c.5C>T", "LMV3115 the file names ENST00000900004.2, the Ensembl name of NM_900004.1 (MANE)")]
    [InlineData("chr3:135 C>T", "BARE", "ENST00000900004.1", "c.7C>T", "LMV3105 the file names ENST00000900004.1; the reference bundle holds NM_900004.1, which is ENST00000900004.2 (MANE)", "LMV3102 the file says c.7C>T at 3 g.135C>T; on NM_900004.1 that name is 3 g.137C>T")]
    [InlineData("chr4:136 T>A", "DIFF", "ENST00000900005.3", "c.6T>A", "LMV3105 the file names ENST00000900005.3; the reference bundle holds NM_900005.1, and MANE pairs ENST00000900005 with another version of it")]
    public void Where_bases_or_the_version_of_the_pair_are_not_known_the_place_is_compared(string place, string gene, string transcript, string coding, params string[] expected) =>
        Assert.Equal(expected, Said(HandMade.Annotator.Annotate(Reported.At(place, gene, transcript, coding), GenomeAssembly.GRCh37)));

    [Theory]
    [InlineData("", "ENST00000900001.5", "c.5C>T", "NM_900001.2:c.5C>T", "named in the file as ENST00000900001.5", Same)]
    [InlineData("FORW", "ENST00000900001.4", "c.5C>T", "NM_900001.2:c.5C>T", "named in the file as ENST00000900001.4", Older)]
    [InlineData("FORW", "ENST00000900001", "c.5C>T", "NM_900001.2:c.5C>T", "named in the file as ENST00000900001", Unversioned)]
    // What fits nothing may be a name on another version, so that the version is said beside.
    [InlineData("FORW", "ENST00000900001.4", "c.5G>T", "", "the file states G at c.5; NM_900001.2 has C there", "LMV3101 the file states G at c.5; NM_900001.2 has C there", Older)]
    [InlineData("", "ENST00000900001.5", "c.40T>G", "", "NM_900001.2 has no position c.40", "LMV3106 NM_900001.2 has no position c.40", Same)]
    [InlineData("FORW", "ENST00000900001.5", "c.5=", "", "the name says that nothing changes", Same)]
    [InlineData("REVE", "ENST00000900001.5", "c.5C>T", "", "the transcript ENST00000900001.5 is one of FORW, not of REVE", "LMV3108 the transcript ENST00000900001.5 is one of FORW, not of REVE", Same)]
    [InlineData("", "ENST00000900009.1", "c.5C>T", "", "the transcript ENST00000900009.1 is not in the reference bundle", "LMV3104 the transcript ENST00000900009.1 is not in the reference bundle")]
    public void Names_alone_are_read_on_the_transcript_of_the_pair(string gene, string transcript, string coding, string computed, string reason, params string[] expected)
    {
        VariantAnnotation annotation = HandMade.Annotator.Annotate(Reported.Named(gene, coding, transcript: transcript), null);
        Assert.Equal(expected, Said(annotation));
        Assert.Equal((computed, reason), ($"{annotation.CodingName}", computed.Length > 0 ? annotation.ChoiceReason : annotation.WhyNotVerified));
    }

    // A bundle made from an annotation of Ensembl holds ENST, and RefSeq is the other collection.
    [Fact]
    public void The_other_collection_may_be_RefSeq()
    {
        Transcript ensembl = HandMade.Transcripts.Find(new Accession("NM_900001", 2))! with { Accession = new Accession("ENST00000900001", 5), Counterpart = new Accession("NM_900001", 2) };
        SmallVariantAnnotator annotator = new(new TranscriptCatalogue(HandMade.Transcripts.Version, [ensembl]), HandMade.Genes);
        VariantAnnotation annotation = annotator.Annotate(Reported.At("chr1:135 C>T", "FORW", "NM_900001.2", "c.5C>T"), GenomeAssembly.GRCh37);
        Assert.Equal(["LMV3115 the file names NM_900001.2, the RefSeq name of ENST00000900001.5 (MANE)"], Said(annotation));
    }

    [Theory]
    [InlineData(DiscrepancyCodes.TranscriptCounterpart, true)]
    [InlineData(DiscrepancyCodes.TranscriptVersionDiffers, true)]
    [InlineData(DiscrepancyCodes.CodingNameDiffers, false)]
    public void That_the_file_names_the_pair_is_a_matter_of_naming(string code, bool expected) => Assert.Equal(expected, new Discrepancy(code, Phrase.Empty).IsOfNaming);

    private static IEnumerable<string> Said(VariantAnnotation annotation) => annotation.Discrepancies.Select(found => $"{found.Code} {found.Text}");
}
