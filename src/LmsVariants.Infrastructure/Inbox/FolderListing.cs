using System.Collections.Immutable;

using LmsVariants.Formats.CaseSheets;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Inbox;

/// <summary>
/// Lists what lies in a folder and below. Links are never followed, so that nobody can have a file of another place taken. Passed over are hidden files, documentation,
/// and what programs write while they copy; markers and case sheets are listed apart.
/// </summary>
internal static class FolderListing
{
    /// <summary>The end of a marker's name: <c>a.vcf.done</c> beside <c>a.vcf</c>, <c>run.done</c> beside the folder <c>run</c>, or <c>.done</c> inside of it.</summary>
    public const string Marker = ".done";

    // Deeper than any laboratory nests, and shallower than any path can be.
    private const int Deepest = 32;

    // Of what the system finds no file by its name.
    private const FileAttributes Unknown = (FileAttributes)(-1);

    private const string NoUtf8 = "its name is no UTF-8";
    private const string Link = "a link is not followed";
    private const string InTheMakingForLong = "its name says that it is still being written, and it has not changed for more than an hour";

    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    // File systems keep times to different fractions of a second.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private static readonly string[] InTheMaking = [".part", ".partial", ".filepart", ".tmp", ".temp", ".crdownload", ".moving", ".unfinished", "~"];

    private static readonly EnumerationOptions All = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>Lists a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="placeOf">Where a file of a path below the folder, and of a full path, lies.</param>
    /// <param name="now">The time.</param>
    /// <param name="passOver">Names of folders that are not looked into. Where it is given, what is not to be read is passed over in silence: the folder is another program's.</param>
    /// <exception cref="IOException">The folder itself cannot be read.</exception>
    public static Listing Of(string folder, Func<string, string, FilePlace> placeOf, DateTimeOffset now, IReadOnlySet<string>? passOver = null)
    {
        Walk walk = new(placeOf, now, passOver);
        try
        {
            walk.Into(new DirectoryInfo(folder), string.Empty, doneAt: null, depth: 0);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new IOException(refused.Message, refused);
        }
        // Names that are no UTF-8 may read alike.
        return new Listing(
            [.. walk.Files.OrderBy(file => file.Place.Path, StringComparer.Ordinal).ThenBy(file => file.Problem is not null).DistinctBy(file => file.Place)], walk.Sheets.ToImmutable());
    }

    private static bool IsPassedOver(string name) =>
        name.StartsWith('.')
        || name.StartsWith('~')
        || name.StartsWith("README", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase)
        || name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(Marker, StringComparison.OrdinalIgnoreCase)
        || IsInTheMaking(name);

    private static bool IsInTheMaking(string name) =>
        !name.StartsWith('.') && !name.StartsWith('~') && Array.Exists(InTheMaking, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private sealed class Walk(Func<string, string, FilePlace> placeOf, DateTimeOffset now, IReadOnlySet<string>? passOver)
    {
        public List<ListedFile> Files { get; } = [];

        public ImmutableDictionary<string, string>.Builder Sheets { get; } = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);

        public void Into(DirectoryInfo folder, string below, DateTime? doneAt, int depth)
        {
            FileSystemInfo[] entries = [.. folder.EnumerateFileSystemInfos("*", All)];
            ILookup<string, DateTime> markers = entries.Where(entry => entry.Name.EndsWith(Marker, StringComparison.OrdinalIgnoreCase)).ToLookup(entry => entry.Name[..^Marker.Length], entry => entry.LastWriteTimeUtc, StringComparer.Ordinal);
            DateTime? allDone = Latest(doneAt, markers[string.Empty]);
            foreach (FileSystemInfo entry in entries)
            {
                string path = below.Length == 0 ? entry.Name : $"{below}/{entry.Name}";
                // A link could lead to a file that the one who dropped it may not read.
                FileAttributes attributes = entry.Attributes == Unknown ? FileAttributes.None : entry.Attributes;
                if (entry.LinkTarget is not null || attributes.HasFlag(FileAttributes.ReparsePoint))
                {
                    if (passOver is null && !IsPassedOver(entry.Name)) Files.Add(Blocked(entry, path, Link));
                    continue;
                }
                DateTime? done = Latest(allDone, markers[entry.Name]);
                if (entry is DirectoryInfo inner)
                {
                    if (!inner.Name.StartsWith('.') && passOver?.Contains(inner.Name) != true) Below(inner, path, done, depth + 1);
                }
                else if (entry is FileInfo file && !IsPassedOver(file.Name) && (attributes & (FileAttributes.Hidden | FileAttributes.System)) == FileAttributes.None)
                {
                    if (CaseSheet.IsNamedSo(file.Name)) Sheets.TryAdd(below, file.FullName);
                    else Files.Add(Describe(file, path, done));
                }
                else if (passOver is null && IsInTheMaking(entry.Name) && now.UtcDateTime - entry.LastWriteTimeUtc > Long) Files.Add(Blocked(entry, path, InTheMakingForLong));
            }
        }

        private static DateTime? Latest(DateTime? one, IEnumerable<DateTime> others) => others.Select(other => (DateTime?)other).Append(one).Max();

        private void Below(DirectoryInfo folder, string path, DateTime? doneAt, int depth)
        {
            try
            {
                if (depth > Deepest) Files.Add(Blocked(folder, path, $"folders more than {Deepest} deep are not looked into"));
                else Into(folder, path, doneAt, depth);
            }
            catch (DirectoryNotFoundException)
            {
                // Else it was taken away while we looked.
                if (IsGarbled(folder.Name)) Files.Add(Blocked(folder, path, NoUtf8));
            }
            catch (Exception closed) when (closed is UnauthorizedAccessException or IOException)
            {
                Files.Add(Blocked(folder, path, "the folder cannot be read"));
            }
        }

        private static bool IsGarbled(string name) => name.Contains('\uFFFD');

        private ListedFile Blocked(FileSystemInfo entry, string path, string problem) => new(placeOf(path, entry.FullName), 0, DateTimeOffset.UnixEpoch, IsDone: false, problem);

        private ListedFile Describe(FileInfo file, string path, DateTime? doneAt)
        {
            FilePlace place = placeOf(path, file.FullName);
            // A name that is no UTF-8 cannot be said back to the system.
            if (!file.Exists) return new ListedFile(place, 0, DateTimeOffset.UnixEpoch, IsDone: false, IsGarbled(file.Name) ? NoUtf8 : "it was taken away");
            DateTime written = file.LastWriteTimeUtc;
            // A marker of what lay there before says nothing of what lies there now.
            bool isDone = doneAt >= written - Grace;
            return new ListedFile(
                place, file.Length, new DateTimeOffset(written.Ticks - (written.Ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero), isDone, IsMarkerOld: doneAt is not null && !isDone);
        }
    }
}
