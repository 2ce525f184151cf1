namespace LmsVariants.Benchmarks.Growth;

/// <summary>How cost grows with size: the <c>k</c> of <c>cost = c * size^k</c>. 1 is proportional, 0 does not grow.</summary>
internal static class Exponent
{
    // Fewer say more of chance than of growth.
    private const int Fewest = 3;

    /// <summary>
    /// The slope of the straight line of least squares through the logarithms. A cost of zero or less, which is lost in the start that was taken off it, is left
    /// out; null where too few are left.
    /// </summary>
    public static double? Of(IEnumerable<(double Size, double Cost)> points)
    {
        (double X, double Y)[] logs = [.. points.Where(point => point.Cost > 0).Select(point => (Math.Log(point.Size), Math.Log(point.Cost)))];
        if (logs.Length < Fewest) return null;
        double x = logs.Average(point => point.X);
        double y = logs.Average(point => point.Y);
        return logs.Sum(point => (point.X - x) * (point.Y - y)) / logs.Sum(point => (point.X - x) * (point.X - x));
    }
}
