using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Pipeline.Deliver.Archive;

/// <summary>What the archive keeps of a report, with the terms by which it is found: made before the ledger decides, which then only writes.</summary>
public sealed record ArchiveEntry
{
    private ArchiveEntry(ArchivedReport report, ILookup<Term, int> terms) => (Report, Terms) = (report, terms);

    /// <summary>Gets the report.</summary>
    public ArchivedReport Report { get; }

    /// <summary>Gets the terms, each with the numbers of the findings that it finds.</summary>
    public ILookup<Term, int> Terms { get; }

    /// <summary>Makes the entry of a report.</summary>
    /// <param name="caseId">The case number of the laboratory.</param>
    /// <param name="report">The report.</param>
    public static ArchiveEntry Of(string caseId, ArchivedReport report) => new(report, ReportTerms.Of(caseId, report));
}
