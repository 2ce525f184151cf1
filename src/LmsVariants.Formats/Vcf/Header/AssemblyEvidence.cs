using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Formats.Vcf.Header;

/// <summary>What in a header speaks for an assembly.</summary>
/// <param name="Assembly">The assembly.</param>
/// <param name="Source">What speaks for it, such as <c>contig chr17 has 81195210 bases</c> or <c>##reference names hg19</c>.</param>
/// <param name="Line">The line of the header, from 1.</param>
public sealed record AssemblyEvidence(GenomeAssembly Assembly, Phrase Source, long Line);
