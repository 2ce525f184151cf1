using System.Text;

namespace LmsVariants.Formats.Tso500.SideFiles;

/// <summary>The column names by which a table is recognised: those of the first line that is no remark.</summary>
internal static class HeaderNames
{
    private static readonly char[] Separators = ['\t', ',', ';'];

    /// <summary>Whether the table has every one of the columns.</summary>
    public static bool HasAll(ReadOnlySpan<byte> head, params ReadOnlySpan<string> names)
    {
        HashSet<string> columns = Of(head);
        foreach (string name in names)
        {
            if (!columns.Contains(name)) return false;
        }
        return true;
    }

    private static HashSet<string> Of(ReadOnlySpan<byte> head)
    {
        string? header = Encoding.UTF8.GetString(head).TrimStart('\uFEFF').Split('\n').Select(line => line.Trim())
            .FirstOrDefault(line => line.Length > 0 && !IsRemark(line));
        return header is null ? [] : new HashSet<string>(header.Split(Separators).Select(name => name.Trim().Trim('"')), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether a line is a remark: it begins with <c>#</c>, which a spreadsheet may have put in quotes.</summary>
    public static bool IsRemark(string line) => line is ['#', ..] or ['"', '#', ..];
}
