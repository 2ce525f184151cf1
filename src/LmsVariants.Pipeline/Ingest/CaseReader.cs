using System.Collections.Immutable;

using LmsVariants.Formats.CaseSheets;
using LmsVariants.Formats.Problems;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Deliver;

namespace LmsVariants.Pipeline.Ingest;

/// <summary>What was read: the cases, and why the other inputs were refused.</summary>
/// <param name="Cases">The cases, in the order of the files.</param>
/// <param name="Problems">Why inputs were refused; the other cases are reported all the same.</param>
public sealed record IngestResult(ImmutableArray<ReportedCase> Cases, ImmutableArray<InputProblem> Problems);

/// <summary>Makes cases of files: recognises each by content, reads it, and joins the case sheet to it. One reader serves a whole run.</summary>
public sealed class CaseReader(ImmutableArray<ICaseFormat> formats, IngestContext context)
{
    private readonly List<CaseSheetRow> _rows = [];
    private readonly HashSet<CaseSheetRow> _used = [];
    private readonly HashSet<string> _cases = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the formats that this version reads.</summary>
    public static ImmutableArray<ICaseFormat> Formats { get; } = [new CombinedVariantOutputFormat(), new HgvsTableFormat()];

    /// <summary>Gets rows of the case sheets that no file has matched so far.</summary>
    public IEnumerable<InputWarning> UnusedRows => _rows.Where(row => !_used.Contains(row)).Select(row =>
        new InputWarning(InputCodes.UnusedSheetRow, row.Where, "no file of this run is of the sample that this row names"));

    /// <summary>Reads a case sheet for the files to come; null where it was read, else why not.</summary>
    public InputProblem? ReadSheet(InputDocument sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return Try(() => _rows.AddRange(CaseSheet.Read(sheet.Name, sheet.Content.Span, context.Limits)));
    }

    /// <summary>Reads the files of one input, case sheets first; a bad file is a problem and stops no other.</summary>
    public IngestResult Read(IEnumerable<InputDocument> documents)
    {
        ILookup<bool, InputDocument> bySheet = documents.ToLookup(document => CaseSheet.IsNamedSo(document.FileName));
        List<InputProblem> problems = [.. bySheet[true].Select(ReadSheet).OfType<InputProblem>()];
        List<ReportedCase> cases = [];
        foreach (InputDocument document in bySheet[false])
        {
            if (Try(() => cases.Add(Accept(document, Join(ReadOne(document))))) is InputProblem problem) problems.Add(problem);
        }
        return new IngestResult([.. cases], [.. problems]);
    }

    private ReportedCase Accept(InputDocument document, ReportedCase read)
    {
        if (_cases.Add(SafeFileName.Of(read.CaseId))) return read;
        throw new InputFormatException(document.Refuse(InputCodes.Duplicate, "case", "each case once in a run", $"case {Quoted.Field(read.CaseId)} again"));
    }

    private ReportedCase ReadOne(InputDocument document)
    {
        if (document.Content.IsEmpty) throw new InputFormatException(document.Refuse(InputCodes.EmptyFile, "file", "content", "an empty file"));
        ICaseFormat format = formats.FirstOrDefault(candidate => candidate.Recognises(document))
            ?? throw new InputFormatException(document.Refuse(
                InputCodes.UnknownFormat, "file", string.Join(" or ", formats.Select(candidate => $"a {candidate.Name}")), FileKind.Describe(document.Head)));
        return format.Read(document, context);
    }

    // The case number of the sheet comes first; its sample may be any of the identifiers that the file states.
    private ReportedCase Join(ReportedCase read)
    {
        CaseSheetRow[] matching = [.. _rows.Where(row => read.Identifiers.Any(id => id.Value == row.SampleId))];
        if (matching.Length == 0) return read;
        if (matching.Length > 1)
        {
            throw new InputFormatException(new InputProblem(
                InputCodes.Duplicate, matching[1].Where, "sample_id", "one row for the samples of a case", $"a second row, {Quoted.Field(matching[1].SampleId)}"));
        }
        _used.Add(matching[0]);
        return read with { CaseId = matching[0].CaseId ?? read.CaseId, Sheet = matching[0] };
    }

    private static InputProblem? Try(Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (InputFormatException refused)
        {
            return refused.Problem;
        }
    }
}
