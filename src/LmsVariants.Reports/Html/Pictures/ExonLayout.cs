using System.Collections.Immutable;

using LmsVariants.Genomics.Hgvs;
using LmsVariants.Pipeline.Classify.LossOfFunction;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Html.Pictures;

/// <summary>An exon of the strip: its coding part to scale, untranslated parts shortened to one width.</summary>
/// <param name="X">Where it begins.</param>
/// <param name="Front">The width of what is untranslated in front of the coding part.</param>
/// <param name="Coding">The width of the coding part.</param>
/// <param name="Behind">The width of what is untranslated behind it.</param>
internal readonly record struct ExonBox(double X, double Front, double Coding, double Behind)
{
    public double Right => X + Front + Coding + Behind;

    public double Middle => (X + Right) / 2;
}

/// <summary>Where everything of a strip of exons stands: a pure function of the facts.</summary>
internal sealed class ExonLayout
{
    public const double Width = 640;
    public const double MarkY = 25;
    public const double Middle = 46;
    public const double HalfCoding = 10;
    public const double HalfUntranslated = 4.5;
    private const double Size = 12;
    private const double Left = 24;
    private const double Right = Width - 24;
    private const double NumbersY = 71;

    private readonly ExonicCoding _coding;

    public ExonLayout(ExonFacts facts, PictureTexts texts)
    {
        _coding = facts.Coding;
        Exons = Boxes(facts.Coding, Left, Right);
        MarkX = facts.Mark is CodingPosition place ? XOf(place) : null;
        Hit = facts.Mark is { Offset: 0 } at && IndexOf(at) is int index ? ExonOf(index) : null;
        if (facts.Junction is { } junction) Arc = ArcOf(junction.First, junction.Second);
        string words = TextWidth.Fitted(ExonWords.Heading(facts, texts), GeneLayout.LabelSize, Right - Left);
        double half = TextWidth.Of(words, GeneLayout.LabelSize) / 2;
        double wanted = MarkX ?? (facts.Lost is { } lost ? (Exons[lost.Numbers[0] - 1].X + Exons[lost.Numbers[^1] - 1].Right) / 2 : Arc?.Peak ?? Left + half);
        Heading = new PictureText(words, Math.Clamp(wanted, Left + half, Right - half), 12);
        Numbers = NumbersOf(facts);
        if (facts.Lost is { } gone)
        {
            double from = Exons[gone.Numbers[0] - 1].X;
            double to = Exons[gone.Numbers[^1] - 1].Right;
            string loss = TextWidth.Fitted(ExonWords.Loss(facts, gone, texts), Size, Right - Left);
            double width = TextWidth.Of(loss, Size);
            LossText = new PictureText(loss, Math.Clamp((from + to) / 2, Left + (width / 2), Right - (width / 2)), NumbersY + 22);
            LossBracket = (from, to);
        }
        Height = LossText is null ? NumbersY + 6 : NumbersY + 28;
    }

    public double Height { get; }

    public ImmutableArray<ExonBox> Exons { get; }

    /// <summary>Gets the place of a small variant; null for anything else.</summary>
    public double? MarkX { get; }

    /// <summary>Gets the exon that a small variant lies in, from 1; null where it lies in none.</summary>
    public int? Hit { get; }

    public PictureText Heading { get; }

    public ImmutableArray<PictureText> Numbers { get; }

    public PictureText? LossText { get; }

    public (double From, double To)? LossBracket { get; }

    /// <summary>Gets the arc over what a junction of RNA leaves out.</summary>
    public (double From, double To, double Peak)? Arc { get; }

    /// <summary>Gets where the line of the introns is drawn.</summary>
    public static double BracketY => NumbersY + 4;

    /// <summary>The coding parts of exons as one path of thick lines.</summary>
    public string CodingPath(IEnumerable<int> numbers) => string.Concat(numbers.Select(number => Exons[number - 1]).Where(box => box.Coding > 0).Select(box => $"M{Px.Of(box.X + box.Front)} {Px.Of(Middle)}h{Px.Of(Math.Max(0.5, box.Coding))}"));

    /// <summary>The untranslated parts of exons as one path of thinner lines.</summary>
    public string UntranslatedPath(IEnumerable<int> numbers) => string.Concat(numbers.Select(number => Exons[number - 1]).SelectMany(box => new[] { (box.X, Width: box.Front), (X: box.X + box.Front + box.Coding, Width: box.Behind) }).Where(part => part.Width > 0).Select(part => $"M{Px.Of(part.X)} {Px.Of(Middle)}h{Px.Of(part.Width)}"));

