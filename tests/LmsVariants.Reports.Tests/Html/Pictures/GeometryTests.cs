using FsCheck;
using FsCheck.Fluent;

using LmsVariants.Formats.Panels;
using LmsVariants.Reports.Html.Pictures;
using LmsVariants.Reports.Tests.Examples;

namespace LmsVariants.Reports.Tests.Html.Pictures;

public class GeometryTests
{
    [Theory]
    [InlineData(5, 30, 30)]
    [InlineData(0, 10, 10)]
    [InlineData(10, 50, 50)]
    [InlineData(20, 90, 50)]
    [InlineData(-5, -10, 10)]
    public void A_value_has_its_place_and_is_clipped_to_the_ends(double value, double place, double clipped)
    {
        Axis axis = new(0, 10, 10, 50);
        Assert.Equal((place, clipped), (axis.At(value), axis.Clipped(value)));
    }

    [Theory]
    [InlineData(393, "0 100 200 300")]
    [InlineData(384, "0 100 200 300")]
    [InlineData(33000, "0 10000 20000 30000")]
    [InlineData(20, "0 5 10 15 20")]
    [InlineData(6, "0 1 2 3 4 5 6")]
    public void Ticks_are_round_and_few(double end, string ticks) =>
        Assert.Equal(ticks, string.Join(' ', new Axis(0, end, 0, 100).Ticks(6)));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.04, "0")]
    [InlineData(12.34, "12.3")]
    [InlineData(620, "620")]
    public void Lengths_have_one_decimal(double length, string written) => Assert.Equal(written, Px.Of(length));

    [Theory]
    [InlineData("p.(Arg248Gln)", 100, "p.(Arg248Gln)")]
    [InlineData("p.(Arg248Gln)", 40, "p.(Ar…")]
    [InlineData("p.(Arg248Gln)", 3, "…")]
    public void A_text_that_does_not_fit_is_cut(string text, double width, string fitted) => Assert.Equal(fitted, TextWidth.Fitted(text, 12, width));

    [Fact]
    public void Hatching_stays_in_its_box() => Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), ArbMap.Default.ArbFor<PositiveInt>(), (width, height) =>
    {
        string path = Hatch.Of(10, 20, width.Get, height.Get);
        return path.Split('M', StringSplitOptions.RemoveEmptyEntries).All(line =>
        {
            double[] at = [.. line.Replace("l", " ", StringComparison.Ordinal).Replace("-", " -", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];
            const double rounding = 0.11;
            return at[0] >= 10 - rounding && at[0] + at[2] <= 10 + width.Get + rounding && at[1] <= 20 + height.Get + rounding && at[1] + at[3] >= 20 - rounding;
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Labels_never_stand_over_each_other_or_outside() => Prop.ForAll(ArbMap.Default.ArbFor<(byte At, byte Width)[]>(), labels =>
    {
        const double gap = 4;
        LabelRows rows = new(0, 640, 3, gap);
        rows.Block(200, 204);
        List<(int Row, double From, double To)> placed = [];
        foreach ((byte at, byte width) in labels)
        {
            if (rows.Place(at * 3, width + 1, 80) is { } place) placed.Add((place.Row, place.Centre - ((width + 1) / 2.0), place.Centre + ((width + 1) / 2.0)));
        }
        bool apart = placed.SelectMany((one, i) => placed.Skip(i + 1).Select(other => (one, other)))
            .All(pair => pair.one.Row != pair.other.Row || pair.one.To + gap <= pair.other.From + 1e-6 || pair.other.To + gap <= pair.one.From + 1e-6);
        return apart && placed.TrueForAll(label => label.From >= -1e-6 && label.To <= 640 + 1e-6 && label.Row < rows.Used && (label.To <= 200 || label.From >= 204));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_label_stands_where_it_belongs_if_it_can_and_as_near_as_it_can()
    {
        LabelRows rows = new(0, 100, 2, 2);
        Assert.Equal(new LabelPlace(0, 50), rows.Place(50, 20, 15));
        Assert.Equal(new LabelPlace(0, 72), rows.Place(60, 20, 15));
        Assert.Equal(new LabelPlace(1, 55), rows.Place(55, 20, 15));
        Assert.Equal(new LabelPlace(0, 10), rows.Place(3, 20, 0.1));
        Assert.Null(rows.Place(50, 101, 100));
    }

    [Fact]
    public void Flags_never_stand_over_each_other_and_no_line_runs_through_one() => Prop.ForAll(ArbMap.Default.ArbFor<(byte At, byte Width)[]>(), flags =>
    {
        FlagRows rows = new(0, 320, 4);
        List<(double X, int Row, double From, double To)> hung = [];
        foreach ((byte at, byte width) in flags)
        {
            if (rows.Hang(at, width + 1) is { } place) hung.Add((at, place.Row, place.From, place.From + width + 1));
        }
        return hung.SelectMany(one => hung.Where(other => !other.Equals(one)).Select(other => (one, other))).All(pair =>
            (pair.one.Row != pair.other.Row || pair.one.To <= pair.other.From || pair.other.To <= pair.one.From)
            && (pair.one.Row < pair.other.Row || pair.one.X <= pair.other.From || pair.one.X >= pair.other.To));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_share_that_reads_are_held_against_finds_room()
    {
        foreach (decimal content in Enumerable.Range(5, 96).Select(percent => percent / 100m))
        {
            foreach (decimal? copies in new decimal?[] { null, 1, 2 })
            {
                ReadsFacts facts = ReadsFacts.Of(ReportedSmallVariant.At(ExampleFindings.At(1)) with { AlleleFrequency = 0.3m, Depth = 400 })! with
                {
                    Limit = 0.05m, TumourContent = content, Expected = Pipeline.Interpret.Germline.ExpectedShares.Of(content, copies),
                };
                Assert.All([Drawn.English, Drawn.German], texts => Assert.True(new ReadsLayout(facts, texts).Marks.Length == 4, $"{texts.NotAssessed}: {content}, {copies}"));
            }
        }
    }

    [Theory]
    [InlineData(10.0, null, 0, 20)]
    [InlineData(null, 5.0, 0, 10)]
    [InlineData(10.0, 20.0, 5, 25)]
    [InlineData(null, 0.0, 0, 1)]
    [InlineData(-4.0, null, -8, 0)]
    public void The_scale_of_a_metric_shows_both_sides_of_its_limits(double? lower, double? upper, double from, double to)
    {
        Axis axis = MetricScale.Of(new ReportedMetric(ExampleFindings.At(1), "", "m", "", (decimal?)lower, (decimal?)upper, null, MetricVerdict.NotMeasured), 0, 100);
        Assert.Equal((from, to), (axis.From, axis.To));
    }
}
