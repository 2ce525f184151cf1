namespace LmsVariants.Endurance.World;

/// <summary>A laboratory's folders for one measurement.</summary>
internal sealed class Place : IDisposable
{
    private readonly string? _otherInbox;
    private readonly bool _isKept;

    /// <summary>Makes the folders.</summary>
    /// <param name="settings">Says where, and whether they stay.</param>
    public Place(Settings settings)
    {
        _isKept = settings.IsKept;
        Root = settings.Folder is null ? Directory.CreateTempSubdirectory("lmsv-endurance-").FullName : Directory.CreateDirectory(settings.Folder).FullName;
        _otherInbox = settings.InboxOn is null ? null : Directory.CreateDirectory(Path.Combine(settings.InboxOn, $"lmsv-inbox-{Environment.ProcessId}")).FullName;
        string dropping = _otherInbox ?? Root;
        Inbox = Directory.CreateDirectory(Path.Combine(dropping, "inbox")).FullName;
        Desk = Directory.CreateDirectory(Path.Combine(dropping, "desk")).FullName;
        Held = Directory.CreateDirectory(Path.Combine(dropping, "held")).FullName;
        Logs = Directory.CreateDirectory(Path.Combine(Root, "logs")).FullName;
    }

    public string Root { get; }

    public string Inbox { get; }

    /// <summary>Gets where a drop is written before it is renamed into the inbox.</summary>
    public string Desk { get; }

    /// <summary>Gets where every dropped file has its second name.</summary>
    public string Held { get; }

    public string Logs { get; }

    public string Processed => Path.Combine(Root, "processed");

    public string Failed => Path.Combine(Root, "failed");

    public string Reports => Path.Combine(Root, "reports");

    public string Ledger => Path.Combine(Root, "state", "ledger.db");

    /// <summary>The files of a room and below; none where there is no such folder.</summary>
    public static string[] FilesOf(string room) => Directory.Exists(room) ? Directory.GetFiles(room, "*", SearchOption.AllDirectories) : [];

    public void Dispose()
    {
        if (_isKept) return;
        Directory.Delete(Root, recursive: true);
        if (_otherInbox is not null) Directory.Delete(_otherInbox, recursive: true);
    }
}
