using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Prognosis;

/// <summary>Reads the groups of a risk model, the highest first, and checks that every case has one.</summary>
internal static class RiskGroupEntries
{
    private static readonly string[] Keys = ["name", "any"];
    private static readonly string[] CombinationKeys = ["all"];

    public static ImmutableArray<RiskGroup> Read(Entry model, ImmutableArray<RiskFactor> factors, NameSet ids, Draft draft)
    {
        model.MustHave("groups");
        ImmutableArray<RiskGroup>.Builder groups = ImmutableArray.CreateBuilder<RiskGroup>();
        NameSet names = new();
        HashSet<string> asked = new(StringComparer.Ordinal);
        foreach (Entry entry in model.Entries("groups", Keys))
        {
            Written name = entry.Required("name");
            names.Define(name, draft.Problems);
            groups.Add(new(name.Text, [.. entry.Entries("any", CombinationKeys).Select(combination => Combination(combination, ids, asked, draft))]));
        }
        if (groups.Count == 0 || groups.Count(group => group.Combinations.IsEmpty) != 1 || !groups[^1].Combinations.IsEmpty)
        {
            draft.Problems.Add(KnowledgeProblemCodes.WrongRiskGroups, model.PlaceOf("groups"), "one group without combinations, the last");
        }
        foreach (RiskFactor idle in factors.Where(factor => !asked.Contains(factor.Id)))
        {
            draft.Problems.Add(KnowledgeProblemCodes.IdleRiskFactor, model.PlaceOf("factors") with { Text = idle.Id }, "a factor that a group asks for");
        }
        return groups.ToImmutable();
    }

    /// <summary>Reports groups that no case falls into, because a higher one takes them all.</summary>
    public static void ReportUnreachable(Entry entry, RiskModel model, Draft draft)
    {
        ImmutableArray<RiskGroup> reached = model.Possible([], [.. model.Factors.Select(factor => factor.Id)]);
        foreach (RiskGroup group in model.Groups.Where(group => !reached.Contains(group)))
        {
            draft.Problems.Add(KnowledgeProblemCodes.UnreachableRiskGroup, entry.PlaceOf("groups") with { Text = group.Name }, "a group that some case falls into");
        }
    }

    private static ImmutableArray<string> Combination(Entry entry, NameSet ids, HashSet<string> asked, Draft draft)
    {
        IReadOnlyList<Written> together = entry.Texts("all");
        if (together.Count == 0) draft.Problems.Add(KnowledgeProblemCodes.Empty, entry.PlaceOf("all"), "at least one factor");
        draft.ReportDuplicates(together);
        foreach (Written factor in together)
        {
            asked.Add(factor.Text);
            if (!ids.Contains(factor.Text)) draft.Problems.Add(KnowledgeProblemCodes.UnknownRiskFactor, factor, "the id of a factor of the model");
        }
        return [.. together.Select(factor => factor.Text)];
    }
}
