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
            catch (IOException)
            {
                held.Add(new HeldFile(document, "it cannot be read"));
            }
            // One file over which we fail must not hold up all the others.
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                held.Add(new HeldFile(document, $"a fault of this program while it was recognised ({fault.GetType().Name}); please report it"));
            }
        }
        ImmutableArray<CaseFiles> groups = new CaseGrouping(context.SamplePattern).Group(files);
        ImmutableArray<CaseFiles> founded = [.. groups.Where(group => group.Files.Any(file => !file.File.IsCompanion))];
        HashSet<InputDocument> ofCases = [.. founded.SelectMany(group => group.Files).Select(file => file.File.Document)];
        ImmutableArray<FoundCase>.Builder cases = ImmutableArray.CreateBuilder<FoundCase>();
        foreach (CaseFiles group in founded)
        {
            try
            {
                FoundCase found = Describe(group, sheetsOf);
                if (found.SheetRow.Length == 0 && group.Stem is not null && GenericName.Is(group.CaseName)) held.AddRange(DocumentsOf(group).Select(document => new HeldFile(document, Nameless)));
                else cases.Add(found);
            }
            catch (InputFormatException unclear)
            {
                string where = unclear.Problem.Where.Line == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"line {unclear.Problem.Where.Line} of ");
                held.AddRange(DocumentsOf(group).Select(document => new HeldFile(document, $"{where}its case sheet is unclear ({unclear.Problem.Code}, {Quoted.Name(unclear.Problem.Field)})")));
            }
            catch (IOException)
            {
                held.AddRange(DocumentsOf(group).Select(document => new HeldFile(document, "its case sheet cannot be read")));
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
        CaseSheetRow? row = RowOf(group, sheetsOf);
        return new FoundCase(
            row?.CaseId ?? group.CaseName,
            group.Identifiers.Any(id => id.Key == "Pair ID"),
            [.. group.Identifiers.Select(id => id.Value!).Distinct(StringComparer.Ordinal)],
            row is null ? string.Empty : HashOf(row),
            [.. group.Files.DistinctBy(file => file.File.Document).Select(file => new FoundFile(file.File.Document, file.File.Format.Name, file.File.Format.IsWholeResult))]);
    }

    private CaseSheetRow? RowOf(CaseFiles group, Func<InputDocument, IReadOnlyList<InputDocument>> sheetsOf)
    {
        SheetRows rows = new(context.Reading.Limits);
        foreach (InputDocument sheet in DocumentsOf(group).SelectMany(sheetsOf).DistinctBy(sheet => sheet.Name, StringComparer.Ordinal)) rows.ReadBelow(sheet);
        return rows.Of(group);
    }

    // Where a row stands in its sheet says nothing about the case.
    private static string HashOf(CaseSheetRow row) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(row with { Where = SourceLocation.Whole(string.Empty) })));
}
