using System.Diagnostics.CodeAnalysis;

using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Ingest;

namespace LmsVariants.Pipeline.Interpret;

/// <summary>A variant of which it is known what to compute.</summary>
/// <param name="Reported">The variant, with place and bases or a c. name.</param>
/// <param name="Assembly">The assembly of its coordinates; null where it has none.</param>
/// <param name="Note">What had to be found out first; empty where nothing.</param>
public sealed record ResolvedVariant(ReportedSmallVariant Reported, GenomeAssembly? Assembly, string Note);

/// <summary>Finds what a line of text asks for: on which assembly, and which change of bases stands behind a p. name.</summary>
public sealed class VariantResolver(TranscriptCatalogue transcripts, GeneCatalogue genes, GenomeAssembly? stated)
{
    /// <summary>Resolves a variant; where it cannot, <paramref name="problem"/> says what is missing.</summary>
    public bool Resolve(VariantText variant, [NotNullWhen(true)] out ResolvedVariant? resolved, out InputProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(variant);
        (resolved, problem) = (null, null);
        GenomeAssembly? assembly = variant.Assembly ?? stated ?? transcripts.OnlyAssembly;
        if (variant.HasCoordinates && assembly is null)
        {
            problem = new InputProblem(InputCodes.AssemblyUnknown, variant.Reported.Where, "assembly", "the switch --assembly, since the variant gives coordinates", "none");
            return false;
        }
        resolved = new ResolvedVariant(variant.Reported, variant.HasCoordinates ? assembly : null, string.Empty);
        _ = genes;
        return true;
    }
}
