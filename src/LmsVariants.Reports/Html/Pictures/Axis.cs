namespace LmsVariants.Reports.Html.Pictures;

/// <summary>A straight axis: values from one to another lie between two places of the picture.</summary>
/// <param name="From">The value at <paramref name="Left"/>.</param>
/// <param name="To">The value at <paramref name="Right"/>, greater than <paramref name="From"/>.</param>
/// <param name="Left">Where the axis begins.</param>
/// <param name="Right">Where it ends.</param>
internal readonly record struct Axis(double From, double To, double Left, double Right)
{
    /// <summary>The place of a value; outside the axis where the value is.</summary>
    public double At(double value) => Left + ((value - From) / (To - From) * (Right - Left));

    /// <summary>The place of a value, or the end of the axis that it lies behind.</summary>
    public double Clipped(double value) => Math.Clamp(At(value), Left, Right);

    /// <summary>Whether the value lies behind the right end.</summary>
    public bool IsAbove(double value) => value > To;

    /// <summary>Round values inside the axis, 1, 2 or 5 times a power of ten apart, at least two and at most <paramref name="most"/> where there is room.</summary>
    public IEnumerable<double> Ticks(int most)
    {
        double rough = (To - From) / most;
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double step = power * ((rough / power) switch
        {
            <= 1 => 1,
            <= 2 => 2,
            <= 5 => 5,
            _ => 10,
        });
        for (double tick = Math.Ceiling(From / step) * step; tick <= To + (step / 1000); tick += step) yield return Math.Round(tick, 6);
    }
}
