using System.Collections.Immutable;

using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;

namespace LmsVariants.Formats.CaseSheets;

/// <summary>Reads <c>case-sheet.csv</c> or <c>case-sheet.json</c>: one row per case, every column optional but <c>sample_id</c>.</summary>
public static class CaseSheet
{
    /// <summary>Whether a file is a case sheet by its name.</summary>
    public static bool IsNamedSo(string fileName) =>
        fileName.Equals("case-sheet.csv", StringComparison.OrdinalIgnoreCase) || fileName.Equals("case-sheet.json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a whole sheet.</summary>
    /// <exception cref="InputFormatException">It cannot be read without guessing.</exception>
    public static ImmutableArray<CaseSheetRow> Read(string file, ReadOnlySpan<byte> content, InputLimits limits)
    {
        string text = TextFile.Decode(file, content, limits);
        IEnumerable<CaseSheetFields> records = text.TrimStart() is ['[' or '{', ..] ? JsonSheet.Read(file, text) : FromTable(file, text, limits);
        ImmutableArray<CaseSheetRow>.Builder rows = ImmutableArray.CreateBuilder<CaseSheetRow>();
        HashSet<string> samples = new(StringComparer.Ordinal);
        foreach (CaseSheetFields record in records)
        {
            CaseSheetRow row = ReadRow(record);
            if (!samples.Add(row.SampleId)) throw record.Refuse("sample_id", InputCodes.Duplicate, "each sample once", "a second row of the same sample");
            rows.Add(row);
        }
        return rows.ToImmutable();
    }

    private static CaseSheetRow ReadRow(CaseSheetFields fields) => new()
    {
        Where = fields.Where,
        SampleId = fields.Text("sample_id") ?? throw fields.Refuse("sample_id", InputCodes.FieldEmpty, "a sample id", "nothing"),
        CaseId = fields.Text("case_id"),
        PatientId = fields.Text("patient_id"),
        PatientIdSystem = fields.Text("patient_id_system"),
        FamilyName = fields.Text("family_name"),
        GivenName = fields.Text("given_name"),
        BirthDate = fields.Date("birth_date"),
        Sex = fields.Text("sex"),
        Diagnosis = fields.Text("diagnosis"),
        DiagnosisCode = fields.Text("diagnosis_code"),
        Uterine = fields.YesNo("uterine"),
        SpecimenId = fields.Text("specimen_id"),
        SpecimenType = fields.Text("specimen_type"),
        BodySite = fields.Text("body_site"),
        Collected = fields.Date("collected"),
        Received = fields.Date("received"),
        TumourContent = fields.Fraction("tumour_content"),
        Panel = fields.Text("panel"),
        Requester = fields.Text("requester"),
        Performer = fields.Text("performer"),
        GermlineConsent = fields.Word("germline_consent", "given", "refused", "unknown") switch
        {
            "given" => GermlineConsent.Given,
            "refused" => GermlineConsent.Refused,
            _ => GermlineConsent.Unknown,
        },
        MatchedNormal = fields.YesNo("matched_normal"),
        ReportedMsi = fields.Text("reported_msi"),
        ReportedTmb = fields.Text("reported_tmb"),
        ReplacesCaseId = fields.Text("replaces_case_id"),
        Comment = fields.Text("comment"),
        Other = fields.Unasked(),
    };

    private static IEnumerable<CaseSheetFields> FromTable(string file, string text, InputLimits limits)
    {
        DelimitedTable table = DelimitedTable.Read(file, text, limits);
        if (table.Find("sample_id") is null) throw table.Refuse(table.HeaderLine, "header", InputCodes.ColumnMissing, "a column 'sample_id'", "other columns");
        return table.Records.Select(record => new CaseSheetFields(
            new SourceLocation(file, record.Line, 1),
            table.Header.Select((name, index) => new CaseSheetField(name, DelimitedTable.Get(record, index), table.Locate(record, index)))));
    }
}
