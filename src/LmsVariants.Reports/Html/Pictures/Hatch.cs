using System.Text;

namespace LmsVariants.Reports.Html.Pictures;

/// <summary>The lines of a hatched box as one path: what is lost is told from what is there without colour.</summary>
internal static class Hatch
{
    private const double Step = 6;

    public static string Of(double x, double y, double width, double height)
    {
        StringBuilder path = new();
        // Each line rises to the right at 45 degrees and is cut where it would leave the box.
        for (double foot = Step - height; foot < width; foot += Step)
        {
            double from = Math.Max(foot, 0);
            double to = Math.Min(foot + height, width);
            if (to - from < 0.5) continue;
            path.Append('M').Append(Px.Of(x + from)).Append(' ').Append(Px.Of(y + height - (from - foot))).Append('l').Append(Px.Of(to - from)).Append(Px.Of(from - to));
        }
        return path.ToString();
    }
}
