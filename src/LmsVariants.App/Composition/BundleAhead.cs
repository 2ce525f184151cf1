using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.App.Composition;

/// <summary>The reference bundle, read from the moment it is made, beside whatever else is read.</summary>
internal sealed class BundleAhead(string file)
{
    private readonly Task<OpenedBundle> _bundle = Task.Run(() => BundleFile.OpenWhole(file));

    /// <summary>Its transcripts; null where it is missing or damaged, which is told now.</summary>
    public TranscriptCatalogue? Take(Messages messages) => Knowledge.Opened(file, () => _bundle.GetAwaiter().GetResult(), messages)?.Catalogue;
}
