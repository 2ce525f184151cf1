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

    // The bundle holds NM_900001.1 as the pair of ENST00000000001.9, NM_800001.2 as that of a record without a version, and two Ensembl
    // transcripts themselves: version 8 of one that is the pair of NM_800002.1 at version 9, and one that is no pair.
    [Theory]
    [InlineData("NM_900001.1", "NM_900001.1")]
    [InlineData("NM_900001.7", "NM_900001.1")]
    [InlineData("ENST00000000001.9", "NM_900001.1")]
    [InlineData("ENST00000000001.4", "NM_900001.1")]
    [InlineData("ENST00000000001", "NM_900001.1")]
    [InlineData("ENST00000000002.3", "NM_800001.2")]
    [InlineData("ENST00000000003.9", "NM_800002.1")]
    [InlineData("ENST00000000003.8", "ENST00000000003.8")]
    [InlineData("ENST00000000003.7", "ENST00000000003.8")]
    [InlineData("ENST00000000003", "ENST00000000003.8")]
    [InlineData("ENST00000000004.1", "ENST00000000004.2")]
    [InlineData("ENST00000000005.1", null)]
    public void An_accession_of_the_other_collection_finds_the_transcript_that_MANE_pairs_with_it(string named, string? expected)
    {
        TranscriptCatalogue catalogue = new(
            new ReferenceVersion(1, string.Empty, []),
            [
                s_whole with { Counterpart = Named("ENST00000000001.9") },
                s_whole with { Accession = Named("NM_800001.2"), Counterpart = Named("ENST00000000002") },
                s_whole with { Accession = Named("NM_800002.1"), Counterpart = Named("ENST00000000003.9") },
                s_whole with { Accession = Named("ENST00000000003.8") },
                s_whole with { Accession = Named("ENST00000000004.2") },
            ]);
        Assert.Equal(expected, catalogue.Find(Named(named))?.Accession.ToString());
    }

    [Fact]
    public void A_copy_keeps_its_counterpart()
    {
        Transcript paired = s_whole with { Counterpart = Named("ENST00000000001.9") };
        Assert.Equal(paired.Counterpart, (paired with { HgncId = "HGNC:2" }).Counterpart);
        Assert.True(paired.IsCounterpart(Named("ENST00000000001.4")));
        Assert.False(paired.IsCounterpart(paired.Accession));
        Assert.False(s_whole.IsCounterpart(Named("ENST00000000001.9")));
    }

    private static Accession Named(string text) => Accession.TryParse(text, out Accession accession) ? accession : throw new ArgumentException(text);

    private static Transcript With(Transcript transcript, params TranscriptPlacement[] placements) => transcript with
    {
        Placements = placements.Index().ToDictionary(item => (GenomeAssembly)item.Index, item => item.Item).ToFrozenDictionary(),
    };
}
