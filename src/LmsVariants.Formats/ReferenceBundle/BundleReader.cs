using System.Collections.Frozen;
using System.Globalization;

using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>Reads the text of a bundle, line by line; the bases stay packed.</summary>
internal sealed class BundleReader
{
    private static readonly InputLimits Limits = new() { LargestTable = 1L << 30, LongestLine = 10_000_000 };

    private readonly string _file;
    private readonly long _available;
    private readonly ReferenceBasesLater _bases = new();
    private readonly List<string> _sources = [];
    private readonly Dictionary<GenomeAssembly, string> _assemblyNames = [];
    private readonly List<Transcript> _transcripts = [];
    private readonly HashSet<string> _accessions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _counterparts = new(StringComparer.Ordinal);
    private readonly List<PackedBases.Tract> _tracts = [];
    private string _hash = string.Empty;
    private long _taken;

    private BundleReader(string file, long available) => (_file, _available) = (file, available);

    /// <summary>Reads a bundle.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="text">Its bytes up to the bases.</param>
    /// <param name="basesOf">The bytes behind, counted from 0.</param>
    /// <param name="available">How many of them there are.</param>
    public static OpenedBundle Read(string file, ReadOnlySpan<byte> text, PackedSource basesOf, long available)
    {
        string decoded = TextFile.Decode(file, text, Limits);
        BundleReader reader = new(file, available);
        reader.Lines(decoded);
        PackedBases bases = new(basesOf, reader._tracts);
        reader._bases.Inner = bases;
        ReferenceVersion version = new(BundleFile.FormatVersion, reader._hash, [.. reader._sources]) { AssemblyNames = reader._assemblyNames.ToFrozenDictionary() };
        return new OpenedBundle(new TranscriptCatalogue(version, reader._transcripts), bases);
    }

    private void Lines(string text)
    {
        string header = string.Join('\t', BundleLayout.Columns);
        string tractHeader = string.Join('\t', BundleLayout.TractColumns);
        Part part = Part.Head;
        foreach (TextLine line in TextFile.Lines(_file, text, Limits))
        {
            if (line.Number > 1 && !line.Ended) throw Refuse(line.Number, BundleCodes.BadRow, "row", "a line end", "the end of the file");
            switch (part)
            {
                case Part.Head when line.Number == 1:
                    CheckFormat(line.Text);
                    break;
                case Part.Head when line.Number == 2:
                    _hash = line.Text.StartsWith(BundleLayout.HashMark, StringComparison.Ordinal) && line.Text.Length == BundleLayout.HashMark.Length + 64
                        ? line.Text[BundleLayout.HashMark.Length..]
                        : throw Refuse(2, BundleCodes.NotABundle, "sha256", "#sha256 and 64 hexadecimal digits", Quoted.Field(line.Text));
                    break;
                case Part.Head when line.Text.StartsWith(BundleLayout.SourceMark, StringComparison.Ordinal):
                    _sources.Add(line.Text[BundleLayout.SourceMark.Length..]);
                    break;
                case Part.Head when line.Text.StartsWith(BundleLayout.AssemblyMark, StringComparison.Ordinal):
                    AddAssembly(TableRow.Split(_file, line));
                    break;
                case Part.Head:
                    if (line.Text != header) throw Refuse(line.Number, BundleCodes.NotABundle, "header", string.Join(' ', BundleLayout.Columns), Quoted.Field(line.Text));
                    part = Part.Transcripts;
                    break;
                case Part.Transcripts when line.Text == tractHeader:
                    part = Part.Tracts;
                    break;
                case Part.Transcripts:
                    AddTranscript(TableRow.Split(_file, line));
                    break;
                case Part.Tracts when line.Text.StartsWith(BundleLayout.BasesMark, StringComparison.Ordinal):
                    CheckLength(line);
                    part = Part.Bases;
                    break;
                case Part.Tracts:
                    AddTract(TableRow.Split(_file, line));
                    break;
                default:
                    throw Refuse(line.Number, BundleCodes.BadRow, "row", "nothing behind the mark of the bases", Quoted.Field(line.Text));
            }
        }
        if (part != Part.Bases) throw Refuse(0, BundleCodes.NotABundle, "file", "transcripts, stretches and the mark of the bases", "the end of the file");
        if (_transcripts.Count == 0) throw Refuse(0, BundleCodes.NotABundle, "file", "transcripts", "none");
    }

