using System.Text;

using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Tables;

/// <summary>A line of a text file without its line end.</summary>
/// <param name="Number">The line, from 1.</param>
/// <param name="Text">Its characters.</param>
/// <param name="Ended">Whether a line end follows: the last line of a file that was cut short has none.</param>
public readonly record struct TextLine(int Number, string Text, bool Ended);

/// <summary>The lines of a text file, whatever system or spreadsheet wrote it: UTF-8 with a mark or without, LF or CRLF.</summary>
public static class TextFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes a file and checks that it is text.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="limits">How large it may be.</param>
    /// <exception cref="InputFormatException">It is empty, too large, or not UTF-8 text.</exception>
    public static string Decode(string file, ReadOnlySpan<byte> content, InputLimits limits)
    {
        if (content.Length > limits.LargestTable) throw Refuse(file, 0, 0, InputCodes.TooLarge, "file", $"at most {limits.LargestTable} bytes", $"{content.Length} bytes");
        if (content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) content = content[3..];
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            throw Refuse(file, 1, 1, InputCodes.NotText, "encoding", "UTF-8", "UTF-16 (save the table as UTF-8 text)");
        }
        int nul = content.IndexOf((byte)0);
        if (nul >= 0) throw Refuse(file, LineOf(content, nul), 0, InputCodes.NotText, "encoding", "UTF-8 text", "a zero byte");
        try
        {
            string text = Strict.GetString(content);
            if (string.IsNullOrWhiteSpace(text)) throw Refuse(file, 0, 0, InputCodes.EmptyFile, "file", "content", "an empty file");
            return text;
        }
        catch (DecoderFallbackException bad)
        {
            throw Refuse(file, LineOf(content, bad.Index), 0, InputCodes.NotText, "encoding", "UTF-8", "a byte that is not UTF-8");
        }
    }

    /// <summary>Splits text into lines at LF or CRLF.</summary>
    public static IEnumerable<TextLine> Lines(string file, string text, InputLimits limits)
    {
        int number = 0;
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            bool ended = end >= 0;
            if (!ended) end = text.Length;
            int length = end - start;
            number++;
            if (length > limits.LongestLine) throw Refuse(file, number, 0, InputCodes.TooLarge, "line", $"at most {limits.LongestLine} characters", $"{length} characters");
            if (length > 0 && text[end - 1] == '\r') length--;
            yield return new TextLine(number, text.Substring(start, length), ended);
            start = end + 1;
        }
    }

    private static int LineOf(ReadOnlySpan<byte> content, int index) =>
        content[..Math.Clamp(index, 0, content.Length)].Count((byte)'\n') + 1;

    private static InputFormatException Refuse(string file, int line, int column, string code, string field, string expected, string found) =>
        new(new InputProblem(code, new SourceLocation(file, line, column), field, expected, found));
}
