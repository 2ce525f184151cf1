using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Prognosis;

/// <summary>A group of a risk model and what puts a case into it.</summary>
/// <param name="Name">Its name, such as "high".</param>
/// <param name="Combinations">Factors that must be present together, any one combination; empty for the group of what is left.</param>
public sealed record RiskGroup(string Name, ImmutableArray<ImmutableArray<string>> Combinations)
{
    /// <summary>Whether a case in which exactly <paramref name="present"/> are found fulfils one of the combinations, or none is asked for.</summary>
    public bool Takes(IReadOnlySet<string> present) => Combinations.IsEmpty || Combinations.Any(factors => factors.All(present.Contains));
}

/// <summary>Groups of patients of one tumour type with a different outcome, as a study found them.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Name">The name to print.</param>
/// <param name="Tumour">The code of the tumour type that it was found in, and holds for.</param>
/// <param name="Cohort">The patients, in words.</param>
/// <param name="Endpoints">The outcomes by which the groups differ.</param>
/// <param name="Factors">The alterations it asks for.</param>
/// <param name="Groups">The groups, the highest risk first; the last takes what no other does.</param>
/// <param name="Statement">What the study found, in own words.</param>
/// <param name="Caution">What limits it.</param>
/// <param name="Citations">Identifiers of the citations; never empty.</param>
public sealed record RiskModel(
    string Id,
    string Name,
    string Tumour,
    string Cohort,
    ImmutableArray<string> Endpoints,
    ImmutableArray<RiskFactor> Factors,
    ImmutableArray<RiskGroup> Groups,
    string Statement,
    string Caution,
    ImmutableArray<string> Citations)
{
    /// <summary>The group of a case in which exactly <paramref name="present"/> are found: the highest that takes it.</summary>
    public RiskGroup GroupOf(IReadOnlySet<string> present) => Groups.First(group => group.Takes(present));

    /// <summary>The groups that a case can still belong to, the highest first, by every way in which the open factors can turn out.</summary>
    /// <param name="present">Factors that are there.</param>
    /// <param name="open">Factors of which it is not known whether they are.</param>
    public ImmutableArray<RiskGroup> Possible(IEnumerable<string> present, IReadOnlyList<string> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        string[] known = [.. present];
        HashSet<RiskGroup> found = new(ReferenceEqualityComparer.Instance);
        for (int completion = 0; completion < 1 << open.Count; completion++)
        {
            found.Add(GroupOf(new HashSet<string>([.. known, .. open.Where((_, bit) => (completion & (1 << bit)) != 0)], StringComparer.Ordinal)));
        }
        return [.. Groups.Where(found.Contains)];
    }
}
