using System.Globalization;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Tso500;

/// <summary>TSO500 CombinedVariantOutput.tsv: one file is a complete case.</summary>
public sealed class CombinedVariantOutputFormat : IPanelFormat
{
    private static readonly Phrase NoRna = $"no RNA sample was analysed in this pair";
    private static readonly Phrase NotOfThisAssay = $"the assay of circulating DNA does not assess it";
    private static readonly Phrase NoDna = $"no DNA sample was analysed in this pair";

    /// <inheritdoc/>
    public string Name => "TSO500 CombinedVariantOutput";

    /// <inheritdoc/>
    public bool IsWholeResult => true;

    /// <inheritdoc/>
    public bool Recognises(InputDocument document) => CombinedVariantOutputReader.Recognises(document.Head);

    /// <inheritdoc/>
    public IReadOnlyList<PanelFile> Read(InputDocument document, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(context);
        CombinedVariantOutput output = CombinedVariantOutputReader.Read(document.Name, document.ReadAll(context.Limits).Span, context.Limits);
        return
        [
            new PanelFile
            {
                Names = new SampleNames(output.PairId, output.DnaSampleId, output.RnaSampleId),
                Rank = ReadingRank.FinalResult,
                Panel = output.Assay.Panel,
                Software = output.Assay.Name,
                Version = output.Assay.Version,
                IsCirculatingDna = output.Assay.IsCirculatingDna,
                Assemblies = [Tso500Assembly.Of("CombinedVariantOutput")],
                Details = output.Details,
                SoftwareNotes = output.Notes,
                Coverage = [.. CoverageOf(output)],
                Alterations =
                [
                    .. output.SmallVariants.Rows.Select(Report),
                    .. output.CopyNumbers.Rows.Select(row => new ReportedCopyNumber(row.Where, row.Gene, row.Type, row.FoldChange, row.AbsoluteCopyNumber)),
                    .. output.ExonCopyNumbers.Rows.Select(row => new ReportedExonCopyNumber(row.Where, row.Gene, row.Chromosome, row.Start, row.Stop, row.AffectedExons, row.FoldChange, row.Type)),
                    .. output.SpliceVariants.Rows.Select(Report),
                    .. output.Fusions.Rows.Select(Report),
                ],
                LossOfHeterozygosity = [.. output.LossOfHeterozygosity.Rows.Select(row => new ReportedLossOfHeterozygosity(row.Where, row.Gene, row.AbsoluteCopyNumber, row.MinorCopyNumber))],
                Tmb = output.Tmb.PerMegabase is decimal tmb ? new ReportedTmb(tmb, output.Tmb.CodingRegionMegabases, output.Tmb.EligibleVariants) : null,
                Msi = output.Msi.State == CoverageState.Called
                    ? new ReportedMsi(output.Msi.UsableSites, output.Msi.UnstableSites, output.Msi.PercentUnstable) { SumOfDistances = output.Msi.SumOfDistances }
                    : null,
                Gis = output.Gis.Score is decimal score ? new ReportedGis(score, output.Gis.TumourFractionOf1, output.Gis.Ploidy) : null,
                UnknownSections = output.UnknownSections,
                UnknownFields = output.UnknownFields,
                Warnings = output.Warnings,
                Skipped = [.. output.Warnings.Where(warning => warning.Code == InputCodes.RepeatedRow).Select(warning => new SkippedRecord(warning.Where, warning.Text))],
            },
        ];
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
            colon < 0 ? string.Empty : row.CDot[..colon],
            row.CDot[(colon + 1)..],
            ProteinNameOf(row.PDot),
            row.Consequences,
            row.AffectedExon);
    }

    // What the file wrote stays beside what was read.
    private static ReportedSplice Report(SpliceRow row)
    {
        ReportedSplice splice = new(row.Where, row.Gene, row.AffectedExon, row.Breakpoint1, row.Breakpoint2, row.SupportingReads, row.ReferenceReads);
        return row.Exchanged
            ? splice with { Further = [new("Splice Supporting Reads, as written", Text(row.ReferenceReads)), new("Reference Reads Transcript, as written", Text(row.SupportingReads))] }
            : splice;
    }

    private static ReportedFusion Report(FusionRow row) => new(row.Where, row.GenePair, [], row.Breakpoint1, row.Breakpoint2, row.SupportingReads)
    {
        Further =
        [
            .. new[] { new KeyValue("Gene 1 Reference Reads", Text(row.Gene1ReferenceReads)), new KeyValue("Gene 2 Reference Reads", Text(row.Gene2ReferenceReads)) }
                .Where(key => key.Value is not null),
        ],
    };

    private static string? Text(int? count) => count?.ToString(CultureInfo.InvariantCulture);

    // A synonymous change is written NM_004958.3:c.2997C>T(p.(Asn999=)): its p. name is the part in the outer parentheses.
    private static string ProteinNameOf(string pDot)
    {
        int inner = pDot.IndexOf("(p.", StringComparison.Ordinal);
        return inner > 0 && pDot.EndsWith(')') ? pDot[(inner + 1)..^1] : pDot;
    }

    private static IEnumerable<Coverage> CoverageOf(CombinedVariantOutput output)
    {
        Phrase? noDna = output.DnaSampleId is null ? NoDna : null;
        Phrase? noRna = output.RnaSampleId is null ? NoRna : null;
        string assay = $"{output.Assay.Name} {output.Assay.Version}";
        bool circulating = output.Assay.IsCirculatingDna;
        yield return Describe(CoverageSubject.SmallVariants, output.SmallVariants, noDna);
        yield return OfKind(CoverageSubject.Amplifications, output.CopyNumbers, noDna, row => row.Type == "DUP");
        yield return output.Assay.ReportsLosses
            ? OfKind(CoverageSubject.GeneLosses, output.CopyNumbers, noDna, row => row.Type == "DEL")
            : new Coverage(CoverageSubject.GeneLosses, CoverageState.NotAssessed, $"the combined output of {assay} lists amplifications alone");
        yield return circulating ? OfTissue(CoverageSubject.ExonLosses, output.ExonCopyNumbers)
            : output.Assay.ReportsExonLosses
            ? Describe(CoverageSubject.ExonLosses, output.ExonCopyNumbers, noDna, $"; a gene that the section does not name was not shown to be looked at")
            : new Coverage(CoverageSubject.ExonLosses, CoverageState.NotAssessed, $"the combined output of {assay} lists none");
        yield return circulating ? OfTissue(CoverageSubject.LossOfHeterozygosity, output.LossOfHeterozygosity) : Describe(CoverageSubject.LossOfHeterozygosity, output.LossOfHeterozygosity, noDna);
        yield return Describe(CoverageSubject.Fusions, output.Fusions, circulating ? noDna : noRna, circulating ? (Phrase)$"; seen in DNA, without RNA" : Phrase.Empty);
        yield return circulating ? OfTissue(CoverageSubject.SpliceVariants, output.SpliceVariants) : Describe(CoverageSubject.SpliceVariants, output.SpliceVariants, noRna);
        yield return OfNumber(CoverageSubject.Tmb, "TMB", output.Tmb.State, noDna);
        yield return OfNumber(CoverageSubject.Msi, "MSI", output.Msi.State, noDna);
        yield return circulating && output.Gis.State == CoverageState.NotAssessed
            ? new Coverage(CoverageSubject.Gis, CoverageState.NotAssessed, NotOfThisAssay)
            : OfNumber(CoverageSubject.Gis, "GIS", output.Gis.State, noDna);
    }

    // No such section is known of circulating DNA; should a version bring one, it speaks for itself.
    private static Coverage OfTissue<T>(CoverageSubject subject, TableSection<T> section) =>
        section.State == CoverageState.NotAssessed ? new Coverage(subject, CoverageState.NotAssessed, NotOfThisAssay) : Describe(subject, section, null);

    // One table lists gains and losses: a gain in it is no loss called.
    private static Coverage OfKind(CoverageSubject subject, TableSection<CopyNumberRow> section, Phrase? whyNotAnalysed, Func<CopyNumberRow, bool> isOfIt)
    {
        Coverage coverage = Describe(subject, section, whyNotAnalysed);
        return coverage.State == CoverageState.Called && !section.Rows.Any(isOfIt)
            ? coverage with { State = CoverageState.NothingCalled, Detail = $"{WordsOf(CoverageState.NothingCalled)}{NothingFound(section)}" }
            : coverage;
    }

    // An empty table of a sample that was never analysed says nothing about the patient.
    private static Coverage Describe<T>(CoverageSubject subject, TableSection<T> section, Phrase? whyNotAnalysed, Phrase? reach = null)
    {
        if (whyNotAnalysed is not null && section.Rows.IsEmpty) return new Coverage(subject, CoverageState.NotAssessed, whyNotAnalysed);
        Coverage coverage = new(subject, section.State, $"{WordsOf(section.State)}{NothingFound(section)}");
        return coverage.IsAssessed ? coverage with { Detail = $"{coverage.Detail}{reach}" } : coverage;
    }

    private static Coverage OfNumber(CoverageSubject subject, string title, CoverageState state, Phrase? whyNotAnalysed) => new(subject, state, state switch
    {
        CoverageState.Called => WordsOf(state),
        _ when whyNotAnalysed is not null => whyNotAnalysed,
        CoverageState.NotAssessed => $"the file has no section [{title}]",
        _ => $"the file gives no number in [{title}]",
    });

    private static Phrase NothingFound<T>(TableSection<T> section) =>
        section.NothingFoundIn.IsEmpty ? Phrase.Empty : (Phrase)$"; nothing found in {string.Join(", ", section.NothingFoundIn)}";

    private static Phrase WordsOf(CoverageState state) => state switch
    {
        CoverageState.Called => $"the file lists a result",
        CoverageState.NothingCalled => $"assessed, nothing called",
        CoverageState.AssessedNothingFound => $"assessed, nothing found",
        CoverageState.NoData => $"the file gives no data",
        _ => $"the section is not in the file",
    };
}
