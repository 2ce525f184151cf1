using System.Collections.Immutable;

using LmsVariants.Formats.CaseSheets;
using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Ingest.Grouping;

namespace LmsVariants.Pipeline.Ingest;

/// <summary>Makes cases of files: recognises each by content, finds those that are of one case, reads them and joins what they say.</summary>
/// <remarks>
/// The names of all files are read first and their content case by case, so that a batch of thousands needs the memory of one.
/// A bad file is a problem and stops no other; where it belongs to a case, the case says that it is missing.
/// </remarks>
public sealed class CaseReader(IngestContext context)
{
    private readonly SheetRows _rows = new(context.Reading.Limits);
    private readonly HashSet<string> _cases = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<InputDocument, IReadOnlyList<PanelFile>> _shared = [];
    private readonly List<InputProblem> _problems = [];

    /// <summary>Gets why inputs were refused so far, in order.</summary>
    public IReadOnlyList<InputProblem> Problems => _problems;

    /// <summary>Gets what is doubtful about the run as a whole, known once every case was read: rows of case sheets that no file has matched.</summary>
    public IEnumerable<InputWarning> UnusedRows => _rows.Unused.Select(row =>
        new InputWarning(InputCodes.UnusedSheetRow, row.Where, "no file of this run is of the sample that this row names"));

    /// <summary>Reads a case sheet for the files to come; a bad one is a problem.</summary>
    public void ReadSheet(InputDocument sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        Try(() => _rows.Read(sheet));
    }

    /// <summary>Reads a case sheet whose rows count where no sheet before it has one for the case; a bad one is a problem.</summary>
    public void ReadSheetBelow(InputDocument sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        Try(() => _rows.ReadBelow(sheet));
    }

    /// <summary>The cases of the files, each read when it is asked for; case sheets among the files are read first.</summary>
    public IEnumerable<ReportedCase> Read(IEnumerable<InputDocument> documents)
    {
        ILookup<bool, InputDocument> bySheet = documents.ToLookup(document => CaseSheet.IsNamedSo(document.FileName));
        foreach (InputDocument sheet in bySheet[true]) ReadSheet(sheet);
        List<SampleFile> files = [];
        foreach (InputDocument document in bySheet[false]) Try(() => files.AddRange(Recognition.Of(document, context.Reading)));
        ImmutableArray<CaseFiles> groups = new CaseGrouping(context.SamplePattern).Group(files);
        RefuseLoneCompanions(groups);
        foreach (CaseFiles group in groups.Where(group => group.Files.Any(file => !file.File.IsCompanion)))
        {
            ReportedCase? read = null;
            Try(() => read = ReadCase(group));
            if (read is not null) yield return read;
        }
    }

    // Metrics of a run name samples that are of other runs, and controls: those are nobody's here. A file of which no sample is anybody's is a mistake.
    private void RefuseLoneCompanions(ImmutableArray<CaseFiles> groups)
    {
        ILookup<InputDocument, bool> founded = groups
            .SelectMany(group => group.Files.Where(file => file.File.IsCompanion).Select(file => (file.File.Document, IsFounded: group.Files.Any(other => !other.File.IsCompanion))))
            .ToLookup(pair => pair.Document, pair => pair.IsFounded);
        foreach (IGrouping<InputDocument, bool> alone in founded.Where(document => !document.Any(isFounded => isFounded)))
        {
            _problems.Add(Alone(alone.Key));
        }
    }

    /// <summary>Why a companion is refused that is of no case.</summary>
    internal static InputProblem Alone(InputDocument companion) =>
        companion.Refuse(InputCodes.CompanionAlone, "file", "a result of the same sample beside it, found by the names inside or the file's own name", "none");

    private ReportedCase? ReadCase(CaseFiles group)
    {
        ImmutableArray<ReadFile>.Builder read = ImmutableArray.CreateBuilder<ReadFile>();
        List<InputProblem> refused = [];
        foreach (GroupedFile file in group.Files)
        {
            try
            {
                ReadFile one = new(file, ReadFile(file.File));
                RefuseAnother(group, read, one);
                read.Add(one);
            }
            catch (InputFormatException bad)
            {
                refused.Add(bad.Problem);
            }
        }
        _problems.AddRange(refused);
        if (read.All(file => file.Read.IsCompanion)) return null;
        CaseSheetRow? sheet = _rows.Of(group);
        ReportedCase assembled = new CaseAssembly(context).Assemble(group, read.ToImmutable(), sheet, refused);
        if (!_cases.Add(SafeFileName.Of(assembled.CaseId)))
        {
            throw new InputFormatException(read[0].Document.Refuse(InputCodes.Duplicate, "case", "each case once in a run", $"case {Quoted.Field(assembled.CaseId)} again"));
        }
        return assembled;
    }

    private PanelFile ReadFile(SampleFile file)
    {
        if (!_shared.TryGetValue(file.Document, out IReadOnlyList<PanelFile>? samples))
        {
            samples = file.Format.Read(file.Document, context.Reading);
            // The file of a whole run is read once for all of its cases.
            if (file.IsShared) _shared[file.Document] = samples;
        }
        return samples[file.Sample];
    }

    // Two final results of one case, or one file twice: the second is not read as more evidence.
    private static void RefuseAnother(CaseFiles group, ImmutableArray<ReadFile>.Builder read, ReadFile next)
    {
        if (read.FirstOrDefault(earlier => earlier.Document.Sha256 == next.Document.Sha256 && earlier.File.File.Sample == next.File.File.Sample) is ReadFile same)
        {
            throw new InputFormatException(next.Document.Refuse(InputCodes.Duplicate, "file", "each file once in a run", $"the content of {Quoted.Name(same.Document.FileName)} again"));
        }
        if (next.Read.Rank == ReadingRank.FinalResult && read.Any(earlier => earlier.Read.Rank == ReadingRank.FinalResult))
        {
            throw new InputFormatException(next.Document.Refuse(InputCodes.Duplicate, "case", "each case once in a run", $"case {Quoted.Field(group.CaseName)} again"));
        }
    }

    private void Try(Action read)
    {
        try
        {
            read();
        }
        catch (InputFormatException refused)
        {
            _problems.Add(refused.Problem);
        }
    }
}
