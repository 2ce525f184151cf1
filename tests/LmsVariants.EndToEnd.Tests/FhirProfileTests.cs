using System.Text.Json;

namespace LmsVariants.EndToEnd.Tests;

/// <summary>The guide that bundles are written by, as a user chooses it. Each bundle is held against its guide where it comes to be.</summary>
public sealed class FhirProfileTests
{
    [Theory]
    [InlineData(null, null, "genomic-report")]
    [InlineData("stu3", null, "genomic-report")]
    [InlineData("stu2", null, "genomics-report")]
    [InlineData(null, "stu2", "genomics-report")]
    [InlineData("stu3", "stu2", "genomic-report")]
    public void The_switch_wins_over_the_setting(string? given, string? setting, string expected)
    {
        using Workspace workspace = new();
        Dictionary<string, string> environment = setting is null ? [] : new(StringComparer.Ordinal) { ["LMSV_Fhir__Profile"] = setting };
        string[] chosen = given is null ? [] : ["--fhir-profile", given];
        Assert.Equal(0, workspace.Run(environment, ["run", Workspace.Fixture("index-case", "tso500"), "--out", "out", .. chosen]).ExitCode);
        Assert.Equal([expected], Profiles(workspace, "LMS-INDEX-01", "DiagnosticReport"));
    }

    [Theory]
    [InlineData("stu4")]
    [InlineData("STU2")]
    [InlineData("")]
    public void Another_name_is_refused(string given)
    {
        using Workspace workspace = new();
        Ended switched = workspace.Run("run", ".", "--out", "out", "--fhir-profile", given);
        Assert.Equal((2, $"lmsvariants: error LMV2002: --fhir-profile: expected stu3 or stu2, found '{given}'"), (switched.ExitCode, switched.ErrorLines[0]));
        if (given.Length == 0) return;
        Ended set = workspace.Run(new Dictionary<string, string>(StringComparer.Ordinal) { ["LMSV_Fhir__Profile"] = given }, "run", ".", "--out", "out");
        Assert.Equal((2, "lmsvariants: error LMV2003: Fhir:Profile: expected stu3 or stu2"), (set.ExitCode, Assert.Single(set.ErrorLines)));
    }

    [Theory]
    [InlineData("LMS-TSO26-01", "tso500", "dragen-2.6-hrd")]
    [InlineData("LMS-SRK-01_T", "vcf")]
    [InlineData("LMS-F1-01", "panels", "foundation-one")]
    public void A_named_patient_has_the_profiles_of_mCODE(string caseId, params string[] fixture)
    {
        using Workspace workspace = new();
        workspace.Write("sheet.csv", $"sample_id,patient_id,family_name,given_name,sex,birth_date,specimen_id,performer\n{caseId},P-1,Example,Ada,female,1968-03-02,S-1,Molecular pathology\n");
        Assert.Equal(0, workspace.Run("run", Workspace.Fixture(fixture), "--case-sheet", "sheet.csv", "--sample", "LMS-SRK-01_T", "--out", "out", "--fhir-profile", "stu2").ExitCode);
        Assert.Equal(["genomics-report", "mcode-genomics-report"], Profiles(workspace, caseId, "DiagnosticReport"));
        Assert.Equal(["mcode-cancer-patient"], Profiles(workspace, caseId, "Patient"));
    }

    private static string[] Profiles(Workspace workspace, string caseId, string type)
    {
        using JsonDocument bundle = JsonDocument.Parse(workspace.Read("out", $"{caseId}.fhir.json"));
        JsonElement resource = bundle.RootElement.GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("resource")).Single(resource => resource.GetProperty("resourceType").GetString() == type);
        return [.. resource.GetProperty("meta").GetProperty("profile").EnumerateArray().Select(url => url.GetString()!.Split('/')[^1])];
    }
}
