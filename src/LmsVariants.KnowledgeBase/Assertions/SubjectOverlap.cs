using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Assertions;

/// <summary>Whether two assertions can be about one and the same alteration.</summary>
internal static class SubjectOverlap
{
    public static bool Exists(AssertionSubject first, AssertionSubject second) => (first, second) switch
    {
        (GeneSubject one, GeneSubject other) => one.Genes.Intersect(other.Genes, StringComparer.Ordinal).Any() && SharesAlteration(one, other),
        (BiomarkerSubject one, BiomarkerSubject other) => one.State == other.State,
        _ => false,
    };

    private static bool SharesAlteration(GeneSubject one, GeneSubject other)
    {
        ImmutableArray<AlterationClass> shared = [.. Widened(one).Intersect(Widened(other))];
        return shared.Any(alteration => alteration != AlterationClass.Hotspot)
            || (shared.Length > 0 && one.ProteinChanges.Intersect(other.ProteinChanges, StringComparer.Ordinal).Any());
    }

    // Loss of function takes in a truncation and a deep deletion; two that share only the wider word are about the same too.
    private static IEnumerable<AlterationClass> Widened(GeneSubject subject) => subject.Alterations.Contains(AlterationClass.LossOfFunction)
        ? subject.Alterations.Union([AlterationClass.Truncation, AlterationClass.DeepDeletion])
        : subject.Alterations;
}
