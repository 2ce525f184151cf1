using Hl7.Fhir.Model;
using LmsVariants.Formats.CaseSheets;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>The patient: a pseudonym, unless the case sheet names one. Nothing is said of her that the sheet does not say.</summary>
internal static class SubjectPatient
{
    public static Patient Of(CaseContext context)
    {
        CaseSheetRow? sheet = context.Sheet;
        string? family = Prose.Clean(sheet?.FamilyName);
        string? given = Prose.Clean(sheet?.GivenName);
        return new Patient
        {
            Id = context.PatientId,
            Identifier = { BusinessIdentifier(context) ?? Pseudonym(context) },
            Name = family is null && given is null ? [] : [new HumanName { Family = family, Given = given is null ? null : [given] }],
            Gender = Gender(sheet?.Sex),
            BirthDate = sheet?.BirthDate is DateOnly day ? CaseContext.Day(day) : null,
        };
    }

    /// <summary>The number by which a hospital knows the patient; null where the case sheet names none, and the patient is a pseudonym of this case.</summary>
    public static Identifier? BusinessIdentifier(CaseContext context)
    {
        if (Prose.Clean(context.Sheet?.PatientId) is not string number) return null;
        string? issuer = Prose.Clean(context.Sheet?.PatientIdSystem);
        bool isUri = issuer is not null && !issuer.Contains(' ', StringComparison.Ordinal) && Uri.TryCreate(issuer, UriKind.Absolute, out _);
        return new Identifier(isUri ? issuer! : context.Identity.System("patient"), number)
        {
            Assigner = issuer is null || isUri ? null : new ResourceReference { Display = issuer },
        };
    }

    private static Identifier Pseudonym(CaseContext context) =>
        new(context.Identity.System("patient-of-case"), Prose.Clean(context.Report.Case.CaseId) ?? context.PatientId);

    private static AdministrativeGender? Gender(string? sex) => sex?.Trim().ToUpperInvariant() switch
    {
        "F" or "FEMALE" or "W" or "WEIBLICH" => AdministrativeGender.Female,
        "M" or "MALE" or "MÄNNLICH" => AdministrativeGender.Male,
        "O" or "OTHER" or "D" or "DIVERS" => AdministrativeGender.Other,
        "U" or "UNKNOWN" or "UNBEKANNT" => AdministrativeGender.Unknown,
        _ => null,
    };
}
