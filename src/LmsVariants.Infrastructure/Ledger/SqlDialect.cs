using System.Globalization;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>What the databases say in different words. Everything else is one text for all of them.</summary>
internal abstract class SqlDialect
{
    /// <summary>Where a migration says <c>{key}</c>: a number that is given by the ledger.</summary>
    protected abstract string Key { get; }

    /// <summary>Where a migration says <c>{identity}</c>: a number that the database gives, rising.</summary>
    protected abstract string Identity { get; }

    /// <summary>Where a migration says <c>{text}</c>: text that is compared and sorted byte by byte.</summary>
    protected abstract string Text { get; }

    /// <summary>Where a migration says <c>{clustered}</c>, behind a table: its rows lie in the order of their key, if the database can do that.</summary>
    protected abstract string Clustered { get; }

    /// <summary>The statement that waits until no other session migrates, until the end of the transaction; null where a writing transaction is alone.</summary>
    public abstract string? MigrationLock { get; }

    /// <summary>A parameter that holds an array of JSON objects, as a table of the same name to select from.</summary>
    /// <param name="parameter">The name, without the sign before it.</param>
    /// <param name="columns">Name and type of each column, such as <c>number bigint, path text</c>.</param>
    public abstract string Rows(string parameter, string columns);

    /// <summary>A migration in the words of this database.</summary>
    public string Translate(string migration) => migration
        .Replace("{key}", Key, StringComparison.Ordinal)
        .Replace("{identity}", Identity, StringComparison.Ordinal)
        .Replace("{text}", Text, StringComparison.Ordinal)
        .Replace("{clustered}", Clustered, StringComparison.Ordinal);
}

/// <summary>The words of SQLite.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    public override string? MigrationLock => null;

    protected override string Key => "integer primary key";

    // Never a number twice, also after rows were purged.
    protected override string Identity => "integer primary key autoincrement";

    protected override string Text => "text";

    protected override string Clustered => "without rowid";

    public override string Rows(string parameter, string columns)
    {
        IEnumerable<string> read = columns.Split(',', StringSplitOptions.TrimEntries)
            .Select(column => column.Split(' ')[0])
            .Select(name => string.Create(CultureInfo.InvariantCulture, $"json_extract(value, '$.{name}') as {name}"));
        return $"(select {string.Join(", ", read)} from json_each(@{parameter})) as {parameter}";
    }
}

/// <summary>The words of PostgreSQL.</summary>
internal sealed class PostgresDialect : SqlDialect
{
    // Any number will do that no other program of the same database takes: the letters LMSV.
    public override string? MigrationLock => "select pg_advisory_xact_lock(1280136022)";

    protected override string Key => "bigint primary key";

    protected override string Identity => "bigint generated always as identity primary key";

    // The order of a natural language would depend on the server's locale.
    protected override string Text => "text collate \"C\"";

    protected override string Clustered => string.Empty;

    public override string Rows(string parameter, string columns) => $"json_to_recordset(cast(@{parameter} as json)) as {parameter} ({columns})";
}
