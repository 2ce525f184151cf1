using LmsVariants.Conformance.Definitions;
using LmsVariants.Conformance.FhirPath;
using LmsVariants.Conformance.Instances;
using LmsVariants.Conformance.Terminology;

namespace LmsVariants.Conformance.Profiles;

/// <summary>What all checks of one file share: the definitions, the codes, where references lead, and what conforms to what.</summary>
internal sealed class Validation(DefinitionSet definitions, TerminologySet terminology, IReferenceTargets targets)
{
    private readonly Dictionary<(Node, string), bool> _conforms = [];

    public DefinitionSet Definitions => definitions;

    public TerminologySet Terminology => terminology;

    public IReferenceTargets Targets => targets;

    public Evaluator Evaluator { get; } = new(definitions, targets);

    /// <summary>Whether the node has no error by that profile. While that is being asked it counts as yes, so circles of references end.</summary>
    public bool Conforms(Node node, StructureDefinition profile)
    {
        if (_conforms.TryGetValue((node, profile.Url), out bool known)) return known;
        _conforms[(node, profile.Url)] = true;
        Findings own = new();
        new ProfileCheck(this, own).Check(node, profile);
        return _conforms[(node, profile.Url)] = !own.HasError;
    }

    /// <summary>Whether the resource names the profile, or one that builds on it, in <c>meta.profile</c>.</summary>
    public bool Claims(Node resource, string profile) =>
        resource.Named("meta").SelectMany(meta => meta.Named("profile")).Any(claim => claim.Text is string url && definitions.IsA(url, profile));
}
