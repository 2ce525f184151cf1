using System.Globalization;
using System.Text;

namespace LmsVariants.Reports.Html.Cohort;

/// <summary>What is drawn into cells that lie side by side, as the data of one path.</summary>
/// <remarks>No pattern fills them: printers turn each into a picture of its own, and a page of some kilobytes into megabytes.</remarks>
internal static class CellPaths
{
    /// <summary>Three lines across each cell: nobody looked there.</summary>
    public static string Hatched(int x, int y, int pitch, int cells) => Each(x, pitch, cells, (path, left) =>
    {
        int right = left + pitch - 1, bottom = y + MatrixPart.CellHeight, middle = y + (MatrixPart.CellHeight / 2), half = left + ((pitch - 1) / 2);
        path.Append(CultureInfo.InvariantCulture, $"M{left} {middle} {half} {y}M{left} {bottom} {right} {y}M{half} {bottom} {right} {middle}");
    });

    /// <summary>A corner of each cell: somebody looked at a part.</summary>
    public static string Cornered(int x, int y, int pitch, int cells) => Each(x, pitch, cells, (path, left) =>
        path.Append(CultureInfo.InvariantCulture, $"M{left} {y + (MatrixPart.CellHeight / 2)}V{y + MatrixPart.CellHeight}H{left + pitch - 1}Z"));

    /// <summary>The gaps between columns.</summary>
    public static string Gaps(int x, int top, int bottom, int pitch, int cells) => Each(x, pitch, cells, (path, left) =>
        path.Append(CultureInfo.InvariantCulture, $"M{left + pitch - 1} {top}h1V{bottom}h-1Z"));

    private static string Each(int x, int pitch, int cells, Action<StringBuilder, int> draw)
    {
        StringBuilder path = new();
        for (int cell = 0; cell < cells; cell++) draw(path, x + (cell * pitch));
        return path.ToString();
    }
}
