using System.Collections.Immutable;

using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Blocks;

/// <summary>What was made of a block, and which of its lines cannot be read.</summary>
/// <param name="Value">What was made of it.</param>
/// <param name="Refused">The lines, in their order.</param>
public readonly record struct BlockResult<T>(T Value, ImmutableArray<VcfRefusal> Refused);
