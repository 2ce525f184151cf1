using System.Data.Common;

using Dapper;

using LmsVariants.Infrastructure.Ledger;

using Microsoft.Data.Sqlite;

using Npgsql;

namespace LmsVariants.Endurance.World;

/// <summary>The ledger's tables, read past the program: what it says of itself is no witness.</summary>
internal sealed class LedgerBook
{
    private readonly string? _postgres;
    private readonly string _sqlite;

    /// <summary>Names the ledger; it need not be there yet.</summary>
    /// <param name="place">The folders.</param>
    /// <param name="postgres">The database; null for the file of SQLite.</param>
    public LedgerBook(Place place, string? postgres)
    {
        _postgres = postgres;
        _sqlite = place.Ledger;
        // Binds the library of the system, once.
        _ = new SqliteLedger(_sqlite, TimeProvider.System);
    }

    public async Task<List<T>> ListAsync<T>(string sql, object? parameters = null)
    {
        DbConnection connection = _postgres is null ? Open(_sqlite) : new NpgsqlConnection(_postgres);
        await using (connection.ConfigureAwait(false))
        {
            return [.. await connection.QueryAsync<T>(sql, parameters).ConfigureAwait(false)];
        }
    }

    public async Task<long> CountAsync(string sql, object? parameters = null) => (await ListAsync<long>(sql, parameters).ConfigureAwait(false)).Single();

    /// <summary>How much is under way: intakes that are not at rest, files that were seen and not taken, deliveries that wait. Null where there is no ledger yet.</summary>
    public async Task<long?> UnderWayAsync()
    {
        if (_postgres is null && !File.Exists(_sqlite)) return null;
        try
        {
            return await CountAsync(
                "select (select count(*) from intake where state <> 'settled') + (select count(*) from sighting) + (select count(*) from outbox where state in ('held', 'waiting'))").ConfigureAwait(false);
        }
        catch (DbException)
        {
            // Its tables are not there yet, or it is in use.
            return null;
        }
    }

    /// <summary>The states of the intakes right after a worker died, read from a copy: opening the file itself would mend it before the next worker does.</summary>
    public async Task<Dictionary<string, long>> StatesAfterDeathAsync()
    {
        const string States = "select state as State, count(*) as Count from intake where state <> 'settled' group by state";
        try
        {
            if (_postgres is not null) return ToCounts(await ListAsync<StateRow>(States).ConfigureAwait(false));
            string copy = Directory.CreateTempSubdirectory("lmsv-ledger-").FullName;
            try
            {
                foreach (string suffix in (string[])[string.Empty, "-wal"])
                {
                    if (File.Exists(_sqlite + suffix)) File.Copy(_sqlite + suffix, Path.Combine(copy, "ledger.db" + suffix));
                }
                SqliteConnection connection = Open(Path.Combine(copy, "ledger.db"));
                await using (connection.ConfigureAwait(false))
                {
                    return ToCounts(await connection.QueryAsync<StateRow>(States).ConfigureAwait(false));
                }
            }
            finally
            {
                Directory.Delete(copy, recursive: true);
            }
        }
        catch (DbException)
        {
            return [];
        }
    }

    private static Dictionary<string, long> ToCounts(IEnumerable<StateRow> rows) => rows.ToDictionary(row => row.State, row => row.Count, StringComparer.Ordinal);

    // Not pooled: a connection that stayed open would hide what a crash leaves from the next worker.
    private static SqliteConnection Open(string path) => new(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 30 }.ToString());

    private sealed class StateRow
    {
        public string State { get; init; } = string.Empty;

        public long Count { get; init; }
    }
}
