using System.Security.Cryptography;

using LmsVariants.Formats.Problems;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Ingest;

/// <summary>A file as it came, in memory.</summary>
/// <param name="Name">Its name relative to the input that was given, with <c>/</c>; never a path of this machine.</param>
/// <param name="Content">Its bytes.</param>
public sealed record InputDocument(string Name, ReadOnlyMemory<byte> Content)
{
    private const int SniffedBytes = 4096;

    /// <summary>Gets the file's own name without folders.</summary>
    public string FileName => Name[(Name.LastIndexOf('/') + 1)..];

    /// <summary>Gets the first bytes, by which a format is recognised.</summary>
    public ReadOnlySpan<byte> Head => Content.Span[..Math.Min(SniffedBytes, Content.Length)];

    /// <summary>What the report says of this file.</summary>
    public InputFile Describe(string format) => new(Name, format, Content.Length, Convert.ToHexStringLower(SHA256.HashData(Content.Span)));

    /// <summary>The refusal of the file as a whole.</summary>
    public InputProblem Refuse(string code, string field, string expected, string found) =>
        new(code, SourceLocation.Whole(Name), field, expected, found);
}
