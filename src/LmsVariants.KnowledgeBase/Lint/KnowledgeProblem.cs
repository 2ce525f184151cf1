namespace LmsVariants.KnowledgeBase.Lint;

/// <summary>One fault in the knowledge base, at the place where a curator can mend it.</summary>
/// <param name="Code">One of <see cref="KnowledgeProblemCodes"/>; permanent.</param>
/// <param name="File">The file, relative to the folder of the knowledge base, with <c>/</c> between folders.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The character in the line, counted from 1.</param>
/// <param name="Field">The column of a table or the key of a nested file.</param>
/// <param name="Expected">What would have been right.</param>
/// <param name="Found">What stands there: the field alone, cut to <see cref="LongestFound"/> characters.</param>
public sealed record KnowledgeProblem(
    string Code, string File, long Line, int Column, string Field, string Expected, string Found)
{
    /// <summary>The length to which <see cref="Found"/> is cut.</summary>
    public const int LongestFound = 32;

    /// <summary>Gets what stands there, cut, with control characters shown as <c>?</c>.</summary>
    public string Found { get; init; } = Cut(Found);

    /// <summary>The problem as one line that an editor can jump to.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{File}:{Line}:{Column}: error {Code}: {Field}: expected {Expected}, found '{Found}'");

    private static string Cut(string found)
    {
        string cut = found.Length <= LongestFound ? found : found[..LongestFound];
        return string.Create(cut.Length, cut, static (span, text) =>
        {
            for (int i = 0; i < span.Length; i++) span[i] = char.IsControl(text[i]) ? '?' : text[i];
        });
    }
}
