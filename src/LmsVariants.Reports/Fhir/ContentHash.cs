using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Fhir;

/// <summary>What a case says, as one number: the same for the same facts, whenever they are written and however far they count.</summary>
/// <remarks>
/// It is the SHA-256 of the bundle as it would be written at one fixed time, not signed, correcting nothing, without its page, and by no
/// version in particular: a case of which a newer knowledge base says the same is no other case, and stays as it was signed.
/// </remarks>
internal static class ContentHash
{
    private const string NoVersion = "0";

    public static string Of(CaseReport report, FhirOptions options)
    {
        CaseReport bare = report with
        {
            ReportTime = DateTimeOffset.UnixEpoch,
            Status = ReportStatus.Preliminary,
            Earlier = null,
            Signature = null,
            Provenance = new Provenance(NoVersion, new KnowledgeVersion(NoVersion, NoVersion, 0, NoVersion), new ReferenceVersion(0, NoVersion, [])),
        };
        return Convert.ToHexStringLower(FhirJson.Hash(CaseBundle.Of(new CaseContext(bare, options))));
    }
}
