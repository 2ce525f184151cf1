using System.Globalization;

using LmsVariants.Genomics.Consequences;
using LmsVariants.KnowledgeBase.LossOfFunction;

namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>Whether a curated exception is about a change.</summary>
public static class ExemptionRule
{
    /// <summary>Whether it is.</summary>
    /// <param name="exemption">The exception, on the transcript of <paramref name="consequence"/>.</param>
    /// <param name="consequence">What the allele does to the transcript.</param>
    /// <param name="change">In which way that may abolish the protein.</param>
    /// <param name="loss">What it takes from the protein; null where that is not known.</param>
    public static bool IsAbout(LossOfFunctionExemption exemption, TranscriptConsequence consequence, NullChange change, ProteinLoss? loss)
    {
        ArgumentNullException.ThrowIfNull(exemption);
        ArgumentNullException.ThrowIfNull(consequence);
        return IsOf(exemption, consequence, change, loss);
    }

    private static bool IsOf(LossOfFunctionExemption exemption, TranscriptConsequence consequence, NullChange change, ProteinLoss? loss) => exemption.Kind switch
    {
        // What is lost before the residue is nothing that the exception was made for.
        ExemptionKind.StopAtOrAfter => change == NullChange.PrematureStop && consequence.Stop?.Residue >= exemption.From && (loss is null || loss.First >= exemption.From),
        ExemptionKind.StopBefore => change == NullChange.PrematureStop && consequence.Stop?.Residue < exemption.From,
        ExemptionKind.SpliceSite => change == NullChange.SpliceSite,
        ExemptionKind.ExonRange => Touches(consequence, exemption.From ?? 1, exemption.To ?? int.MaxValue),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static bool Touches(TranscriptConsequence consequence, int first, int last)
    {
        if (consequence.ExonsLost.Any(exon => exon >= first && exon <= last)) return true;
        if (consequence.BrokenSpliceSites.Select(site => site.IsDonor ? site.Intron : site.Intron + 1).Any(exon => exon >= first && exon <= last)) return true;
        if (Numbers(consequence.Exon) is { } exons && exons.From <= last && exons.To >= first) return true;
        // Intron n lies between the exons n and n + 1.
        return Numbers(consequence.Intron) is { } introns && introns.From < last && introns.To >= first;
    }

    // "11/11" or "3-5/11".
    private static (int From, int To)? Numbers(string? part)
    {
        if (part is null) return null;
        string[] ends = part.Split('/')[0].Split('-');
        return int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int from) && int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int to)
            ? (from, to)
            : null;
    }
}
