using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>One drop being taken: a few statements, however many files it has.</summary>
internal sealed class Taking(LedgerSession session, TakenDrop drop, DateTimeOffset now)
{
    private readonly string _now = LedgerTime.Text(now);

    public async Task<ImmutableArray<Accepted>> RunAsync()
    {
        // The first statement: it waits until no other taking is under way, so that all below sees what that one took.
        long lastIntake = await NumberAsync("intake", drop.Cases.Length + drop.Refused.Length).ConfigureAwait(false);
        ImmutableArray<(TakenCase Taken, CaseRow Case)> cases = await ResolveAsync().ConfigureAwait(false);
        Dictionary<FilePlace, long> files = await TakeFilesAsync().ConfigureAwait(false);
        ILookup<long, FileRow> last = await LastReportsAsync(cases).ConfigureAwait(false);

        ImmutableArray<NewIntake> intakes =
        [
            .. cases.Select((one, index) => OfCase(lastIntake + 1 + index, one.Taken, one.Case, files, last[one.Case.Number])),
            .. drop.Refused.Select((refused, index) => OfRefused(lastIntake + 1 + cases.Length + index, refused, files)),
        ];
        HashSet<(long, string)> known = await KnownContentAsync(intakes).ConfigureAwait(false);
        ImmutableArray<Accepted> accepted =
        [
            .. intakes.Select(intake => new Accepted(
                intake.Number, intake.CaseNumber, intake.Files.Length, intake.CaseNumber is { } number && !known.Add((number, intake.Content)))),
        ];
        await WriteAsync(intakes).ConfigureAwait(false);
        await IntakeLedger.ForgetAsync(session, files.Keys).ConfigureAwait(false);
        return accepted;
    }

    private NewIntake OfCase(long number, TakenCase taken, CaseRow known, Dictionary<FilePlace, long> files, IEnumerable<FileRow> ofLastReport)
    {
        FileRow[] joined = [.. IntakeContent.Joined([.. taken.Files.Select(file => (file.Place.Path, file.IsWhole))], [.. ofLastReport])];
        string content = IntakeContent.Hash(
            taken.Files.Select(file => (file.Sha256, file.Format)).Concat(joined.Select(file => (file.Sha256, file.Format))), taken.SheetRow);
        return new NewIntake(
            number, known.Number, string.Create(CultureInfo.InvariantCulture, $"case-{known.Number}"), content, taken.SheetRow, null,
            [
                .. taken.Files.Select(file => new NewIntakeFile(number, files[file.Place], false, null)),
                .. joined.Select(file => new NewIntakeFile(number, file.Number, true, null)),
            ]);
    }

    private static NewIntake OfRefused(long number, RefusedFile refused, Dictionary<FilePlace, long> files) => new(
        number, null, string.Create(CultureInfo.InvariantCulture, $"intake-{number}"), IntakeContent.Hash([(refused.File.Sha256, refused.File.Format)], string.Empty),
        string.Empty, refused.Reason, [new NewIntakeFile(number, files[refused.File.Place], false, refused.Problem)]);

    private async Task<ImmutableArray<(TakenCase, CaseRow)>> ResolveAsync()
    {
        if (drop.Cases.IsEmpty) return [];
        KnownCases known = await KnownCases.LoadAsync(session, drop.Cases).ConfigureAwait(false);
        int unknown = drop.Cases.Where(taken => known.Find(taken) is null).DistinctBy(taken => taken.CaseId, StringComparer.Ordinal).Count();
        long lastCase = await NumberAsync("case", unknown).ConfigureAwait(false);
        List<CaseRow> fresh = [];
        ImmutableArray<TakenCase>.Builder clashing = ImmutableArray.CreateBuilder<TakenCase>();
        List<(TakenCase, CaseRow)> resolved = [];
        foreach (TakenCase taken in drop.Cases)
        {
            CaseRow? found = known.Find(taken);
            if (found is null)
            {
                found = New(lastCase + 1 + fresh.Count, taken);
                if (known.TryAdd(found)) fresh.Add(found);
                else clashing.Add(taken);
            }
            resolved.Add((taken, found));
        }
        if (clashing.Count > 0) throw new CaseNameTakenException(clashing.ToImmutable());
        await WriteCasesAsync(fresh, resolved).ConfigureAwait(false);
        return [.. resolved];
    }

