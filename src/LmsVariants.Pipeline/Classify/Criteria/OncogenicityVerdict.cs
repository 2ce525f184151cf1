using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Oncogenicity;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Classify.Criteria;

/// <summary>The class that a sum of points gives, and how far it stands from its neighbours.</summary>
/// <param name="Class">The class.</param>
/// <param name="Points">The sum.</param>
/// <param name="ToHigher">The points that would make the next higher class; null in the highest.</param>
/// <param name="ToLower">The points, as a number above 0, whose loss would make the next lower class; null in the lowest.</param>
public sealed record ClassOfPoints(OncogenicityClass Class, int Points, int? ToHigher, int? ToLower)
{
    /// <summary>The class of a sum by the cut-offs.</summary>
    public static ClassOfPoints Of(int points, OncogenicityCutOffs cutOffs)
    {
        ArgumentNullException.ThrowIfNull(cutOffs);
        int[] fewest = [cutOffs.Oncogenic, cutOffs.LikelyOncogenic, cutOffs.Uncertain, cutOffs.LikelyBenign];
        int at = Array.FindIndex(fewest, cutOff => points >= cutOff);
        if (at < 0) at = fewest.Length;
        return new((OncogenicityClass)at, points, at > 0 ? fewest[at - 1] - points : null, at < fewest.Length ? points - fewest[at] + 1 : null);
    }
}

/// <summary>The arithmetic of the procedure: which criteria count beside each other, their sum, and its class. Nothing is looked up here.</summary>
/// <param name="Class">The class of the sum.</param>
/// <param name="Criteria">Every criterion of the procedure, in its order.</param>
public sealed record OncogenicityVerdict(ClassOfPoints Class, ImmutableArray<Criterion> Criteria)
{
    private static readonly Phrase NoRule = $"no rule of this program looks at it";

    /// <summary>Weighs answers by a procedure. A criterion that no answer is about is not assessed.</summary>
    public static OncogenicityVerdict Of(ImmutableArray<Answer> answers, OncogenicityProcedure procedure)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ImmutableArray<Criterion> criteria = Weigh(answers, procedure);
        return new(ClassOfPoints.Of(criteria.Where(criterion => criterion.Counts).Sum(criterion => criterion.Points.Value), procedure.CutOffs), criteria);
    }

    /// <summary>Every criterion, with those set aside beside which another one counts.</summary>
    public static ImmutableArray<Criterion> Weigh(ImmutableArray<Answer> answers, OncogenicityProcedure procedure)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        Dictionary<CriterionKind, Answer> byKind = answers.ToDictionary(answer => answer.Kind);
        HashSet<CriterionKind> counted = [.. byKind.Values.Where(answer => answer.Points is { IsAssessed: true, Value: not 0 }).Select(answer => answer.Kind)];
        Dictionary<CriterionKind, CriterionKind> setAside = [];
        // What is itself set aside excludes nothing any more, so the criteria that exclude others are judged before those.
        foreach (CriterionDefinition criterion in InOrderOfExclusion(procedure))
        {
            foreach (CriterionKind other in criterion.NotWith.Where(other => counted.Contains(criterion.Kind) && counted.Contains(other)).Take(1))
            {
                setAside[criterion.Kind] = other;
                counted.Remove(criterion.Kind);
            }
        }
        return [.. procedure.Criteria.Select(criterion => Criterion(criterion, byKind.GetValueOrDefault(criterion.Kind), setAside.TryGetValue(criterion.Kind, out CriterionKind other) ? procedure[other].Code : null))];
    }

    private static Criterion Criterion(CriterionDefinition definition, Answer? answer, string? setAsideFor) =>
        new(definition.Code, Phrase.FromKnowledge(definition.Meaning), answer is null ? Assessed<int>.Not(NoRule) : setAsideFor is null ? answer.Points : Assessed<int>.As(0))
        {
            Kind = definition.Kind,
            OtherCode = definition.OtherCode,
            Reason = answer is null ? Phrase.Empty : setAsideFor is null ? answer.Reason : (Phrase)$"{answer.Reason}; met and not counted beside {setAsideFor}",
            Citations = answer?.Citations ?? [],
            Found = answer?.Points is { IsAssessed: true, Value: int found } ? found : 0,
            SetAsideFor = setAsideFor,
        };

    // A criterion comes after all those beside which it does not count.
    private static IEnumerable<CriterionDefinition> InOrderOfExclusion(OncogenicityProcedure procedure)
    {
        HashSet<CriterionKind> done = [];
        List<CriterionDefinition> waiting = [.. procedure.Criteria];
        while (waiting.Count > 0)
        {
            // A circle of exclusions has no first; the order of the file breaks it.
            CriterionDefinition next = waiting.Find(criterion => criterion.NotWith.All(done.Contains)) ?? waiting[0];
            waiting.Remove(next);
            done.Add(next.Kind);
            yield return next;
        }
    }
}
