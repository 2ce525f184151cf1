namespace LmsVariants.Benchmarks.Growth;

/// <summary>How cost grows with size: the <c>k</c> of <c>cost = c * size^k</c>. 1 is proportional, 0 does not grow.</summary>
internal static class Exponent
{
    /// <summary>The slope of the straight line of least squares through the logarithms; null where fewer than two costs are above zero.</summary>
    public static double? Of(IEnumerable<(double Size, double Cost)> points)
    {
        (double X, double Y)[] logs = [.. points.Where(point => point.Cost > 0).Select(point => (Math.Log(point.Size), Math.Log(point.Cost)))];
        if (logs.Length < 2) return null;
        double x = logs.Average(point => point.X);
        double y = logs.Average(point => point.Y);
        return logs.Sum(point => (point.X - x) * (point.Y - y)) / logs.Sum(point => (point.X - x) * (point.X - x));
    }
}
