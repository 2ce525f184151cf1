using System.Data.Common;

using Polly;
using Polly.Retry;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>The database that holds the ledger. Every call of the ledger is one transaction.</summary>
public abstract class LedgerDatabase : IAsyncDisposable
{
    private readonly TimeProvider _clock;
    private readonly ResiliencePipeline _retry;

    private protected LedgerDatabase(SqlDialect dialect, TimeProvider clock)
    {
        Dialect = dialect;
        _clock = clock;
        _retry = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<DbException>(IsConflict),
                MaxRetryAttempts = 5,
                Delay = TimeSpan.FromMilliseconds(20),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            })
            .Build();
    }

    internal SqlDialect Dialect { get; }

    /// <summary>Brings the tables to the version of this program, however many workers do so at once.</summary>
    /// <exception cref="LedgerVersionException">A newer program has changed the ledger, or its tables are not of this program's making.</exception>
    /// <exception cref="DbException">The database cannot be reached or written.</exception>
    /// <exception cref="IOException">The file of the ledger cannot be made or used.</exception>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken).ConfigureAwait(false);
        await WriteAsync(
            async session =>
            {
                await Migration.ApplyAsync(session, Dialect, _clock.GetUtcNow()).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>Reads, all of it as of one moment.</summary>
    internal Task<T> ReadAsync<T>(Func<LedgerSession, Task<T>> work, CancellationToken cancellationToken) => RunAsync(work, isWriting: false, cancellationToken);

    /// <summary>Writes, all of it or nothing. The work may be done several times over where others are in its way, so it touches nothing but the session.</summary>
    internal Task<T> WriteAsync<T>(Func<LedgerSession, Task<T>> work, CancellationToken cancellationToken) => RunAsync(work, isWriting: true, cancellationToken);

    /// <summary>Makes what must be there before the first table.</summary>
    private protected virtual Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private protected abstract Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    private protected abstract ValueTask<DbTransaction> BeginAsync(DbConnection connection, bool isWriting, CancellationToken cancellationToken);

    /// <summary>Whether another transaction was in the way, so that the same work may succeed a moment later.</summary>
    private protected virtual bool IsConflict(DbException exception) => false;

    /// <summary>Waits until this process may write.</summary>
    private protected virtual ValueTask<IDisposable?> TakeTurnAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IDisposable?>(null);

    private async Task<T> RunAsync<T>(Func<LedgerSession, Task<T>> work, bool isWriting, CancellationToken cancellationToken) =>
        await _retry.ExecuteAsync(async token => await OnceAsync(work, isWriting, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    private async Task<T> OnceAsync<T>(Func<LedgerSession, Task<T>> work, bool isWriting, CancellationToken cancellationToken)
    {
        using IDisposable? turn = isWriting ? await TakeTurnAsync(cancellationToken).ConfigureAwait(false) : null;
        DbConnection connection = await OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            DbTransaction transaction = await BeginAsync(connection, isWriting, cancellationToken).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                T result = await work(new LedgerSession(connection, transaction, Dialect, cancellationToken)).ConfigureAwait(false);
                // Once it is asked for, a commit is not called off: nobody could tell whether it happened.
                await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
                return result;
            }
        }
    }
}
