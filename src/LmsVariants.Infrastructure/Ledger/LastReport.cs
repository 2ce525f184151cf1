using System.Collections.Immutable;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>The files that the last report of a case was made of.</summary>
internal static class LastReport
{
    /// <summary>The files, each with the number of its case. One that is gone is among them: a report must not lose what it was made of without a word.</summary>
    public static async Task<ImmutableArray<FileRow>> FilesAsync(LedgerSession session, IReadOnlyCollection<long> cases) => cases.Count == 0
        ? []
        : await session.ListAsync<FileRow>(
            $"""
            select {FileRow.Columns}, c.number as CaseNumber
            from {session.Rows("asked", "number bigint")}
            join cases c on c.number = asked.number
            join report r on r.case_number = c.number and r.revision = c.revision
            join intake_file m on m.intake = r.intake
            join file f on f.number = m.file
            order by f.number
            """,
            new { asked = LedgerSession.Json(cases.Select(number => new { number })) }).ConfigureAwait(false);

    /// <summary>
    /// Where the files of all reports of a case were dropped, those of the latest first. So a report that is made again, to be signed or because a person asks, finds the sheets of the
    /// drops before its own as it did the first time.
    /// </summary>
    public static async Task<ImmutableArray<FilePlace>> DropsAsync(LedgerSession session, long? caseNumber) => caseNumber is null
        ? []
        : [.. (await session.ListAsync<FileRow>(
            $"""
            select {FileRow.Columns}
            from report r join intake_file m on m.intake = r.intake join file f on f.number = m.file
            where r.case_number = @caseNumber order by r.revision desc, f.number
            """,
            new { caseNumber }).ConfigureAwait(false)).Select(row => row.Read().Dropped).Distinct()];
}
