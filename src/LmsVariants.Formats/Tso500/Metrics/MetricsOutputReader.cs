using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;

namespace LmsVariants.Formats.Tso500.Metrics;

/// <summary>Reads MetricsOutput.tsv of Local App, DRAGEN and ctDNA: limits from the file, columns by their names.</summary>
public sealed class MetricsOutputReader
{
    private const string Banner = "Metrics Output";
    private const string MetricColumn = "Metric (UOM)";
    private const string LowerColumn = "LSL Guideline";
    private const string UpperColumn = "USL Guideline";
    private const string RunTitle = "Run QC Metrics";
    private const string StatusTitle = "Analysis Status";
    private const string NotesTitle = "Notes";
    private const string CompletedRow = "COMPLETED_ALL_STEPS";
    private static readonly string[] StepRows = ["FAILED_STEPS", "STEPS_NOT_EXECUTED"];

    private readonly string _file;
    private readonly SectionedFile _sections;
    private readonly List<InputWarning> _warnings = [];
    private readonly HashSet<Section> _read = [];
    private readonly List<string> _names = [];
    private readonly Dictionary<string, List<KeyValue>> _status = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _steps = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ReportedMetric>> _metrics = new(StringComparer.Ordinal);

    private MetricsOutputReader(string file, SectionedFile sections) => (_file, _sections) = (file, sections);

    /// <summary>Whether the first bytes of a file are those of a MetricsOutput.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => BannerLine.Contains(head, "Metrics Output"u8);

    /// <summary>Reads a whole file.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="limits">How large it may be.</param>
    /// <exception cref="InputFormatException">It cannot be read without guessing.</exception>
    public static MetricsOutput Read(string file, ReadOnlySpan<byte> content, InputLimits limits)
    {
        string text = TextFile.Decode(file, content, limits);
        return new MetricsOutputReader(file, SectionedFile.Cut(file, TextFile.Lines(file, text, limits))).Read();
    }

    private MetricsOutput Read()
    {
        string banner = _sections.Banner.Select(row => row[0]).FirstOrDefault(cell => cell.Contains(Banner, StringComparison.Ordinal))
            ?? throw Refuse(SourceLocation.Whole(_file), InputCodes.UnknownFormat, "banner", $"'{Banner}'", "another text");
        Section head = Take("Header") ?? throw Refuse(SourceLocation.Whole(_file), InputCodes.SectionMissing, "file", "a section [Header]", "the end of the file");
        ImmutableArray<KeyValue> keys = [.. head.Rows.Where(row => row[0] != "NA").Select(row => new KeyValue(row[0], Field.OrNull(row[1])))];
        // Tissue calls it Workflow Version and the ctDNA assay Pipeline Version.
        Tso500Assay assay = AssayText.Read(banner, ValueOf(keys, "Workflow Version") ?? ValueOf(keys, "Pipeline Version") ?? string.Empty);
        ReadStatus();
        ImmutableArray<ReportedMetric> run = ReadRun();
        int tables = 0;
        foreach (Section section in _sections.Sections.Where(section => section.Title != RunTitle && IsMetrics(section)))
        {
            Take(section.Title);
            tables++;
            if (HasRows(section)) ReadMetrics(section, assay);
        }
        if (tables == 0) throw Refuse(SourceLocation.Whole(_file), InputCodes.SectionMissing, "file", "a section of library metrics", "the end of the file");
        if (_names.Count == 0) throw Refuse(SourceLocation.Whole(_file), InputCodes.ColumnMissing, "header", "a column for each sample", "none");
        Section? notes = Take(NotesTitle);
        if (notes is null) Absent(NotesTitle, "the file may have been cut short");
        WarnOfOtherLimits(assay, run);
        return new MetricsOutput
        {
            Assay = assay,
            Header = keys,
            Run = run,
            Columns = [.. _names.Select(name => new MetricsColumn(name, [.. _status.GetValueOrDefault(name, [])], [.. StepsOf(name)], [.. _metrics.GetValueOrDefault(name, [])]))],
            Notes = [.. _sections.Banner.Select(row => row[0]).Where(cell => cell != banner), .. _sections.Sections.Where(section => section != notes && _read.Contains(section)).SelectMany(section => section.Notes), .. NotesOf(notes)],
            UnknownSections = [.. KeepUnknown()],
            Warnings = [.. _warnings],
        };
    }

