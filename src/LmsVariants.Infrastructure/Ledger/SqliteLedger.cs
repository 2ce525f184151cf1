using System.Data;
using System.Data.Common;

using Dapper;

using Microsoft.Data.Sqlite;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>A ledger in a file on a local disk, for the workers of one machine.</summary>
public sealed class SqliteLedger : LedgerDatabase
{
    private const int PatienceSeconds = 30;

    // The file has one writer at a time. Those of this process stand in a queue; without it they would wake each other by chance.
    private readonly SemaphoreSlim _turn = new(1);
    private readonly string _path;
    private readonly string _connectionString;

    /// <summary>A ledger in a file, which is made where it is missing.</summary>
    /// <param name="path">The file. It lies on a local disk: locks of network shares cannot be relied on.</param>
    /// <param name="clock">Tells the time.</param>
    /// <exception cref="IOException">SQLite is not installed, or too old.</exception>
    public SqliteLedger(string path, TimeProvider clock)
        : base(new SqliteDialect(), clock)
    {
        SqliteLibrary.Require();
        _path = Path.GetFullPath(path);
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = _path,
            // Nothing but the making of the ledger makes its file: an empty one that appears by mistake would be taken for an empty ledger.
            Mode = SqliteOpenMode.ReadWrite,
            ForeignKeys = true,
            DefaultTimeout = PatienceSeconds,
            Pooling = true,
        }.ToString();
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        using (SqliteConnection connection = new(_connectionString))
        {
            SqliteConnection.ClearPool(connection);
        }
        _turn.Dispose();
        return ValueTask.CompletedTask;
    }

    private protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        CreateFile();
        await using DbConnection connection = await OpenAsync(cancellationToken).ConfigureAwait(false);
        string? mode = await connection.ExecuteScalarAsync<string>(new CommandDefinition("pragma journal_mode = wal", cancellationToken: cancellationToken)).ConfigureAwait(false);
        if (!string.Equals(mode, "wal", StringComparison.OrdinalIgnoreCase))
        {
            throw new IOException("The ledger's file system does not allow a write-ahead log: put the ledger on a local disk, or into PostgreSQL.");
        }
    }

    private protected override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        SqliteConnection connection = new(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            // Full: what is committed survives a power cut.
            await connection.ExecuteAsync(new CommandDefinition("pragma busy_timeout = 30000; pragma synchronous = full", cancellationToken: cancellationToken)).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private protected override ValueTask<DbTransaction> BeginAsync(DbConnection connection, bool isWriting, CancellationToken cancellationToken) =>
        ValueTask.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: !isWriting));

    private protected override async ValueTask<IDisposable?> TakeTurnAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Turn(_turn);
    }

    private void CreateFile()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            // Its log and its index get the same rights from SQLite.
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            new FileStream(_path, options).Dispose();
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new IOException(refused.Message, refused);
        }
        catch (IOException) when (File.Exists(_path))
        {
            // It is not even opened here: closing it again would take away the locks that this process has on it.
        }
    }

    private sealed class Turn(SemaphoreSlim semaphore) : IDisposable
    {
        public void Dispose() => semaphore.Release();
    }
}
