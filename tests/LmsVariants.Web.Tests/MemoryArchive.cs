using System.Collections.Immutable;

using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Web.Tests;

/// <summary>The reports of the real ledger, and findings as they are put in.</summary>
internal sealed class MemoryArchive(IWorkLedger work, ILedgerDesk desk) : ICaseArchive
{
    public List<FoundFinding> Findings { get; } = [];

    public CaseQuery? Asked { get; private set; }

    public Dictionary<(long Case, int Revision), Signature> Signatures { get; } = [];

    public Task<SearchAnswer> SearchAsync(CaseQuery query, int most, CancellationToken cancellationToken)
    {
        Asked = query;
        FoundFinding[] found = [.. Findings.Where(finding => query.Gene is null || finding.Finding.Symbol == query.Gene)];
        return Task.FromResult(new SearchAnswer(found.Select(finding => finding.Case.Number).Distinct().Count(), [.. found.Take(most)]));
    }

    public async Task<ImmutableArray<RevisionView>> RevisionsAsync(long caseNumber, CancellationToken cancellationToken)
    {
        CaseView view = (await desk.FindAsync(FormattableString.Invariant($"#{caseNumber}"), cancellationToken))!;
        ImmutableArray<RevisionView>.Builder all = ImmutableArray.CreateBuilder<RevisionView>();
        for (int revision = view.Case.Revision; revision > 0; revision--)
        {
            Signature? signature = Signatures.GetValueOrDefault((caseNumber, revision));
            all.Add(new RevisionView(
                revision, signature is null ? ReportStatus.Preliminary : ReportStatus.Final, view.Intakes.First(intake => intake.Revision == revision).Settled!.Value, "0.1.0", "2026.11", signature,
                await work.ReportsAsync(caseNumber, revision, cancellationToken)));
        }
        return all.ToImmutable();
    }

    public Task<ImmutableArray<ArchivedCase>> CasesAsync(long after, int most, CancellationToken cancellationToken) => throw new NotSupportedException();
}
