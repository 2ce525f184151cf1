using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>The laboratory, where its name is known.</summary>
internal static class PerformingLaboratory
{
    public static Organization? Of(CaseContext context) => BusinessIdentifier(context) is not { } identifier ? null : new Organization
    {
        Id = context.LaboratoryId,
        Identifier = { identifier },
        Name = context.LaboratoryName,
    };

    /// <summary>The laboratory by its name; null where nobody states it.</summary>
    public static Identifier? BusinessIdentifier(CaseContext context) =>
        context.LaboratoryName is string name ? new Identifier(context.Identity.System("organization"), name) : null;
}
