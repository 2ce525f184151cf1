using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using Hl7.Fhir.Model;
using LmsVariants.Pipeline.Deliver;
using Signature = LmsVariants.Pipeline.Deliver.Ledger.Signature;

namespace LmsVariants.Reports.Fhir.Corrections;

/// <summary>The bundle of an earlier report, read back as far as a correction asks.</summary>
public sealed class EarlierBundle
{
    private const string BeforeTime = " report issued ";

    private readonly JsonArray _entries;

    private EarlierBundle(JsonArray entries, JsonObject report) => (_entries, Report) = (entries, report);

    /// <summary>Gets the id of its DiagnosticReport.</summary>
    public string ReportId => (string?)Report["id"] ?? string.Empty;

    /// <summary>Gets the hash of what it said; null where it bears none.</summary>
    internal string? ContentHash => (string?)Content?["value"] is string value ? value["sha256:".Length..] : null;

    /// <summary>Gets a reference to the report as it was: by its content, since the resource itself is the same one.</summary>
    internal ResourceReference Reference => new()
    {
        Type = "DiagnosticReport",
        Identifier = Content is { } content ? new Identifier((string)content["system"]!, (string)content["value"]!) : null,
        Display = $"{(string?)Report["status"]}{BeforeTime}{(string?)Report["issued"]}",
    };

    /// <summary>Gets the profile of its report.</summary>
    internal string? Profile => Correction.ProfileOf(Report);

    internal IEnumerable<JsonObject> Entries => _entries.OfType<JsonObject>();

    /// <summary>Gets the system and number by which the patient was known; null where the bundle says neither.</summary>
    internal (string System, string Number)? PatientNumber =>
        Entries.Select(entry => entry["resource"]!.AsObject()).FirstOrDefault(resource => (string?)resource["resourceType"] == "Patient")?["identifier"] is JsonArray { Count: > 0 } identifiers
        && identifiers[0] is JsonObject first && IsText(first["system"]) && IsText(first["value"])
            ? ((string)first["system"]!, (string)first["value"]!)
            : null;

    private JsonObject Report { get; }

    /// <summary>Gets who signed it and when, by the person whom the report names and the attestation that names the person; null where nobody has.</summary>
    private Signature? Signature
    {
        get
        {
            if ((string?)Report["resultsInterpreter"]?[0]?["reference"] is not string person) return null;
            JsonNode? name = Entries.First(entry => (string?)entry["fullUrl"] == person)["resource"]!["name"]?[0]?["text"];
            JsonNode? recorded = Entries.Select(entry => entry["resource"]!)
                .Last(resource => (string?)resource["resourceType"] == "Provenance" && resource["agent"]?.AsArray().Any(agent => (string?)agent?["who"]?["reference"] == person) == true)["recorded"];
            return new Signature((string?)name ?? string.Empty, DateTimeOffset.Parse((string?)recorded ?? string.Empty, CultureInfo.InvariantCulture));
        }
    }

    // As the reference to it says, since the bundle before may be gone.
    private DateTimeOffset? IssuedBefore => Entries.Select(entry => entry["resource"]!)
        .Where(resource => (string?)resource["resourceType"] == "Provenance")
        .SelectMany(provenance => provenance["entity"]?.AsArray() ?? [])
        .Where(entity => (string?)entity?["role"] == "revision")
        .Select(entity => (string?)entity!["what"]?["display"] is string display && display.IndexOf(BeforeTime, StringComparison.Ordinal) is int at and > 0
            && DateTimeOffset.TryParse(display.AsSpan(at + BeforeTime.Length), CultureInfo.InvariantCulture, out DateTimeOffset issued) ? issued : (DateTimeOffset?)null)
        .FirstOrDefault();

    private JsonObject? Content => Report["identifier"]?.AsArray().OfType<JsonObject>()
        .FirstOrDefault(identifier => ReportIdentifiers.IsContent((string?)identifier["system"]));

    /// <summary>Reads a bundle that this program wrote.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static EarlierBundle Read(ReadOnlyMemory<byte> bundle)
    {
        const string None = "no bundle with a report that this program wrote";
        try
        {
            if (JsonNode.Parse(bundle.Span) is not JsonObject root || root["entry"] is not JsonArray entries || !entries.All(IsEntry)) throw new FormatException(None);
            JsonObject report = entries.Select(entry => entry!["resource"]!.AsObject()).Last(resource => (string?)resource["resourceType"] == "DiagnosticReport");
            EarlierBundle read = new(entries, report);
            _ = (read.AsEarlier(bundle), read.ContentHash, read.Reference);
            return read;
        }
        catch (Exception broken) when (broken is JsonException or XmlException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new FormatException(None, broken);
        }
    }

    private static bool IsEntry(JsonNode? entry) =>
        IsText(entry?["fullUrl"]) && entry!["resource"] is JsonObject resource && IsText(resource["resourceType"]) && IsText(entry["request"]?["method"]);

    private static bool IsText(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String;

    /// <summary>How far the report counted and when it was issued.</summary>
    /// <param name="bundle">The bundle's bytes.</param>
    public EarlierReport AsEarlier(ReadOnlyMemory<byte> bundle) => new(
        (string?)Report["status"] switch
        {
            "preliminary" => ReportStatus.Preliminary,
            "final" => ReportStatus.Final,
            "amended" => ReportStatus.Amended,
            _ => throw new FormatException("the status of the report is none of preliminary, final and amended"),
        },
        DateTimeOffset.Parse((string?)Report["issued"] ?? string.Empty, CultureInfo.InvariantCulture),
        bundle)
    {
        Signature = Signature,
        Alterations = [.. Entries.Select(entry => entry["resource"]!.AsObject()).Where(IsVariant).Select(TitleOf).OfType<string>()],
        IssuedBefore = IssuedBefore,
    };

    private static bool IsVariant(JsonObject resource) =>
        (string?)resource["resourceType"] == "Observation"
        && (string?)resource["status"] != "entered-in-error"
        && Correction.ProfileOf(resource)?.EndsWith("/variant", StringComparison.Ordinal) == true;

    // The narrative begins with the name.
    private static string? TitleOf(JsonObject variant) =>
        (string?)variant["text"]?["div"] is string narrative ? XElement.Parse(narrative).Elements().FirstOrDefault()?.Value : null;

    internal static EarlierBundle Of(EarlierReport earlier) => Read(earlier.Bundle);
}
