using System.Collections.Immutable;

using LmsVariants.Formats.CaseSheets;
using LmsVariants.Formats.Problems;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Deliver;

namespace LmsVariants.Pipeline.Ingest;

/// <summary>What was read of a run: the cases, the refusals, and warnings that belong to no case.</summary>
/// <param name="Cases">The cases, in the order of the files.</param>
/// <param name="Problems">Why inputs were refused; the other cases are reported all the same.</param>
/// <param name="Warnings">Warnings of the run as a whole.</param>
public sealed record IngestResult(
    ImmutableArray<ReportedCase> Cases, ImmutableArray<InputProblem> Problems, ImmutableArray<InputWarning> Warnings);

/// <summary>Makes cases of files: recognises each by content, reads it, and joins the case sheet to it.</summary>
public sealed class CaseReader(ImmutableArray<ICaseFormat> formats)
{
    /// <summary>Gets the formats that this version reads.</summary>
    public static ImmutableArray<ICaseFormat> Formats { get; } = [new CombinedVariantOutputFormat(), new HgvsTableFormat()];

    /// <summary>Reads every document; a bad one is a problem and stops no other.</summary>
    /// <param name="documents">The files; those named as a case sheet are read as one.</param>
    /// <param name="sheet">A case sheet that was named apart; null where none was.</param>
    /// <param name="context">What the readers need besides the files.</param>
    public IngestResult Read(IEnumerable<InputDocument> documents, InputDocument? sheet, IngestContext context)
    {
        ArgumentNullException.ThrowIfNull(documents);
        List<InputProblem> problems = [];
        List<InputWarning> warnings = [];
        List<CaseSheetRow> rows = [];
        ILookup<bool, InputDocument> bySheet = documents.ToLookup(document => CaseSheet.IsNamedSo(document.FileName));
        IEnumerable<InputDocument> sheets = sheet is null ? bySheet[true] : bySheet[true].Prepend(sheet);
        foreach (InputDocument document in sheets)
        {
            Try(problems, () => rows.AddRange(CaseSheet.Read(document.Name, document.Content.Span, context.Limits)));
        }

        List<ReportedCase> cases = [];
        HashSet<CaseSheetRow> used = [];
        Dictionary<string, string> fileOfCase = new(StringComparer.OrdinalIgnoreCase);
        foreach (InputDocument document in bySheet[false])
        {
            Try(problems, () =>
            {
                ReportedCase read = ReadOne(document, context);
                ReportedCase joined = Join(read, rows, used);
                if (!fileOfCase.TryAdd(SafeFileName.Of(joined.CaseId), document.Name))
                {
                    throw new InputFormatException(document.Refuse(InputCodes.Duplicate, "case", "each case once in a run", $"case {Quoted.Field(joined.CaseId)} again"));
                }
                cases.Add(joined);
            });
        }
        warnings.AddRange(rows.Where(row => !used.Contains(row)).Select(row =>
            new InputWarning(InputCodes.UnusedSheetRow, row.Where, $"no file of this run is of sample {Quoted.Field(row.SampleId)}")));
        return new IngestResult([.. cases], [.. problems], [.. warnings]);
    }

    private ReportedCase ReadOne(InputDocument document, IngestContext context)
    {
        if (document.Content.IsEmpty) throw new InputFormatException(document.Refuse(InputCodes.EmptyFile, "file", "content", "an empty file"));
        ICaseFormat format = formats.FirstOrDefault(candidate => candidate.Recognises(document))
            ?? throw new InputFormatException(document.Refuse(
                InputCodes.UnknownFormat, "file", string.Join(" or ", formats.Select(candidate => $"a {candidate.Name}")), FileKind.Describe(document.Head)));
        return format.Read(document, context);
    }

    // The case number of the sheet comes first; its sample may be any of the identifiers that the file states.
    private static ReportedCase Join(ReportedCase read, List<CaseSheetRow> rows, HashSet<CaseSheetRow> used)
    {
        CaseSheetRow[] matching = [.. rows.Where(row => read.Identifiers.Any(id => id.Value == row.SampleId))];
        if (matching.Length == 0) return read;
        if (matching.Length > 1)
        {
            throw new InputFormatException(new InputProblem(
                InputCodes.Duplicate, matching[1].Where, "sample_id", "one row for the samples of a case", $"a second row, {Quoted.Field(matching[1].SampleId)}"));
        }
        used.Add(matching[0]);
        return read with { CaseId = matching[0].CaseId ?? read.CaseId, Sheet = matching[0] };
    }

    private static void Try(List<InputProblem> problems, Action read)
    {
        try
        {
            read();
        }
        catch (InputFormatException refused)
        {
            problems.Add(refused.Problem);
        }
    }
}