    private CaseRow New(long number, TakenCase taken) => new()
    {
        Number = number,
        CaseId = taken.CaseId,
        Name = taken.Name,
        NameKey = CaseRow.Key(taken.Name),
        Folder = now.UtcDateTime.ToString("yyyy'/'MM'/'", CultureInfo.InvariantCulture) + taken.Name,
    };

    private async Task WriteCasesAsync(List<CaseRow> fresh, List<(TakenCase Taken, CaseRow Case)> resolved)
    {
        await session.WriteAsync(
            $"""
            insert into cases (number, case_id, name, name_key, folder, created)
            select number, case_id, name, name_key, folder, @now
            from {session.Rows("fresh", "number bigint, case_id text, name text, name_key text, folder text")}
            """,
            new { fresh = LedgerSession.Json(fresh), now = _now }).ConfigureAwait(false);
        await session.WriteAsync(
            $"""
            insert into case_identifier (identifier, case_number)
            select identifier, number from {session.Rows("names", "identifier text, number bigint")} where true
            on conflict (identifier, case_number) do nothing
            """,
            new
            {
                names = LedgerSession.Json(resolved.SelectMany(one => KnownCases.Identifiers(one.Taken).Select(identifier => new { identifier, one.Case.Number })).Distinct()),
            }).ConfigureAwait(false);
    }

    /// <summary>The numbers of the files. One that lies in a run folder as it lay when it was taken before keeps its number.</summary>
    private async Task<Dictionary<FilePlace, long>> TakeFilesAsync()
    {
        TakenFile[] taken = [.. drop.Cases.SelectMany(one => one.Files).Concat(drop.Refused.Select(refused => refused.File)).DistinctBy(file => file.Place)];
        Dictionary<FilePlace, long> numbers = await TakeAgainAsync([.. taken.Where(file => file.Place.Room == Room.RunFolder)]).ConfigureAwait(false);
        TakenFile[] fresh = [.. taken.Where(file => !numbers.ContainsKey(file.Place))];
        long last = await NumberAsync("file", fresh.Length).ConfigureAwait(false);
        foreach (TakenFile file in fresh) numbers.Add(file.Place, ++last);
        await session.WriteAsync(
            $"""
            insert into file (number, room, path, dropped_room, dropped_path, length, modified, first_seen, sha256, format, is_whole)
            select number, room, path, room, path, length, modified, first_seen, sha256, format, is_whole
            from {session.Rows("fresh", "number bigint, room text, path text, length bigint, modified text, first_seen text, sha256 text, format text, is_whole boolean")}
            """,
            new
            {
                fresh = LedgerSession.Json(fresh.Select(file => new
                {
                    Number = numbers[file.Place],
                    Room = LedgerWord.Of(file.Place.Room),
                    file.Place.Path,
                    file.Length,
                    Modified = LedgerTime.Text(file.Modified),
                    FirstSeen = LedgerTime.Text(file.FirstSeen),
                    file.Sha256,
                    file.Format,
                    file.IsWhole,
                })),
            }).ConfigureAwait(false);
        return numbers;
    }

    private async Task<Dictionary<FilePlace, long>> TakeAgainAsync(TakenFile[] inRunFolders)
    {
        if (inRunFolders.Length == 0) return [];
        ImmutableArray<FileRow> before = await session.ListAsync<FileRow>(
            $"select {FileRow.Columns} from file f where f.room = 'runfolder' and f.path in (select path from {session.Rows("places", "path text")})",
            new { places = LedgerSession.Json(inRunFolders.Select(file => new { file.Place.Path })) }).ConfigureAwait(false);
        Dictionary<string, TakenFile> asSeen = inRunFolders.ToDictionary(file => file.Place.Path, StringComparer.Ordinal);
        ILookup<bool, FileRow> same = before.ToLookup(row => IsSame(row, asSeen[row.Path]));
        await session.WriteAsync(
            $"update file set room = 'gone' where number in (select number from {session.Rows("replaced", "number bigint")})",
            new { replaced = LedgerSession.Json(same[false].Select(row => new { row.Number })) }).ConfigureAwait(false);
        await session.WriteAsync(
            $"update file set modified = touched.modified from {session.Rows("touched", "number bigint, modified text")} where file.number = touched.number",
            new { touched = LedgerSession.Json(same[true].Select(row => new { row.Number, Modified = LedgerTime.Text(asSeen[row.Path].Modified) })) }).ConfigureAwait(false);
        return same[true].ToDictionary(row => new FilePlace(Room.RunFolder, row.Path), row => row.Number);
    }

