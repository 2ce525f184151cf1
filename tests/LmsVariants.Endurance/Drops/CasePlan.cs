using System.Globalization;

namespace LmsVariants.Endurance.Drops;

/// <summary>Which cases are dropped, and how: the same for the same seed.</summary>
internal static class CasePlan
{
    // What is tried, and how often of a hundred cases.
    private static readonly (int Share, Func<int, Random, MadeCase> Make)[] Kinds =
    [
        (30, Plain), (10, WithCalls), (10, WithSheet), (5, BrokenCase), (5, NoCase), (8, Twins), (8, AgainElsewhere), (6, AgainInPlace),
        (8, Corrected), (4, CorrectedThere), (3, Mended), (3, LateCalls), (3, NumberedTwins), (3, Contested),
    ];

    public static IReadOnlyList<MadeCase> Of(int cases, int seed)
    {
        Random random = new(seed);
        int all = Kinds.Sum(kind => kind.Share);
        return [.. Enumerable.Range(1, cases).Select(number => Pick(random.Next(all))(number, random))];
    }

    /// <summary>A case of one file right in the inbox, dropped once.</summary>
    public static MadeCase Alone(int number)
    {
        string id = CaseText.IdOf(number);
        return new MadeCase(id, "plain", [new Drop([Result(id, 0, ResultName(id))])], 1);
    }

    private static Func<int, Random, MadeCase> Pick(int at)
    {
        foreach ((int share, Func<int, Random, MadeCase> make) in Kinds)
        {
            if (at < share) return make;
            at -= share;
        }
        return Plain;
    }

    private static MadeCase Plain(int number, Random random)
    {
        string id = CaseText.IdOf(number);
        return new MadeCase(id, "plain", [new Drop([Result(id, 0, PathOf(id, random))])], 1);
    }

    private static MadeCase WithCalls(int number, Random random)
    {
        string id = CaseText.IdOf(number);
        List<Drop> drops = [WithCalls(id, 0, $"run-{id}")];
        int revisions = 1;
        if (random.Next(4) == 0) drops.Add(WithCalls(id, 0, $"run-{id}-again"));
        if (random.Next(4) == 0)
        {
            drops.Add(WithCalls(id, 1, $"run-{id}-corrected"));
            revisions++;
        }
        return new MadeCase(id, "with calls", drops, revisions);
    }

    private static Drop WithCalls(string id, int version, string folder) => new(
        [Result(id, version, $"{folder}/{ResultName(id)}"), new DroppedFile($"{folder}/{id}.vcf", CaseText.Bytes(CaseText.Calls(id, version)), RestingPlace.Processed)], folder);

    private static MadeCase WithSheet(int number, Random random)
    {
        string id = CaseText.IdOf(number);
        string folder = $"Quastenflosser {id}";
        List<Drop> drops =
        [
            new([Result(id, 0, $"{folder}/{ResultName(id)}"), new DroppedFile($"{folder}/case-sheet.csv", CaseText.Bytes(CaseText.Sheet(id)), RestingPlace.Processed, IsSheet: true)], folder),
        ];
        // Its sheet has gone along, and is found where it went.
        if (random.Next(3) == 0) drops.Add(new Drop([Result(id, 0, $"{folder}/{ResultName(id)}")]));
        return new MadeCase(id, "with sheet", drops, 1);
    }

    private static MadeCase BrokenCase(int number, Random random)
    {
        string id = CaseText.IdOf(number);
        return new MadeCase(id, "broken", [new Drop([Broken(id, PathOf(id, random))])], 0);
    }

    private static MadeCase NoCase(int number, Random random)
    {
        string id = CaseText.IdOf(number);
        DroppedFile file = random.Next(3) switch
        {
            0 => new DroppedFile($"{id}.txt", [], RestingPlace.Failed),
            1 => new DroppedFile($"{id}.vcf", CaseText.Bytes(CaseText.NoResult(id)), RestingPlace.Failed),
            _ => new DroppedFile($"letters/Quastenflosser {id}.tsv", CaseText.Bytes(CaseText.NoResult(id)), RestingPlace.Failed),
        };
        return new MadeCase(id, "no case", [new Drop([file])], 0);
    }

