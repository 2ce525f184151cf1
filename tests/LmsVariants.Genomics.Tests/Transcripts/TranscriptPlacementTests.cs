using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Tests.Transcripts;

public sealed class TranscriptPlacementTests
{
    /// <summary>Places worked out by hand from the drawing at <see cref="HandMade"/>.</summary>
    public static TheoryData<string, int, int> Places => new()
    {
        // 5' UTR in two exons, with an intron of ten bases between them
        { "-20", 101, 899 }, { "-11", 110, 890 },
        { "-11+1", 111, 889 }, { "-11+5", 115, 885 }, { "-10-5", 116, 884 }, { "-10-1", 120, 880 },
        { "-10", 121, 879 }, { "-5", 126, 874 }, { "-1", 130, 870 },

        // the coding sequence; an intron of 61 bases, whose middle counts from its 5' exon; one of 88
        { "1", 131, 869 }, { "10", 140, 860 },
        { "10+1", 141, 859 }, { "10+31", 171, 829 }, { "11-30", 172, 828 }, { "11-1", 201, 799 },
        { "11", 202, 798 }, { "22", 213, 787 },
        { "22+1", 214, 786 }, { "22+44", 257, 743 }, { "23-44", 258, 742 }, { "23-1", 301, 699 },
        { "23", 302, 698 }, { "36", 315, 685 },

        // 3' UTR in two exons, with an intron of 69 bases between them
        { "*1", 316, 684 }, { "*13", 328, 672 }, { "*16", 331, 669 },
        { "*16+1", 332, 668 }, { "*16+35", 366, 634 }, { "*17-34", 367, 633 }, { "*17-1", 400, 600 },
        { "*17", 401, 599 }, { "*36", 420, 580 },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void A_genomic_base_has_its_c_position_on_both_strands(string coding, int forward, int reverse)
    {
        Assert.Equal(coding, HandMade.Forward.ToCoding(new Position(forward)).ToString());
        Assert.Equal(coding, HandMade.Reverse.ToCoding(new Position(reverse)).ToString());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_c_position_has_its_genomic_base_on_both_strands(string coding, int forward, int reverse)
    {
        Assert.Equal(new Position(forward), HandMade.Forward.ToGenomic(Read(coding)));
        Assert.Equal(new Position(reverse), HandMade.Reverse.ToGenomic(Read(coding)));
    }

    // Not how the specification writes them, but a file may count to the far side of an intron.
    [Theory]
    [InlineData("10+61", 201, 799)]
    [InlineData("11-61", 141, 859)]
    [InlineData("22+88", 301, 699)]
    public void An_offset_may_reach_the_other_end_of_the_intron(string coding, int forward, int reverse)
    {
        Assert.Equal(new Position(forward), HandMade.Forward.ToGenomic(Read(coding)));
        Assert.Equal(new Position(reverse), HandMade.Reverse.ToGenomic(Read(coding)));
    }

    [Theory]
    [InlineData("10+62")]
    [InlineData("11-62")]
    [InlineData("22+89")]
    [InlineData("23-89")]
    [InlineData("22+2147483647")]
    [InlineData("21+1")]
    [InlineData("24-1")]
    [InlineData("22-1")]
    [InlineData("23+1")]
    [InlineData("36+1")]
    [InlineData("1-1")]
    [InlineData("-21")]
    [InlineData("-20-1")]
    [InlineData("-2147483647")]
    [InlineData("37")]
    [InlineData("2147483647")]
    [InlineData("*37")]
    [InlineData("*36+1")]
    [InlineData("*2147483647")]
    public void A_place_that_the_transcript_does_not_have_is_none(string coding)
    {
        Assert.Null(HandMade.Forward.ToGenomic(Read(coding)));
        Assert.Null(HandMade.Reverse.ToGenomic(Read(coding)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(421)]
    [InlineData(999)]
    public void Outside_the_transcript_there_is_no_c_position(int forward)
    {
        Assert.Null(HandMade.Forward.ToCoding(new Position(forward)));
        Assert.Null(HandMade.Reverse.ToCoding(new Position(1000 - forward)));
    }

    [Theory]
    [InlineData(Strand.Forward)]
    [InlineData(Strand.Reverse)]
    public void Every_base_from_first_exon_to_last_maps_there_and_back(Strand strand)
    {
        TranscriptPlacement placement = HandMade.On(strand);
        HashSet<CodingPosition> seen = [];
        for (int at = placement.Span.First.Value; at <= placement.Span.Last.Value; at++)
        {
            CodingPosition coding = placement.ToCoding(new Position(at))!.Value;
            Assert.True(seen.Add(coding));
            Assert.Equal(new Position(at), placement.ToGenomic(coding));
        }
        Assert.Equal(320, seen.Count);
    }

    [Fact]
    public void Lengths_and_exons_count_along_the_transcript()
    {
        Assert.Equal((92, 36), (HandMade.Forward.TranscriptLength, HandMade.Forward.CodingLength));
        Assert.Equal((92, 36), (HandMade.Reverse.TranscriptLength, HandMade.Reverse.CodingLength));
        Assert.Equal(new Interval(101, 420), HandMade.Forward.Span);
        Assert.Equal(new Interval(580, 899), HandMade.Reverse.Span);
        Assert.Equal(new Interval(890, 899), HandMade.Reverse.Exons[0]);
    }

    [Theory]
    [InlineData(101, 1)]
    [InlineData(110, 1)]
    [InlineData(111, null)]
    [InlineData(140, 2)]
    [InlineData(202, 3)]
    [InlineData(331, 4)]
    [InlineData(420, 5)]
    [InlineData(421, null)]
    public void Exons_are_numbered_in_the_order_of_transcription(int forward, int? number)
    {
        Assert.Equal(number, HandMade.Forward.ExonNumber(new Position(forward)));
        Assert.Equal(number, HandMade.Reverse.ExonNumber(new Position(1000 - forward)));
    }

    [Theory]
    [InlineData(101, 10)]
    [InlineData(110, 1)]
    [InlineData(121, 1)]
    [InlineData(123, 3)]
    [InlineData(130, 10)]
    [InlineData(131, 10)]
    [InlineData(140, 1)]
    [InlineData(202, 1)]
    [InlineData(207, 6)]
    [InlineData(208, 6)]
    [InlineData(213, 1)]
    [InlineData(331, 1)]
    [InlineData(401, 1)]
    [InlineData(420, 20)]
    [InlineData(111, null)]
    [InlineData(260, null)]
    [InlineData(421, null)]
    public void The_distance_to_a_splice_site_is_1_beside_an_intron_and_never_counts_the_ends_of_the_transcript(int forward, int? distance)
    {
        Assert.Equal(distance, HandMade.Forward.DistanceToSplice(new Position(forward)));
        Assert.Equal(distance, HandMade.Reverse.DistanceToSplice(new Position(1000 - forward)));
    }

    [Fact]
    public void A_single_exon_has_no_splice_site_and_no_intron()
    {
        Assert.Equal("1", HandMade.SingleExon.ToCoding(new Position(1001)).ToString());
        Assert.Equal("36", HandMade.SingleExon.ToCoding(new Position(1036)).ToString());
        Assert.Null(HandMade.SingleExon.ToCoding(new Position(1037)));
        Assert.Null(HandMade.SingleExon.DistanceToSplice(new Position(1001)));
        Assert.Null(HandMade.SingleExon.ToGenomic(Read("*1")));
        Assert.Null(HandMade.SingleExon.ToGenomic(Read("-1")));
        Assert.Null(HandMade.SingleExon.ToGenomic(Read("36+1")));
    }

    [Theory]
    [InlineData(115, 315)]
    [InlineData(131, 350)]
    public void A_coding_region_that_begins_or_ends_in_an_intron_is_refused(int first, int last) =>
        Assert.Throws<ArgumentException>(() => new TranscriptPlacement(HandMade.Seventeen, Strand.Forward, new Interval(first, last), HandMade.Forward.Exons));

    private static CodingPosition Read(string coding)
    {
        Assert.True(HgvsCoding.TryParse($"c.{coding}del", out HgvsCoding? name, out _));
        return name.Start;
    }
}
