using LmsVariants.Conformance.Profiles;

namespace LmsVariants.Conformance;

/// <summary>Resources beside the one that is checked. Read once, they serve many checks.</summary>
public sealed class ResourceSet
{
    internal ResourceSet(BundleTargets targets) => Targets = targets;

    internal BundleTargets Targets { get; }
}
