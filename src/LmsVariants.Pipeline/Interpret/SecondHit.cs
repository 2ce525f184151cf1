using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Interpret;

/// <summary>Whether the other copy of the gene is known to be hit as well: what a conditional match hangs on.</summary>
internal static class SecondHit
{
    public static string Words(Finding finding, ImmutableArray<Finding> all, ReportedCase reported)
    {
        Finding[] others = [.. all.Where(other => other.Number != finding.Number && other.Symbol == finding.Symbol && other.Classification.Evidenced.Contains(AlterationClass.LossOfFunction))];
        if (others.Length > 0)
        {
            return $"a second hit of {finding.Symbol} was called ({string.Join("; ", others.Select(other => FindingName.Of(other.Symbol, other.Reported, other.Annotation)))}); whether it lies on the other copy is not known";
        }
        string[] unseen = [.. reported.Coverage.Where(part => part is { Subject.IsLoss: true, State: CoverageState.NotAssessed or CoverageState.NoData }).Select(part => part.Subject.Name.ToLowerInvariant())];
        return unseen.Length > 0
            ? $"no second hit of {finding.Symbol} was called; {string.Join("; ", unseen)} could not be assessed with these files"
            : $"no second hit of {finding.Symbol} was called; loss of heterozygosity is not assessed";
    }
}
