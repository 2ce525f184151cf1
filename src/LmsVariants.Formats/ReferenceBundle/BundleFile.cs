using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>
/// The reference bundle as a file: one line per transcript, tab-separated, UTF-8, LF. All coordinates are 1-based with both
/// ends included. docs/reference-bundle.md describes it.
/// </summary>
public static class BundleFile
{
    /// <summary>The version of the format that is read and written.</summary>
    public const int FormatVersion = 1;

    private const string Magic = "#lmsvariants-reference\t";
    private const string SourceMark = "#source\t";
    private static readonly ImmutableArray<string> Header =
        ["gene", "hgnc_id", "transcript", "status", "protein", "GRCh37", "GRCh38", "differences", "sequence_source", "coding_sequence"];

    private static readonly FrozenDictionary<TranscriptStatus, string> StatusNames = new Dictionary<TranscriptStatus, string>
    {
        [TranscriptStatus.ManeSelect] = "MANE Select",
        [TranscriptStatus.ManePlusClinical] = "MANE Plus Clinical",
        [TranscriptStatus.Reporting] = "reporting",
    }.ToFrozenDictionary();

    /// <summary>Reads a bundle.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="content">Its bytes.</param>
    /// <exception cref="InputFormatException">It is no bundle, or one that is damaged.</exception>
    public static TranscriptCatalogue Read(string file, ReadOnlySpan<byte> content)
    {
        InputLimits limits = new();
        List<Transcript> transcripts = [];
        List<string> sources = [];
        HashSet<string> accessions = new(StringComparer.Ordinal);
        ReferenceTracts tracts = new();
        bool headerSeen = false;
        foreach (TextLine line in TextFile.Lines(file, TextFile.Decode(file, content, limits), limits))
        {
            if (line.Number == 1)
            {
                string expected = Magic + FormatVersion.ToString(CultureInfo.InvariantCulture);
                if (line.Text != expected) throw Refuse(file, 1, BundleCodes.NotABundle, "format", expected.Replace('\t', ' '), Quoted.Field(line.Text));
            }
            else if (line.Text.StartsWith(SourceMark, StringComparison.Ordinal))
            {
                sources.Add(line.Text[SourceMark.Length..]);
            }
            else if (!headerSeen)
            {
                if (line.Text != string.Join('\t', Header)) throw Refuse(file, line.Number, BundleCodes.NotABundle, "header", string.Join(' ', Header), Quoted.Field(line.Text));
                headerSeen = true;
            }
            else
            {
                if (!line.Ended) throw Refuse(file, line.Number, BundleCodes.BadRow, "row", "a line end", "the end of the file");
                TableRow row = TableRow.Split(file, line);
                if (row.Count > Header.Length) throw row.Refuse(Header.Length, BundleCodes.BadRow, "row", string.Create(CultureInfo.InvariantCulture, $"at most {Header.Length} cells"));
                Transcript transcript = ReadTranscript(row, tracts);
                if (!accessions.Add(transcript.Accession.Base)) throw row.Refuse(2, BundleCodes.BadRow, "transcript", "each transcript once");
                transcripts.Add(transcript);
            }
        }
        if (transcripts.Count == 0) throw Refuse(file, 0, BundleCodes.NotABundle, "file", "transcripts", "none");
        ReferenceVersion version = new(FormatVersion, Convert.ToHexStringLower(SHA256.HashData(content)), [.. sources]);
        return new TranscriptCatalogue(version, transcripts);
    }

