using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Infrastructure.Jobs;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Pipeline.Ingest;

namespace LmsVariants.Infrastructure.Inbox;

/// <summary>What the files of an intake gave.</summary>
/// <param name="HasChanged">Whether one of them is not what was taken any more.</param>
/// <param name="Case">The case; null where there is none.</param>
/// <param name="Problems">Why files were refused.</param>
internal sealed record ReadIntake(bool HasChanged, ReportedCase? Case, ImmutableArray<InputProblem> Problems);

/// <summary>Reads the files of an intake where they lie, and makes sure that they are those that were taken.</summary>
internal sealed class IntakeReading(WatchedFolders folders, SheetShelf sheets, IngestContext ingest)
{
    /// <exception cref="IOException">A file cannot be read.</exception>
    public ReadIntake Read(Intake intake)
    {
        Dictionary<InputDocument, IntakeFile> documents = [];
        HashSet<string> contents = new(StringComparer.Ordinal);
        foreach (IntakeFile file in intake.Files)
        {
            string path = folders.PathOf(file.Place);
            FileInfo now = new(path);
            if (file.Place.Room == Room.Gone || !now.Exists || now.LinkTarget is not null || now.Length != file.Length) return new ReadIntake(HasChanged: true, null, []);
            // The same bytes under another name, dropped by mistake: they are no second result of the case, and nothing to be refused.
            if (!contents.Add(file.Sha256)) continue;
            documents[new InputDocument(NameOf(file), file.Length, () => PlainFile.Open(path))] = file;
        }
        CaseReader reader = new(ingest);
        foreach (InputDocument sheet in intake.Files.SelectMany(file => sheets.Of(file.Dropped)).DistinctBy(sheet => sheet.Name, StringComparer.Ordinal)) reader.ReadSheetBelow(sheet);
        // Without its sheet a case would be reported under another number, or for another tumour.
        if (reader.Problems.Count > 0) return new ReadIntake(HasChanged: false, null, [.. reader.Problems]);
        // A file may be about other cases too: theirs is another intake.
        ReportedCase? read = reader.Read(documents.Keys).FirstOrDefault(one => string.Equals(SafeFileName.Of(one.CaseId), intake.Case!.Name, StringComparison.OrdinalIgnoreCase));
        // What was read is told by its hash, not by what the file system says of the file.
        if (documents.Any(pair => pair.Key.Length > 0 && pair.Key.Sha256 != pair.Value.Sha256)) return new ReadIntake(HasChanged: true, null, []);
        if (read is not null) return new ReadIntake(HasChanged: false, read, read.RefusedFiles);
        ImmutableArray<InputProblem> problems = [.. reader.Problems];
        return new ReadIntake(HasChanged: false, null, problems.IsEmpty
            ? [new InputProblem(WorkCodes.NotThisCase, SourceLocation.Whole(NameOf(intake.Files[0])), "case", "files of the case that they were taken for, with its row of the case sheet", "files of another case")]
            : problems);
    }

    private static string NameOf(IntakeFile file) => file.Dropped.Room == Room.RunFolder ? Path.GetFileName(file.Dropped.Path) : file.Dropped.Path;
}
