using System.Text.Json;
using System.Text.Json.Nodes;

using LmsVariants.Conformance;

namespace LmsVariants.Testing;

/// <summary>A bundle by Genomics Reporting 2.0.0, which no registry serves: held against mCODE 4.0.0, whose snapshots hold it, against R4 and against our own rules.</summary>
/// <remarks>
/// Profiles of 2.0.0 have the urls of 3.0.0, so by their names they would be held against the wrong ones. Report, variant and region
/// are held against mCODE's, whether they claim them or not; recommendations against those of 3.0.0, which are the same; implications,
/// biomarkers and files against R4 alone.
/// </remarks>
internal static class OlderGuide
{
    private const string Guide = "http://hl7.org/fhir/uv/genomics-reporting/StructureDefinition/";
    private const string Mcode = "http://hl7.org/fhir/us/mcode/StructureDefinition/";

    private static readonly Dictionary<string, string> Substitutes = new(StringComparer.Ordinal)
    {
        [Guide + "genomics-report"] = Mcode + "mcode-genomics-report",
        [Guide + "variant"] = Mcode + "mcode-genomic-variant",
        [Guide + "region-studied"] = Mcode + "mcode-genomic-region-studied",
    };

    private static readonly string[] Same = [Guide + "followup-recommendation", Guide + "medication-recommendation"];

    public static bool Wrote(string bundle) => bundle.Contains($"\"{Guide}genomics-report\"", StringComparison.Ordinal);

    public static IEnumerable<Finding> Check(string bundle)
    {
        JsonNode root = JsonNode.Parse(bundle)!;
        bool isPatientKnown = bundle.Contains($"\"{Mcode}mcode-human-specimen\"", StringComparison.Ordinal);
        foreach (JsonNode? entry in root["entry"]!.AsArray()) Substitute(entry!["resource"]!.AsObject());
        using JsonDocument document = JsonDocument.Parse(root.ToJsonString());
        return [.. BundleChecker.Check(document.RootElement).Where(finding => !IsOfAnotherGuide(finding) && (isPatientKnown || !IsOfUnknownPatient(finding)))];
    }

    private static void Substitute(JsonObject resource)
    {
        if (resource["meta"]?["profile"] is not JsonArray claims) return;
        string[] kept = [.. claims.Select(claim => (string)claim!).Select(url => Substitutes.GetValueOrDefault(url, url)).Where(url => Same.Contains(url) || !url.StartsWith(Guide, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
        if (kept.Length > 0) resource["meta"]!["profile"] = new JsonArray([.. kept.Select(url => (JsonNode)url)]);
        else resource.Remove("meta");
    }

    // That each observation claims a profile, and which codes the guide's own system has, are rules of 3.0.0; implications claim nothing here.
    private static bool IsOfAnotherGuide(Finding finding) =>
        finding is { Rule: "profile-none" } or { Rule: "code-unknown", Found: "predicted-therapeutic-implication" } or { Rule: "reference-target", Path: "reasonReference" };

    // mCODE's report is about mCODE's patient and specimen; that of 2.0.0 is about any.
    private static bool IsOfUnknownPatient(Finding finding) => finding is { Rule: "reference-target", Path: "subject" or "specimen" or "specimen[0]" };
}
