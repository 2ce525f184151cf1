using System.Text;

using LmsVariants.Formats.Bgzf;
using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Tables;

/// <summary>Lines of a file that may be too large to hold, gzipped or not.</summary>
internal static class PlainText
{
    public static IEnumerable<TextLine> Lines(string file, Stream content, string code)
    {
        using StreamReader reader = new(new UnpackedText(file, content, new InputLimits()), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
        for (int number = 1; ; number++)
        {
            string? line;
            try
            {
                line = reader.ReadLine();
            }
            catch (InvalidDataException damaged)
            {
                throw new InputFormatException(new InputProblem(code, new SourceLocation(file, number, 0), "file", "gzip", "damaged data"), damaged);
            }
            if (line is null) yield break;
            yield return new TextLine(number, line, true);
        }
    }
}
