using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Tso500.SideFiles;

namespace LmsVariants.Formats.Tso500.Msi;

/// <summary>TSO500 <c>.msi.json</c> and <c>.microsat_output.json</c>: numbers as strings, which may say <c>NaN</c>.</summary>
public sealed class MsiJsonFormat : IPanelFormat
{
    private const string Sites = "TotalMicrosatelliteSitesAssessed";

    private static readonly string[] Known =
    [
        Sites, "TotalMicrosatelliteSitesUnstable", "PercentageUnstableSites", "ResultIsValid", "ResultMessage", "Settings", "SumDistance", "SumJsd",
    ];

    /// <inheritdoc/>
    public string Name => "TSO500 MSI JSON";

    /// <inheritdoc/>
    public bool Recognises(InputDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return FlatJson.Recognises(document.Head, Sites);
    }

    /// <inheritdoc/>
    public IReadOnlyList<PanelFile> Read(InputDocument document, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(context);
        FlatJson json = FlatJson.Read(document, context);
        ReportedMsi read = new(
            FlatJson.Integer(json.Required(Sites)), FlatJson.Integer(json.Find("TotalMicrosatelliteSitesUnstable")), FlatJson.Percent(json.Find("PercentageUnstableSites")))
        {
            SumOfDistances = FlatJson.Decimal(json.Find("SumJsd")),
        };
        // The software's own verdict comes first: the numbers of a result that it holds invalid stay in the details alone.
        bool valid = FlatJson.Flag(json.Find("ResultIsValid")) ?? true;
        bool hasNumber = read.UsableSites is not null || read.SumOfDistances is not null;
        return
        [
            BiomarkerFile.Of(BiomarkerKeys.OfJson(json, Known)) with
            {
                Coverage = [valid ? BiomarkerFile.Number(CoverageSubject.Msi, hasNumber, Sites) : new Coverage(CoverageSubject.Msi, CoverageState.NoData, ReasonOf(json))],
                Msi = valid && hasNumber ? read : null,
            },
        ];
    }

    private static Phrase ReasonOf(FlatJson json) => json.Find("ResultMessage") is { Text.Length: > 0 } message
        ? (Phrase)$"the software holds its result to be invalid: {message.Text}"
        : (Phrase)$"the software holds its result to be invalid";
}
