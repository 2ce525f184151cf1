using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Tables;
using LmsVariants.Formats.Tso500.SideFiles;

namespace LmsVariants.Formats.Tso500.Tmb;

/// <summary>What a row of the trace says of the origin: two filters, and the verdict of DRAGEN where the file has one.</summary>
internal static class GermlineTrace
{
    /// <summary>The origin; null where every cell that tells it is empty. Where the cells contradict each other, the germline is not ruled out.</summary>
    public static ReportedOrigin? Of(SideTable table, TraceColumns columns, DelimitedRecord row)
    {
        bool? database = table.Flag(row, columns.ByDatabase);
        bool? proximity = table.Flag(row, columns.ByProximity);
        string status = SideTable.Text(row, columns.Status);
        if (database is null && proximity is null && status.Length == 0) return null;
        List<string> words = [];
        if (status.Length > 0) words.Add($"Status={status}");
        if (database is bool d) words.Add($"GermlineFilterDatabase={d}");
        if (proximity is bool p) words.Add($"GermlineFilterProxi={p}");
        if (SideTable.Text(row, columns.LargestCount) is { Length: > 0 } count) words.Add($"MaxDatabaseAlleleCounts={count}");
        bool germline = database is true || proximity is true || status.StartsWith("Germline", StringComparison.OrdinalIgnoreCase);
        return new ReportedOrigin(germline, string.Join("; ", words))
        {
            IsFromDatabase = database is true || status.Equals("Germline_DB", StringComparison.OrdinalIgnoreCase),
        };
    }
}
