using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hl7.Fhir.Model;
using LmsVariants.Pipeline.Deliver;

namespace LmsVariants.Reports.Fhir.Corrections;

/// <summary>The bundle of an earlier report, read back as far as a correction asks.</summary>
public sealed class EarlierBundle
{
    private readonly JsonArray _entries;

    private EarlierBundle(JsonArray entries, JsonObject report) => (_entries, Report) = (entries, report);

    /// <summary>Gets the id of its DiagnosticReport.</summary>
    public string ReportId => (string?)Report["id"] ?? string.Empty;

    /// <summary>Gets the hash of what it said; null where it bears none.</summary>
    internal string? ContentHash => ((string?)Content?["value"])?["sha256:".Length..];

    /// <summary>Gets a reference to the report as it was: by its content, since the resource itself is the same one.</summary>
    internal ResourceReference Reference => new()
    {
        Type = "DiagnosticReport",
        Identifier = Content is { } content ? new Identifier((string)content["system"]!, (string)content["value"]!) : null,
        Display = $"{(string?)Report["status"]} report issued {(string?)Report["issued"]}",
    };

    /// <summary>Gets the profile of its report.</summary>
    internal string? Profile => Correction.ProfileOf(Report);

    internal IEnumerable<JsonObject> Entries => _entries.OfType<JsonObject>();

    private JsonObject Report { get; }

    private JsonObject? Content => Report["identifier"]?.AsArray().OfType<JsonObject>()
        .FirstOrDefault(identifier => ((string?)identifier["system"])?.EndsWith("report-content", StringComparison.Ordinal) == true);

    /// <summary>Reads a bundle that this program wrote.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static EarlierBundle Read(ReadOnlyMemory<byte> bundle)
    {
        try
        {
            if (JsonNode.Parse(bundle.Span) is JsonObject { } root && root["entry"] is JsonArray entries
                && entries.Select(entry => entry?["resource"]).OfType<JsonObject>().LastOrDefault(resource => (string?)resource["resourceType"] == "DiagnosticReport") is { } report)
            {
                EarlierBundle read = new(entries, report);
                _ = read.AsEarlier(bundle);
                return read;
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or FormatException)
        {
            throw new FormatException("no bundle with a report that this program wrote", broken);
        }
        throw new FormatException("no bundle with a report that this program wrote");
    }

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
        bundle);

    internal static EarlierBundle Of(EarlierReport earlier) => Read(earlier.Bundle);
}
