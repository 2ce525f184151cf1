using LmsVariants.Formats.Problems;
using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Formats.Tables;

namespace LmsVariants.Formats.Fasta;

/// <summary>A piece of a FASTA file: the header of a record, or a line of its bases.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Name">The name of the record up to the first white space; null for bases.</param>
/// <param name="Bases">The bases as written; empty for a header.</param>
public readonly record struct FastaPiece(int Line, string? Name, string Bases);

/// <summary>Reads FASTA line by line, plain or gzipped, so that a genome need not be held.</summary>
public static class FastaReader
{
    /// <summary>Reads the pieces in order.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="content">Its bytes.</param>
    /// <exception cref="InputFormatException">It is no FASTA.</exception>
    public static IEnumerable<FastaPiece> Read(string file, Stream content)
    {
        bool inRecord = false;
        foreach (TextLine line in PlainText.Lines(file, content, BundleCodes.BadFasta))
        {
            string text = line.Text.TrimEnd();
            if (text.Length == 0) continue;
            if (text[0] == '>')
            {
                int end = text.AsSpan().IndexOfAny(' ', '\t');
                string name = end < 0 ? text[1..] : text[1..end];
                if (name.Length == 0) throw Refuse(file, line.Number, "header", "a name behind >", text);
                inRecord = true;
                yield return new FastaPiece(line.Number, name, string.Empty);
            }
            else if (!inRecord || text.AsSpan().ContainsAnyExcept(Letters))
            {
                throw Refuse(file, line.Number, "sequence", inRecord ? "letters of bases" : "a header that begins with >", text);
            }
            else
            {
                yield return new FastaPiece(line.Number, null, text);
            }
        }
        if (!inRecord) throw Refuse(file, 0, "file", "a record", string.Empty);
    }

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("ACGTUNRYSWKMBDHVXacgtunryswkmbdhvx-*.");

    private static InputFormatException Refuse(string file, int line, string field, string expected, string found) =>
        new(new InputProblem(BundleCodes.BadFasta, new SourceLocation(file, line, line == 0 ? 0 : 1), field, expected, Quoted.Field(found)));
}
