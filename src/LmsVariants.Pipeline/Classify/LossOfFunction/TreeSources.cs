namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>Where the rules of the tree come from.</summary>
public static class TreeSources
{
    /// <summary>The tree itself.</summary>
    public static readonly Phrase Tree = $"ClinGen PVS1 recommendations, Abou Tayoun et al. 2018, PMID 30192042";

    /// <summary>The criterion that the grade is for.</summary>
    public static readonly Phrase Criterion = $"ClinGen/CGC/VICC procedure, OVS1, Horak et al. 2022, PMID 35101336";

    /// <summary>A donor GC that becomes GT.</summary>
    public static readonly Phrase GcDonor = $"PCGR 2.3.2, GC_TO_GT: +2 C>T of a GC donor is not loss of function";

    /// <summary>What was curated.</summary>
    public static readonly Phrase KnowledgeBase = $"knowledge base";

    /// <summary>What this project decided where the tree leaves room.</summary>
    public static readonly Phrase Project = $"decision of this project, docs/loss-of-function.md";
}
