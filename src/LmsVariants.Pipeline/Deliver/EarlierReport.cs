namespace LmsVariants.Pipeline.Deliver;

/// <summary>The report of a case that a new one takes the place of.</summary>
/// <param name="Status">How far it counted.</param>
/// <param name="Issued">The time that it bears.</param>
/// <param name="Bundle">Its FHIR bundle, byte for byte.</param>
public sealed record EarlierReport(ReportStatus Status, DateTimeOffset Issued, ReadOnlyMemory<byte> Bundle)
{
    /// <summary>Gets the status of its correction: what was signed is amended, what was not stays preliminary.</summary>
    public ReportStatus StatusOfCorrection => Status == ReportStatus.Preliminary ? ReportStatus.Preliminary : ReportStatus.Amended;
}
