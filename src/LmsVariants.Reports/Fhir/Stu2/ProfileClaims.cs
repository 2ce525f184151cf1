using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir.Stu2;

/// <summary>Which profiles each resource claims: of Genomics Reporting 2.0.0 by what it is, of mCODE only where it holds what mCODE demands.</summary>
/// <remarks>
/// mCODE wants a patient with a name and a gender, a specimen of a type that it lists, and both behind everything that refers to them.
/// A pseudonym is no such patient.
/// </remarks>
internal sealed class ProfileClaims
{
    // Of mCODE's types of specimen those that a laboratory of ours can mean.
    private static readonly string[] SpecimenTypes = ["TUMOR", "TISS", "BLD"];

    private readonly bool _isPatientKnown;
    private readonly bool _isSpecimenKnown;

    private ProfileClaims(bool isPatientKnown, bool isSpecimenKnown) => (_isPatientKnown, _isSpecimenKnown) = (isPatientKnown, isSpecimenKnown);

    public static ProfileClaims In(Bundle bundle)
    {
        Resource[] resources = [.. bundle.Entry.Select(entry => entry.Resource).OfType<Resource>()];
        bool isPatientKnown = resources.OfType<Patient>().All(IsKnown);
        return new ProfileClaims(isPatientKnown, isPatientKnown && resources.OfType<Specimen>().All(IsKnown));
    }

    /// <summary>Takes the place of the profiles of 3.0.0; a profile of anybody else stays.</summary>
    public void Claim(Resource resource)
    {
        string[] before = [.. resource.Meta?.Profile ?? []];
        string[] after = [.. Of(resource), .. before.Where(url => !url.StartsWith(Systems.Guide, StringComparison.Ordinal))];
        if (after.Length > 0) (resource.Meta ??= new Meta()).Profile = after;
        else if (before.Length > 0) resource.Meta = Without(resource.Meta!);
    }

    /// <summary>The profile of 3.0.0 that a resource claims, by the last part of its URL; null where it claims none.</summary>
    public static string? Current(Resource resource) => resource.Meta?.Profile?
        .FirstOrDefault(url => url.StartsWith(Systems.Guide, StringComparison.Ordinal))?.Split('|')[0].Split('/')[^1];

    private IEnumerable<string> Of(Resource resource) => (resource, Current(resource)) switch
    {
        (Patient, _) => _isPatientKnown ? [Mcode.Patient] : [],
        (Specimen, _) => _isSpecimenKnown ? [Mcode.Specimen] : [],
        (DiagnosticReport, Structures.Report) => With(OlderStructures.Report, Mcode.Report),
        (Observation, Structures.Variant) => With(Structures.Variant, Mcode.Variant),
        (Observation, OlderStructures.RegionStudied) => With(OlderStructures.RegionStudied, Mcode.RegionStudied),
        (Observation biomarker, Structures.MolecularBiomarker) => OfBiomarker(biomarker),
        (Observation, Structures.DiagnosticImplication or Structures.TherapeuticImplication or "genotype" or "haplotype" or "sequence-phase-relationship") same => [Structures.Url(same.Item2!)],
        (Hl7.Fhir.Model.Task, Structures.FollowUp or Structures.MedicationRecommendation) same => [Structures.Url(same.Item2!)],
        (DocumentReference, Structures.DataFile) => [Structures.Url(OlderStructures.DataFile)],
        _ => [],
    };

    private IEnumerable<string> With(string profile, string mcode) => _isSpecimenKnown ? [Structures.Url(profile), mcode] : [Structures.Url(profile)];

    // The two profiles bind the form of the value; an answer in other words is no answer there.
    private IEnumerable<string> OfBiomarker(Observation biomarker)
    {
        Coding? code = biomarker.Code?.Coding.FirstOrDefault();
        return (code?.Code, biomarker.Value) switch
        {
            (Loinc.MutationalBurden, null or Quantity { System: Systems.Ucum, Code: "1/1000000{Base}" }) => [Structures.Url(OlderStructures.MutationalBurden)],
            (Loinc.MicrosatelliteInstability, null or CodeableConcept { Coding: [{ System: Systems.Loinc }, ..] }) => [Structures.Url(OlderStructures.MicrosatelliteInstability)],
            (not null, Quantity or CodeableConcept or FhirString) when _isSpecimenKnown => [Mcode.TumorMarker],
            _ => [],
        };
    }

    private static Meta? Without(Meta meta)
    {
        meta.Profile = null;
        bool isEmpty = meta is { VersionId: null, LastUpdated: null, Source: null, Security: [], Tag: [] };
        return isEmpty ? null : meta;
    }

    private static bool IsKnown(Patient patient) =>
        patient.Identifier.Any(identifier => identifier is { System: not null, Value: not null })
        && patient.Name.Any(name => name.Family is not null || name.Given?.Any() == true)
        && patient.Gender is not null;

    private static bool IsKnown(Specimen specimen) =>
        specimen.Type?.Coding.Any(coding => coding.System == Systems.SpecimenType && SpecimenTypes.Contains(coding.Code)) == true;
}
