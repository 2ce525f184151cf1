using System.Collections.Immutable;

namespace LmsVariants.Reports.Html.Pictures;

/// <summary>A share that the reads are held against.</summary>
/// <param name="X">Where it stands on the scale.</param>
/// <param name="Words">Its name, below the scale.</param>
/// <param name="Y">The base line of the name.</param>
/// <param name="IsRight">Whether the name stands to the right of the line.</param>
/// <param name="IsLimit">Whether it is a limit of the report, and nothing expected.</param>
internal readonly record struct ReadsMark(double X, string Words, double Y, bool IsRight, bool IsLimit);

/// <summary>Where everything of a picture of reads stands: a pure function of the facts.</summary>
internal sealed class ReadsLayout
{
    public const double Width = 320;
    public const double BarTop = 21;
    public const double BarBottom = 35;
    private const double Size = 12;
    private const double RowHeight = 15;

    public ReadsLayout(ReadsFacts facts, PictureTexts texts)
    {
        Axis axis = new(0, 1, Left, Right);
        ShareX = axis.At((double)facts.Share);
        Interval = facts.Interval is WilsonInterval interval ? (axis.At(interval.Lower), axis.At(interval.Upper)) : null;
        // From the right, so that the line of one seldom has to pass the text of another.
        (double X, string Words, bool IsLimit)[] wanted =
        [
            .. new (decimal? Share, Func<string, string> Words, bool IsLimit)[]
            {
                (facts.Limit, texts.LimitMark, true),
                (facts.Expected?.Germline, texts.GermlineMark, false),
                (facts.TumourContent, texts.ContentMark, false),
                (facts.Expected?.Somatic, texts.SomaticMark, false),
            }.Where(mark => mark.Share is >= 0 and <= 1).Select(mark => (axis.At((double)mark.Share!.Value), mark.Words(ReadsFacts.Percent(mark.Share.Value)), mark.IsLimit)).OrderByDescending(mark => mark.Item1),
        ];
        FlagRows rows = new(0, Width, Math.Max(1, wanted.Length));
        ImmutableArray<ReadsMark>.Builder marks = ImmutableArray.CreateBuilder<ReadsMark>();
        foreach ((double x, string words, bool isLimit) in wanted)
        {
            if (rows.Hang(x, TextWidth.Of(words, Size)) is { } place) marks.Add(new ReadsMark(x, words, YOf(place.Row), place.IsRight, isLimit));
        }
        Marks = marks.ToImmutable();
        Height = BarBottom + 6 + (rows.Used * RowHeight);
    }

    public static double Left => 14;

    public static double Right => Width - 40;

    public double Height { get; }

    public double ShareX { get; }

    public (double From, double To)? Interval { get; }

    public ImmutableArray<ReadsMark> Marks { get; }

    private static double YOf(int row) => BarBottom + 17 + (row * RowHeight);
}
