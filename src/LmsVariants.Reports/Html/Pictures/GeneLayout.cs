using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Domains;
using LmsVariants.KnowledgeBase.LossOfFunction;
using LmsVariants.Reports.Wording;

namespace LmsVariants.Reports.Html.Pictures;

/// <summary>A text of a picture, centred.</summary>
internal readonly record struct PictureText(string Text, double X, double Y);

/// <summary>A stretch of the protein, drawn as a box.</summary>
internal readonly record struct ProteinBox(double X, double Y, double Width, double Height, bool IsHit);

/// <summary>Where everything of a gene picture stands: a pure function of the facts.</summary>
internal sealed class GeneLayout
{
    public const double Width = 640;
    public const double LabelSize = 12.5;
    public const double SmallSize = 12;
    private const double Edge = 24;
    private const double Margin = 4;
    private const double RowHeight = 15;
    private const double StemHeight = 38;
    private const double BarHeight = 20;
    private const double LaneStep = 18;
    private const double LaneHeight = 15;
    private const int LabelRowsBelow = 6;

    private readonly Axis _axis;

    public GeneLayout(GeneFacts facts, PictureTexts texts)
    {
        _axis = new Axis(0, facts.Length, Edge, Width - Edge);
        MarkX = facts.Residue is int residue ? _axis.Clipped(residue - 0.5) : null;
        MarkText = Named(facts, texts);
        bool hasStems = !facts.Hotspots.IsEmpty;
        double countsY = MarkY + 21;
        BarTop = hasStems ? countsY + 7 + StemHeight : MarkY + 20;
        if (hasStems) LayStems(facts, texts, countsY);

        int[] lanes = Lanes(facts.Domains);
        Boxes = [.. facts.Domains.Select((domain, index) => Box(domain.First, domain.Last, lanes[index], facts.IsHit(domain.First, domain.Last)))];
        Lost = facts.Lost is { } lost ? Box(lost.First, lost.Last, 0, isHit: true) : null;
        BorderX = facts.Border is int border && border > 0 && border < facts.Length ? _axis.At(border) : null;
        double y = BarTop + BarHeight + (lanes.DefaultIfEmpty().Max() * LaneStep);
        Regions = [.. facts.Regions.Select(region => (_axis.At(region.First - 1), _axis.Clipped(region.Last)))];
        RegionY = y + 8;
        if (!Regions.IsEmpty) y = RegionY + 4;
        y = LayNames(facts, texts, lanes, y);
        AxisY = y + 6;
        LayTicks(facts);
        if (BorderX is double at)
        {
            string words = texts.BorderLabel(Numbers.Print(facts.Border!.Value));
            double width = TextWidth.Of(words, SmallSize);
            BorderText = new PictureText(words, Math.Clamp(at, Margin + (width / 2), Width - Margin - (width / 2)), AxisY + 32);
        }
        Height = AxisY + (BorderX is null ? 22 : 38);
    }

    /// <summary>Gets the middle of the mark, from the top.</summary>
    public static double MarkY => 25;

    public double Height { get; }

    public double BarTop { get; }

    public double BarBottom => BarTop + BarHeight;

    public double AxisY { get; }

    public static double AxisLeft => Edge;

    public static double AxisRight => Width - Edge;

    /// <summary>Gets the place of the change; null where it has none on the protein.</summary>
    public double? MarkX { get; }

    public PictureText MarkText { get; }

    /// <summary>Gets the boxes of the domains, in the order of the facts.</summary>
    public ImmutableArray<ProteinBox> Boxes { get; }

    public ProteinBox? Lost { get; }

    public double? BorderX { get; }

    public PictureText? BorderText { get; }

    public ImmutableArray<(double From, double To)> Regions { get; }

    public double RegionY { get; }

    /// <summary>Gets the stems of the hotspots as one path.</summary>
    public string Stems { get; private set; } = string.Empty;

    /// <summary>Gets their heads as one path of dots.</summary>
    public string Heads { get; private set; } = string.Empty;

    /// <summary>Gets the thin lines from texts to what they name, as one path.</summary>
    public string Leaders { get; private set; } = string.Empty;

    /// <summary>Gets the counts of the most frequent hotspots.</summary>
    public ImmutableArray<PictureText> Counts { get; private set; } = [];

    /// <summary>Gets the names of domains that stand in their boxes.</summary>
    public ImmutableArray<PictureText> NamesInside { get; private set; } = [];

    /// <summary>Gets the names of other domains and of regions.</summary>
    public ImmutableArray<PictureText> Names { get; private set; } = [];

