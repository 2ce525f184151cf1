using System.Globalization;

namespace LmsVariants.Formats.Problems;

/// <summary>A place in an input file.</summary>
/// <param name="File">The file's name relative to the input that was given.</param>
/// <param name="Line">The line, from 1; 0 where the file as a whole is meant.</param>
/// <param name="Column">The character in the line, from 1; 0 where the line as a whole is meant.</param>
public readonly record struct SourceLocation(string File, long Line, int Column)
{
    /// <summary>Gets the file's own name without its folders.</summary>
    public string FileName => File[(File.LastIndexOf('/') + 1)..];

    /// <summary>A file as a whole.</summary>
    public static SourceLocation Whole(string file) => new(file, 0, 0);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
}
