using System.Text.Json;

using LmsVariants.Formats.CaseSheets;

namespace LmsVariants.Reports.CaseFile;

/// <summary>The row of the case sheet. What it leaves out is null or <c>unknown</c>, so that a reader sees that it was not stated.</summary>
internal static class CaseSheetJson
{
    public static void Write(Utf8JsonWriter json, CaseSheetRow sheet)
    {
        json.Where(sheet.Where);
        json.Text("sample_id", sheet.SampleId);
        json.Text("case_id", sheet.CaseId);
        json.Text("patient_id", sheet.PatientId);
        json.Text("patient_id_system", sheet.PatientIdSystem);
        json.Text("family_name", sheet.FamilyName);
        json.Text("given_name", sheet.GivenName);
        json.Day("birth_date", sheet.BirthDate);
        json.Text("sex", sheet.Sex);
        json.Text("diagnosis", sheet.Diagnosis);
        json.Text("diagnosis_code", sheet.DiagnosisCode);
        json.Text("uterine", YesNo(sheet.Uterine));
        json.Text("specimen_id", sheet.SpecimenId);
        json.Text("specimen_type", sheet.SpecimenType);
        json.Text("body_site", sheet.BodySite);
        json.Day("collected", sheet.Collected);
        json.Day("received", sheet.Received);
        json.Number("tumour_content", sheet.TumourContent);
        json.Text("panel", sheet.Panel);
        json.Text("requester", sheet.Requester);
        json.Text("performer", sheet.Performer);
        json.Text("germline_consent", ConsentWord(sheet.GermlineConsent));
        json.Text("matched_normal", YesNo(sheet.MatchedNormal));
        json.Text("reported_msi", sheet.ReportedMsi);
        json.Text("reported_tmb", sheet.ReportedTmb);
        json.Text("replaces_case_id", sheet.ReplacesCaseId);
        json.Text("comment", sheet.Comment);
        json.Objects("other", sheet.Other, pair =>
        {
            json.Text("key", pair.Key);
            json.Text("value", pair.Value);
        });
    }

    public static string ConsentWord(GermlineConsent consent) => consent switch
    {
        GermlineConsent.Unknown => "unknown",
        GermlineConsent.Given => "given",
        GermlineConsent.Refused => "refused",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string YesNo(bool? answer) => answer switch
    {
        true => "yes",
        false => "no",
        null => "unknown",
    };
}
