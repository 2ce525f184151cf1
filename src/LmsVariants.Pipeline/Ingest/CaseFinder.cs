using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

using LmsVariants.Formats.CaseSheets;
using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Pipeline.Ingest.Grouping;

namespace LmsVariants.Pipeline.Ingest;

/// <summary>Tells which files are of one case, with no more of them read than that needs: what <see cref="CaseReader"/> will make of them.</summary>
public sealed class CaseFinder(IngestContext context)
{
    private const string Nameless =
        "no sample is named inside, and its file name is no case's: name the file after the sample, put it into a folder of the case, or give a case sheet row";

    private readonly Dictionary<InputDocument, ImmutableArray<SampleFile>> _recognised = [];

    /// <summary>Finds the cases of some files.</summary>
    /// <param name="documents">The files, no case sheets among them. One that was given before is not looked at again.</param>
    /// <param name="sheetsOf">The case sheets that are about a file; the first one that names its sample counts.</param>
    public FoundCases Find(IReadOnlyCollection<InputDocument> documents, Func<InputDocument, IReadOnlyList<InputDocument>> sheetsOf)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(sheetsOf);
        foreach (InputDocument gone in _recognised.Keys.Except(documents).ToArray()) _recognised.Remove(gone);
        List<SampleFile> files = [];
        ImmutableArray<FileOfNoCase>.Builder refused = ImmutableArray.CreateBuilder<FileOfNoCase>();
        ImmutableArray<HeldFile>.Builder held = ImmutableArray.CreateBuilder<HeldFile>();
        foreach (InputDocument document in documents)
        {
            try
            {
                if (!_recognised.TryGetValue(document, out ImmutableArray<SampleFile> samples)) _recognised[document] = samples = [.. Recognition.Of(document, context.Reading)];
                files.AddRange(samples);
            }
            catch (InputFormatException bad)
            {
                refused.Add(new FileOfNoCase(document, bad.Problem));
            }
            catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
            {
                held.Add(new HeldFile(document, "it cannot be read", IsUnread: true));
            }
            // One file over which we fail must not hold up all the others.
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                held.Add(new HeldFile(document, $"a fault of this program while it was recognised ({fault.GetType().Name}); please report it", IsUnread: true));
            }
        }
        CaseGrouping grouping = new(context.SamplePattern);
        foreach (InputDocument endless in files.Where(file => !grouping.CanName(file)).Select(file => file.Document).Distinct().ToArray())
        {
            held.Add(new HeldFile(endless, "the site's pattern for names of samples takes too long on a name of it", IsUnread: true));
            files.RemoveAll(file => file.Document == endless);
        }
        foreach (InputDocument nonsense in files.Where(file => file.Names.All.Any(name => !IsText(name.Value!))).Select(file => file.Document).Distinct().ToArray())
        {
            refused.Add(new FileOfNoCase(nonsense, nonsense.Refuse(InputCodes.NotText, "sample", "a name in letters, digits and signs", "a control character, or half of a character")));
            files.RemoveAll(file => file.Document == nonsense);
        }
        ImmutableArray<CaseFiles> groups = grouping.Group(files);
        ImmutableArray<CaseFiles> founded = [.. groups.Where(group => group.Files.Any(file => !file.File.IsCompanion))];
        HashSet<InputDocument> ofCases = [.. founded.SelectMany(group => group.Files).Select(file => file.File.Document)];
        ImmutableArray<FoundCase>.Builder cases = ImmutableArray.CreateBuilder<FoundCase>();
        foreach (CaseFiles group in founded)
        {
            try
            {
                FoundCase found = Describe(group, sheetsOf);
                if (found.SheetRow.Length == 0 && found.IsNamedByFile && GenericName.Is(group.CaseName)) held.AddRange(DocumentsOf(group).Select(document => new HeldFile(document, Nameless)));
                else cases.Add(found);
            }
            catch (InputFormatException unclear)
            {
                string where = unclear.Problem.Where.Line == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"line {unclear.Problem.Where.Line} of ");
                held.AddRange(DocumentsOf(group).Select(document => new HeldFile(document, $"{where}the case sheet of {LevelOf(unclear.Problem.Where.File, document)} is unclear ({unclear.Problem.Code}, {Quoted.Name(unclear.Problem.Field)})")));
            }
            catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
            {
                held.AddRange(DocumentsOf(group).Select(document => new HeldFile(document, "its case sheet cannot be read")));
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                held.AddRange(DocumentsOf(group).Select(document => new HeldFile(document, $"a fault of this program while its case was named ({fault.GetType().Name}); please report it")));
            }
        }
        return new FoundCases(
            cases.ToImmutable(),
            refused.ToImmutable(),
            [.. files.Select(file => file.Document).Distinct().Where(document => !ofCases.Contains(document)).Select(document => new FileOfNoCase(document, CaseReader.Alone(document)))],
            held.ToImmutable());
    }

    private static IEnumerable<InputDocument> DocumentsOf(CaseFiles group) => group.Files.Select(file => file.File.Document).Distinct();

    private FoundCase Describe(CaseFiles group, Func<InputDocument, IReadOnlyList<InputDocument>> sheetsOf)
    {
        InputDocument[] sheets = [.. DocumentsOf(group).SelectMany(sheetsOf).DistinctBy(sheet => sheet.Name, StringComparer.Ordinal)];
        SheetRows rows = new(context.Reading.Limits);
        foreach (InputDocument sheet in sheets) rows.ReadBelow(sheet);
        CaseSheetRow? row = rows.Of(group);
        if (row?.CaseId is string id && !IsKept(id)) throw new InputFormatException(new InputProblem(InputCodes.NotText, row.Where, "case_id", "a case number in characters", "half of a character, or none"));
        return new FoundCase(
            row?.CaseId ?? group.CaseName,
            row?.CaseId is not null || group.Identifiers.Any(id => id.Key == "Pair ID"),
            [.. group.Identifiers.Select(id => id.Value!).Distinct(StringComparer.Ordinal)],
            row is null ? string.Empty : HashOf(row),
            [.. group.Files.DistinctBy(file => file.File.Document).Select(file => new FoundFile(file.File.Document, file.File.Format.Name, file.File.Format.IsWholeResult))])
        {
            IsNamedByFile = group.Stem is not null,
            SheetsWithoutRow = row is null && sheets.Length > 0,
        };
    }

    // No database keeps a name with a NUL or half of a character in it, and none is meant.
    private static bool IsText(string name) => IsKept(name) && !name.Any(char.IsControl);

    private static bool IsKept(string name) => !name.Contains('\0') && !HasHalf(name);

    private static bool HasHalf(string name)
    {
        for (int at = 0; at < name.Length; at++)
        {
            if (!char.IsSurrogate(name[at])) continue;
            if (at + 1 == name.Length || !char.IsSurrogatePair(name[at], name[at + 1])) return true;
            at++;
        }
        return false;
    }

    private static string LevelOf(string sheet, InputDocument document)
    {
        string folder = NameOfFile.InFolder(sheet, string.Empty);
        return folder.Length == 0 ? "the inbox" : folder == NameOfFile.InFolder(document.Name, string.Empty) ? "its folder" : "a folder above it";
    }

    // Where a row stands in its sheet says nothing about the case.
    private static string HashOf(CaseSheetRow row) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(row with { Where = SourceLocation.Whole(string.Empty) })));
}
