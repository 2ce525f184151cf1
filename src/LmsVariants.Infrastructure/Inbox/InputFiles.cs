using LmsVariants.Formats.Problems;
using LmsVariants.Pipeline.Ingest;

namespace LmsVariants.Infrastructure.Inbox;

/// <summary>Reads the files that an input names: a file itself, or every file of a folder but hidden ones and its own documentation.</summary>
public sealed class InputFiles(long largest)
{
    private static readonly EnumerationOptions Deep = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>The files, by name in the same order on every machine.</summary>
    /// <param name="input">A file or a folder.</param>
    /// <param name="exclude">A folder whose files are left out, such as the one that reports are written to; null for none.</param>
    /// <param name="problems">Gains a line for each file that is too large to be read.</param>
    /// <exception cref="IOException">A file could not be read.</exception>
    public IEnumerable<InputDocument> Read(string input, string? exclude, ICollection<InputProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (File.Exists(input)) return ReadOne(input, Path.GetFileName(input), problems) is InputDocument only ? [only] : [];
        // A folder that holds the input holds no reports inside it: nothing is left out then.
        string? outside = exclude is not null && IsInside(Path.GetFullPath(exclude), Path.GetFullPath(input)) ? Path.GetFullPath(exclude) : null;
        return
        [
            .. Directory.EnumerateFiles(input, "*", Deep)
                .Where(path => outside is null || !IsInside(Path.GetFullPath(path), outside))
                .Select(path => (Path: path, Name: Path.GetRelativePath(input, path).Replace('\\', '/')))
                .Where(file => !IsDocumentation(file.Name))
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => ReadOne(file.Path, file.Name, problems))
                .OfType<InputDocument>(),
        ];
    }

    private InputDocument? ReadOne(string path, string name, ICollection<InputProblem> problems)
    {
        long length = new FileInfo(path).Length;
        if (length > largest)
        {
            problems.Add(new InputProblem(InputCodes.TooLarge, SourceLocation.Whole(name), "file", $"at most {largest} bytes", $"{length} bytes"));
            return null;
        }
        return new InputDocument(name, File.ReadAllBytes(path));
    }

    private static bool IsInside(string path, string folder) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static bool IsDocumentation(string name)
    {
        string file = Path.GetFileName(name);
        return file.StartsWith("README", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
    }
}
