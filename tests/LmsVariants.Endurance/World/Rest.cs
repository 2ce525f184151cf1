using System.Diagnostics;

namespace LmsVariants.Endurance.World;

/// <summary>Waits until nothing is under way any more.</summary>
internal static class Rest
{
    /// <summary>Looks until the inbox is empty and the ledger at rest, twice in a row.</summary>
    /// <returns>Null; or what is still under way once nothing has moved for too long.</returns>
    public static async Task<string?> WaitAsync(Place place, LedgerBook book, TimeSpan patience, CancellationToken cancellationToken = default)
    {
        (long? Open, int Files) before = (null, -1);
        long moved = Stopwatch.GetTimestamp();
        int quiet = 0;
        while (quiet < 2)
        {
            await Task.Delay(300, cancellationToken).ConfigureAwait(false);
            (long? Open, int Files) now = (await book.UnderWayAsync().ConfigureAwait(false), Place.FilesOf(place.Inbox).Length);
            quiet = now is (0, 0) ? quiet + 1 : 0;
            if (now != before) moved = Stopwatch.GetTimestamp();
            before = now;
            if (Stopwatch.GetElapsedTime(moved) > patience) return $"not at rest: {now.Files} files in the inbox, {now.Open} intakes, sightings and deliveries under way";
        }
        return null;
    }
}
