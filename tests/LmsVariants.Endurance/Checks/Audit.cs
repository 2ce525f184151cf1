using LmsVariants.Endurance.Drops;
using LmsVariants.Endurance.World;

namespace LmsVariants.Endurance.Checks;

/// <summary>All that must hold once everything is at rest.</summary>
internal static class Audit
{
    public static async Task<IReadOnlyList<string>> RunAsync(Place place, LedgerBook book, IReadOnlyCollection<DroppedFile> dropped, IReadOnlyCollection<MadeCase> cases) =>
    [
        .. FilesCheck.Of(place, dropped),
        .. await ReportsCheck.OfAsync(place, book, cases).ConfigureAwait(false),
        .. await LedgerCheck.OfAsync(place, book, dropped, cases).ConfigureAwait(false),
        .. LogCheck.Of(place),
    ];
}
