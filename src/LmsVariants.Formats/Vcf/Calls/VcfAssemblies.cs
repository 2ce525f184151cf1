using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Vcf.Header;

namespace LmsVariants.Formats.Vcf.Calls;

/// <summary>What in a VCF's header tells the assembly, in the words of every panel file.</summary>
public static class VcfAssemblies
{
    /// <summary>Each piece of evidence with its source; empty where the header does not say.</summary>
    public static ImmutableArray<StatedAssembly> Of(VcfHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        return [.. header.AssemblyEvidence.Select(evidence => new StatedAssembly(evidence.Assembly, evidence.Source))];
    }
}
