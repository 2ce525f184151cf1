using System.Runtime.Versioning;

using LmsVariants.Infrastructure.Ledger;
using LmsVariants.Testing;

using Npgsql;

namespace LmsVariants.Infrastructure.Tests.Ledger;

/// <summary>Where a test's ledger lies; several programs may open it at once.</summary>
internal abstract class TestPlace : IAsyncDisposable
{
    public abstract LedgerDatabase Open();

    /// <summary>Runs a statement past the ledger.</summary>
    public abstract Task<object?> AskAsync(string sql);

    public abstract ValueTask DisposeAsync();
}

/// <summary>A file in a folder of its own.</summary>
internal sealed class SqlitePlace : TestPlace
{
    private const string Memory = "/dev/shm";

    // Every commit waits for the disk, and these tests commit thousands of times: in memory where there is such a place.
    private readonly string _folder = Directory.Exists(Memory)
        ? Directory.CreateDirectory(Path.Combine(Memory, "lmsv-" + Guid.NewGuid().ToString("N"))).FullName
        : Directory.CreateTempSubdirectory("lmsv-").FullName;

    public string File => Path.Combine(_folder, "state", "ledger.db");

    public override LedgerDatabase Open() => new SqliteLedger(File, TimeProvider.System);

    public override async Task<object?> AskAsync(string sql)
    {
        await using Microsoft.Data.Sqlite.SqliteConnection connection = new($"Data Source={File};Pooling=False");
        await connection.OpenAsync();
        await using Microsoft.Data.Sqlite.SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    public override ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

/// <summary>The database of a test class, emptied.</summary>
internal sealed class PostgresPlace : TestPlace
{
    private readonly string _connection;

    public PostgresPlace(string connection)
    {
        _connection = connection;
        Ask("drop schema public cascade; create schema public");
    }

    public override LedgerDatabase Open() => new PostgresLedger(_connection, TimeProvider.System);

    public override async Task<object?> AskAsync(string sql)
    {
        await using NpgsqlConnection connection = new(_connection);
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Ask(string sql)
    {
        using NpgsqlConnection connection = new(_connection);
        connection.Open();
        using NpgsqlCommand command = new(sql, connection);
        command.ExecuteNonQuery();
    }
}

/// <summary>The contract, on SQLite.</summary>
public sealed class SqliteLedgerTests : LedgerContract
{
    private protected override TestPlace NewPlace() => new SqlitePlace();

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public async Task Only_the_owner_may_read_the_file_and_its_log()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such rights");
        await TakeAsync(Of("A", Seen("a.tsv")));
        string[] files = Directory.GetFiles(Path.GetDirectoryName(((SqlitePlace)Place).File)!);
        Assert.Contains(files, file => file.EndsWith("-wal", StringComparison.Ordinal));
        Assert.All(files, file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
    }

    [Fact]
    public async Task What_is_committed_is_on_the_disk()
    {
        Assert.Equal("wal", await Place.AskAsync("pragma journal_mode"));
        Assert.Equal(2, await Database.ReadAsync(session => session.OneAsync<long>("pragma synchronous"), CancellationToken.None));
        Assert.Equal(1, await Database.ReadAsync(session => session.OneAsync<long>("pragma foreign_keys"), CancellationToken.None));
    }

    [Fact]
    public async Task A_ledger_that_is_missing_is_not_made_by_looking_at_it()
    {
        await using SqlitePlace empty = new();
        await using LedgerDatabase database = empty.Open();
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => new LedgerDesk(database).CountAsync(CancellationToken.None));
        Assert.False(File.Exists(empty.File));
    }

    [Fact]
    public async Task A_ledger_in_a_place_that_cannot_be_is_a_failure_of_the_world()
    {
        string file = ((SqlitePlace)Place).File;
        await using SqliteLedger database = new(Path.Combine(file, "ledger.db"), TimeProvider.System);
        await Assert.ThrowsAnyAsync<IOException>(() => database.MigrateAsync(CancellationToken.None));
    }
}

/// <summary>The contract, on PostgreSQL.</summary>
public sealed class PostgresLedgerTests : LedgerContract
{
    private static readonly Lazy<string> s_database = new(PostgresServer.NewDatabase);

    private protected override TestPlace NewPlace()
    {
        Component.Need(PostgresServer.WhyMissing);
        return new PostgresPlace(s_database.Value);
    }

    [SkippableFact]
    public async Task Work_that_meets_another_in_a_deadlock_is_done_again()
    {
        using Barrier both = new(2);
        async Task TouchAsync(string first, string second)
        {
            bool isFirstTime = true;
            await Database.WriteAsync(
                async session =>
                {
                    await session.WriteAsync("update numbering set last_number = last_number + 1 where kind = @first", new { first });
                    if (isFirstTime) both.SignalAndWait();
                    isFirstTime = false;
                    return await session.WriteAsync("update numbering set last_number = last_number + 1 where kind = @second", new { second });
                },
                CancellationToken.None);
        }

        await Task.WhenAll(Task.Run(() => TouchAsync("intake", "file")), Task.Run(() => TouchAsync("file", "intake")));
        Assert.Equal(4L, Convert.ToInt64(await Place.AskAsync("select sum(last_number) from numbering"), System.Globalization.CultureInfo.InvariantCulture));
    }
}