    /// <summary>Writes a bundle: the same transcripts and sources give the same bytes.</summary>
    public static void Write(Stream target, IEnumerable<string> sources, IEnumerable<Transcript> transcripts)
    {
        using StreamWriter writer = new(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(Magic + FormatVersion.ToString(CultureInfo.InvariantCulture));
        foreach (string source in sources) writer.WriteLine(SourceMark + source);
        writer.WriteLine(string.Join('\t', Header));
        foreach (Transcript t in transcripts)
        {
            writer.WriteLine(string.Join(
                '\t',
                t.Gene,
                t.HgncId,
                t.Accession,
                StatusNames[t.Status],
                t.Protein?.ToString() ?? string.Empty,
                WritePlacement(t, GenomeAssembly.GRCh37),
                WritePlacement(t, GenomeAssembly.GRCh38),
                string.Join(',', t.Differences.Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Assembly}:{d.CodingBase}{d.AssemblyBase}"))),
                t.SequenceSource,
                t.CodingSequence ?? string.Empty).TrimEnd('\t'));
        }
    }

    // chromosome:strand:coding region:exons, all in genomic order
    private static string WritePlacement(Transcript transcript, GenomeAssembly assembly)
    {
        if (!transcript.Placements.TryGetValue(assembly, out TranscriptPlacement? placement)) return string.Empty;
        string exons = string.Join(',', placement.Exons.OrderBy(exon => exon.First));
        return $"{placement.Contig}:{(placement.Strand == Strand.Forward ? '+' : '-')}:{placement.CodingRegion}:{exons}";
    }

    private static Transcript ReadTranscript(TableRow row, ReferenceTracts tracts)
    {
        if (row[0].Length == 0) throw row.Refuse(0, BundleCodes.BadRow, "gene", "a gene symbol");
        if (!Accession.TryParse(row[2], out Accession accession)) throw row.Refuse(2, BundleCodes.BadRow, "transcript", "an accession");
        if (StatusNames.FirstOrDefault(pair => pair.Value == row[3]) is not { Value: not null } status) throw row.Refuse(3, BundleCodes.BadRow, "status", string.Join(", ", StatusNames.Values));
        Accession? protein = row[4].Length == 0 ? null : Accession.TryParse(row[4], out Accession p) ? p : throw row.Refuse(4, BundleCodes.BadRow, "protein", "an accession");
        Dictionary<GenomeAssembly, TranscriptPlacement> placements = [];
        if (row[5].Length > 0) placements.Add(GenomeAssembly.GRCh37, ReadPlacement(row, 5));
        if (row[6].Length > 0) placements.Add(GenomeAssembly.GRCh38, ReadPlacement(row, 6));
        string? sequence = row[9].Length == 0 ? null : Allele.TryParse(row[9], out Allele bases) ? bases.Bases : throw row.Refuse(9, BundleCodes.BadRow, "coding_sequence", "bases A C G T N");
        if (sequence is null && row[8].Length > 0) throw row.Refuse(9, BundleCodes.Inconsistent, "coding_sequence", "the bases of the source named");
        ImmutableArray<AssemblyDifference> differences = ReadDifferences(row, 7, sequence);
        if (sequence is not null) CodingTracts.Add(tracts, placements, sequence, differences);
        Transcript transcript = new(
            accession, row[0], row[1], status.Key, protein, placements.ToFrozenDictionary(), differences, row[8], tracts);
        return transcript.WhyInconsistent() is string why ? throw row.Refuse(2, BundleCodes.Inconsistent, "transcript", why) : transcript;
    }

    private static TranscriptPlacement ReadPlacement(TableRow row, int cell)
    {
        string field = Header[cell];
        string[] parts = row[cell].Split(':');
        if (parts.Length != 4 || !Contig.TryParse(parts[0], out Contig contig) || parts[1] is not ("+" or "-")) throw row.Refuse(cell, BundleCodes.BadRow, field, "chromosome:strand:coding region:exons");
        List<Interval> exons = [.. parts[3].Split(',').Select(text => ReadInterval(row, cell, text))];
        if (exons.Zip(exons.Skip(1)).Any(pair => pair.First.Last.Value >= pair.Second.First.Value)) throw row.Refuse(cell, BundleCodes.Inconsistent, field, "exons in genomic order, apart from each other");
        try
        {
            return new TranscriptPlacement(contig, parts[1] == "+" ? Strand.Forward : Strand.Reverse, ReadInterval(row, cell, parts[2]), exons);
        }
        catch (ArgumentException)
        {
            throw row.Refuse(cell, BundleCodes.Inconsistent, field, "start and stop codon inside exons");
        }
    }

    private static Interval ReadInterval(TableRow row, int cell, string text)
    {
        int dash = text.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0 && Position.TryParse(text.AsSpan(0, dash), out Position first) && Position.TryParse(text.AsSpan(dash + 1), out Position last) && first.Value <= last.Value)
        {
            return new Interval(first, last);
        }
        throw row.Refuse(cell, BundleCodes.BadRow, Header[cell], "intervals such as 100-200");
    }

    private static ImmutableArray<AssemblyDifference> ReadDifferences(TableRow row, int cell, string? sequence)
    {
        ImmutableArray<AssemblyDifference>.Builder differences = ImmutableArray.CreateBuilder<AssemblyDifference>();
        foreach (string text in row[cell].Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            int colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || text.Length < colon + 3 || !GenomeAssemblies.TryParse(text[..colon], out GenomeAssembly assembly)
                || !Position.TryParse(text.AsSpan(colon + 1, text.Length - colon - 2), out Position at) || !"ACGT".Contains(text[^1], StringComparison.Ordinal))
            {
                throw row.Refuse(cell, BundleCodes.BadRow, Header[cell], "differences such as GRCh37:5948A");
            }
            differences.Add(new AssemblyDifference(assembly, at.Value, text[^1], sequence is not null && at.Value <= sequence.Length ? sequence[at.Value - 1] : 'N'));
        }
        return differences.ToImmutable();
    }

    private static InputFormatException Refuse(string file, int line, string code, string field, string expected, string found) =>
        new(new InputProblem(code, new SourceLocation(file, line, line == 0 ? 0 : 1), field, expected, found));
}
