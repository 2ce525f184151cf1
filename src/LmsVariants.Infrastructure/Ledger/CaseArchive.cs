using System.Collections.Immutable;

using LmsVariants.Pipeline.Deliver.Archive;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>The reports that the ledger has made, to be found again.</summary>
/// <remarks>
/// Each thing that a query asks is a look into the terms, which gives a set of findings for each report; the answer is what all the sets have in common. So a word that every
/// finding has costs a row of each case, and a word that is rare costs nearly nothing.
/// </remarks>
public sealed class CaseArchive(LedgerDatabase database) : ICaseArchive
{
    // Behind every text that begins with another one, in the order of bytes.
    private const string Last = "\U0010FFFF";

    /// <inheritdoc/>
    public Task<SearchAnswer> SearchAsync(CaseQuery query, int most, CancellationToken cancellationToken)
    {
        ImmutableArray<Wanted> wanted = Wanted.Of(query);
        return wanted.IsEmpty ? Task.FromResult(new SearchAnswer(0, [])) : database.ReadAsync(session => SearchAsync(session, wanted, most), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<RevisionView>> RevisionsAsync(long caseNumber, CancellationToken cancellationToken) => database.ReadAsync(
        async session => (await RevisionRow.ListAsync(session, "where r.case_number = @caseNumber order by r.revision desc", new { caseNumber }).ConfigureAwait(false))
            .Select(row => row.View).ToImmutableArray(),
        cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<ArchivedCase>> CasesAsync(long after, int most, CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            ImmutableArray<CaseRow> cases = await session.ListAsync<CaseRow>(
                $"select {CaseRow.Columns} from cases c where c.revision > 0 and c.number > @after order by c.number limit @most", new { after, most }).ConfigureAwait(false);
            Dictionary<long, RevisionView> last = (await RevisionRow.ListAsync(
                session,
                $"join {session.Rows("asked", "number bigint, revision integer")} on asked.number = r.case_number and asked.revision = r.revision",
                new { asked = LedgerSession.Json(cases.Select(known => new { known.Number, known.Revision })) }).ConfigureAwait(false))
                .ToDictionary(row => row.CaseNumber, row => row.View);
            return cases.Select(known => new ArchivedCase(known.Read(), last[known.Number])).ToImmutableArray();
        },
        cancellationToken);

    private static async Task<SearchAnswer> SearchAsync(LedgerSession session, ImmutableArray<Wanted> wanted, int most)
    {
        FindingsByReport found = await FindAsync(session, wanted[0]).ConfigureAwait(false);
        foreach (Wanted further in wanted.Skip(1))
        {
            if (found.Reports == 0) break;
            found.KeepOnly(await FindAsync(session, further).ConfigureAwait(false));
        }
        return new SearchAnswer(found.Reports, await LatestAsync(session, found, most).ConfigureAwait(false))
        {
            NotArchived = await session.OneAsync<long>("select count(*) from cases c where c.revision > 0 and not exists (select 1 from archive_report a where a.case_number = c.number)").ConfigureAwait(false),
        };
    }

    private static async Task<FindingsByReport> FindAsync(LedgerSession session, Wanted wanted)
    {
        FindingsByReport found = new();
        foreach (WantedTerm term in wanted.AnyOf)
        {
            // The places are words of this program, and listed so that the key of the table is used from its first column on.
            string places = string.Join(", ", term.Places.Select(place => $"'{LedgerWord.Of(place)}'"));
            foreach (TermRow row in await session.ListAsync<TermRow>(
                $"select report as Report, findings as Findings from archive_term where place in ({places}) and {(term.IsWhole ? "term = @text" : "term >= @text and term < @end")}",
                new { text = term.Text, end = term.Text + Last }).ConfigureAwait(false))
            {
                found.Add(row.Report, FindingNumbers.Read(row.Findings));
            }
        }
        return found;
    }

    private static async Task<ImmutableArray<FoundFinding>> LatestAsync(LedgerSession session, FindingsByReport found, int most)
    {
        // Each report has a finding to show: more reports than findings are never needed.
        ImmutableArray<long> latest = await session.ListAsync<long>(
            $"""
            select a.number
            from {session.Rows("found", "number bigint")} join archive_report a on a.number = found.number
            join report r on r.case_number = a.case_number and r.revision = a.revision
            order by r.decided desc, a.case_number desc limit @most
            """,
            new { most, found = LedgerSession.Json(found.Numbers.Select(number => new { number })) }).ConfigureAwait(false);
        var shown = latest.SelectMany(report => FindingNumbers.Of(found[report]).Select(number => (report, number))).Take(most).Select((place, at) => new { place.report, place.number, at });
        ImmutableArray<FoundRow> rows = await session.ListAsync<FoundRow>(
            $"""
            select {FoundRow.Columns}
            from {session.Rows("shown", "report bigint, number integer, at integer")}
            join archive_finding f on f.report = shown.report and f.number = shown.number
            join archive_report a on a.number = f.report
            join cases c on c.number = a.case_number
            join report r on r.case_number = a.case_number and r.revision = a.revision
            order by shown.at
            """,
            new { shown = LedgerSession.Json(shown) }).ConfigureAwait(false);
        return [.. rows.Select(row => row.Read())];
    }

    private sealed class TermRow
    {
        public long Report { get; init; }

        public string Findings { get; init; } = string.Empty;
    }
}
