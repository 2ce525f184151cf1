using System.Collections.Immutable;

using LmsVariants.Formats.OtherPanels.Delimited;

namespace LmsVariants.Formats.Panels;

/// <summary>What a reader needs besides the file.</summary>
/// <param name="Limits">How large an input may be.</param>
/// <param name="TumourSample">The sample of a VCF that is the tumour, where the user named one; else null.</param>
public sealed record ReadingContext(InputLimits Limits, string? TumourSample = null)
{
    /// <summary>Gets the laboratory's own maps of columns, by which tables of no known vendor are read.</summary>
    /// <value>The default is none.</value>
    public ImmutableArray<ColumnMap> ColumnMaps { get; init; } = [];
}

/// <summary>A sample of a file.</summary>
/// <param name="Names">Its names inside the file.</param>
/// <param name="IsCompanion">Whether the file makes no case alone.</param>
public sealed record SampleIdentity(SampleNames Names, bool IsCompanion);

/// <summary>A kind of file that panel results come in. It is recognised by content, never by extension.</summary>
/// <remarks>A new format is one folder: this, a reader, its table of columns, and a line in <see cref="PanelFormats"/>.</remarks>
public interface IPanelFormat
{
    /// <summary>Gets the name to print, such as "TSO500 CombinedVariantOutput".</summary>
    string Name { get; }

    /// <summary>Gets whether a file of this kind is the final result of a case, in which everything is put together.</summary>
    bool IsWholeResult => false;

    /// <summary>Whether a file is of this kind, by its first bytes, unpacked.</summary>
    bool Recognises(InputDocument document);

    /// <summary>Whether a file is of this kind, where what the user set takes part in the answer.</summary>
    bool Recognises(InputDocument document, ReadingContext context) => Recognises(document);

    /// <summary>Whose samples the file is about, in the order in which <see cref="Read"/> gives them. A format of large files finds that out without reading all of it.</summary>
    /// <exception cref="Problems.InputFormatException">It cannot be read without guessing.</exception>
    IReadOnlyList<SampleIdentity> Identify(InputDocument document, ReadingContext context) =>
        [.. Read(document, context).Select(file => new SampleIdentity(file.Names, file.IsCompanion))];

    /// <summary>Reads the file: what it says of each sample that it names.</summary>
    /// <exception cref="Problems.InputFormatException">It cannot be read without guessing.</exception>
    IReadOnlyList<PanelFile> Read(InputDocument document, ReadingContext context);
}
