using LmsVariants.Endurance.Drops;
using LmsVariants.Endurance.World;

namespace LmsVariants.Endurance.Checks;

/// <summary>The ledger is at rest, agrees with the folders, and has nothing twice.</summary>
internal static class LedgerCheck
{
    // Each must find nothing.
    private static readonly (string What, string Sql)[] Never =
    [
        ("intakes that are not at rest", "select number from intake where state <> 'settled'"),
        ("two reported intakes of a case with the same content", "select min(number) from intake where outcome = 'reported' group by case_number, content having count(*) > 1"),
        ("intakes with two reports", "select intake from report group by intake having count(*) > 1"),
        ("reported intakes without a report", "select i.number from intake i where i.outcome = 'reported' and not exists (select 1 from report r where r.intake = i.number)"),
        ("cases whose revision is not that of their last report", "select c.number from cases c where c.revision <> (select count(*) from report r where r.case_number = c.number)"),
        ("tries that nobody ended", "select intake from attempt where ended is null"),
        ("intakes with two tries that decided", "select intake from attempt where ending in ('reported', 'repeated', 'failed') group by intake having count(*) > 1"),
        ("files with a target that they have not reached", "select number from file where target_room is not null"),
        ("files that the ledger holds for gone", "select number from file where room = 'gone'"),
        ("sightings of nothing", "select 1 from sighting"),
        ("reports of one bundle sent twice", "select min(number) from outbox group by case_number, revision having count(*) > 1"),
    ];

    // Columns that people and logs are shown, in which nothing of a patient may stand.
    private const string Words =
        """
        select reason_text from intake where reason_text is not null
        union all select delay_text from intake where delay_text is not null
        union all select detail from history
        union all select reason_text from outbox where reason_text is not null
        """;

    public static async Task<IReadOnlyList<string>> OfAsync(Place place, LedgerBook book, IReadOnlyCollection<DroppedFile> dropped, IReadOnlyCollection<MadeCase> cases)
    {
        List<string> broken = [];
        foreach ((string what, string sql) in Never)
        {
            List<long> found = await book.ListAsync<long>(sql).ConfigureAwait(false);
            if (found.Count > 0) broken.Add($"ledger: {found.Count} {what}, such as number {found[0]}");
        }
        List<PlaceRow> files = await book.ListAsync<PlaceRow>("select room as Room, path as Path from file where room in ('inbox', 'processed', 'failed')").ConfigureAwait(false);
        int expected = dropped.Count(file => !file.IsSheet);
        if (files.Count != expected) broken.Add($"ledger: {files.Count} files, {expected} were dropped");
        broken.AddRange(files.Where(file => !File.Exists(Path.Combine(place.Root, file.Room, file.Path))).Select(file => $"ledger: {file.Room}/{file.Path} is not there"));
        long reported = await book.CountAsync("select count(*) from intake where outcome = 'reported'").ConfigureAwait(false);
        if (reported != cases.Sum(made => made.Revisions)) broken.Add($"ledger: {reported} reported intakes, {cases.Sum(made => made.Revisions)} expected");
        List<string> words = await book.ListAsync<string>(Words).ConfigureAwait(false);
        broken.AddRange(CaseText.Planted.Where(name => words.Exists(text => text.Contains(name, StringComparison.Ordinal))).Select(name => $"ledger: a reason or the history says '{name}'"));
        return broken;
    }

    private sealed class PlaceRow
    {
        public string Room { get; init; } = string.Empty;

        public string Path { get; init; } = string.Empty;
    }
}