    /// <summary>Gets the ticks of the axis as one path.</summary>
    public string TickMarks { get; private set; } = string.Empty;

    public ImmutableArray<PictureText> Ticks { get; private set; } = [];

    private PictureText Named(GeneFacts facts, PictureTexts texts)
    {
        string fitted = TextWidth.Fitted(GeneWords.Heading(facts, texts), LabelSize, Width - (2 * Margin));
        double half = TextWidth.Of(fitted, LabelSize) / 2;
        double wanted = MarkX ?? (facts.Lost is { } lost ? (_axis.At(lost.First - 1) + _axis.At(lost.Last)) / 2 : Edge);
        return new PictureText(fitted, Math.Clamp(wanted, Margin + half, Width - Margin - half), 12);
    }

    // Residues on the same pixel are one stem, with the samples of all of them.
    private void LayStems(GeneFacts facts, PictureTexts texts, double countsY)
    {
        (double X, HotspotStem Top, int Samples, int Others)[] stems =
        [
            .. facts.Hotspots.GroupBy(stem => Math.Round(_axis.At(stem.Residue - 0.5)))
                .Select(pixel => (pixel.Key, pixel.MaxBy(stem => stem.Samples)!, pixel.Sum(stem => stem.Samples), pixel.Count() - 1)),
        ];
        double most = stems.Max(stem => stem.Samples);
        double HeightOf(int samples) => Math.Max(3, samples / most * StemHeight);
        Stems = string.Concat(stems.Select(stem => $"M{Px.Of(stem.X)} {Px.Of(BarTop)}v{Px.Of(-HeightOf(stem.Samples))}"));
        Heads = string.Concat(stems.Select(stem => $"M{Px.Of(stem.X)} {Px.Of(BarTop - HeightOf(stem.Samples))}h0"));
        LabelRows row = new(Margin, Width - Margin, 1, 8);
        if (MarkX is double mark) row.Block(mark - 1, mark + 1);
        ImmutableArray<PictureText>.Builder counts = ImmutableArray.CreateBuilder<PictureText>();
        bool IsHere((double X, HotspotStem Top, int Samples, int Others) stem) => facts.Residue is int residue && Math.Abs(stem.X - _axis.At(residue - 0.5)) <= 0.5;
        foreach ((double X, HotspotStem Top, int Samples, int Others) stem in stems.OrderByDescending(IsHere).ThenByDescending(stem => stem.Samples).ThenBy(stem => stem.X).Take(IsHereFirst() ? 4 : 3))
        {
            string words = $"{stem.Top.Name}{(stem.Others > 0 ? $" +{Numbers.Print(stem.Others)}" : string.Empty)}: {Numbers.Print(stem.Samples)}";
            double width = TextWidth.Of(words, SmallSize);
            if (row.Place(stem.X, width, width + 30) is not { } place) continue;
            counts.Add(new PictureText(words, place.Centre, countsY));
            if (!IsHere(stem)) Leaders += $"M{Px.Of(Math.Clamp(stem.X, place.Centre - (width / 2), place.Centre + (width / 2)))} {Px.Of(countsY + 3)}L{Px.Of(stem.X)} {Px.Of(BarTop - HeightOf(stem.Samples) - 3)}";
        }
        // What is counted is said where there is room for it.
        string said = texts.HotspotSamples;
        double saidWidth = TextWidth.Of(said, SmallSize);
        if (row.Place(Margin + (saidWidth / 2), saidWidth, 0.1) is { } left) counts.Add(new PictureText(said, left.Centre, countsY));
        else if (row.Place(Width - Margin - (saidWidth / 2), saidWidth, 0.1) is { } right) counts.Add(new PictureText(said, right.Centre, countsY));
        Counts = counts.ToImmutable();

        bool IsHereFirst() => stems.Any(IsHere);
    }

    // Domains that overlap lie below each other, in as few lanes as that needs.
    private static int[] Lanes(ImmutableArray<ProteinDomain> domains)
    {
        List<int> ends = [];
        int[] lanes = new int[domains.Length];
        for (int i = 0; i < domains.Length; i++)
        {
            int lane = ends.FindIndex(end => end < domains[i].First);
            if (lane < 0)
            {
                lane = ends.Count;
                ends.Add(0);
            }
            ends[lane] = domains[i].Last;
            lanes[i] = lane;
        }
        return lanes;
    }

