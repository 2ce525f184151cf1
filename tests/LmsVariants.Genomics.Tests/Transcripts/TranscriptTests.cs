using System.Collections.Frozen;

using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Tests.Transcripts;

public sealed class TranscriptTests
{
    private static readonly Transcript s_whole = HandMade.Transcript(HandMade.Forward);

    [Fact]
    public void A_transcript_whose_parts_fit_is_consistent()
    {
        Assert.Null(s_whole.WhyInconsistent());
        Assert.Null(HandMade.Transcript(HandMade.Reverse).WhyInconsistent());
        Assert.Null(HandMade.Transcript(HandMade.Forward, bases: null).WhyInconsistent());
        Assert.Equal(12, s_whole.Codons);
    }

    [Theory]
    [InlineData("CTGGCTCGATGGAAATTTCAGGGCTACGACCTGTAA", "a coding sequence that begins with ATG")]
    [InlineData("ATGGCTCGATGGAAATTTCAGGGCTACGACCTGTAC", "a coding sequence that ends with a stop codon")]
    [InlineData("ATGGCTTGATGGAAATTTCAGGGCTACGACCTGTAA", "no stop codon before the last")]
    public void Bases_that_do_not_fit_are_named(string bases, string why) => Assert.Equal(why, HandMade.Transcript(HandMade.Forward, bases).WhyInconsistent());

    [Fact]
    public void Places_that_do_not_fit_are_named()
    {
        TranscriptPlacement shorter = new(HandMade.Seventeen, Strand.Forward, new Interval(131, 312), HandMade.Forward.Exons);
        TranscriptPlacement uneven = new(HandMade.Seventeen, Strand.Forward, new Interval(131, 314), HandMade.Forward.Exons);
        Assert.Equal("a place on an assembly", With(s_whole).WhyInconsistent());
        Assert.Equal("a coding length that is a multiple of three", With(s_whole, uneven).WhyInconsistent());
        Assert.Equal("the same coding length on both assemblies", With(s_whole, HandMade.Forward, shorter).WhyInconsistent());
    }

    [Fact]
    public void A_base_is_the_transcripts_own_except_where_an_assembly_differs()
    {
        Transcript transcript = s_whole with { Differences = [new AssemblyDifference(GenomeAssembly.GRCh37, 5, 'T', 'C')] };
        Assert.Equal('C', transcript.BaseAt(5, null));
        Assert.Equal('T', transcript.BaseAt(5, GenomeAssembly.GRCh37));
        Assert.Equal('C', transcript.BaseAt(5, GenomeAssembly.GRCh38));
        Assert.Equal('T', transcript.BaseAt(6, GenomeAssembly.GRCh37));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(37)]
    public void Outside_the_coding_sequence_there_is_no_base(int number) => Assert.Null(s_whole.BaseAt(number, null));

    [Fact]
    public void Without_bases_there_is_no_base() => Assert.Null(HandMade.Transcript(HandMade.Forward, bases: null).BaseAt(1, null));

    [Fact]
    public void The_catalogue_finds_by_gene_accession_and_place_MANE_Select_first()
    {
        Transcript other = s_whole with { Accession = new Accession("NM_800000", null), Status = TranscriptStatus.Reporting };
        Transcript clinical = s_whole with { Accession = new Accession("NM_800001", 2), Status = TranscriptStatus.ManePlusClinical };
        TranscriptCatalogue catalogue = new(new ReferenceVersion(1, string.Empty, []), [other, clinical, s_whole]);
        string[] expected = ["NM_900001.1", "NM_800001.2", "NM_800000"];
        Assert.Equal(expected, catalogue.OfGene("FORW").Select(transcript => transcript.Accession.ToString()));
        Assert.Empty(catalogue.OfGene("forw"));
        Assert.Equal(clinical, catalogue.Find(new Accession("NM_800001", 9)));
        Assert.Null(catalogue.Find(new Accession("NM_800002", null)));
        Assert.Equal(expected, catalogue.At(GenomeAssembly.GRCh37, HandMade.Seventeen, new Position(150)).Select(transcript => transcript.Accession.ToString()));
        Assert.Empty(catalogue.At(GenomeAssembly.GRCh37, HandMade.Seventeen, new Position(421)));
        Assert.Empty(catalogue.At(GenomeAssembly.GRCh38, HandMade.Seventeen, new Position(150)));
    }

    private static Transcript With(Transcript transcript, params TranscriptPlacement[] placements) => transcript with
    {
        Placements = placements.Index().ToDictionary(item => (GenomeAssembly)item.Index, item => item.Item).ToFrozenDictionary(),
    };
}
