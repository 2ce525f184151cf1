using LmsVariants.Formats;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Ingest;

/// <summary>What a reader needs besides the file.</summary>
/// <param name="Limits">How large an input may be.</param>
/// <param name="Genes">The genes by approved symbol and alias.</param>
/// <param name="Assembly">The assembly that was asked for; null where the file decides.</param>
public sealed record IngestContext(InputLimits Limits, GeneCatalogue Genes, GenomeAssembly? Assembly);

/// <summary>A kind of file that makes a case. It is recognised by content, never by extension.</summary>
public interface ICaseFormat
{
    /// <summary>Gets the name to print, such as "TSO500 CombinedVariantOutput".</summary>
    string Name { get; }

    /// <summary>Whether a file is of this kind.</summary>
    bool Recognises(InputDocument document);

    /// <summary>Reads the file as a case without a case sheet.</summary>
    /// <exception cref="Formats.Problems.InputFormatException">It cannot be read without guessing.</exception>
    ReportedCase Read(InputDocument document, IngestContext context);
}
