using System.Collections.Frozen;
using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.KnowledgeBase.Panels;

namespace LmsVariants.Pipeline.Cohort;

/// <summary>How far a gene was looked at in a case.</summary>
public enum Sight
{
    /// <summary>Everything that the row of the gene shows was looked for, in the whole gene: that nothing stands there is a result.</summary>
    Whole,

    /// <summary>A part of it was not: bases without a call, or a kind of alteration that was not looked for.</summary>
    Partly,

    /// <summary>The gene was not looked at, or nobody knows whether it was.</summary>
    None,
}

/// <summary>Says how far genes were looked at, by what the reports say and by the genes of their panels.</summary>
internal sealed class Seeing(IEnumerable<GenePanel> panels)
{
    private readonly FrozenDictionary<string, FrozenSet<string>> _genes = panels.ToFrozenDictionary(panel => panel.Id, panel => panel.Genes.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <param name="examination">What was looked at.</param>
    /// <param name="gene">The gene.</param>
    /// <param name="needs">The parts of an examination that would show what the row of the gene shows.</param>
    public Sight Of(Examination examination, string gene, ImmutableArray<CoverageSubject> needs)
    {
        if (examination.Panel is null || !_genes.TryGetValue(examination.Panel, out FrozenSet<string>? genes) || !genes.Contains(gene)) return Sight.None;
        if (examination.NotOnPanel.Contains(gene)) return Sight.None;
        bool hasUncalled = examination.Uncalled.TryGetValue(gene, out bool isAll);
        int seen = 0;
        foreach (CoverageSubject need in needs) seen += examination.Seen.Contains(need.Name) ? 1 : 0;
        if (isAll || seen == 0) return Sight.None;
        return hasUncalled || seen < needs.Length || examination.LossesNotAssessed.Contains(gene) ? Sight.Partly : Sight.Whole;
    }

    /// <summary>The parts of an examination that show these kinds of alteration. Small variants are always asked for.</summary>
    public static ImmutableArray<CoverageSubject> Needs(IEnumerable<AlterationKind> kinds) => [.. kinds.Select(Subject).Prepend(CoverageSubject.SmallVariants).Distinct()];

    private static CoverageSubject Subject(AlterationKind kind) => kind switch
    {
        AlterationKind.DeepDeletion or AlterationKind.CopyLoss => CoverageSubject.GeneLosses,
        AlterationKind.CopyGain => CoverageSubject.Amplifications,
        AlterationKind.Fusion => CoverageSubject.Fusions,
        AlterationKind.Splice => CoverageSubject.SpliceVariants,
        _ => CoverageSubject.SmallVariants,
    };
}
