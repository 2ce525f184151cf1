using System.Collections.Frozen;
using System.Collections.Immutable;

using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>What a bundle is written from.</summary>
/// <param name="Sources">Where its facts come from, one line each.</param>
/// <param name="AssemblyNames">What its assemblies are called.</param>
/// <param name="Transcripts">The transcripts, in the order in which they are written.</param>
/// <param name="Tracts">The bases, by assembly, contig and place, apart from each other.</param>
public sealed record BundleContent(
    ImmutableArray<string> Sources,
    FrozenDictionary<GenomeAssembly, string> AssemblyNames,
    ImmutableArray<Transcript> Transcripts,
    IEnumerable<PackedTract> Tracts);

/// <summary>A bundle that is open: its transcripts, and the bases as they are stored.</summary>
/// <param name="Catalogue">The transcripts.</param>
/// <param name="Bases">The bases.</param>
public sealed record OpenedBundle(TranscriptCatalogue Catalogue, PackedBases Bases);
