using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>The laboratory, where its name is known.</summary>
internal static class PerformingLaboratory
{
    public static Organization? Of(CaseContext context) => context.LaboratoryName is not string name ? null : new Organization
    {
        Id = context.LaboratoryId,
        Identifier = { new Identifier(context.Identity.System("organization"), name) },
        Name = name,
    };
}
