using LmsVariants.Conformance.Definitions;
using LmsVariants.Conformance.FhirPath;
using LmsVariants.Conformance.Instances;
using LmsVariants.Conformance.Terminology;

namespace LmsVariants.Conformance.Profiles;

/// <summary>What all checks of one file share: the definitions, the codes, where references lead, and what conforms to what.</summary>
internal sealed class Validation(DefinitionSet definitions, TerminologySet terminology, IReferenceTargets targets)
{
    private readonly Dictionary<(Node, string), Findings> _checks = [];

    public DefinitionSet Definitions => definitions;

    public TerminologySet Terminology => terminology;

    public IReferenceTargets Targets => targets;

    public Evaluator Evaluator { get; } = new(definitions, targets);

    /// <summary>What the node breaks of that profile. It is checked once, whoever asks.</summary>
    public Findings Check(Node node, StructureDefinition profile)
    {
        if (_checks.TryGetValue((node, profile.Url), out Findings? known)) return known;
        Findings own = _checks[(node, profile.Url)] = new Findings();
        new ProfileCheck(this, own).Check(node, profile);
        return own;
    }

    /// <summary>Whether the node has no error by that profile. A circle of references ends at what is known when it closes.</summary>
    public bool Conforms(Node node, StructureDefinition profile) => !Check(node, profile).HasError;

    /// <summary>Whether the resource names the profile, or one that builds on it, in <c>meta.profile</c>.</summary>
    public bool Claims(Node resource, string profile) =>
        resource.Named("meta").SelectMany(meta => meta.Named("profile")).Any(claim => claim.Text is string url && definitions.IsA(url, profile));
}
