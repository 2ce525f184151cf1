using System.Security.Cryptography;
using System.Text.Json.Nodes;

using LmsVariants.Endurance.Drops;
using LmsVariants.Endurance.World;

namespace LmsVariants.Endurance.Checks;

/// <summary>Every dropped file, by its bytes and as often as it was dropped, lies in exactly one of the three folders; nothing else lies there but what is said of refused files.</summary>
internal static class FilesCheck
{
    private static readonly string[] Leftovers = [".staged", ".unfinished", ".moving"];

    public static IEnumerable<string> Of(Place place, IReadOnlyCollection<DroppedFile> dropped)
    {
        ILookup<string, (RestingPlace? Rests, string Path)> found = Found(place).ToLookup(file => file.Sha256, file => (file.Rests, file.Path), StringComparer.Ordinal);
        foreach (IGrouping<string, DroppedFile> same in dropped.GroupBy(file => file.Sha256, StringComparer.Ordinal))
        {
            int expected = same.Count();
            int lying = found[same.Key].Count();
            if (lying != expected) yield return $"{same.First().Path}: dropped {expected} times, lies {lying} times";
            foreach (RestingPlace rests in Enum.GetValues<RestingPlace>())
            {
                int wanted = same.Count(file => file.Rests == rests);
                int there = found[same.Key].Count(file => file.Rests == rests);
                if (there != wanted && lying == expected) yield return $"{same.First().Path}: {wanted} belong in {rests}, {there} lie there";
            }
        }
        HashSet<string> known = [.. dropped.Select(file => file.Sha256)];
        foreach ((RestingPlace? _, string path) in found.Where(same => !known.Contains(same.Key)).SelectMany(same => same)) yield return $"{path}: was never dropped";
        foreach (string left in Directory.GetFileSystemEntries(place.Root, "*", SearchOption.AllDirectories).Where(IsLeftover)) yield return $"{left}: was left behind";
        foreach (string refused in Place.FilesOf(place.Failed).Where(path => !IsErrorFile(path)))
        {
            string hash = HashOf(refused);
            if (!Directory.GetFiles(Path.GetDirectoryName(refused)!, "*.error.json").Any(error => (string?)JsonNode.Parse(File.ReadAllText(error))!["sha256"] == hash)) yield return $"{refused}: nothing says why";
        }
        foreach (string stray in Place.FilesOf(place.Processed).Where(IsErrorFile)) yield return $"{stray}: an error of a file that was read";
    }

    private static IEnumerable<(string Sha256, RestingPlace? Rests, string Path)> Found(Place place)
    {
        foreach (string path in Place.FilesOf(place.Inbox)) yield return (HashOf(path), null, path);
        foreach (string path in Place.FilesOf(place.Processed)) yield return (HashOf(path), RestingPlace.Processed, path);
        foreach (string path in Place.FilesOf(place.Failed).Where(path => !IsErrorFile(path))) yield return (HashOf(path), RestingPlace.Failed, path);
    }

    private static bool IsErrorFile(string path) => path.EndsWith(".error.json", StringComparison.Ordinal) || path.EndsWith(".error.txt", StringComparison.Ordinal);

    private static bool IsLeftover(string path) => Array.Exists(Leftovers, ending => path.EndsWith(ending, StringComparison.Ordinal));

    private static string HashOf(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
