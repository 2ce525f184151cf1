using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>One step of the ledger's tables, from an embedded file such as <c>0001_ledger.sql</c>.</summary>
/// <param name="Version">Its number, from 1.</param>
/// <param name="Sql">Its statements.</param>
/// <param name="Sha256">The SHA-256 of those, lower-case hexadecimal.</param>
internal sealed record Migration(int Version, string Sql, string Sha256)
{
    private const string Prefix = "LedgerMigrations/";

    /// <summary>Every step that this program knows, in order.</summary>
    public static ImmutableArray<Migration> All { get; } = ReadAll(typeof(Migration).Assembly);

    /// <summary>Takes the steps that the ledger has not taken yet.</summary>
    public static async Task ApplyAsync(LedgerSession session, SqlDialect dialect, DateTimeOffset now)
    {
        if (dialect.MigrationLock is { } wait) await session.WriteAsync(wait).ConfigureAwait(false);
        await session.WriteAsync(dialect.Translate(
            "create table if not exists schema_version (version integer primary key, applied {text} not null, sha256 {text} not null)")).ConfigureAwait(false);
        ImmutableArray<AppliedRow> applied = await session.ListAsync<AppliedRow>(
            "select version as Version, sha256 as Sha256 from schema_version order by version").ConfigureAwait(false);
        Check(applied);
        foreach (Migration step in All.Skip(applied.Length))
        {
            await session.WriteAsync(dialect.Translate(step.Sql)).ConfigureAwait(false);
            await session.WriteAsync(
                "insert into schema_version (version, applied, sha256) values (@Version, @now, @Sha256)",
                new { step.Version, now = LedgerTime.Text(now), step.Sha256 }).ConfigureAwait(false);
        }
    }

    private static void Check(ImmutableArray<AppliedRow> applied)
    {
        if (applied.Length > 0 && applied[^1].Version > All.Length)
        {
            throw new LedgerVersionException(string.Create(
                CultureInfo.InvariantCulture,
                $"The ledger has version {applied[^1].Version} of its tables and this program knows versions up to {All.Length}: a newer program has worked with it. Install that one, or a newer."));
        }
        foreach ((AppliedRow row, Migration step) in applied.Zip(All))
        {
            if (row.Version == step.Version && row.Sha256 == step.Sha256) continue;
            throw new LedgerVersionException(string.Create(
                CultureInfo.InvariantCulture,
                $"Version {step.Version} of the ledger's tables was made by other statements than this program's: the ledger was altered, or belongs to another build."));
        }
    }

    private static ImmutableArray<Migration> ReadAll(Assembly assembly) =>
    [
        .. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select((name, index) => Read(assembly, name, index + 1)),
    ];

    private static Migration Read(Assembly assembly, string resource, int version)
    {
        string file = resource[Prefix.Length..];
        if (!file.StartsWith(version.ToString("0000", CultureInfo.InvariantCulture) + "_", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"The migration {file} does not stand in a row with the others.");
        }
        using StreamReader reader = new(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        string sql = reader.ReadToEnd().ReplaceLineEndings("\n");
        return new Migration(version, sql, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql))));
    }

    private sealed class AppliedRow
    {
        public int Version { get; init; }

        public string Sha256 { get; init; } = string.Empty;
    }
}
