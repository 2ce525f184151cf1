using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Tso500.SideFiles;

namespace LmsVariants.Formats.Tso500.Tmb;

/// <summary>TSO500 <c>.tmb.json</c>: the mutational burden with its parts, in which <c>NaN</c> may stand bare.</summary>
public sealed class TmbJsonFormat : IPanelFormat
{
    private const string Burden = "TmbPerMb";

    // Shown as written: parts of the number, and numbers adjusted for what the combined output does not adjust.
    private static readonly string[] Others =
    [
        "AdjustedTmbPerMb", "NonsynonymousTmbPerMb", "AdjustedNonsynonymousTmbPerMb", "SomaticCodingVariantsCount",
        "NonsynonymousSomaticCodingVariantsCount", "TotalRegionSizeMb", "CodingRegionSizeMb", "Settings",
    ];

    /// <inheritdoc/>
    public string Name => "TSO500 TMB JSON";

    /// <inheritdoc/>
    public bool Recognises(InputDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return FlatJson.Recognises(document.Head, Burden);
    }

    /// <inheritdoc/>
    public IReadOnlyList<PanelFile> Read(InputDocument document, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(context);
        FlatJson json = FlatJson.Read(document, context);
        decimal? burden = FlatJson.Decimal(json.Required(Burden));
        decimal? megabases = FlatJson.Decimal(json.Find("CodingRegionSizeMb"));
        int? variants = FlatJson.Integer(json.Find("SomaticCodingVariantsCount"));
        return
        [
            BiomarkerFile.Of(BiomarkerKeys.OfJson(json, [Burden, .. Others])) with
            {
                Coverage = [BiomarkerFile.Number(CoverageSubject.Tmb, burden is not null, Burden)],
                Tmb = burden is decimal value ? new ReportedTmb(value, megabases, variants) : null,
            },
        ];
    }
}
