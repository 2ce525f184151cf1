using System.Collections.Immutable;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>What the laboratory calls its cases, for who has mistyped one.</summary>
public sealed class CaseNames(LedgerDatabase database)
{
    /// <summary>The case numbers of the laboratory.</summary>
    public Task<ImmutableArray<string>> AllAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(session => session.ListAsync<string>("select case_id from cases order by number"), cancellationToken);
}
