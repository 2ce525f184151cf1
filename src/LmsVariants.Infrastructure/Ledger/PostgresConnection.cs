using Npgsql;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>
/// The connection string of the ledger and of the engine, with what keeps one worker from holding up the others: a process that is frozen, or a machine that is gone,
/// must lose the locks that it holds.
/// </summary>
public static class PostgresConnection
{
    // A transaction of ours never waits for anything but the database; the engine's neither.
    private const int IdleInTransactionMilliseconds = 15_000;

    // Longer, so that who waits for the lock of a frozen process gets it rather than an error.
    private const int LockMilliseconds = 30_000;

    private const int AliveAfterSeconds = 15;
    private const int AliveEverySeconds = 5;

    /// <summary>Adds them to a connection string in the words of Npgsql. What it says itself goes before.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static string Of(string text)
    {
        NpgsqlConnectionStringBuilder connection = new(text);
        if (!connection.TcpKeepAlive)
        {
            connection.TcpKeepAlive = true;
            connection.TcpKeepAliveTime = AliveAfterSeconds;
            connection.TcpKeepAliveInterval = AliveEverySeconds;
        }
        // The server's side: of two words for the same thing the last one counts.
        connection.Options = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"-c idle_in_transaction_session_timeout={IdleInTransactionMilliseconds} -c lock_timeout={LockMilliseconds} -c tcp_keepalives_idle={AliveAfterSeconds} -c tcp_keepalives_interval={AliveEverySeconds} {connection.Options}").TrimEnd();
        return connection.ConnectionString;
    }
}
