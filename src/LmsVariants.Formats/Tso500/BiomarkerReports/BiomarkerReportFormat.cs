using System.Collections.Immutable;
using System.Text;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;
using LmsVariants.Formats.Tso500.SideFiles;

namespace LmsVariants.Formats.Tso500.BiomarkerReports;

/// <summary><c>_BiomarkerReport.txt</c> of Local App up to 1.3, which writes no combined output: lines of <c>key: value</c>.</summary>
public sealed class BiomarkerReportFormat : IPanelFormat
{
    private const string Burden = "Total TMB";
    private const string Usable = "Usable MSI Sites";

    private static readonly string[] UnstableNames = ["Total Microsatellite Sites Unstable", "Total MSI Sites Unstable"];
    private static readonly string[] PercentNames = ["Percent Unstable Sites", "Percent Unstable MSI Sites"];

    private static readonly string[] Known =
    [
        Burden, "Nonsynonymous TMB", "Coding Region Size in Megabases", "Number of Passing Eligible Variants",
        "Number of Passing Eligible Nonsynonymous Variants", Usable, .. UnstableNames, .. PercentNames,
    ];

    /// <inheritdoc/>
    public string Name => "TSO500 BiomarkerReport";

    /// <inheritdoc/>
    public bool Recognises(InputDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Encoding.UTF8.GetString(document.Head).TrimStart('\uFEFF').Split('\n')
            .Any(line => line.StartsWith(Burden + ":", StringComparison.OrdinalIgnoreCase));
    }

    /// <inheritdoc/>
    public IReadOnlyList<PanelFile> Read(InputDocument document, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(context);
        string text = TextFile.Decode(document.Name, document.ReadAll(context.Limits).Span, context.Limits);
        ImmutableArray<string>.Builder notes = ImmutableArray.CreateBuilder<string>();
        BiomarkerKeys keys = new(document.Name, [.. KeysOf(document.Name, TextFile.Lines(document.Name, text, context.Limits), notes)], Known);
        decimal? burden = keys.Decimal(Burden, needed: true);
        ReportedMsi msi = new(keys.Integer(Usable), keys.Integer(UnstableNames), keys.Percent(PercentNames));
        bool hasMsi = msi is not { UsableSites: null, UnstableSites: null, PercentUnstable: null };
        bool saysMsi = keys.Has([Usable, .. UnstableNames, .. PercentNames]);
        PanelFile read = BiomarkerFile.Of(keys);
        return
        [
            read with
            {
                Panel = "TruSight Oncology 500",
                SoftwareNotes = notes.ToImmutable(),
                Coverage =
                [
                    BiomarkerFile.Number(CoverageSubject.Tmb, burden is not null, Burden),
                    .. saysMsi ? new[] { BiomarkerFile.Number(CoverageSubject.Msi, hasMsi, Usable) } : [],
                ],
                Tmb = burden is decimal value ? new ReportedTmb(value, keys.Decimal("Coding Region Size in Megabases"), keys.Integer("Number of Passing Eligible Variants")) : null,
                Msi = hasMsi ? msi : null,
                Warnings = saysMsi ? read.Warnings : [.. read.Warnings, new InputWarning(InputCodes.SectionAbsent, SourceLocation.Whole(document.Name), "microsatellite instability is missing from the file: not assessed")],
            },
        ];
    }

    // A line without a colon is a title or a note; titles repeat what the keys say.
    private static IEnumerable<PlacedKey> KeysOf(string file, IEnumerable<TextLine> lines, ImmutableArray<string>.Builder notes)
    {
        foreach (TextLine line in lines)
        {
            string text = line.Text.Trim().TrimEnd('\t', ',');
            int colon = text.IndexOf(':', StringComparison.Ordinal);
            if (text.Length == 0 || text is ['[', .., ']']) continue;
            if (colon <= 0)
            {
                notes.Add(text);
                continue;
            }
            yield return new PlacedKey(text[..colon].Trim(), text[(colon + 1)..].Trim(), new SourceLocation(file, line.Number, colon + 2));
        }
    }
}
