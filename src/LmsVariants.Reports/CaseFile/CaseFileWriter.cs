using System.Text.Encodings.Web;
using System.Text.Json;

using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.CaseFile;

/// <summary>Writes <c>case.json</c>: everything that is known of a case, for programs and for whoever checks a report later.</summary>
/// <remarks>
/// UTF-8, two spaces an indentation, line feeds, members in a fixed order and snake case. <c>schema</c> names the layout;
/// members may be added to it, none is renamed or taken away.
/// </remarks>
public sealed class CaseFileWriter : IReportWriter
{
    /// <summary>The name of the layout.</summary>
    public const string Schema = "lmsvariants-case/1";

    // The file is never part of a page, so that bases such as G>A stay readable.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentCharacter = ' ',
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <inheritdoc/>
    public string Suffix => ".case.json";

    /// <inheritdoc/>
    /// <remarks>It says in which line of a sheet the case stands, which another row moves; what a person reads of the sheet stands on the page.</remarks>
    public bool IsCompared => false;

    /// <inheritdoc/>
    public ValueTask<byte[]> WriteAsync(CaseReport report, CancellationToken cancellationToken)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Options))
        {
            json.WriteStartObject();
            ReportJson.Write(json, report);
            InputJson.Write(json, report.Case);
            json.Objects("biomarkers", report.Biomarkers, result => BiomarkerJson.Write(json, report, result));
            json.Objects("reversions", report.Reversions, reversion => ReversionJson.Write(json, report, reversion));
            json.Optional("risk_group", report.RiskGroup, result => RiskGroupJson.Write(json, report, result));
            json.Object("gene_coverage", () => GeneCoverageJson.Write(json, report));
            json.Objects("findings", report.Findings, finding =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                FindingJson.Write(json, report, finding);
            });
            json.WriteStartArray("ranked");
            foreach (Finding finding in report.Ranked) json.WriteNumberValue(finding.Number);
            json.WriteEndArray();
            ReadingJson.Write(json, report.Case);
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return ValueTask.FromResult(stream.ToArray());
    }
}
