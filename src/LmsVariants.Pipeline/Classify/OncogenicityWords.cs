using System.Diagnostics;

namespace LmsVariants.Pipeline.Classify;

/// <summary>The names of the classes as sentences and files print them.</summary>
public static class OncogenicityWords
{
    /// <summary>Such as "Likely Oncogenic".</summary>
    public static Phrase Of(OncogenicityClass oncogenicity) => oncogenicity switch
    {
        OncogenicityClass.Oncogenic => $"Oncogenic",
        OncogenicityClass.LikelyOncogenic => $"Likely Oncogenic",
        OncogenicityClass.UncertainSignificance => $"Uncertain Significance",
        OncogenicityClass.LikelyBenign => $"Likely Benign",
        OncogenicityClass.Benign => $"Benign",
        _ => throw new UnreachableException(),
    };
}
