using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using System.Security.Cryptography;

using LmsVariants.Endurance.World;

namespace LmsVariants.Endurance.Drops;

/// <summary>A dropped file's second name, kept outside of the watched folders.</summary>
/// <param name="File">The file.</param>
/// <param name="Name">The second name.</param>
internal sealed record Watched(DroppedFile File, string Name);

/// <summary>
/// Sees to it, every few milliseconds, that each dropped file lies somewhere. Every file has a second name outside of the watched folders, made before it is dropped: the
/// file system's count of its names is 2 as long as it lies in one of them, however it is moved and called there, and that count is read at one instant. Where it is 1
/// the file was copied to another file system or is gone: then its bytes are looked for in failed/ and processed/.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed class PresenceWatch : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(3);

    private readonly Place _place;
    private readonly Lock _lock = new();
    private readonly List<Watched> _watched = [];
    private readonly List<string> _missing = [];
    private readonly Thread _thread;
    private volatile bool _isOver;
    private int _held;

    /// <summary>Begins to look.</summary>
    /// <param name="place">The folders.</param>
    /// <param name="isIdle">Whether it is not to look at all, where its looks would take the time that is measured.</param>
    public PresenceWatch(Place place, bool isIdle = false)
    {
        _place = place;
        _isOver = isIdle;
        _thread = new Thread(Run) { IsBackground = true, Name = "presence" };
        _thread.Start();
    }

    /// <summary>Gets how many rounds were made over all files.</summary>
    public long Rounds { get; private set; }

    /// <summary>Gets how many looks at one file were made.</summary>
    public long Looks { get; private set; }

    /// <summary>Gets the longest time between two looks at the same file.</summary>
    public TimeSpan LongestRound { get; private set; }

    /// <summary>Gives a file its second name while nobody else knows it.</summary>
    public Watched Hold(DroppedFile file, string path)
    {
        string name = Path.Combine(_place.Held, (++_held).ToString(CultureInfo.InvariantCulture));
        LinuxCalls.Link(path, name);
        return new Watched(file, name);
    }

    /// <summary>Looks at files from now on, which have just been dropped.</summary>
    public void Add(IEnumerable<Watched> watched)
    {
        lock (_lock) _watched.AddRange(watched);
    }

    /// <summary>Ends, and tells which files were in none of the folders at some instant.</summary>
    public IReadOnlyList<string> End()
    {
        _isOver = true;
        _thread.Join();
        return _missing;
    }

    public void Dispose() => End();

    private void Run()
    {
        while (!_isOver)
        {
            long began = Stopwatch.GetTimestamp();
            Watched[] all;
            lock (_lock) all = [.. _watched];
            foreach (Watched one in all.Where(one => LinuxCalls.CountNames(one.Name) < 2))
            {
                bool isElsewhere = IsElsewhere(one.File);
                if (!isElsewhere) _missing.Add($"{one.File.Path} was in none of the folders at {DateTime.UtcNow:HH:mm:ss.fff}");
                lock (_lock) _watched.Remove(one);
            }
            Looks += all.Length;
            Rounds++;
            Thread.Sleep(Pause);
            TimeSpan round = Stopwatch.GetElapsedTime(began);
            if (round > LongestRound) LongestRound = round;
        }
    }

    private bool IsElsewhere(DroppedFile file) => Place.FilesOf(_place.Failed).Concat(Place.FilesOf(_place.Processed))
        .Where(path => !path.EndsWith(".moving", StringComparison.Ordinal) && new FileInfo(path) is { Exists: true } found && found.Length == file.Content.Length)
        .Any(path => HashOf(path) == file.Sha256);

    // Without a lock of its own, which would be in the worker's way.
    private static string? HashOf(string path)
    {
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (IOException)
        {
            // Moved on: it is found where it lies now, or it is of no interest.
            return null;
        }
    }
}
