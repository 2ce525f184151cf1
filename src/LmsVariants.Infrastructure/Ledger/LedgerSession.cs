using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;

using Dapper;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>One transaction of the ledger.</summary>
internal sealed class LedgerSession(DbConnection connection, DbTransaction transaction, SqlDialect dialect, CancellationToken cancellationToken)
{
    private static readonly JsonSerializerOptions s_columns = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <inheritdoc cref="SqlDialect.Rows"/>
    public string Rows(string parameter, string columns) => dialect.Rows(parameter, columns);

    /// <summary>Values for <see cref="Rows"/>: a property <c>IsWhole</c> is the column <c>is_whole</c>.</summary>
    public static string Json<T>(IEnumerable<T> rows) => JsonSerializer.Serialize(rows, s_columns);

    public async Task<ImmutableArray<T>> ListAsync<T>(string sql, object? values = null) =>
        [.. await connection.QueryAsync<T>(Command(sql, values)).ConfigureAwait(false)];

    /// <summary>The row, or the default of the type where there is none.</summary>
    public Task<T?> OneOrNoneAsync<T>(string sql, object? values = null) => connection.QuerySingleOrDefaultAsync<T>(Command(sql, values));

    public Task<T> OneAsync<T>(string sql, object? values = null) => connection.QuerySingleAsync<T>(Command(sql, values));

    /// <summary>How many rows were written.</summary>
    public Task<int> WriteAsync(string sql, object? values = null) => connection.ExecuteAsync(Command(sql, values));

    private CommandDefinition Command(string sql, object? values) => new(sql, values, transaction, cancellationToken: cancellationToken);
}
