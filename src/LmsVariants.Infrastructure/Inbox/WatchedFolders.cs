using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Inbox;

/// <summary>The folders of a watching laboratory.</summary>
public sealed class WatchedFolders
{
    /// <summary>Names the folders; none is made yet.</summary>
    /// <param name="root">Holds those below.</param>
    /// <param name="inbox">Where files are dropped, if not in <c>inbox</c> below the root.</param>
    /// <param name="state">Where the ledger lies, if not in <c>state</c> below the root.</param>
    public WatchedFolders(string root, string? inbox = null, string? state = null)
    {
        Root = Path.GetFullPath(root);
        Inbox = Path.TrimEndingDirectorySeparator(Path.GetFullPath(inbox ?? Path.Combine(Root, "inbox")));
        State = Path.TrimEndingDirectorySeparator(Path.GetFullPath(state ?? Path.Combine(Root, "state")));
        Reports = Path.Combine(Root, "reports");
        Processed = Path.Combine(Root, "processed");
        Failed = Path.Combine(Root, "failed");
    }

    /// <summary>Gets the folder that holds the others.</summary>
    public string Root { get; }

    /// <summary>Gets where files are dropped.</summary>
    public string Inbox { get; }

    /// <summary>Gets where reports lie.</summary>
    public string Reports { get; }

    /// <summary>Gets where files lie that were read.</summary>
    public string Processed { get; }

    /// <summary>Gets where files lie that were refused.</summary>
    public string Failed { get; }

    /// <summary>Gets where the ledger lies: a local disk.</summary>
    public string State { get; }

    /// <summary>The path of a file.</summary>
    public string PathOf(FilePlace place) => place.Room switch
    {
        Room.Inbox => Path.Combine(Inbox, place.Path),
        Room.Processed => Path.Combine(Processed, place.Path),
        Room.Failed => Path.Combine(Failed, place.Path),
        _ => place.Path,
    };

    /// <summary>Makes what is missing of the folders.</summary>
    /// <exception cref="IOException">One cannot be made.</exception>
    public void Create()
    {
        foreach (string folder in (string[])[Inbox, Reports, Processed, Failed, State])
        {
            try
            {
                Directory.CreateDirectory(folder);
            }
            catch (UnauthorizedAccessException refused)
            {
                throw new IOException(refused.Message, refused);
            }
        }
    }

    /// <summary>Two of the folders of which one holds the other, so that a file would be dropped and processed at once; null where all lie apart.</summary>
    public (string Outer, string Inner)? Nested()
    {
        string[] apart = [Inbox, Reports, Processed, Failed, State];
        foreach (string outer in apart)
        {
            foreach (string inner in apart)
            {
                if (!ReferenceEquals(outer, inner) && (inner == outer || inner.StartsWith(outer + Path.DirectorySeparatorChar, StringComparison.Ordinal))) return (outer, inner);
            }
        }
        return null;
    }
}