    // The same bytes at once under another name; one such name is that which a second file of the first name would be given.
    private static MadeCase Twins(int number, Random random)
    {
        string id = CaseText.IdOf(number);
        string path = ResultName(id);
        string twin = random.Next(2) == 0 ? $"copy of {path}" : Path.ChangeExtension(path, "2.tsv");
        List<Drop> drops = [new([Result(id, 0, path)]), new([Result(id, 0, twin)], IsAtOnce: true)];
        if (random.Next(2) == 0) drops.Add(new Drop([Result(id, 0, path)]));
        return new MadeCase(id, "twins", drops, 1);
    }

    // Once more in place, and beside it the same bytes by the very name under which that would lie among the processed ones.
    private static MadeCase NumberedTwins(int number, Random random)
    {
        string id = CaseText.IdOf(number);
        string path = ResultName(id);
        return new MadeCase(id, "numbered twins", [new Drop([Result(id, 0, path)]), new Drop([Result(id, 0, path)]), new Drop([Result(id, 0, Path.ChangeExtension(path, "2.tsv"))], IsAtOnce: true)], 1);
    }

    // A broken file once more in place, and beside it another one, of no case, by the name under which the first would lie among the failed ones.
    private static MadeCase Contested(int number, Random random)
    {
        string id = CaseText.IdOf(number);
        string path = ResultName(id);
        DroppedFile letter = new(Path.ChangeExtension(path, "2.tsv"), CaseText.Bytes(CaseText.NoResult(id)), RestingPlace.Failed);
        return new MadeCase(id, "contested", [new Drop([Broken(id, path)]), new Drop([Broken(id, path)]), new Drop([letter], IsAtOnce: true), new Drop([Result(id, 0, path)])], 1);
    }

    private static MadeCase AgainElsewhere(int number, Random random)
    {
        string id = CaseText.IdOf(number);
        return new MadeCase(id, "again elsewhere", [new Drop([Result(id, 0, PathOf(id, random))]), new Drop([Result(id, 0, $"again/{ResultName(id)}")])], 1);
    }

    private static MadeCase AgainInPlace(int number, Random random)
    {
        string id = CaseText.IdOf(number);
        string path = PathOf(id, random);
        return new MadeCase(id, "again in place", [.. Enumerable.Range(0, 2 + random.Next(2)).Select(_ => new Drop([Result(id, 0, path)]))], 1);
    }

    private static MadeCase Corrected(int number, Random random)
    {
        string id = CaseText.IdOf(number);
        int versions = 2 + random.Next(2);
        return new MadeCase(id, "corrected elsewhere", [.. Enumerable.Range(0, versions).Select(version => new Drop([Result(id, version, $"version-{version}/{ResultName(id)}")]))], versions);
    }

    // Under the same name; and what was corrected comes once more.
    private static MadeCase CorrectedThere(int number, Random random)
    {
        string id = CaseText.IdOf(number);
        string path = PathOf(id, random);
        return new MadeCase(id, "corrected in place", [new Drop([Result(id, 0, path)]), new Drop([Result(id, 1, path)]), new Drop([Result(id, 1, path)])], 2);
    }

    private static MadeCase Mended(int number, Random random)
    {
        string id = CaseText.IdOf(number);
        string path = PathOf(id, random);
        return new MadeCase(id, "mended", [new Drop([Broken(id, path)]), new Drop([Broken(id, path)]), new Drop([Result(id, 0, path)])], 1);
    }

    private static MadeCase LateCalls(int number, Random random)
    {
        string id = CaseText.IdOf(number);
        return new MadeCase(
            id, "late calls", [new Drop([Result(id, 0, PathOf(id, random))]), new Drop([new DroppedFile($"{id}.vcf", CaseText.Bytes(CaseText.Calls(id, 0)), RestingPlace.Processed)])], 2);
    }

    private static DroppedFile Result(string id, int version, string path) => new(path, CaseText.Bytes(CaseText.Result(id, version)), RestingPlace.Processed);

    private static DroppedFile Broken(string id, string path) => new(path, CaseText.Bytes(CaseText.BrokenResult(id)), RestingPlace.Failed);

    private static string ResultName(string id) => $"{id}_CombinedVariantOutput.tsv";

    private static string PathOf(string id, Random random) => random.Next(8) switch
    {
        0 => $"week {random.Next(3).ToString(CultureInfo.InvariantCulture)}/day {random.Next(5).ToString(CultureInfo.InvariantCulture)}/{ResultName(id)}",
        1 => $"Befund Quastenflosser {id} für Zürich.tsv",
        2 => $"{id} {new string('x', 200)}.tsv",
        _ => ResultName(id),
    };
}
