using System.Collections.Immutable;

using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Web.Tests;

/// <summary>Keeps what was signed, and answers as it is told to.</summary>
internal sealed class MemorySignOut(ILedgerDesk desk) : ISignOut
{
    public SignAnswer Answer { get; set; } = SignAnswer.Accepted;

    public List<(string Name, int? Revision, string By)> Signed { get; } = [];

    public List<string> Waiting { get; } = [];

    public Task<SignAnswer> SignAsync(string name, int? revision, string by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Signed.Add((name, revision, by));
        return Task.FromResult(Answer);
    }

    public async Task<ImmutableArray<UnsignedReport>> UnsignedAsync(int most, CancellationToken cancellationToken)
    {
        ImmutableArray<UnsignedReport>.Builder all = ImmutableArray.CreateBuilder<UnsignedReport>();
        foreach (string name in Waiting)
        {
            CaseView view = (await desk.FindAsync(name, cancellationToken))!;
            all.Add(new UnsignedReport(view.Case, view.Case.Revision, ReportStatus.Amended, view.Intakes[0].Taken));
        }
        return all.ToImmutable();
    }
}

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
