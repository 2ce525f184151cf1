using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

using LmsVariants.Pipeline.Annotate.Alleles;

namespace LmsVariants.Reports.Alleles;

/// <summary>Rows of <c>annotate</c> as text: tab-separated, one JSON object a line, or one value of a VCF's INFO.</summary>
public static class AlleleTable
{
    private const string FirstOfInfo = "gene";
    private static readonly JavaScriptEncoder Plain = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    private static readonly SearchValues<byte> Separating = SearchValues.Create(";=%,| \""u8);
    private static readonly int s_infoFrom = AlleleColumns.All.ToList().FindIndex(column => column.Name == FirstOfInfo);

    /// <summary>Gets the names of the columns.</summary>
    public static ImmutableArray<string> Columns { get; } = [.. AlleleColumns.All.Select(column => column.Name)];

    /// <summary>Gets the header line of a VCF that declares the INFO key.</summary>
    public static string InfoHeader { get; } =
        "##INFO=<ID=LMSV,Number=.,Type=String,Description=\"LmsVariants, one value per alternate allele and reporting transcript, percent-encoded: "
        + string.Join('|', Columns.Skip(s_infoFrom)) + "\">";

    /// <summary>Writes the names of the columns as the first line of a tab-separated table.</summary>
    public static void WriteHead(RowBuffer target)
    {
        ArgumentNullException.ThrowIfNull(target);
        target.Write(string.Join('\t', Columns));
        target.Write((byte)'\n');
    }

    /// <summary>Writes the row as a line of a tab-separated table.</summary>
    public static void WriteTabbed(RowBuffer target, AlleleRow row, AlleleCall call)
    {
        ArgumentNullException.ThrowIfNull(target);
        foreach ((string _, Action<RowBuffer, AlleleRow, AlleleCall> write) in AlleleColumns.All)
        {
            int start = target.Length;
            write(target, row, call);
            target.EndCell(start);
            target.Write((byte)'\t');
        }
        target.EndLine();
    }

    /// <summary>Writes the row as a JSON object on a line of its own; what is missing is left out.</summary>
    public static void WriteJson(RowBuffer target, AlleleRow row, AlleleCall call)
    {
        ArgumentNullException.ThrowIfNull(target);
        char before = '{';
        foreach ((string name, Action<RowBuffer, AlleleRow, AlleleCall> write) in AlleleColumns.All)
        {
            int start = target.Length;
            write(target, row, call);
            if (target.Length == start) continue;
            target.EndCell(start);
            string text = target.TakeFrom(start);
            target.Write((byte)before);
            target.Write((byte)'"');
            target.Write(name);
            target.Write("\":\""u8);
            target.Write(JsonEncodedText.Encode(text, Plain).EncodedUtf8Bytes);
            target.Write((byte)'"');
            before = ',';
        }
        target.Write(before == '{' ? "{}\n"u8 : "}\n"u8);
    }

    /// <summary>Writes the row as one value of the INFO key: the columns from <c>gene</c> on.</summary>
    public static void WriteInfo(RowBuffer target, AlleleRow row, AlleleCall call)
    {
        ArgumentNullException.ThrowIfNull(target);
        for (int i = s_infoFrom; i < AlleleColumns.All.Length; i++)
        {
            if (i > s_infoFrom) target.Write((byte)'|');
            int start = target.Length;
            AlleleColumns.All[i].Write(target, row, call);
            target.EndCell(start);
            PercentEncode(target, start);
        }
    }

    // VCF 4.3, section 1.2: what separates in INFO, and here the bar and the blank, is written %XX.
    private static void PercentEncode(RowBuffer target, int start)
    {
        if (!target.Written[start..].ContainsAny(Separating)) return;
        foreach (char c in target.TakeFrom(start))
        {
            if (c is ';' or '=' or '%' or ',' or '|' or ' ' or '"') target.Write(string.Create(CultureInfo.InvariantCulture, $"%{(int)c:X2}"));
            else target.Write([c]);
        }
    }
}
