using LmsVariants.Formats.Tso500;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Ingest;

/// <summary>TSO500 CombinedVariantOutput.tsv: one file is a complete case.</summary>
public sealed class CombinedVariantOutputFormat : ICaseFormat
{
    private const string NoRna = "no RNA sample was analysed in this pair";
    private const string NoDna = "no DNA sample was analysed in this pair";

    /// <inheritdoc/>
    public string Name => "TSO500 CombinedVariantOutput";

    /// <inheritdoc/>
    public bool Recognises(InputDocument document) => CombinedVariantOutputReader.Recognises(document.Head);

    /// <inheritdoc/>
    public ReportedCase Read(InputDocument document, IngestContext context)
    {
        CombinedVariantOutput output = CombinedVariantOutputReader.Read(document.Name, document.Content.Span, context.Limits);
        return new ReportedCase
        {
            CaseId = output.PairId ?? output.DnaSampleId ?? output.RnaSampleId!,
            Identifiers =
            [
                new KeyValue("Pair ID", output.PairId),
                new KeyValue("DNA Sample ID", output.DnaSampleId),
                new KeyValue("RNA Sample ID", output.RnaSampleId),
            ],
            Inputs = [document.Describe(Name)],
            Assay = new Assay(
                "TruSight Oncology 500",
                output.Assay.Name,
                output.Assay.Version,
                context.Assembly ?? GenomeAssembly.GRCh37,
                context.Assembly is null ? "assay profile: every TSO500 CombinedVariantOutput is GRCh37" : "switch --assembly"),
            Sheet = null,
            Details = output.Details,
            SoftwareNotes = output.Notes,
            Coverage = [.. CoverageOf(output)],
            Alterations =
            [
                .. output.SmallVariants.Rows.Select(Report),
                .. output.CopyNumbers.Rows.Select(row => new ReportedCopyNumber(row.Where, row.Gene, row.Type, row.FoldChange, row.AbsoluteCopyNumber)),
                .. output.ExonCopyNumbers.Rows.Select(row => new ReportedExonCopyNumber(row.Where, row.Gene, row.Chromosome, row.Start, row.Stop, row.AffectedExons, row.FoldChange, row.Type)),
                .. output.SpliceVariants.Rows.Select(row => new ReportedSplice(row.Where, row.Gene, row.AffectedExon, row.Breakpoint1, row.Breakpoint2, row.SupportingReads, row.ReferenceReads)),
                .. output.Fusions.Rows.Select(row => new ReportedFusion(row.Where, row.GenePair, FusionPartners.Of(row.GenePair, context.Genes), row.Breakpoint1, row.Breakpoint2, row.SupportingReads)),
            ],
            LossOfHeterozygosity = [.. output.LossOfHeterozygosity.Rows.Select(row => new ReportedLossOfHeterozygosity(row.Where, row.Gene, row.AbsoluteCopyNumber, row.MinorCopyNumber))],
            Tmb = output.Tmb.PerMegabase is decimal tmb
                ? Assessed<ReportedTmb>.As(new ReportedTmb(tmb, output.Tmb.CodingRegionMegabases, output.Tmb.EligibleVariants))
                : Assessed<ReportedTmb>.Not(WhyNoNumber("TMB", output.Tmb.State, output)),
            Msi = output.Msi.UsableSites is int sites
                ? Assessed<ReportedMsi>.As(new ReportedMsi(sites, output.Msi.UnstableSites, output.Msi.PercentUnstable))
                : Assessed<ReportedMsi>.Not(WhyNoNumber("MSI", output.Msi.State, output)),
            Gis = output.Gis.Score is decimal score
                ? Assessed<ReportedGis>.As(new ReportedGis(score, output.Gis.TumourFraction, output.Gis.Ploidy))
                : Assessed<ReportedGis>.Not(WhyNoNumber("GIS", output.Gis.State, output)),
            UnknownSections = output.UnknownSections,
            UnknownFields = output.UnknownFields,
            Warnings = output.Warnings,
            Skipped = [.. output.Warnings.Where(warning => warning.Code == Formats.Problems.InputCodes.RepeatedRow).Select(warning => new SkippedRecord(warning.Where, warning.Text))],
        };
    }

