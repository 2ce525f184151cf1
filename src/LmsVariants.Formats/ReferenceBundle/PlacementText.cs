using System.Text;

using LmsVariants.Formats.Tables;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>A place as <c>contig:strand:coding region:exons</c>, all in genomic order.</summary>
internal static class PlacementText
{
    private const string Layout = "chromosome:strand:coding region:exons";

    public static string Write(TranscriptPlacement placement)
    {
        StringBuilder text = new();
        text.Append(placement.Contig.Name).Append(placement.Strand == Strand.Forward ? ":+:" : ":-:").Append(placement.CodingRegion).Append(':');
        for (int i = 0; i < placement.Exons.Length; i++)
        {
            if (i > 0) text.Append(',');
            text.Append(placement.Exons[placement.Strand == Strand.Forward ? i : placement.Exons.Length - 1 - i]);
        }
        return text.ToString();
    }

    public static TranscriptPlacement Read(TableRow row, int cell, string field)
    {
        // From the end: the name of a contig may hold colons.
        string text = row[cell];
        int exonsAt = text.LastIndexOf(':');
        int codingAt = exonsAt > 0 ? text.LastIndexOf(':', exonsAt - 1) : -1;
        int strandAt = codingAt > 0 ? text.LastIndexOf(':', codingAt - 1) : -1;
        if (strandAt < 1 || codingAt != strandAt + 2 || text[strandAt + 1] is not ('+' or '-')) throw row.Refuse(cell, BundleCodes.BadRow, field, Layout);
        List<Interval> exons = Intervals(row, cell, field, text.AsSpan(exonsAt + 1));
        for (int i = 1; i < exons.Count; i++)
        {
            if (exons[i - 1].Last.Value >= exons[i].First.Value) throw row.Refuse(cell, BundleCodes.Inconsistent, field, "exons in genomic order, apart from each other");
        }
        Interval coding = Single(row, cell, field, text.AsSpan(codingAt + 1, exonsAt - codingAt - 1));
        try
        {
            return new TranscriptPlacement(Contig.Named(text[..strandAt]), text[strandAt + 1] == '+' ? Strand.Forward : Strand.Reverse, coding, exons);
        }
        catch (ArgumentException)
        {
            throw row.Refuse(cell, BundleCodes.Inconsistent, field, "start and stop codon inside exons");
        }
    }

    /// <summary>Intervals joined by commas; none for an empty text.</summary>
    public static List<Interval> Intervals(TableRow row, int cell, string field, ReadOnlySpan<char> text)
    {
        List<Interval> intervals = [];
        while (text.Length > 0)
        {
            int comma = text.IndexOf(',');
            intervals.Add(Single(row, cell, field, comma < 0 ? text : text[..comma]));
            if (comma == text.Length - 1) throw row.Refuse(cell, BundleCodes.BadRow, field, "intervals such as 100-200");
            text = comma < 0 ? [] : text[(comma + 1)..];
        }
        return intervals;
    }

    private static Interval Single(TableRow row, int cell, string field, ReadOnlySpan<char> text)
    {
        int dash = text.IndexOf('-');
        if (dash > 0 && Position.TryParse(text[..dash], out Position first) && Position.TryParse(text[(dash + 1)..], out Position last) && first.Value <= last.Value)
        {
            return new Interval(first, last);
        }
        throw row.Refuse(cell, BundleCodes.BadRow, field, "intervals such as 100-200");
    }
}