    private static bool IsSame(FileRow row, TakenFile file) =>
        row.Sha256 == file.Sha256 && row.Length == file.Length && row.Format == file.Format && row.IsWhole == file.IsWhole;

    private async Task<ILookup<long, FileRow>> LastReportsAsync(ImmutableArray<(TakenCase Taken, CaseRow Case)> cases)
    {
        long[] asked = [.. cases.Where(one => one.Case.Revision > 0).Select(one => one.Case.Number).Distinct()];
        return (await LastReport.FilesAsync(session, asked).ConfigureAwait(false)).ToLookup(file => file.CaseNumber);
    }

    /// <summary>Content that was reported or repeated before, or is being worked on.</summary>
    private async Task<HashSet<(long, string)>> KnownContentAsync(ImmutableArray<NewIntake> intakes)
    {
        ImmutableArray<ContentRow> rows = await session.ListAsync<ContentRow>(
            $"""
            select distinct i.case_number as CaseNumber, i.content as Content
            from {session.Rows("asked", "case_number bigint, content text")} join intake i on i.case_number = asked.case_number and i.content = asked.content
            where i.outcome is null or i.outcome in ('reported', 'repeated')
            """,
            new { asked = LedgerSession.Json(intakes.Where(intake => intake.CaseNumber is not null).Select(intake => new { intake.CaseNumber, intake.Content })) })
            .ConfigureAwait(false);
        return [.. rows.Select(row => (row.CaseNumber, row.Content))];
    }

    private async Task WriteAsync(ImmutableArray<NewIntake> intakes)
    {
        await session.WriteAsync(
            $"""
            insert into intake (number, case_number, lane, state, content, sheet_row, reason_code, reason_text, taken)
            select number, case_number, lane, 'waiting', content, sheet_row, reason_code, reason_text, @now
            from {session.Rows("intakes", "number bigint, case_number bigint, lane text, content text, sheet_row text, reason_code text, reason_text text")}
            """,
            new
            {
                intakes = LedgerSession.Json(intakes.Select(intake => new
                {
                    intake.Number, intake.CaseNumber, intake.Lane, intake.Content, intake.SheetRow, ReasonCode = intake.Reason?.Code, ReasonText = intake.Reason?.Text,
                })),
                now = _now,
            }).ConfigureAwait(false);
        await IntakeFiles.AddAsync(session, intakes.SelectMany(intake => intake.Files)).ConfigureAwait(false);
        await session.WriteAsync(
            $"""
            insert into history (case_number, intake, at, event, who, detail)
            select case_number, number, @now, @what, 'inbox', detail from {session.Rows("intakes", "number bigint, case_number bigint, detail text")}
            order by number
            """,
            new
            {
                intakes = LedgerSession.Json(intakes.Select(intake => new
                {
                    intake.Number, intake.CaseNumber, Detail = string.Create(CultureInfo.InvariantCulture, $"intake {intake.Number}, files: {intake.Files.Length}"),
                })),
                now = _now,
                what = History.Taken,
            }).ConfigureAwait(false);
    }

    /// <summary>Reserves numbers, and the right to give any until the transaction ends.</summary>
    /// <returns>The last one given before.</returns>
    private async Task<long> NumberAsync(string kind, int count) => await session.OneAsync<long>(
        "update numbering set last_number = last_number + @count where kind = @kind returning last_number", new { kind, count }).ConfigureAwait(false) - count;

    private sealed record NewIntake(
        long Number, long? CaseNumber, string Lane, string Content, string SheetRow, Reason? Reason, ImmutableArray<NewIntakeFile> Files);

    private sealed class ContentRow
    {
        public long CaseNumber { get; init; }

        public string Content { get; init; } = string.Empty;
    }
}
