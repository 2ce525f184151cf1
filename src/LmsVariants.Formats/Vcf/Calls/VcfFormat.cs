using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Vcf.Calls;

/// <summary>VCF 4.x of any caller: small variants, genome VCF, copy numbers, splice variants and fusions of one tumour sample.</summary>
public sealed class VcfFormat : IPanelFormat
{
    /// <inheritdoc/>
    public string Name => "VCF";

    /// <inheritdoc/>
    public bool Recognises(InputDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return VcfReader.Recognises(document.Head);
    }

    /// <inheritdoc/>
    public IReadOnlyList<SampleIdentity> Identify(InputDocument document, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(context);
        using VcfReader reader = VcfReader.Open(document.Name, document.Peek(), context.Limits);
        return [new SampleIdentity(TumourColumn.NameOf(reader.Header, Column(document, reader, context)) is string name ? new SampleNames(Sample: name) : SampleNames.None, IsCompanion: false)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<PanelFile> Read(InputDocument document, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(context);
        using VcfReader reader = VcfReader.Open(document.Name, document.Open(), context.Limits);
        return [new CallReader(document.Name, reader, VcfCaller.Of(reader.Header), Column(document, reader, context), context.Limits).Read()];
    }

    // A normal must not pass for the tumour: of several samples one is named, or none is taken.
    private static int? Column(InputDocument document, VcfReader reader, ReadingContext context)
    {
        if (reader.Header.Samples.IsEmpty) return null;
        return TumourColumn.Find(reader.Header, context.TumourSample) ?? throw new InputFormatException(document.Refuse(
            InputCodes.TumourNotNamed, "sample", "the switch --sample with the name of the tumour's column", reader.Header.Samples.Length == 1 ? "a normal alone" : $"{reader.Header.Samples.Length} samples"));
    }
}
