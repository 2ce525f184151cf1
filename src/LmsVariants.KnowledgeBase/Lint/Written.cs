namespace LmsVariants.KnowledgeBase.Lint;

/// <summary>A value as a curator wrote it, with the place where it stands.</summary>
/// <param name="Text">The value.</param>
/// <param name="File">The file, relative to the knowledge base.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The character in the line, from 1.</param>
/// <param name="Field">The column or key.</param>
internal readonly record struct Written(string Text, string File, long Line, int Column, string Field)
{
    /// <summary>The parts of a cell that joins several values by <c>|</c>, each at its own column.</summary>
    public IEnumerable<Written> Parts()
    {
        if (Text.Length == 0) yield break;
        int at = 0;
        foreach (string part in Text.Split('|'))
        {
            yield return this with { Text = part, Column = Column + at };
            at += part.Length + 1;
        }
    }
}
