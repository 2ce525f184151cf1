using System.Data;
using System.Data.Common;

using Npgsql;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>A ledger in PostgreSQL (12 or later), for several workers on different machines.</summary>
public sealed class PostgresLedger : LedgerDatabase
{
    private readonly NpgsqlDataSource _source;

    /// <summary>A ledger in a database that is there already.</summary>
    /// <param name="connectionString">How to reach it, in the words of Npgsql.</param>
    /// <param name="clock">Tells the time.</param>
    public PostgresLedger(string connectionString, TimeProvider clock)
        : base(new PostgresDialect(), clock)
        => _source = NpgsqlDataSource.Create(PostgresConnection.Of(connectionString));

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    private protected override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) =>
        await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);

    // A writer meets what others have committed and locks the rows that it changes; a reader sees one moment.
    private protected override ValueTask<DbTransaction> BeginAsync(DbConnection connection, bool isWriting, CancellationToken cancellationToken) =>
        connection.BeginTransactionAsync(isWriting ? IsolationLevel.ReadCommitted : IsolationLevel.RepeatableRead, cancellationToken);

    private protected override bool IsConflict(DbException exception) =>
        exception.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;
}
