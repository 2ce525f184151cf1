using FsCheck;
using FsCheck.Fluent;

using LmsVariants.Infrastructure.Ledger;

namespace LmsVariants.Infrastructure.Tests.Ledger;

public abstract partial class LedgerContract
{
    // A fixed seed: a failure that is seen once is seen again.
    private static readonly Config s_histories = Config.QuickThrowOnFailure.WithMaxTest(6).WithReplay(20261121UL, 7UL);

    private static readonly Gen<Happening> s_happenings =
        from kind in Gen.Elements(Happening.Kinds)
        from one in Gen.Choose(0, 5)
        from other in Gen.Choose(0, 3)
        select new Happening(kind, one, other);

    [SkippableFact]
    public async Task Whatever_happens_nothing_is_lost_and_nothing_doubled() => await Task.Run(() => Prop.ForAll(
        Gen.ListOf(s_happenings, 45).Select(happenings => happenings.ToArray()).ToArbitrary(),
        happenings => LiveAsync([.. happenings]).GetAwaiter().GetResult()).Check(s_histories));

    private async Task LiveAsync(Happening[] happenings)
    {
        TestPlace place = NewPlace();
        LedgerDatabase database = place.Open();
        await database.MigrateAsync(None);
        LedgerModel model = new(database);
        foreach (Happening happening in happenings) await model.HappenAsync(happening);
        await model.BalanceAsync();
        await database.DisposeAsync();
        await place.DisposeAsync();
    }
}
