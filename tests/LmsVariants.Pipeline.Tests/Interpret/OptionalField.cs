using LmsVariants.Formats.CaseSheets;
using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Phrases;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Tests.Interpret;

/// <summary>A field that a file or a case sheet may leave out.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Without">The case without it.</param>
/// <param name="Harmless">
/// The case with a value that speaks neither for nor against a call; null where no value of the field can speak against one, so that a case
/// without it is compared with the case as it is.
/// </param>
/// <param name="IsForGermlineAlone">Whether the field speaks against the question of the germline and against nothing else.</param>
internal sealed record OptionalField(string Name, Func<ReportedCase, ReportedCase> Without, Func<ReportedCase, ReportedCase>? Harmless = null, bool IsForGermlineAlone = false)
{
    private static readonly Phrase Left = $"left out by the test";

    public static OptionalField[] All { get; } =
    [
        // What speaks against a call: that the caller filtered it, that a population carries it, and for the germline a low share of reads or its origin.
        new("filter", Each(call => call with { Filter = null, FilterMeaning = null }), Each(call => call with { Filter = "PASS", FilterMeaning = null })),
        new("population frequency", Small(call => call with { PopulationFrequency = null }), Small(call => call with { PopulationFrequency = new ReportedFrequency(0, "INFO AF") })),
        new("VAF", Small(call => call with { AlleleFrequency = null }), Small(call => call with { AlleleFrequency = 0.5m }), IsForGermlineAlone: true),
        new("depth", Small(call => call with { Depth = null }), Small(call => call with { Depth = 1000 }), IsForGermlineAlone: true),
        new("origin", Small(call => call with { Origin = null }), Small(call => call with { Origin = new ReportedOrigin(false, "somatic") }), IsForGermlineAlone: true),
        new("names", Small(call => call with { Transcript = string.Empty, CodingName = string.Empty, ProteinName = string.Empty })),
        new("c. name", Small(call => call.Allele is null ? call : call with { CodingName = string.Empty })),
        new("p. name", Small(call => call with { ProteinName = string.Empty })),
        new("consequence", Small(call => call with { Consequences = [] })),
        new("exon", Small(call => call with { AffectedExon = string.Empty })),
        new("further columns", Each(call => call with { Further = [] })),
        new("fold change", Each(call => call switch
        {
            ReportedCopyNumber copies => copies with { FoldChange = null },
            ReportedExonCopyNumber exons => exons with { FoldChange = null },
            _ => call,
        })),
        new("copies", Each(call => call is ReportedCopyNumber copies ? copies with { Copies = null } : call)),
        new("exon numbers", Each(call => call is ReportedExonCopyNumber exons ? exons with { Exons = string.Empty } : call)),
        new("reads", Each(call => call is ReportedFusion fusion ? fusion with { SupportingReads = null } : call)),
        new("TMB", reported => reported with { Tmb = Assessed<ReportedTmb>.Not(Left) }),
        new("MSI", reported => reported with { Msi = Assessed<ReportedMsi>.Not(Left) }),
        new("GIS", reported => reported with { Gis = Assessed<ReportedGis>.Not(Left) }),
        new("loss of heterozygosity", reported => reported with { LossOfHeterozygosity = [] }),
        new("case sheet", reported => reported with { Sheet = null }),
        new("diagnosis code", Sheet(row => row with { DiagnosisCode = null })),
        new("uterine", Sheet(row => row with { Uterine = null })),
        new("tumour content", Sheet(row => row with { TumourContent = null })),
        new("consent", Sheet(row => row with { GermlineConsent = GermlineConsent.Unknown })),
        new("matched normal", Sheet(row => row with { MatchedNormal = null })),
    ];

    /// <summary>Whether the case states the field anywhere.</summary>
    public bool IsStatedIn(ReportedCase reported)
    {
        ReportedCase without = Without(reported);
        return !without.Alterations.SequenceEqual(reported.Alterations) || (without with { Alterations = reported.Alterations }) != reported;
    }

    /// <summary>Each alone, each two, and all at once.</summary>
    public static IEnumerable<T[]> Subsets<T>(T[] fields)
    {
        for (int i = 0; i < fields.Length; i++)
        {
            yield return [fields[i]];
            for (int j = i + 1; j < fields.Length; j++) yield return [fields[i], fields[j]];
        }
        yield return fields;
    }

    private static Func<ReportedCase, ReportedCase> Each(Func<ReportedAlteration, ReportedAlteration> change) =>
        reported => reported with { Alterations = [.. reported.Alterations.Select(change)] };

    private static Func<ReportedCase, ReportedCase> Small(Func<ReportedSmallVariant, ReportedSmallVariant> change) =>
        Each(call => call is ReportedSmallVariant small ? change(small) : call);

    private static Func<ReportedCase, ReportedCase> Sheet(Func<CaseSheetRow, CaseSheetRow> change) =>
        reported => reported.Sheet is CaseSheetRow row ? reported with { Sheet = change(row) } : reported;
}
