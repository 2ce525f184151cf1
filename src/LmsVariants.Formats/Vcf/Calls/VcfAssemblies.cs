using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Vcf.Header;

namespace LmsVariants.Formats.Vcf.Calls;

/// <summary>What in a VCF's header tells the assembly, in the words of every panel file.</summary>
internal static class VcfAssemblies
{
    public static ImmutableArray<StatedAssembly> Of(VcfHeader header) =>
        [.. header.AssemblyEvidence.Select(evidence => new StatedAssembly(evidence.Assembly, evidence.Source))];
}
