using System.Net.Sockets;

using Microsoft.Data.Sqlite;

using Npgsql;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>What is wrong with the ledger's database, in words of ours: its own may name the user, the machine or a row.</summary>
public static class LedgerFailure
{
    private const int SqliteBusy = 5;
    private const int SqliteReadOnly = 8;
    private const int SqliteUnreadable = 10;
    private const int SqliteDamaged = 11;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;
    private const int SqliteNone = 26;

    /// <summary>Says it.</summary>
    public static string WordsOf(Exception away) => away switch
    {
        SqliteException lite => lite.SqliteErrorCode switch
        {
            SqliteFull => "the disk is full",
            SqliteReadOnly => "its file may not be written to",
            SqliteUnreadable => "its file cannot be read or written",
            SqliteCannotOpen => "its file cannot be opened",
            SqliteDamaged or SqliteNone => "its file is damaged, or is none of SQLite",
            SqliteBusy => "another program holds it",
            int code => $"SQLite error {code.ToString(System.Globalization.CultureInfo.InvariantCulture)}",
        },
        PostgresException server => server.SqlState switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => "PostgreSQL refuses the user or the password",
            PostgresErrorCodes.InvalidCatalogName => "PostgreSQL has no such database",
            PostgresErrorCodes.InsufficientPrivilege => "the user may not do this in the database",
            PostgresErrorCodes.TooManyConnections => "PostgreSQL has too many connections",
            PostgresErrorCodes.DiskFull => "the disk is full",
            PostgresErrorCodes.LockNotAvailable => "another worker holds a lock for too long",
            PostgresErrorCodes.ReadOnlySqlTransaction => "the database may not be written to",
            PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => "PostgreSQL starts or stops",
            string state => $"PostgreSQL error {state}",
        },
        NpgsqlException { InnerException: SocketException or TimeoutException or IOException } or TimeoutException => "no answer from the host of PostgreSQL",
        _ => away.GetType().Name,
    };

    /// <summary>Whether waiting may help: nobody answers, or not yet.</summary>
    public static bool IsPassing(Exception away) => away switch
    {
        PostgresException server => server.SqlState is PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.TooManyConnections,
        NpgsqlException or TimeoutException => true,
        _ => false,
    };
}
