using System.Text.Json;

using LmsVariants.Pipeline.Deliver.Archive;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>A report being put into the archive. Its rows are made with it, outside the transaction that writes them, since all other writers wait for that.</summary>
internal sealed class ArchiveRows
{
    private readonly string _tumour;
    private readonly string _findings;
    private readonly string _terms;

    /// <summary>Makes the rows.</summary>
    public ArchiveRows(ArchiveEntry entry)
    {
        _tumour = entry.Report.Tumour;
        _findings = LedgerSession.Json(entry.Report.Findings.Select(finding => new ArchivedRow(finding)));
        _terms = LedgerSession.Json(entry.Terms.Select(term => new { Place = LedgerWord.Of(term.Key.Place), Term = term.Key.Text, Findings = FindingNumbers.Text(term) }));
    }

    /// <summary>Puts the last report of a case in the place of the one before.</summary>
    /// <param name="session">The transaction that decides.</param>
    /// <param name="caseNumber">The ledger's number of the case.</param>
    /// <param name="rows">What is kept; null where nothing is known of it, and then nothing of the case is found.</param>
    public static async Task ReplaceAsync(LedgerSession session, long caseNumber, ArchiveRows? rows)
    {
        foreach (string table in new[] { "archive_term", "archive_finding" })
        {
            await session.WriteAsync($"delete from {table} where report in (select number from archive_report where case_number = @caseNumber)", new { caseNumber }).ConfigureAwait(false);
        }
        await session.WriteAsync("delete from archive_report where case_number = @caseNumber", new { caseNumber }).ConfigureAwait(false);
        if (rows is not null) await rows.AddAsync(session, caseNumber).ConfigureAwait(false);
    }

    /// <summary>Puts the last report of a case into the archive where it is not there: one that was made before there was an archive.</summary>
    public async Task FillAsync(LedgerSession session, long caseNumber)
    {
        bool isThere = await session.OneAsync<bool>("select exists (select 1 from archive_report where case_number = @caseNumber)", new { caseNumber }).ConfigureAwait(false);
        if (!isThere) await AddAsync(session, caseNumber).ConfigureAwait(false);
    }

    private async Task AddAsync(LedgerSession session, long caseNumber)
    {
        LedgerCase known = (await WorkLedger.CaseAsync(session, caseNumber).ConfigureAwait(false))!;
        long number = await session.OneAsync<long>(
            "insert into archive_report (case_number, revision, tumour) values (@Number, @Revision, @tumour) returning number", new { known.Number, known.Revision, tumour = _tumour }).ConfigureAwait(false);
        await session.WriteAsync(
            $"""
            insert into archive_finding (report, number, symbol, kind, name, coding, protein, allele, oncogenicity, actionability, tier, classes, therapies, is_reportable)
            select @number, number, symbol, kind, name, coding, protein, allele, oncogenicity, actionability, tier, classes, therapies, is_reportable
            from {session.Rows("findings", "number integer, symbol text, kind text, name text, coding text, protein text, allele text, oncogenicity text, actionability text, tier text, classes text, therapies text, is_reportable boolean")}
            """,
            new { number, findings = _findings }).ConfigureAwait(false);
        await session.WriteAsync(
            $"insert into archive_term (place, term, report, findings) select place, term, @number, findings from {session.Rows("terms", "place text, term text, findings text")}",
            new { number, terms = _terms }).ConfigureAwait(false);
    }

    private sealed record ArchivedRow(
        int Number, string Symbol, string Kind, string Name, string Coding, string Protein, string Allele, string Oncogenicity, string Actionability, string Tier,
        string Classes, string Therapies, bool IsReportable)
    {
        public ArchivedRow(ArchivedFinding finding)
            : this(
                finding.Number, finding.Symbol, finding.Kind, finding.Name, finding.Coding, finding.Protein, finding.Allele, finding.Oncogenicity, finding.Actionability, finding.Tier,
                JsonSerializer.Serialize(finding.Classes), JsonSerializer.Serialize(finding.Therapies), finding.IsReportable)
        {
        }
    }
}
