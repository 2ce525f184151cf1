using LmsVariants.Pipeline.Classify.LossOfFunction;

namespace LmsVariants.Pipeline.Tests.Classify.LossOfFunction;

public sealed class LostExonsTests
{
    private static readonly ExonicCoding Tp53 = ExonicCoding.Of(Rooms.Reference.OfGene("TP53").First(transcript => transcript.Accession.Base == "NM_000546"));

    // Exon 1 of TP53 is untranslated, exon 2 holds the start and exon 11 the stop.
    [Theory]
    [InlineData("4", 279, true)]
    [InlineData("5", 184, false)]
    [InlineData("6 5", 297, true)]
    [InlineData("1", 0, null)]
    [InlineData("1 2", 74, null)]
    [InlineData("10 11", 189, null)]
    public void The_frame_is_kept_where_a_multiple_of_three_is_lost_and_neither_end(string exons, int bases, bool? keeps)
    {
        LostExons lost = LostExons.Of(Tp53, exons.Split(' ').Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal((bases, keeps), (lost.CodingBases, lost.KeepsFrame));
        Assert.Equal(lost.Numbers.Order(), lost.Numbers);
    }
}
