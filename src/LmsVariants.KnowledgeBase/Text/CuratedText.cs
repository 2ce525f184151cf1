using System.Text;

using LmsVariants.KnowledgeBase.Lint;

namespace LmsVariants.KnowledgeBase.Text;

/// <summary>A curated file as text: strictly UTF-8, no control characters but tab and line ends.</summary>
internal static class CuratedText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of <paramref name="bytes"/>; null, with a problem, where they are none.</summary>
    public static string? Decode(string file, byte[] bytes, ProblemLog problems)
    {
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException notText)
        {
            ReportByte(file, bytes, notText.Index, problems);
            return null;
        }
        if (text.StartsWith('\uFEFF')) text = text[1..];
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        int bad = text.AsSpan().IndexOfAny(ControlCharacters);
        if (bad < 0) return text;
        int line = text.AsSpan(0, bad).Count('\n') + 1;
        int column = bad - text.LastIndexOf('\n', bad);
        problems.Add(KnowledgeProblemCodes.NotText, new(text[bad].ToString(), file, line, column, "text"), "UTF-8 text without control characters");
        return null;
    }

    private static readonly System.Buffers.SearchValues<char> ControlCharacters = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\n')), '\uFEFF']);

    private static void ReportByte(string file, byte[] bytes, int index, ProblemLog problems)
    {
        ReadOnlySpan<byte> before = bytes.AsSpan(0, Math.Clamp(index, 0, bytes.Length));
        int line = before.Count((byte)'\n') + 1;
        int column = before.Length - before.LastIndexOf((byte)'\n');
        string found = index >= 0 && index < bytes.Length ? FormattableString.Invariant($"byte {bytes[index]:X2}") : "bytes";
        problems.Add(KnowledgeProblemCodes.NotText, new(found, file, line, column, "text"), "UTF-8 text");
    }
}
