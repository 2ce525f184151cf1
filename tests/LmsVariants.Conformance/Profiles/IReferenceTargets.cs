using LmsVariants.Conformance.Instances;

namespace LmsVariants.Conformance.Profiles;

/// <summary>Finds what a reference points at.</summary>
internal interface IReferenceTargets
{
    /// <summary>The resource that the reference inside <paramref name="from"/> names; null where it is not here.</summary>
    Node? Find(Node from, string reference);
}
