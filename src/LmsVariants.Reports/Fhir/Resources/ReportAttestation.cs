using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>That a person answers for the report, and when that was said.</summary>
/// <remarks>
/// One for each signature: the report itself is the same resource in every revision, so what was signed is named by its content. A server that has a later
/// correction still tells who signed what came before.
/// </remarks>
internal static class ReportAttestation
{
    public static Provenance? Of(CaseContext context) => context.Report.Signature is not { } signature ? null : new Provenance
    {
        Id = context.Identity.OfCase("attestation", CaseContext.Instant(signature.At.ToUniversalTime())),
        Target = { CaseContext.To(context.ReportId) },
        Occurred = new FhirDateTime(CaseContext.Instant(signature.At)),
        Recorded = signature.At,
        Activity = Concepts.InWords("Signed the report"),
        Agent = { new Provenance.AgentComponent { Type = Concepts.Coded(Systems.ProvenanceAgent, Agents.Attester), Who = CaseContext.To(ReportSigner.IdOf(context)!) } },
        Entity = [.. Signed(context)],
    };

    private static IEnumerable<Provenance.EntityComponent> Signed(CaseContext context)
    {
        if (CaseDiagnosticReport.ContentOf(context) is not { } content) yield break;
        yield return new Provenance.EntityComponent { Role = Provenance.ProvenanceEntityRole.Source, What = new ResourceReference { Type = "DiagnosticReport", Identifier = content } };
    }
}
