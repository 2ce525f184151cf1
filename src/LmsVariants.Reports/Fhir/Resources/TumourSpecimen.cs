using Hl7.Fhir.Model;
using LmsVariants.Formats.CaseSheets;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>The tissue that was sequenced, by the numbers of the case sheet and of the files.</summary>
internal static class TumourSpecimen
{
    // A liquid biopsy is no tumour tissue, whatever was found in it.
    private static readonly string[] Liquids = ["ctdna", "cfdna", "plasma", "blood", "liquid"];

    public static Specimen Of(CaseContext context)
    {
        CaseSheetRow? sheet = context.Sheet;
        return new Specimen
        {
            Id = context.SpecimenId,
            Identifier = [.. Numbers(context)],
            Type = Kind(context, Prose.Clean(sheet?.SpecimenType)),
            Subject = CaseContext.To(context.PatientId),
            ReceivedTime = sheet?.Received is DateOnly day ? CaseContext.Day(day) : null,
            Collection = Collection(sheet),
            Note = sheet?.TumourContent is decimal share ? [new Annotation { Text = $"Tumour cell content {Prose.Number(share)} (fraction, as stated in the case sheet)." }] : [],
        };
    }

    /// <summary>The number that the laboratory gave the specimen; null where the case sheet names none.</summary>
    public static Identifier? BusinessIdentifier(CaseContext context) =>
        Prose.Clean(context.Sheet?.SpecimenId) is string number ? new Identifier(context.Identity.System("specimen"), number) : null;

    private static IEnumerable<Identifier> Numbers(CaseContext context)
    {
        if (BusinessIdentifier(context) is { } number) yield return number;
        foreach (var sample in context.Report.Case.Identifiers)
        {
            if (Prose.Clean(sample.Value) is not string value) continue;
            yield return new Identifier(context.Identity.System("sample"), value)
            {
                Type = Prose.Clean(sample.Key) is string key ? Concepts.InWords(key) : null,
            };
        }
    }

    private static CodeableConcept? Kind(CaseContext context, string? stated)
    {
        bool isLiquid = Liquids.Any(word => $"{stated} {context.Panel}".Contains(word, StringComparison.OrdinalIgnoreCase));
        if (!isLiquid) return Concepts.Coded(Systems.SpecimenType, "TUMOR", "Tumor", stated);
        return stated is null ? null : Concepts.InWords(stated);
    }

    private static Specimen.CollectionComponent? Collection(CaseSheetRow? sheet)
    {
        string? site = Prose.Clean(sheet?.BodySite);
        if (site is null && sheet?.Collected is null) return null;
        return new Specimen.CollectionComponent
        {
            Collected = sheet?.Collected is DateOnly day ? new FhirDateTime(CaseContext.Day(day)) : null,
            BodySite = site is null ? null : Concepts.InWords(site),
        };
    }
}
