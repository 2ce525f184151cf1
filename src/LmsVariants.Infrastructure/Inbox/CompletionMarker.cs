using LmsVariants.Infrastructure.Files;

namespace LmsVariants.Infrastructure.Inbox;

/// <summary>The marker beside a file or a folder which says that it is complete.</summary>
internal static class CompletionMarker
{
    /// <summary>Moves the marker of what was moved beside its new place, where it has one.</summary>
    /// <param name="from">Where the file or folder lay.</param>
    /// <param name="to">Where it lies now.</param>
    /// <exception cref="IOException">It cannot be moved.</exception>
    public static void Move(string from, string to)
    {
        string marker = from + FolderListing.Marker;
        if (!PlainFile.Exists(marker)) return;
        string folder = Path.GetDirectoryName(to)!;
        string name = SafeLength.With(Path.GetFileName(to), FolderListing.Marker);
        string free = name;
        for (int number = 2; Path.Exists(Path.Combine(folder, free)); number++) free = SafeLength.Numbered(name, number);
        DurableMove.File(marker, Path.Combine(folder, free));
    }
}
