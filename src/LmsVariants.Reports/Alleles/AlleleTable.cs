using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using LmsVariants.Pipeline.Annotate.Alleles;
using LmsVariants.Reports.Tables;

namespace LmsVariants.Reports.Alleles;

/// <summary>Rows of <c>annotate</c> as text: tab-separated, one JSON object a line, or one value of a VCF's INFO.</summary>
public static class AlleleTable
{
    private const string FirstOfInfo = "gene";
    private static readonly JavaScriptEncoder Plain = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    private static readonly int s_infoFrom = AlleleColumns.All.ToList().FindIndex(column => column.Name == FirstOfInfo);

    /// <summary>Gets the names of the columns.</summary>
    public static ImmutableArray<string> Columns { get; } = [.. AlleleColumns.All.Select(column => column.Name)];

    /// <summary>Gets the header line of a VCF that declares the INFO key.</summary>
    public static string InfoHeader { get; } =
        "##INFO=<ID=LMSV,Number=.,Type=String,Description=\"LmsVariants, one value per alternate allele and reporting transcript, percent-encoded: "
        + string.Join('|', Columns.Skip(s_infoFrom)) + "\">";

    /// <summary>Writes the row as a line of a tab-separated table.</summary>
    public static void WriteTabbed(TextWriter target, AlleleRow row, AlleleCall call)
    {
        ArgumentNullException.ThrowIfNull(target);
        for (int i = 0; i < AlleleColumns.All.Length; i++)
        {
            if (i > 0) target.Write('\t');
            if (AlleleColumns.All[i].Cell(row, call) is { Length: > 0 } cell) target.Write(CellPolicy.OneLine(cell));
        }
        target.Write('\n');
    }

    /// <summary>Writes the row as a JSON object on a line of its own; what is missing is left out.</summary>
    public static void WriteJson(TextWriter target, AlleleRow row, AlleleCall call)
    {
        ArgumentNullException.ThrowIfNull(target);
        char before = '{';
        foreach ((string name, Func<AlleleRow, AlleleCall, string?> cell) in AlleleColumns.All)
        {
            if (cell(row, call) is not { Length: > 0 } text) continue;
            target.Write(before);
            target.Write('"');
            target.Write(name);
            target.Write("\":\"");
            target.Write(JsonEncodedText.Encode(CellPolicy.OneLine(text), Plain).ToString());
            target.Write('"');
            before = ',';
        }
        target.Write(before == '{' ? "{}\n" : "}\n");
    }

    /// <summary>The row as one value of the INFO key: the columns from <c>gene</c> on.</summary>
    public static string Info(AlleleRow row, AlleleCall call)
    {
        StringBuilder value = new();
        for (int i = s_infoFrom; i < AlleleColumns.All.Length; i++)
        {
            if (i > s_infoFrom) value.Append('|');
            if (AlleleColumns.All[i].Cell(row, call) is { Length: > 0 } cell) PercentEncode(value, CellPolicy.OneLine(cell));
        }
        return value.ToString();
    }

    // VCF 4.3, section 1.2: what separates in INFO, and here the bar and the blank, is written %XX.
    private static void PercentEncode(StringBuilder value, string cell)
    {
        foreach (char c in cell)
        {
            if (c is ';' or '=' or '%' or ',' or '|' or ' ' or '"') value.Append('%').Append(((int)c).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            else value.Append(c);
        }
    }
}
