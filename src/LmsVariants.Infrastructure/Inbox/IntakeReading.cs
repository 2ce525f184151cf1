using System.Collections.Immutable;

using LmsVariants.Formats.CaseSheets;
using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Infrastructure.Problems;
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
        HashSet<string> read = new(StringComparer.Ordinal);
        foreach (IntakeFile file in intake.Files)
        {
            string path = folders.PathOf(file.Place);
            if (file.Place.Room == Room.Gone || !PlainFile.Exists(path) || new FileInfo(path).Length != file.Length) return NotAsTaken(intake, file);
            // The same bytes under two names are no second file of the case.
            if (read.Add(file.Sha256)) documents[new InputDocument(file.Name, file.Length, () => PlainFile.Open(path))] = file;
        }
        CaseReader reader = new(ingest);
        // What came last is what its sender means; a corrected file that comes alone is still of the patient and the tumour that the earlier drop's sheet names.
        IEnumerable<(FilePlace Dropped, Room Lies)> drops =
            [.. intake.Files.OrderBy(file => file.IsAgain).Select(file => (file.Dropped, file.Place.Room)), .. (intake.EarlierDrops.IsDefault ? [] : intake.EarlierDrops).Select(dropped => (dropped, Room.Processed))];
        foreach (InputDocument sheet in drops.SelectMany(drop => sheets.Of(drop.Dropped, drop.Lies)).DistinctBy(sheet => sheet.Name, StringComparer.Ordinal)) reader.ReadSheetBelow(sheet);
        // Without its sheet a case would be reported under another number, or for another tumour.
        if (reader.Problems.Count > 0) return new ReadIntake(HasChanged: false, null, [.. reader.Problems]);
        // A file may be about other cases too: theirs is another intake.
        ReportedCase? found = reader.Read(documents.Keys).FirstOrDefault(one => string.Equals(SafeFileName.Of(one.CaseId), intake.Case!.Name, StringComparison.OrdinalIgnoreCase));
        // What was read is told by its hash, not by what the file system says of the file.
        if (documents.FirstOrDefault(pair => pair.Key.Length > 0 && pair.Key.Sha256 != pair.Value.Sha256).Value is IntakeFile other) return NotAsTaken(intake, other);
        if (found is not null) return new ReadIntake(HasChanged: false, found with { Warnings = [.. found.Warnings, .. Remarks(intake, found)] }, found.RefusedFiles);
        ImmutableArray<InputProblem> problems = [.. reader.Problems];
        return new ReadIntake(HasChanged: false, null, problems.IsEmpty
            ? [new InputProblem(IntakeCodes.NotThisCase, SourceLocation.Whole(intake.Files[0].Name), "case", "files of the case that they were taken for, with its row of the case sheet", "files of another case")]
            : problems);
    }

    // Who reads the report must see that it rests on several drops.
    private IEnumerable<InputWarning> Remarks(Intake intake, ReportedCase found)
    {
        foreach (IntakeFile file in intake.Files.Where(file => file.IsAgain))
        {
            yield return new InputWarning(IntakeCodes.ReadAgain, SourceLocation.Whole(file.Name), "came with an earlier drop of the case and was read again beside the new files");
        }
        if (found.Sheet is null && intake.Files.FirstOrDefault(file => sheets.HasAny(file.Dropped)) is IntakeFile without)
        {
            yield return new InputWarning(IntakeCodes.NoRow, SourceLocation.Whole(without.Name), "there is a case sheet, and no row of it names a sample of this case: patient, diagnosis and specimen are not known");
        }
        if (found.Sheet is CaseSheetRow row && !intake.Files.Where(file => !file.IsAgain).SelectMany(file => sheets.Of(file.Dropped)).Any(sheet => sheet.Name == row.Where.File))
        {
            yield return new InputWarning(IntakeCodes.EarlierSheet, row.Where, "the case sheet came with an earlier drop of the case; none came with the new files");
        }
    }

    // What was dropped and changed since is taken anew, and what was to be signed is not. What an earlier report was made of cannot be: without it the new one would say less, and nobody would know.
    private static ReadIntake NotAsTaken(Intake intake, IntakeFile file) => intake.Signing is not null || (!file.IsAgain && (file.Place.Room is Room.Inbox or Room.RunFolder or Room.Gone))
        ? new ReadIntake(HasChanged: true, null, [])
        : new ReadIntake(HasChanged: false, null,
            [new InputProblem(IntakeCodes.NotThisCase, SourceLocation.Whole(file.Name), "file", "the file that the case's report was made of, where it was put (drop all files of the case again)", "nothing, or something else")]);
}