    private ProteinBox Box(int first, int last, int lane, bool isHit)
    {
        double x = _axis.At(first - 1);
        double top = lane == 0 ? BarTop : BarTop + BarHeight + 3 + ((lane - 1) * LaneStep);
        return new ProteinBox(x, top, Math.Max(1, _axis.Clipped(last) - x), lane == 0 ? BarHeight : LaneHeight, isHit);
    }

    // A name stands in its box where it fits, else below the boxes with a line to it; the repeats of a domain are named once.
    private double LayNames(GeneFacts facts, PictureTexts texts, int[] lanes, double y)
    {
        ImmutableArray<PictureText>.Builder names = ImmutableArray.CreateBuilder<PictureText>();
        ImmutableArray<PictureText>.Builder inBoxes = ImmutableArray.CreateBuilder<PictureText>();
        LabelRows rows = new(Margin, Width - Margin, LabelRowsBelow, 8);
        if (BorderX is double border) rows.Block(border - 2, border + 2);
        List<(string Words, double[] Feet, double From)> below = [];
        foreach (IGrouping<string, int> same in Enumerable.Range(0, facts.Domains.Length).GroupBy(index => facts.Domains[index].Name, StringComparer.Ordinal))
        {
            ProteinBox[] boxes = [.. same.Select(index => Boxes[index])];
            string name = TextWidth.Fitted(same.Key, SmallSize, Width / 2);
            double width = TextWidth.Of(name, SmallSize) + 6;
            PictureText[] inside = [.. boxes.Select(box => (Box: box, Middle: MiddleOf(box, width))).Where(pair => pair.Middle is not null).Select(pair => new PictureText(name, pair.Middle!.Value, pair.Box.Y + (pair.Box.Height / 2) + 4.2))];
            inBoxes.AddRange(inside);
            if (inside.Length > 0) continue;
            string words = boxes.Length > 1 ? $"{name} ×{Numbers.Print(boxes.Length)}" : name;
            below.Add((words, [.. boxes.Select(box => box.X + (box.Width / 2))], boxes.Max(box => box.Y + box.Height)));
        }
        foreach ((CriticalRegion region, (double from, double to)) in facts.Regions.Zip(Regions))
        {
            below.Add((TextWidth.Fitted(texts.CriticalRegion(region.Name), SmallSize, Width - 60), [(from + to) / 2], RegionY));
        }
        foreach ((string words, double[] feet, double from) in below.OrderBy(label => label.Feet.Average()))
        {
            double width = TextWidth.Of(words, SmallSize);
            // Near its box in a lower row is better than far from it in the first.
            if ((rows.Place(feet.Average(), width, (width / 2) + 20) ?? rows.Place(feet.Average(), width, Width)) is not { } place) continue;
            double top = y + 4 + (place.Row * RowHeight);
            names.Add(new PictureText(words, place.Centre, top + 11));
            foreach (double foot in feet) Leaders += $"M{Px.Of(foot)} {Px.Of(from)}L{Px.Of(Math.Clamp(foot, place.Centre - (width / 2) + 4, place.Centre + (width / 2) - 4))} {Px.Of(top)}";
        }
        Names = names.ToImmutable();
        NamesInside = inBoxes.ToImmutable();
        return y + (rows.Used > 0 ? 4 + (rows.Used * RowHeight) : 0);

        // In the widest part of the box that no line is drawn through.
        double? MiddleOf(ProteinBox box, double width)
        {
            double[] cuts = [box.X, .. new[] { BorderX, MarkX }.OfType<double>().Where(line => line > box.X && line < box.X + box.Width).Order(), box.X + box.Width];
            (double from, double to) = cuts.Zip(cuts.Skip(1)).MaxBy(part => part.Second - part.First);
            return to - from >= width + 4 ? (from + to) / 2 : null;
        }
    }

    private void LayTicks(GeneFacts facts)
    {
        LabelRows row = new(0, Width, 1, 8);
        ImmutableArray<PictureText>.Builder ticks = ImmutableArray.CreateBuilder<PictureText>();
        foreach (int residue in new[] { 1, facts.Length }.Concat(_axis.Ticks(6).Select(tick => (int)tick).Where(tick => tick > 1 && tick < facts.Length)))
        {
            double x = _axis.At(residue - 0.5);
            string words = Numbers.Print(residue);
            // The ends are always named; what would crowd them has a mark alone.
            TickMarks += $"M{Px.Of(x)} {Px.Of(AxisY)}v4";
            if (row.Place(x, TextWidth.Of(words, SmallSize), residue == 1 || residue == facts.Length ? 20 : 0.1) is { } place) ticks.Add(new PictureText(words, place.Centre, AxisY + 15));
        }
        Ticks = ticks.ToImmutable();
    }
}
