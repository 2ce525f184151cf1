using Hl7.Fhir.Model;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Fhir.Corrections;
using LmsVariants.Reports.Fhir.Resources;

namespace LmsVariants.Reports.Fhir;

/// <summary>Writes a case as FHIR R4 transaction bundle by the guide Genomics Reporting 3.0.0 (STU3), or, where the options say so, by 2.0.0 and mCODE 4.0.0.</summary>
/// <param name="options">What the bundle says of the laboratory.</param>
/// <param name="page">Makes the report as a page for people, which goes inside the report; null leaves it out.</param>
public sealed class FhirReportWriter(FhirOptions options, IReportWriter? page = null) : IReportWriter
{
    /// <inheritdoc/>
    public string Suffix => ".fhir.json";

    /// <inheritdoc/>
    public bool IsCompared => false;

    /// <summary>The id of a case's DiagnosticReport, the same in every bundle of the case.</summary>
    public string ReportIdOf(string caseId) => Identity.ReportOf(options, caseId);

    /// <summary>Whether a report says what the earlier one of the case said, whenever they were made and however far they count.</summary>
    public bool SaysTheSame(CaseReport report, EarlierReport earlier) => EarlierBundle.Of(earlier).ContentHash == ContentHash.Of(report, options);

    /// <summary>Whether both reports name their patient by number, and not the same one: then one is no correction of the other.</summary>
    public bool IsOfAnotherPatient(CaseReport report, EarlierReport earlier)
    {
        CaseContext context = new(report, options);
        return SubjectPatient.BusinessIdentifier(context) is Identifier ours
            && EarlierBundle.Of(earlier).PatientNumber is (string system, string number)
            && system != SubjectPatient.SystemOfPseudonyms(context)
            && (system != ours.System || number != ours.Value);
    }

    /// <inheritdoc/>
    /// <remarks>A repetition is the earlier bundle, byte for byte: nothing is new, so nothing may change on a server.</remarks>
    public async ValueTask<byte[]> WriteAsync(CaseReport report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        cancellationToken.ThrowIfCancellationRequested();
        if (report is { IsRepetition: true, Earlier: { } same }) return same.Bundle.ToArray();
        EarlierBundle? earlier = report.Earlier is null ? null : EarlierBundle.Of(report.Earlier);
        CaseContext context = new(report, options)
        {
            ContentHash = ContentHash.Of(report, options),
            Corrected = earlier?.Reference,
            Page = page is null ? (ReadOnlyMemory<byte>?)null : await page.WriteAsync(report, cancellationToken).ConfigureAwait(false),
        };
        byte[] bundle = FhirJson.Serialize(CaseBundle.Of(context));
        return DiscreetBundle.Of(context.Discretion, earlier is null ? bundle : Correction.Of(earlier, bundle));
    }
}
