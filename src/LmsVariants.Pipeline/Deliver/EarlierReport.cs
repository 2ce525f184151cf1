using System.Collections.Immutable;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Pipeline.Deliver;

/// <summary>The report of a case that a new one takes the place of.</summary>
/// <param name="Status">How far it counted.</param>
/// <param name="Issued">The time that it bears.</param>
/// <param name="Bundle">Its FHIR bundle, byte for byte.</param>
public sealed record EarlierReport(ReportStatus Status, DateTimeOffset Issued, ReadOnlyMemory<byte> Bundle)
{
    /// <summary>Gets who signed it and when; null where nobody has.</summary>
    public Signature? Signature { get; init; }

    /// <summary>Gets what its alterations were called, in its order.</summary>
    public ImmutableArray<string> Alterations { get; init; } = [];

    /// <summary>Gets what the alterations of the report were called that it took the place of; empty where that one is gone.</summary>
    public ImmutableArray<string> AlterationsBefore { get; init; } = [];

    /// <summary>Gets the time of the report that it took the place of; null where there was none.</summary>
    public DateTimeOffset? IssuedBefore { get; init; }

    /// <summary>Gets its status once it is signed: a correction of what was signed stays amended.</summary>
    public ReportStatus StatusOfSigned => Status == ReportStatus.Amended ? ReportStatus.Amended : ReportStatus.Final;

    /// <summary>Gets the status of its correction: what was signed is amended, what was not stays preliminary.</summary>
    public ReportStatus StatusOfCorrection => Status == ReportStatus.Preliminary ? ReportStatus.Preliminary : ReportStatus.Amended;
}
