using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Interpret;

/// <summary>A case of one variant and nothing else, for a question that is asked of a variant alone.</summary>
public static class SingleVariant
{
    private static readonly Phrase Alone = $"a variant alone says nothing about it";

    /// <summary>Makes the case.</summary>
    public static ReportedCase AsCase(ReportedSmallVariant variant, GenomeAssembly? assembly) => new()
    {
        CaseId = "variant",
        Identifiers = [],
        Inputs = [],
        Assay = new Assay(string.Empty, string.Empty, string.Empty, assembly, assembly is null ? (Phrase)$"none stated" : (Phrase)$"stated"),
        Sheet = null,
        Details = [],
        SoftwareNotes = [],
        Coverage = [],
        Alterations = [variant],
        LossOfHeterozygosity = [],
        Tmb = Assessed<ReportedTmb>.Not(Alone),
        Msi = Assessed<ReportedMsi>.Not(Alone),
        Gis = Assessed<ReportedGis>.Not(Alone),
        UnknownSections = [],
        Warnings = [],
        Skipped = [],
    };
}
