using System.Text.RegularExpressions;
using Hl7.Fhir.Model;
using LmsVariants.Formats.CaseSheets;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>The patient: a pseudonym, unless the case sheet names one. Nothing is said of her that the sheet does not say.</summary>
internal static partial class SubjectPatient
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
        return new Identifier(SystemOf(context, issuer), number)
        {
            Assigner = issuer is null || IsUri(issuer) ? null : new ResourceReference { Display = issuer },
        };
    }

    // Two hospitals may give the same number: whoever gave it is part of the system, so that no two patients become one.
    private static string SystemOf(CaseContext context, string? issuer)
    {
        if (issuer is null) return context.Identity.System("patient");
        if (IsUri(issuer)) return issuer;
        return ObjectIdentifier().IsMatch(issuer) ? $"urn:oid:{issuer}" : $"{context.Identity.System("patient")}:{Uri.EscapeDataString(issuer)}";
    }

    // A rooted path is a file's address on some machines and none on others.
    private static bool IsUri(string text) =>
        Scheme().IsMatch(text) && !text.Contains(' ', StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && !uri.IsFile;

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9+.-]+:", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"\A[0-2](\.(0|[1-9][0-9]*))+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ObjectIdentifier();

    /// <summary>The system of the pseudonyms that stand where no number is known.</summary>
    public static string SystemOfPseudonyms(CaseContext context) => context.Identity.System("patient-of-case");

    private static Identifier Pseudonym(CaseContext context) =>
        new(SystemOfPseudonyms(context), Prose.Clean(context.Report.Case.CaseId) ?? context.PatientId);

    private static AdministrativeGender? Gender(string? sex) => sex?.Trim().ToUpperInvariant() switch
    {
        "F" or "FEMALE" or "W" or "WEIBLICH" => AdministrativeGender.Female,
        "M" or "MALE" or "MÄNNLICH" => AdministrativeGender.Male,
        "O" or "OTHER" or "D" or "DIVERS" => AdministrativeGender.Other,
        "U" or "UNKNOWN" or "UNBEKANNT" => AdministrativeGender.Unknown,
        _ => null,
    };
}