    private void CheckFormat(string text)
    {
        string expected = BundleLayout.Magic + BundleFile.FormatVersion.ToString(CultureInfo.InvariantCulture);
        if (text == expected) return;
        bool otherVersion = text.StartsWith(BundleLayout.Magic, StringComparison.Ordinal);
        throw Refuse(1, BundleCodes.NotABundle, "format", expected.Replace('\t', ' ') + (otherVersion ? " (make it again with 'reference build')" : string.Empty), Quoted.Field(text.Replace('\t', ' ')));
    }

    private void AddAssembly(TableRow row)
    {
        if (!Enum.TryParse(row[1], out GenomeAssembly assembly) || !Enum.IsDefined(assembly) || row[2].Length == 0) throw row.Refuse(1, BundleCodes.BadRow, "assembly", "GRCh37, GRCh38 or Other, and a name");
        if (!_assemblyNames.TryAdd(assembly, row[2])) throw row.Refuse(1, BundleCodes.BadRow, "assembly", "each assembly once");
    }

    private void AddTranscript(TableRow row)
    {
        if (row.Count > BundleLayout.Columns.Length) throw row.Refuse(BundleLayout.Columns.Length, BundleCodes.BadRow, "row", string.Create(CultureInfo.InvariantCulture, $"at most {BundleLayout.Columns.Length} cells"));
        Transcript transcript = TranscriptRow.Read(row, _bases);
        if (!_accessions.Add(transcript.Accession.Base)) throw row.Refuse(2, BundleCodes.BadRow, "transcript", "each transcript once");
        if (transcript.Counterpart is Accession counterpart && !_counterparts.Add(counterpart.Base)) throw row.Refuse(5, BundleCodes.BadRow, "counterpart", "each counterpart once");
        _transcripts.Add(transcript);
    }

    private void AddTract(TableRow row)
    {
        if (row.Count > BundleLayout.TractColumns.Length) throw row.Refuse(BundleLayout.TractColumns.Length, BundleCodes.BadRow, "row", string.Create(CultureInfo.InvariantCulture, $"at most {BundleLayout.TractColumns.Length} cells"));
        PackedBases.Tract tract = TractRow.Read(row, _taken, _available);
        if (_tracts.Count > 0 && !IsBehind(tract, _tracts[^1])) throw row.Refuse(2, BundleCodes.Inconsistent, "first", "stretches in order, apart from each other");
        _tracts.Add(tract);
        _taken += TwoBit.BytesFor(tract.Length);
    }

    private static bool IsBehind(PackedBases.Tract tract, PackedBases.Tract before)
    {
        if (tract.Assembly != before.Assembly) return tract.Assembly > before.Assembly;
        int order = tract.Contig.CompareTo(before.Contig);
        return order > 0 || (order == 0 && tract.First > before.Last);
    }

    private void CheckLength(TextLine line)
    {
        string stated = line.Text[BundleLayout.BasesMark.Length..];
        if (stated != _taken.ToString(CultureInfo.InvariantCulture)) throw Refuse(line.Number, BundleCodes.Inconsistent, "bases", $"the {_taken} bytes of the stretches above", Quoted.Field(stated));
        if (_available != _taken) throw Refuse(line.Number, BundleCodes.BadRow, "bases", $"{_taken} bytes", $"{_available} bytes");
    }

    private InputFormatException Refuse(int line, string code, string field, string expected, string found) =>
        new(new InputProblem(code, new SourceLocation(_file, line, line == 0 ? 0 : 1), field, expected, found));

    private enum Part
    {
        Head,
        Transcripts,
        Tracts,
        Bases,
    }

    // Transcripts stand before the table of stretches, and hold on to the bases that come behind it.
    private sealed class ReferenceBasesLater : IReferenceBases
    {
        public IReferenceBases? Inner { get; set; }

        public void Read(GenomeAssembly assembly, Contig contig, int first, Span<char> target) =>
            (Inner ?? throw new InvalidOperationException("The bundle is still being read.")).Read(assembly, contig, first, target);
    }
}