    /// <summary>Where the exons of a transcript stand between two places.</summary>
    public static ImmutableArray<ExonBox> Boxes(ExonicCoding coding, double left, double right)
    {
        int count = coding.Exons;
        (double Front, double Coding, double Behind)[] bases = [.. Enumerable.Range(1, count).Select(number => Parts(coding, number))];
        int untranslated = bases.Sum(part => (part.Front > 0 ? 1 : 0) + (part.Behind > 0 ? 1 : 0));
        double room = right - left;
        double gap = count > 1 ? Math.Min(9, room * 0.3 / (count - 1)) : 0;
        double side = untranslated > 0 ? Math.Min(10, room * 0.15 / untranslated) : 0;
        double perBase = (room - (gap * (count - 1)) - (side * untranslated)) / coding.CodingLength;
        ImmutableArray<ExonBox>.Builder boxes = ImmutableArray.CreateBuilder<ExonBox>(count);
        double x = left;
        foreach ((double front, double inside, double behind) in bases)
        {
            ExonBox box = new(x, front > 0 ? side : 0, inside * perBase, behind > 0 ? side : 0);
            boxes.Add(box);
            x = box.Right + gap;
        }
        return boxes.ToImmutable();
    }

    private static (double Front, double Coding, double Behind) Parts(ExonicCoding coding, int number)
    {
        (int from, int to) = coding.BasesOf(number);
        int start = Math.Clamp(coding.CodingStart, from, to);
        int end = Math.Clamp(coding.CodingStart + coding.CodingLength, from, to);
        return (start - from, end - start, to - end);
    }

    private int? IndexOf(CodingPosition place)
    {
        int index = place switch
        {
            { Anchor: CodingAnchor.CdsEnd } => _coding.CodingStart + _coding.CodingLength - 1 + place.Base,
            { Base: > 0 } => _coding.CodingStart + place.Base - 1,
            _ => _coding.CodingStart + place.Base,
        };
        return index >= 0 && index < _coding.BasesOf(_coding.Exons).To ? index : null;
    }

    private int ExonOf(int index)
    {
        int number = 1;
        while (_coding.BasesOf(number).To <= index) number++;
        return number;
    }

    // In an intron a third of the way from the exon that the place is counted from.
    private double? XOf(CodingPosition place)
    {
        if (IndexOf(place) is not int index) return null;
        int number = ExonOf(index);
        ExonBox box = Exons[number - 1];
        if (place.Offset > 0) return number < Exons.Length ? box.Right + ((Exons[number].X - box.Right) / 3) : box.Right;
        if (place.Offset < 0) return number > 1 ? box.X - ((box.X - Exons[number - 2].Right) / 3) : box.X;
        (double front, double coding, double behind) = Parts(_coding, number);
        double at = index - _coding.BasesOf(number).From + 0.5;
        if (at < front) return box.X + (at / front * box.Front);
        return at < front + coding
            ? box.X + box.Front + ((at - front) / coding * box.Coding)
            : box.X + box.Front + box.Coding + ((at - front - coding) / behind * box.Behind);
    }

    private (double From, double To, double Peak) ArcOf(BreakpointPlace first, BreakpointPlace second)
    {
        double from = Exons[first.Exon - 1].Right + (first.IsInIntron && first.Exon < Exons.Length ? (Exons[first.Exon].X - Exons[first.Exon - 1].Right) / 2 : 0);
        double to = second.IsInIntron && second.Exon < Exons.Length ? (Exons[second.Exon - 1].Right + Exons[second.Exon].X) / 2 : Exons[second.Exon - 1].X;
        return (Math.Min(from, to), Math.Max(from, to), (from + to) / 2);
    }

    // What the finding is about and the ends come first; others are numbered where there is room.
    private ImmutableArray<PictureText> NumbersOf(ExonFacts facts)
    {
        LabelRows row = new(0, Width, 1, 5);
        IEnumerable<int> first = [.. Hit is int hit ? new[] { hit } : [], .. facts.Lost is { } lost ? new[] { lost.Numbers[0], lost.Numbers[^1] } : [], 1, Exons.Length];
        ImmutableArray<PictureText>.Builder numbers = ImmutableArray.CreateBuilder<PictureText>();
        foreach (int number in first.Concat(Enumerable.Range(1, Exons.Length)).Distinct())
        {
            string words = Wording.Numbers.Print(number);
            if (row.Place(Exons[number - 1].Middle, TextWidth.Of(words, Size), 0.1) is { } place) numbers.Add(new PictureText(words, place.Centre, NumbersY));
        }
        return numbers.ToImmutable();
    }
}
