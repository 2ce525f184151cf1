namespace LmsVariants.Reports.Html.Pictures;

/// <summary>Where a flag hangs: its line falls to the row, and its text stands beside the line.</summary>
/// <param name="Row">The row, from 0.</param>
/// <param name="From">Where the text begins.</param>
/// <param name="IsRight">Whether the text stands to the right of the line.</param>
internal readonly record struct FlagPlace(int Row, double From, bool IsRight);

/// <summary>Rows of texts that hang on lines from above: no text stands over another one, and no line runs through one.</summary>
/// <param name="left">Where the rows begin.</param>
/// <param name="right">Where they end.</param>
/// <param name="rows">How many there are.</param>
internal sealed class FlagRows(double left, double right, int rows)
{
    /// <summary>The distance of a text from its line, and of two texts.</summary>
    public const double Gap = 4;

    private readonly List<(double From, double To)>[] _texts = [.. Enumerable.Range(0, rows).Select(_ => new List<(double From, double To)>())];
    private readonly List<double>[] _lines = [.. Enumerable.Range(0, rows).Select(_ => new List<double>())];

    /// <summary>Gets the number of rows from the first to the last that holds a text.</summary>
    public int Used { get; private set; }

    /// <summary>Hangs a text on a line; null where there is no room for it.</summary>
    public FlagPlace? Hang(double x, double width)
    {
        // To the right in the first row that lets it; where the right end is too near, to the left in the last, out of the way of the other lines.
        int[] down = [.. Enumerable.Range(0, _texts.Length)];
        return Hang(x, width, down, isRight: true) ?? Hang(x, width, [.. down.Reverse()], isRight: false);
    }

    private FlagPlace? Hang(double x, double width, int[] order, bool isRight)
    {
        double from = isRight ? x + Gap : x - Gap - width;
        if (from < left || from + width > right) return null;
        foreach (int row in order)
        {
            if (!IsFree(row, from, from + width) || !MayFall(x, row)) continue;
            _texts[row].Add((from, from + width));
            for (int above = 0; above <= row; above++) _lines[above].Add(x);
            Used = Math.Max(Used, row + 1);
            return new FlagPlace(row, from, isRight);
        }
        return null;
    }

    private bool IsFree(int row, double from, double to) =>
        _texts[row].TrueForAll(other => to + Gap <= other.From || from - Gap >= other.To) && _lines[row].TrueForAll(line => line <= from - 2 || line >= to + 2);

    private bool MayFall(double x, int row) => Enumerable.Range(0, row + 1).All(above => _texts[above].TrueForAll(text => x <= text.From - 2 || x >= text.To + 2));
}
