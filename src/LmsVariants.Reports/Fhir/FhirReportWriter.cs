using System.Text;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Fhir;

/// <summary>Writes a case as FHIR R4 transaction bundle by the guide Genomics Reporting 3.0.0 (STU3).</summary>
/// <param name="options">What the bundle says of the laboratory.</param>
public sealed class FhirReportWriter(FhirOptions options) : IReportWriter
{
    /// <inheritdoc/>
    public string Suffix => ".fhir.json";

    /// <inheritdoc/>
    public ValueTask<byte[]> WriteAsync(CaseReport report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        cancellationToken.ThrowIfCancellationRequested();
        CaseContext context = new(report, options);
        return ValueTask.FromResult(Encoding.UTF8.GetBytes(FhirJson.Serialize(CaseBundle.Of(context))));
    }
}
