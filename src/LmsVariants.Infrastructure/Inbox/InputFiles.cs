using LmsVariants.Formats.Panels;

namespace LmsVariants.Infrastructure.Inbox;

/// <summary>Finds the files that an input names: a file itself, or every file of a folder but hidden ones and its own documentation.</summary>
public static class InputFiles
{
    private static readonly EnumerationOptions Deep = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>The files, by name in the same order on every machine; each is opened when it is read.</summary>
    /// <param name="input">A file or a folder.</param>
    /// <param name="exclude">A folder whose files are left out, such as the one that reports are written to; null for none.</param>
    /// <exception cref="IOException">The folder could not be read.</exception>
    public static IReadOnlyList<InputDocument> Find(string input, string? exclude)
    {
        if (File.Exists(input)) return [Document(input, Path.GetFileName(input))];
        // A folder that holds the input holds no reports inside it: nothing is left out then.
        string? outside = exclude is not null && IsInside(Path.GetFullPath(exclude), Path.GetFullPath(input)) ? Path.GetFullPath(exclude) : null;
        return
        [
            .. Directory.EnumerateFiles(input, "*", Deep)
                .Where(path => outside is null || !IsInside(Path.GetFullPath(path), outside))
                .Select(path => (Path: path, Name: Path.GetRelativePath(input, path).Replace('\\', '/')))
                .Where(file => !IsDocumentation(file.Name))
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => Document(file.Path, file.Name)),
        ];
    }

    private static InputDocument Document(string path, string name) => new(name, new FileInfo(path).Length, () => File.OpenRead(path));

    private static bool IsInside(string path, string folder) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static bool IsDocumentation(string name)
    {
        string file = Path.GetFileName(name);
        return file.StartsWith("README", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
    }
}
