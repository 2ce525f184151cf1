using LmsVariants.KnowledgeBase.Assertions;

namespace LmsVariants.Pipeline.Interpret.Tiers;

/// <summary>What directions of evidence mean for what follows.</summary>
internal static class EvidenceDirections
{
    /// <summary>Whether something follows from an assertion of that direction: it supports, warns or foretells. A state without support, or an alternative weighed, opens nothing.</summary>
    public static bool Follows(this EvidenceDirection direction) => direction is not (EvidenceDirection.DoesNotSupport or EvidenceDirection.Alternative);
}