    private static ReportedSmallVariant Report(SmallVariantRow row)
    {
        int colon = row.CDot.IndexOf(':', StringComparison.Ordinal);
        return new ReportedSmallVariant(
            row.Where,
            row.Gene,
            new ReportedAllele(row.Chromosome, row.Position, row.Reference, row.Alternate),
            row.AlleleFrequency,
            row.Depth,
            Filter: null,
            colon < 0 ? string.Empty : row.CDot[..colon],
            row.CDot[(colon + 1)..],
            ProteinNameOf(row.PDot),
            row.Consequences,
            row.AffectedExon);
    }

    // A synonymous change is written NM_004958.3:c.2997C>T(p.(Asn999=)): its p. name is the part in the outer parentheses.
    private static string ProteinNameOf(string pDot)
    {
        int inner = pDot.IndexOf("(p.", StringComparison.Ordinal);
        return inner > 0 && pDot.EndsWith(')') ? pDot[(inner + 1)..^1] : pDot;
    }

    private static IEnumerable<Coverage> CoverageOf(CombinedVariantOutput output)
    {
        bool dna = output.DnaSampleId is not null;
        bool rna = output.RnaSampleId is not null;
        string software = output.Assay.Name;
        yield return Describe("Small variants", output.SmallVariants, dna ? null : NoDna);
        yield return Describe("Gene amplifications", output.CopyNumbers, dna ? null : NoDna);
        yield return output.Assay.ReportsLosses
            ? Describe("Gene-level copy number losses and deep deletions", output.CopyNumbers, dna ? null : NoDna) with { IsLoss = true }
            : new Coverage("Gene-level copy number losses and deep deletions", SectionState.NotAssessed, $"the combined output of {software} {output.Assay.Version} lists amplifications alone", IsLoss: true);
        yield return output.Assay.ReportsExonLosses
            ? Describe("Exon-level losses and rearrangements", output.ExonCopyNumbers, dna ? null : NoDna, "; a gene that the section does not name was not shown to be looked at") with { IsLoss = true }
            : new Coverage("Exon-level losses and rearrangements", SectionState.NotAssessed, $"the combined output of {software} {output.Assay.Version} lists none", IsLoss: true);
        yield return Describe("Loss of heterozygosity", output.LossOfHeterozygosity, dna ? null : NoDna) with { IsAlteration = false };
        yield return Describe("Fusions (RNA)", output.Fusions, rna ? null : NoRna);
        yield return Describe("Splice variants (RNA)", output.SpliceVariants, rna ? null : NoRna);
        yield return new Coverage("Tumour mutational burden", output.Tmb.State, WordsOf(output.Tmb.State));
        yield return new Coverage("Microsatellite instability", output.Msi.State, WordsOf(output.Msi.State));
        yield return new Coverage("Genomic instability score", output.Gis.State, WordsOf(output.Gis.State));
    }

    // An empty table of a sample that was never analysed says nothing about the patient.
    private static Coverage Describe<T>(string subject, TableSection<T> section, string? whyNotAnalysed, string reach = "") =>
        whyNotAnalysed is not null && section.Rows.IsEmpty
            ? new Coverage(subject, SectionState.NotAssessed, whyNotAnalysed, IsAlteration: true)
            : new Coverage(subject, section.State, WordsOf(section.State) + NothingFound(section) + (IsAssessed(section.State) ? reach : string.Empty), IsAlteration: true);

    private static string NothingFound<T>(TableSection<T> section) =>
        section.NothingFoundIn.IsEmpty ? string.Empty : $"; nothing found in {string.Join(", ", section.NothingFoundIn)}";

    private static bool IsAssessed(SectionState state) => state is SectionState.Called or SectionState.NothingCalled or SectionState.AssessedNothingFound;

    private static string WordsOf(SectionState state) => state switch
    {
        SectionState.Called => "the file lists a result",
        SectionState.NothingCalled => "assessed, nothing called",
        SectionState.AssessedNothingFound => "assessed, nothing found",
        SectionState.NoData => "the file gives no data",
        _ => "the section is not in the file",
    };

    private static string WhyNoNumber(string section, SectionState state, CombinedVariantOutput output) => state switch
    {
        _ when output.DnaSampleId is null => NoDna,
        SectionState.NotAssessed => $"the file has no section [{section}]",
        _ => $"the file gives no number in [{section}]",
    };
}
