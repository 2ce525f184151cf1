using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Fhir;

/// <summary>What a case says, as one number: the same for the same facts, whenever they are written and however far they count.</summary>
/// <remarks>It is the SHA-256 of the bundle as it would be written at one fixed time, not signed, correcting nothing, and without its page.</remarks>
internal static class ContentHash
{
    public static string Of(CaseReport report, FhirOptions options)
    {
        CaseReport bare = report with { ReportTime = DateTimeOffset.UnixEpoch, Status = ReportStatus.Preliminary, Earlier = null };
        return Convert.ToHexStringLower(FhirJson.Hash(CaseBundle.Of(new CaseContext(bare, options))));
    }
}
