using System.Collections.Immutable;

using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>A revision of a case's report as the tables hold it.</summary>
internal sealed class RevisionRow
{
    public long CaseNumber { get; init; }

    public int Revision { get; init; }

    public string Status { get; init; } = string.Empty;

    public string Decided { get; init; } = string.Empty;

    public string Software { get; init; } = string.Empty;

    public string KnowledgeBase { get; init; } = string.Empty;

    public string? Who { get; init; }

    public string? Signed { get; init; }

    /// <param name="session">The transaction.</param>
    /// <param name="which">What follows the tables, where the revision is called <c>r</c>: further tables, conditions, order.</param>
    /// <param name="values">Its parameters.</param>
    public static async Task<ImmutableArray<(long CaseNumber, RevisionView View)>> ListAsync(LedgerSession session, string which, object values)
    {
        ImmutableArray<RevisionRow> rows = await session.ListAsync<RevisionRow>(
            $"""
            select r.case_number as CaseNumber, r.revision as Revision, r.status as Status, r.decided as Decided, t.software as Software, t.knowledge_base as KnowledgeBase,
                s.who as Who, s.signed as Signed
            from report r join attempt t on t.intake = r.intake and t.number = r.attempt
            left join signature s on s.case_number = r.case_number and s.revision = r.revision {which}
            """,
            values).ConfigureAwait(false);
        ILookup<(long, int), WrittenReport> files = (await session.ListAsync<FileOfRevision>(
            $"""
            select f.case_number as CaseNumber, f.revision as Revision, f.name as Name, f.length as Length, f.sha256 as Sha256
            from {session.Rows("revisions", "number bigint, revision integer")} join report_file f on f.case_number = revisions.number and f.revision = revisions.revision order by f.name
            """,
            new { revisions = LedgerSession.Json(rows.Select(row => new { Number = row.CaseNumber, row.Revision })) }).ConfigureAwait(false))
            .ToLookup(file => (file.CaseNumber, file.Revision), file => new WrittenReport(file.Name, file.Length, file.Sha256));
        return [.. rows.Select(row => (row.CaseNumber, row.Read([.. files[(row.CaseNumber, row.Revision)]])))];
    }

    private RevisionView Read(ImmutableArray<WrittenReport> files) => new(
        Revision, LedgerWord.Read<ReportStatus>(Status), LedgerTime.Read(Decided), Software, KnowledgeBase,
        Who is null ? null : new Signature(Who, LedgerTime.Read(Signed!)), files);

    private sealed class FileOfRevision
    {
        public long CaseNumber { get; init; }

        public int Revision { get; init; }

        public string Name { get; init; } = string.Empty;

        public long Length { get; init; }

        public string Sha256 { get; init; } = string.Empty;
    }
}
