using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>The person who signed the report, by name. The same name is the same person in every case of the laboratory.</summary>
internal static class ReportSigner
{
    /// <summary>The id by which the bundle refers to the person; null where nobody has signed.</summary>
    public static string? IdOf(CaseContext context) => context.Report.Signature is { } signature ? context.Identity.OfLaboratory("practitioner", signature.By) : null;

    public static Practitioner? Of(CaseContext context) => BusinessIdentifier(context) is not { } identifier ? null : new Practitioner
    {
        Id = IdOf(context),
        Identifier = { identifier },
        Name = { new HumanName { Text = identifier.Value } },
    };

    /// <summary>The person by name, below the laboratory's own URI: where a server knows more of a person of that number, that stays.</summary>
    public static Identifier? BusinessIdentifier(CaseContext context) =>
        context.Report.Signature is { } signature ? new Identifier(context.Identity.System("practitioner"), signature.By) : null;
}
