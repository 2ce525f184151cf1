using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Assertions;

/// <summary>The states of tumour-wide biomarkers that an assertion can be about.</summary>
public static class BiomarkerStates
{
    /// <summary>Gets every state.</summary>
    public static ImmutableArray<string> All { get; } = ["TMB-H", "TMB-L", "MSI-H", "MSS", "HRD"];
}
