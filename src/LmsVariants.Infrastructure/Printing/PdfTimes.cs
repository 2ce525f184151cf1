using System.Globalization;
using System.Text;

namespace LmsVariants.Infrastructure.Printing;

/// <summary>The times that a PDF bears: those of its report rather than of its printing.</summary>
internal static class PdfTimes
{
    private static readonly byte[][] s_keys = [.. new[] { "/CreationDate (D:", "/ModDate (D:" }.Select(Encoding.ASCII.GetBytes)];

    /// <summary>Writes a time over those of the document's information (ISO 32000-1, 7.9.4), which stays as long as it was, so that every offset holds.</summary>
    public static void Set(Span<byte> pdf, DateTimeOffset time)
    {
        byte[] text = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{time.UtcDateTime:yyyyMMddHHmmss}+00'00'"));
        foreach (byte[] key in s_keys)
        {
            int at = pdf.IndexOf(key);
            if (at < 0) continue;
            Span<byte> place = pdf[(at + key.Length)..];
            // Another maker of PDFs may write another form: that one is left as it is.
            if (place.IndexOf((byte)')') == text.Length) text.CopyTo(place);
        }
    }
}
