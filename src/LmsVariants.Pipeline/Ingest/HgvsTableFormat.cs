using System.Collections.Immutable;
using System.Text;

using LmsVariants.Formats.Tables;
using LmsVariants.Formats.Tso500;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Ingest;

/// <summary>A plain table of gene, c. and p. names, as a publication prints it: one file is one case, named after the file.</summary>
public sealed class HgvsTableFormat : ICaseFormat
{
    private const string NotInTable = "a table of names says nothing about it";

    private static readonly ImmutableArray<string> UnassessedLosses =
    [
        "Gene-level copy number losses and deep deletions",
        "Exon-level losses and rearrangements",
    ];

    private static readonly ImmutableArray<(string Subject, bool IsAlteration)> Unassessed =
    [
        ("Gene amplifications", true),
        ("Loss of heterozygosity", false),
        ("Fusions (RNA)", true),
        ("Splice variants (RNA)", true),
        ("Tumour mutational burden", false),
        ("Microsatellite instability", false),
        ("Genomic instability score", false),
    ];

    /// <inheritdoc/>
    public string Name => "table of HGVS names";

    /// <inheritdoc/>
    public bool Recognises(InputDocument document) => HgvsTable.Recognises(Encoding.UTF8.GetString(document.Head));

    /// <inheritdoc/>
    public ReportedCase Read(InputDocument document, IngestContext context)
    {
        HgvsTable table = HgvsTable.Read(document.Name, document.Content.Span, context.Limits);
        string name = Path.GetFileNameWithoutExtension(document.FileName);
        return new ReportedCase
        {
            CaseId = name,
            Identifiers = [new KeyValue("File", name)],
            Inputs = [document.Describe(Name)],
            Assay = new Assay(string.Empty, string.Empty, string.Empty, context.Assembly, context.Assembly is null ? "a table of names alone needs none" : "switch --assembly"),
            Sheet = null,
            Details = [],
            SoftwareNotes = [],
            Coverage =
            [
                new Coverage("Small variants", SectionState.Called, "the names that the table lists; what else was examined is not stated"),
                .. UnassessedLosses.Select(subject => new Coverage(subject, SectionState.NotAssessed, NotInTable, IsLoss: true)),
                .. Unassessed.Select(part => new Coverage(part.Subject, SectionState.NotAssessed, NotInTable, IsAlteration: part.IsAlteration)),
            ],
            Alterations =
            [
                .. table.Rows.Select(Reported),
            ],
            LossOfHeterozygosity = [],
            Tmb = Assessed<ReportedTmb>.Not(NotInTable),
            Msi = Assessed<ReportedMsi>.Not(NotInTable),
            Gis = Assessed<ReportedGis>.Not(NotInTable),
            UnknownSections = [],
            Warnings = table.Warnings,
            Skipped = [],
        };
    }

    // The cell of the c. name may carry its transcript, its gene or both.
    private static ReportedSmallVariant Reported(HgvsRow row)
    {
        HgvsCoding? name = HgvsCoding.TryParse(row.CDot, out HgvsCoding? read, out _) ? read : null;
        int colon = row.CDot.IndexOf(':', StringComparison.Ordinal);
        string before = colon < 0 || name is not null ? string.Empty : row.CDot[..colon];
        return new ReportedSmallVariant(
            row.Where,
            row.Gene.Length > 0 ? row.Gene : name?.Gene ?? string.Empty,
            Allele: null,
            AlleleFrequency: null,
            Depth: null,
            Filter: null,
            row.Transcript.Length > 0 ? row.Transcript : name?.Transcript?.ToString() ?? before,
            row.CDot[(colon + 1)..],
            row.PDot,
            Consequences: [],
            AffectedExon: string.Empty);
    }
}
