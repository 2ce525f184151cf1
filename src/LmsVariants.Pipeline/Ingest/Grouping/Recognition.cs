using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;

namespace LmsVariants.Pipeline.Ingest.Grouping;

/// <summary>Recognises a file by its content.</summary>
internal static class Recognition
{
    /// <summary>The samples that a file is about.</summary>
    /// <exception cref="InputFormatException">It is none of the known formats, or cannot be read without guessing.</exception>
    public static IEnumerable<SampleFile> Of(InputDocument document, ReadingContext context)
    {
        if (document.Length == 0) throw new InputFormatException(document.Refuse(InputCodes.EmptyFile, "file", "content", "an empty file"));
        IPanelFormat format = PanelFormats.Of(document, context)
            ?? throw new InputFormatException(document.Refuse(
                InputCodes.UnknownFormat, "file", "a result of a panel (docs/formats.md lists the formats)", FileKind.Describe(document.Head)));
        document.ForgetHead();
        IReadOnlyList<SampleIdentity> samples = format.Identify(document, context);
        return samples.Select((sample, index) => new SampleFile(document, format, index, samples.Count > 1, sample.Names, sample.IsCompanion));
    }
}
