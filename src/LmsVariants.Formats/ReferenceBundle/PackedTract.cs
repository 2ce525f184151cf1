using System.Collections.Immutable;

using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>A stretch of the forward strand, four bases to a byte, the first in the highest bits.</summary>
/// <param name="Assembly">The assembly.</param>
/// <param name="Contig">The contig.</param>
/// <param name="Where">The places of its first and last base.</param>
/// <param name="Unknown">Where the bases are not known, in order, within <paramref name="Where"/>; they are packed as A.</param>
/// <param name="Packed">The bases.</param>
public sealed record PackedTract(GenomeAssembly Assembly, Contig Contig, Interval Where, ImmutableArray<Interval> Unknown, byte[] Packed);
