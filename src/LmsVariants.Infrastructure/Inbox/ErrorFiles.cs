using System.Collections.Immutable;

using LmsVariants.Formats.Problems;
using LmsVariants.Infrastructure.Files;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Inbox;

/// <summary>What lies beside a refused file: why, for a program and for a person.</summary>
internal sealed class ErrorFiles(WatchedFolders folders)
{
    private const string ForProgram = ".error.json";
    private const string ForPerson = ".error.txt";

    /// <summary>Writes both, with the command that tries the intake again: its case by the ledger's number, which no shell takes for anything else, or the intake where it has none.</summary>
    /// <exception cref="IOException">They cannot be written.</exception>
    public async Task WriteAsync(Intake intake, IntakeFile file, FilePlace place, DateTimeOffset now, CancellationToken cancellationToken)
    {
        string again = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(intake.Case is null ? "intake-" : "#")}{intake.Case?.Number ?? intake.Number}");
        ImmutableArray<InputProblem> problems = ErrorText.Parse(file.Problem!);
        string path = PathOf(place);
        await DurableFile.WriteAsync(SafePath(path, ForProgram), ErrorText.ForProgram(file.Dropped.Path, file.Sha256, now, problems), cancellationToken).ConfigureAwait(false);
        await DurableFile.WriteAsync(SafePath(path, ForPerson), ErrorText.ForPerson(file.Dropped.Path, now, problems, again, folders.Root), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Removes both, of a file that was refused once and is not any more.</summary>
    /// <exception cref="IOException">They cannot be removed.</exception>
    public void Remove(FilePlace place)
    {
        string path = PathOf(place);
        File.Delete(SafePath(path, ForProgram));
        File.Delete(SafePath(path, ForPerson));
    }

    // A file of a run folder stays there; what is said of it lies by the name of its run and its own.
    private string PathOf(FilePlace place) => place.Room == Room.RunFolder
        ? Path.Combine(folders.Failed, Path.GetFileName(Path.GetDirectoryName(place.Path) ?? string.Empty), Path.GetFileName(place.Path))
        : folders.PathOf(place);

    private static string SafePath(string path, string suffix) => Path.Combine(Path.GetDirectoryName(path)!, SafeLength.With(Path.GetFileName(path), suffix));
}
