using System.Globalization;
using System.Runtime.Versioning;

using LmsVariants.Endurance.World;

namespace LmsVariants.Endurance.Drops;

/// <summary>Drops the cases of a plan, and what follows on a drop once the worker has taken that out of the inbox.</summary>
[SupportedOSPlatform("linux")]
internal sealed class Dropper(Place place, IReadOnlyList<MadeCase> cases, PresenceWatch watch)
{
    private readonly List<(MadeCase Case, int Next)> _open = [];
    private int _begun;
    private int _drops;

    /// <summary>Gets every file that was dropped.</summary>
    public List<DroppedFile> Dropped { get; } = [];

    public int CasesBegun => _begun;

    public bool HasDroppedAll => _begun == cases.Count && _open.Count == 0;

    /// <summary>Drops the first files of a case not begun, if any, and all that may follow.</summary>
    /// <param name="upTo">How many cases may have been begun.</param>
    public void Step(int upTo)
    {
        if (_begun < Math.Min(upTo, cases.Count)) Go(cases[_begun++], 0);
        foreach ((MadeCase Case, int Next) one in _open.ToArray())
        {
            if (!one.Case.Drops.Take(one.Next).All(HasLeft)) continue;
            _open.Remove(one);
            Go(one.Case, one.Next);
        }
    }

    private void Go(MadeCase made, int next)
    {
        Drop(made.Drops[next++]);
        while (next < made.Drops.Count && made.Drops[next].IsAtOnce) Drop(made.Drops[next++]);
        if (next < made.Drops.Count) _open.Add((made, next));
    }

    private bool HasLeft(Drop drop) => drop.Files.All(file => !File.Exists(Path.Combine(place.Inbox, file.Path)));

    private void Drop(Drop drop)
    {
        string desk = Path.Combine(place.Desk, (++_drops).ToString(CultureInfo.InvariantCulture));
        foreach (DroppedFile file in drop.Files)
        {
            string draft = Path.Combine(desk, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(draft)!);
            File.WriteAllBytes(draft, file.Content);
        }
        // Watched from before the first moment on which it lies in the inbox.
        List<Watched> watched = [.. drop.Files.Select(file => watch.Hold(file, Path.Combine(desk, file.Path)))];
        if (drop.Folder is string folder)
        {
            string target = Path.Combine(place.Inbox, folder);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            Directory.Move(Path.Combine(desk, folder), target);
        }
        else
        {
            DroppedFile file = drop.Files.Single();
            string target = Path.Combine(place.Inbox, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(Path.Combine(desk, file.Path), target);
        }
        Dropped.AddRange(drop.Files);
        watch.Add(watched);
        Directory.Delete(desk, recursive: true);
    }
}
