using LmsVariants.Infrastructure.Ledger;

namespace LmsVariants.Infrastructure.Tests.Ledger;

public abstract partial class LedgerContract
{
    [SkippableFact]
    public async Task A_ledger_of_the_latest_version_is_left_as_it_is()
    {
        await TakeAsync(Of("A", Seen("a.tsv")));
        object? before = await Place.AskAsync("select max(applied) || max(sha256) || count(*) from schema_version");
        await Database.MigrateAsync(None);
        Assert.Equal(before, await Place.AskAsync("select max(applied) || max(sha256) || count(*) from schema_version"));
        Assert.NotNull(await Desk.FindAsync("A", None));
    }

    [SkippableFact]
    public async Task Several_programs_make_one_ledger()
    {
        TestPlace place = NewPlace();
        LedgerDatabase[] databases = [.. Enumerable.Range(0, 4).Select(_ => place.Open())];
        await Task.WhenAll(databases.Select(database => Task.Run(() => database.MigrateAsync(None))));
        Assert.Equal((long)Migration.All.Length, await Place.AskAsync("select count(*) from schema_version"));
        foreach (LedgerDatabase database in databases) await database.DisposeAsync();
        await place.DisposeAsync();
    }

    [SkippableTheory]
    [InlineData("insert into schema_version (version, applied, sha256) values (99, 'x', 'x')", "newer program")]
    [InlineData("update schema_version set sha256 = 'x' where version = 1", "other statements")]
    public async Task A_ledger_that_is_not_of_this_program_is_refused(string change, string expected)
    {
        await Place.AskAsync(change);
        LedgerVersionException refused = await Assert.ThrowsAsync<LedgerVersionException>(() => Database.MigrateAsync(None));
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
    }
}
