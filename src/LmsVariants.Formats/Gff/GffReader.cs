using System.Globalization;

using LmsVariants.Formats.Problems;
using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Formats.Tables;
using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Formats.Gff;

/// <summary>Reads GFF3 line by line, plain or gzipped, up to its end or to the sequences that may follow.</summary>
public static class GffReader
{
    private static readonly string[] Columns = ["seqid", "source", "type", "start", "end", "score", "strand", "phase", "attributes"];

    /// <summary>Reads the features.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="onPragma">Told each line that begins with <c>##</c> or <c>#!</c>.</param>
    /// <exception cref="InputFormatException">A line cannot be read.</exception>
    public static IEnumerable<GffFeature> Read(string file, Stream content, Action<string> onPragma)
    {
        ArgumentNullException.ThrowIfNull(onPragma);
        foreach (TextLine line in PlainText.Lines(file, content, BundleCodes.BadFeature))
        {
            if (line.Text.StartsWith("##FASTA", StringComparison.Ordinal)) yield break;
            if (line.Text.StartsWith("##", StringComparison.Ordinal) || line.Text.StartsWith("#!", StringComparison.Ordinal)) onPragma(line.Text);
            if (line.Text.Length == 0 || line.Text[0] == '#') continue;
            yield return Feature(file, line);
        }
    }

    private static GffFeature Feature(string file, TextLine line)
    {
        // At most nine cells: some writers leave tabs inside the last.
        string[] cells = line.Text.Split('\t', Columns.Length);
        if (cells.Length < Columns.Length) throw Refuse(file, line.Number, Columns[cells.Length], "nine columns", string.Empty);
        if (cells[0].Length == 0) throw Refuse(file, line.Number, Columns[0], "the name of a sequence", cells[0]);
        if (!int.TryParse(cells[3], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int first)) throw Refuse(file, line.Number, Columns[3], "an integer", cells[3]);
        if (!int.TryParse(cells[4], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int last) || last < first) throw Refuse(file, line.Number, Columns[4], "an integer that is not before the start", cells[4]);
        Strand? strand = cells[6] switch
        {
            "+" => Strand.Forward,
            "-" => Strand.Reverse,
            "." or "?" => null,
            _ => throw Refuse(file, line.Number, Columns[6], "+, -, . or ?", cells[6]),
        };
        int? phase = cells[7] switch
        {
            "0" => 0,
            "1" => 1,
            "2" => 2,
            "." => null,
            _ => throw Refuse(file, line.Number, Columns[7], "0, 1, 2 or .", cells[7]),
        };
        return new GffFeature(line.Number, Uri.UnescapeDataString(cells[0]), cells[2], first, last, strand, phase, cells[8].Replace('\t', ' '));
    }

    private static InputFormatException Refuse(string file, int line, string field, string expected, string found) =>
        new(new InputProblem(BundleCodes.BadFeature, new SourceLocation(file, line, 1), field, expected, Quoted.Field(found)));
}
