using LmsVariants.Infrastructure.Ledger;

using Microsoft.Data.Sqlite;

using Npgsql;

namespace LmsVariants.Infrastructure.Tests.Ledger;

public sealed class LedgerFailureTests
{
    [Theory]
    [InlineData("28P01", "PostgreSQL refuses the user or the password", false)]
    [InlineData("28000", "PostgreSQL refuses the user or the password", false)]
    [InlineData("3D000", "PostgreSQL has no such database", false)]
    [InlineData("53100", "the disk is full", false)]
    [InlineData("57P03", "PostgreSQL starts or stops", true)]
    [InlineData("XX000", "PostgreSQL error XX000", false)]
    public void What_PostgreSQL_says_is_told_in_our_words(string state, string words, bool isPassing)
    {
        PostgresException said = new("database \"lab\" of user \"anna\"", "FATAL", "FATAL", state);
        Assert.Equal((words, isPassing), (LedgerFailure.WordsOf(said), LedgerFailure.IsPassing(said)));
    }

    [Theory]
    [InlineData(13, "the disk is full")]
    [InlineData(8, "its file may not be written to")]
    [InlineData(99, "SQLite error 99")]
    public void What_SQLite_says_is_told_in_our_words(int code, string words)
    {
        SqliteException said = new("/srv/lab/state/ledger.db", code);
        Assert.Equal((words, false), (LedgerFailure.WordsOf(said), LedgerFailure.IsPassing(said)));
    }

    [Fact]
    public async Task A_host_that_does_not_answer_may_do_so_later()
    {
        NpgsqlException said = await Assert.ThrowsAnyAsync<NpgsqlException>(() => new NpgsqlConnection("Host=127.0.0.1;Port=1;Username=u;Timeout=3").OpenAsync());
        Assert.Equal(("no answer from the host of PostgreSQL", true), (LedgerFailure.WordsOf(said), LedgerFailure.IsPassing(said)));
    }

    [Fact]
    public void Every_connection_gives_back_what_a_frozen_process_holds_and_the_string_s_own_words_come_last()
    {
        NpgsqlConnectionStringBuilder made = new(PostgresConnection.Of("Host=db;Options=-c lock_timeout=1000"));
        Assert.True(made.TcpKeepAlive);
        Assert.StartsWith("-c idle_in_transaction_session_timeout=15000 -c lock_timeout=30000 ", made.Options, StringComparison.Ordinal);
        Assert.EndsWith(" -c lock_timeout=1000", made.Options, StringComparison.Ordinal);
    }
}
