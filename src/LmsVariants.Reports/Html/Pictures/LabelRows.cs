namespace LmsVariants.Reports.Html.Pictures;

/// <summary>Where a label stands.</summary>
/// <param name="Row">Its row, from 0.</param>
/// <param name="Centre">Its middle.</param>
internal readonly record struct LabelPlace(int Row, double Centre);

/// <summary>Rows in which labels find room beside each other: each as near as it can to where it belongs, in the first row that lets it, and no two over one another.</summary>
/// <param name="left">Where the rows begin.</param>
/// <param name="right">Where they end.</param>
/// <param name="rows">How many there are.</param>
/// <param name="gap">The least distance of two labels.</param>
internal sealed class LabelRows(double left, double right, int rows, double gap)
{
    private readonly List<(double From, double To)>[] _taken = [.. Enumerable.Range(0, rows).Select(_ => new List<(double From, double To)>())];

    /// <summary>Gets the number of rows from the first to the last that holds a label.</summary>
    public int Used { get; private set; }

    /// <summary>Keeps labels of every row away from a stretch, such as a line that is drawn through.</summary>
    public void Block(double from, double to)
    {
        foreach (List<(double From, double To)> row in _taken) row.Add((from, to));
    }

    /// <summary>Finds room for a label; null where no row has any near enough.</summary>
    /// <param name="wanted">Where its middle belongs.</param>
    /// <param name="width">How wide it is.</param>
    /// <param name="reach">How far from there it may stand. What would stick out at an end of the row may be moved in at no cost.</param>
    public LabelPlace? Place(double wanted, double width, double reach)
    {
        double half = width / 2;
        if (left + half > right - half) return null;
        double inside = Math.Clamp(wanted, left + half, right - half);
        for (int row = 0; row < _taken.Length; row++)
        {
            double? nearest = null;
            foreach (double centre in Candidates(_taken[row], inside, half))
            {
                bool isNearer = nearest is not double best || Math.Abs(centre - inside) < Math.Abs(best - inside);
                if (isNearer && Math.Abs(centre - inside) <= reach && IsFree(_taken[row], centre, half)) nearest = centre;
            }
            if (nearest is not double found) continue;
            _taken[row].Add((found - half, found + half));
            Used = Math.Max(Used, row + 1);
            return new LabelPlace(row, found);
        }
        return null;
    }

    // Where it belongs, or just beside what is there.
    private IEnumerable<double> Candidates(List<(double From, double To)> taken, double wanted, double half)
    {
        yield return wanted;
        foreach ((double from, double to) in taken)
        {
            yield return from - gap - half;
            yield return to + gap + half;
        }
    }

    private bool IsFree(List<(double From, double To)> taken, double centre, double half)
    {
        const double Rounding = 1e-9;
        return centre - half >= left - Rounding
            && centre + half <= right + Rounding
            && taken.TrueForAll(other => centre + half + gap <= other.From + Rounding || centre - half - gap >= other.To - Rounding);
    }
}
