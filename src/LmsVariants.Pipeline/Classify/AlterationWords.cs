using System.Diagnostics;

using LmsVariants.KnowledgeBase.Assertions;

namespace LmsVariants.Pipeline.Classify;

/// <summary>The names of the classes of alteration as files and searches write them.</summary>
public static class AlterationWords
{
    /// <summary>Such as "loss of function".</summary>
    public static string Of(AlterationClass alteration) => alteration switch
    {
        AlterationClass.LossOfFunction => "loss of function",
        AlterationClass.Truncation => "truncation",
        AlterationClass.DeepDeletion => "deep deletion",
        AlterationClass.Hotspot => "hotspot",
        AlterationClass.Fusion => "fusion",
        AlterationClass.Amplification => "amplification",
        AlterationClass.OncogenicAlteration => "oncogenic alteration",
        AlterationClass.Reversion => "reversion",
        AlterationClass.Signature => "signature",
        _ => throw new UnreachableException(),
    };
}