    // The first cell of the header is empty; the names of the columns follow.
    private void ReadStatus()
    {
        if (Take(StatusTitle) is not Section section)
        {
            Absent(StatusTitle, "whether steps failed is not known");
            return;
        }
        if (section.IsLoneNa) return;
        if (section.Rows.Length < 2) throw Refuse(section.Where, InputCodes.Truncated, StatusTitle, "a header and rows, or NA", "the end of the section");
        TableRow header = section.Rows[0];
        // A header of empty cells is a blank line, and the first row would be taken for the names.
        if (header[0].Length > 0) throw header.Refuse(0, InputCodes.NotInVocabulary, StatusTitle, "an empty cell in front of the names of samples");
        ImmutableArray<string> names = NamesOf(header, from: 1);
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (TableRow row in section.Rows.Skip(1))
        {
            RefuseCut(row, section.Title, header.Count);
            if (!seen.Add(row[0])) throw row.Refuse(0, InputCodes.Duplicate, section.Title, "each row once");
            for (int i = 0; i < names.Length; i++) ReadStatus(names[i], row, i + 1);
        }
    }

    private void ReadStatus(string name, TableRow row, int index)
    {
        string? text = Field.OrNull(row[index]);
        _status[name].Add(new KeyValue(row[0], text));
        if (text is null) return;
        if (StepRows.Contains(row[0], StringComparer.OrdinalIgnoreCase))
        {
            _steps[name].AddRange(text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }
        else if (row[0].Equals(CompletedRow, StringComparison.OrdinalIgnoreCase) && !bool.TryParse(text, out _))
        {
            throw row.Refuse(index, InputCodes.NotInVocabulary, row[0], "TRUE or FALSE");
        }
    }

    // A failure without a step named is a failure all the same.
    private IEnumerable<string> StepsOf(string name)
    {
        List<string> steps = _steps.GetValueOrDefault(name, []);
        bool incomplete = _status.GetValueOrDefault(name, []).Any(row => row.Key.Equals(CompletedRow, StringComparison.OrdinalIgnoreCase) && bool.TryParse(row.Value, out bool all) && !all);
        return steps.Count == 0 && incomplete ? [$"{CompletedRow}=FALSE"] : steps.Distinct(StringComparer.Ordinal);
    }

    private ImmutableArray<ReportedMetric> ReadRun()
    {
        if (Take(RunTitle) is not Section section)
        {
            Absent(RunTitle, "the quality of the run is not known");
            return [];
        }
        if (!HasRows(section)) return [];
        MetricTable table = Open(section);
        int value = table.Header.Required("Value");
        return [.. table.Rows.Select(row => table.Read(row, value))];
    }

    private void ReadMetrics(Section section, Tso500Assay assay)
    {
        MetricTable table = Open(section);
        ImmutableArray<string> names = NamesOf(section.Rows[0], from: table.FirstSample);
        for (int i = 0; i < names.Length; i++)
        {
            int column = table.FirstSample + i;
            _metrics[names[i]].AddRange(MetricVerdicts.Pair([.. table.Rows.Select(row => table.Read(row, column))], assay.JudgesContaminationByTwoRows));
        }
    }

    // A run without RNA may leave a table empty; one that is empty at the end of the file was cut.
    private bool HasRows(Section section)
    {
        if (section.IsLoneNa || section.Rows is [_, { Count: 1 } only] && only[0] == "NA") return false;
        if (section.Rows.Length >= 2) return true;
        return section != _sections.Sections[^1] && section.Rows.Length == 1 ? false
            : throw Refuse(section.Where, InputCodes.Truncated, section.Title, "a header and rows, or NA", "the end of the section");
    }

    private MetricTable Open(Section section)
    {
        TableRow header = section.Rows[0];
        Columns columns = new(header);
        MetricTable table = new(
            section.Title, columns, columns.Required(MetricColumn), columns.Required(LowerColumn), columns.Required(UpperColumn), [.. TakeOnce(section)]);
        foreach (TableRow row in table.Rows) RefuseCut(row, section.Title, header.Count);
        return table;
    }

    // The same name with another unit is another metric; with other values it would be a choice between two.
    private IEnumerable<TableRow> TakeOnce(Section section)
    {
        Dictionary<string, TableRow> seen = new(StringComparer.Ordinal);
        foreach (TableRow row in section.Rows.Skip(1))
        {
            if (!seen.TryGetValue(row[0], out TableRow? earlier))
            {
                seen.Add(row[0], row);
                yield return row;
                continue;
            }
            if (!earlier.Cells.SequenceEqual(row.Cells, StringComparer.Ordinal)) throw row.Refuse(0, InputCodes.Duplicate, section.Title, "each metric once");
            _warnings.Add(new InputWarning(InputCodes.RepeatedRow, row.Locate(0), $"the same metric stands in line {earlier.Line.ToString(CultureInfo.InvariantCulture)} and was taken once"));
        }
    }

    // Every column of every section is a sample: a version may leave out those that a section says nothing of.
    private ImmutableArray<string> NamesOf(TableRow header, int from)
    {
        ImmutableArray<string>.Builder names = ImmutableArray.CreateBuilder<string>();
        for (int i = from; i < header.Count; i++)
        {
            if (header[i].Length == 0) throw header.Refuse(i, InputCodes.FieldEmpty, "header", "a sample or pair id");
            if (names.Contains(header[i], StringComparer.Ordinal)) throw header.Refuse(i, InputCodes.Duplicate, "header", "each column once");
            names.Add(header[i]);
            if (_status.TryAdd(header[i], []))
            {
                _names.Add(header[i]);
                _steps.Add(header[i], []);
                _metrics.Add(header[i], []);
            }
        }
        return names.ToImmutable();
    }

    private static void RefuseCut(TableRow row, string section, int needed)
    {
        if (row.Written < needed) throw row.Refuse(row.Written, InputCodes.Truncated, section, string.Create(CultureInfo.InvariantCulture, $"a row of {needed} cells"));
        if (row.Count > needed) throw row.Refuse(needed, InputCodes.BrokenSyntax, section, string.Create(CultureInfo.InvariantCulture, $"a row of {needed} cells"));
    }

    private void WarnOfOtherLimits(Tso500Assay assay, ImmutableArray<ReportedMetric> run)
    {
        // The limits of a row are those of every sample, so the first sample of each row stands for it.
        ReportedMetric[] rows = [.. run.Concat(_names.SelectMany(name => _metrics[name])).DistinctBy(metric => metric.Where.Line)];
        (ReportedMetric Metric, string Words)[] other = [.. rows.Select(metric => (metric, ExpectedLimits.Difference(assay, metric) ?? string.Empty)).Where(pair => pair.Item2.Length > 0)];
        if (other.Length == 0) return;
        _warnings.Add(new InputWarning(
            Tso500Codes.OtherLimits,
            other[0].Metric.Where with { Column = 1 },
            $"the limits of the file, by which it was judged, are not those of the guide for {assay.Name} {assay.Version}: {string.Join("; ", other.Select(pair => pair.Words))}"));
    }

    private static IEnumerable<string> NotesOf(Section? notes) =>
        notes is null || notes.IsLoneNa ? [] : notes.Lines.Select(line => string.Join(": ", line.Cells.Where(cell => cell.Length > 0)));

    private IEnumerable<UnknownSection> KeepUnknown()
    {
        foreach (Section section in _sections.Sections.Where(section => !_read.Contains(section)))
        {
            _warnings.Add(new InputWarning(InputCodes.UnknownSection, section.Where, $"section [{section.Title}] is not known; kept in the case file and not interpreted"));
            yield return new UnknownSection(section.Title, [.. section.Lines.Select(row => row.Cells.ToImmutableArray())]);
        }
    }

    private static bool IsMetrics(Section section) => section.Title.Contains("Metrics", StringComparison.OrdinalIgnoreCase);

    private void Absent(string title, string meaning) =>
        _warnings.Add(new InputWarning(InputCodes.SectionAbsent, SourceLocation.Whole(_file), $"[{title}] is missing from the file: {meaning}"));

    private Section? Take(string title)
    {
        Section? section = _sections.Find(title);
        if (section is not null) _read.Add(section);
        return section;
    }

    private static string? ValueOf(ImmutableArray<KeyValue> keys, string key) =>
        keys.FirstOrDefault(pair => pair.Key.Equals(key, StringComparison.OrdinalIgnoreCase))?.Value;

    private static InputFormatException Refuse(SourceLocation where, string code, string field, string expected, string found) =>
        new(new InputProblem(code, where, field, expected, found));
}
