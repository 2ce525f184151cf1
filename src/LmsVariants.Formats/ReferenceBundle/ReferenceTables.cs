using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>
/// Makes transcripts from three tables: <c>transcripts.tsv</c> (structures on both assemblies, BED-style coordinates),
/// <c>mane_v1.0_subset.tsv</c> (protein accessions) and <c>cds.fa</c> (coding sequences).
/// </summary>
public static partial class ReferenceTables
{
    /// <summary>Gets the names of the files that are read.</summary>
    public static ImmutableArray<string> FileNames { get; } = ["transcripts.tsv", "mane_v1.0_subset.tsv", "cds.fa"];

    /// <summary>Reads the tables.</summary>
    /// <param name="content">The bytes of each file of <see cref="FileNames"/>.</param>
    /// <exception cref="InputFormatException">A table cannot be read, or two of them contradict each other.</exception>
    public static ImmutableArray<Transcript> Read(IReadOnlyDictionary<string, byte[]> content)
    {
        FrozenDictionary<string, Accession> proteins = Rows("mane_v1.0_subset.tsv", content)
            .Where(row => row.Count > 3 && Accession.TryParse(row[3], out _))
            .ToFrozenDictionary(row => row[2], row => Accession.TryParse(row[3], out Accession p) ? p : default, StringComparer.Ordinal);
        Dictionary<(string Gene, string Transcript), CodingBases> bases = ReadSequences(content);
        ReferenceTracts tracts = new();
        return
        [
            .. Rows("transcripts.tsv", content)
                .GroupBy(row => (Gene: row[0], Transcript: row[3]))
                .Select(group => Make([.. group], proteins, bases.GetValueOrDefault(group.Key), tracts))
                .OrderBy(t => t.Gene, StringComparer.Ordinal)
                .ThenBy(t => t.Status)
                .ThenBy(t => t.Accession.Base, StringComparer.Ordinal),
        ];
    }

    private static Transcript Make(TableRow[] rows, FrozenDictionary<string, Accession> proteins, CodingBases? bases, ReferenceTracts tracts)
    {
        TableRow first = rows[0];
        if (!Accession.TryParse(first[3], out Accession accession)) throw first.Refuse(3, BundleCodes.BadRow, "refseq_tx", "an accession");
        TranscriptStatus status = first[4] switch
        {
            "MANE Select" => TranscriptStatus.ManeSelect,
            "MANE Plus Clinical" => TranscriptStatus.ManePlusClinical,
            "extra" => TranscriptStatus.Reporting,
            _ => throw first.Refuse(4, BundleCodes.BadRow, "status", "MANE Select, MANE Plus Clinical or extra"),
        };
        Dictionary<GenomeAssembly, TranscriptPlacement> placements = [];
        foreach (TableRow row in rows)
        {
            if (!GenomeAssemblies.TryParse(row[5], out GenomeAssembly assembly)) throw row.Refuse(5, BundleCodes.BadRow, "assembly", "GRCh37 or GRCh38");
            if (!placements.TryAdd(assembly, Place(row))) throw row.Refuse(5, BundleCodes.BadRow, "assembly", "each assembly once");
        }
        if (bases is not null) CodingTracts.Add(tracts, placements, bases.Sequence, bases.Differences);
        Transcript transcript = new(
            accession,
            first[0],
            first[1],
            status,
            proteins.TryGetValue(first[3], out Accession protein) ? protein : null,
            placements.ToFrozenDictionary(),
            bases?.Differences ?? [],
            bases?.Source ?? string.Empty,
            tracts);
        return transcript.WhyInconsistent() is string why ? throw first.Refuse(3, BundleCodes.Inconsistent, first[3], why) : transcript;
    }

    // BED counts the first base as 0 and leaves the last out: one is added to every start and nothing to an end.
    private static TranscriptPlacement Place(TableRow row)
    {
        if (!Contig.TryParse(row[6], out Contig contig)) throw row.Refuse(6, BundleCodes.BadRow, "chrom", "a chromosome");
        int[] starts = Numbers(row, 12, "exon_starts");
        int[] ends = Numbers(row, 13, "exon_ends");
        if (starts.Length != ends.Length) throw row.Refuse(13, BundleCodes.Inconsistent, "exon_ends", "as many ends as starts");
        try
        {
            return new TranscriptPlacement(
                contig,
                row[7] == "+" ? Strand.Forward : Strand.Reverse,
                new Interval(Number(row, 10, "cds_start") + 1, Number(row, 11, "cds_end")),
                starts.Zip(ends, (start, end) => new Interval(start + 1, end)));
        }
        catch (ArgumentException)
        {
            throw row.Refuse(12, BundleCodes.Inconsistent, "exon_starts", "exons that hold the start and the stop codon");
        }
    }

    private static int Number(TableRow row, int cell, string field) =>
        Numbers(row, cell, field) is [int number] ? number : throw row.Refuse(cell, BundleCodes.BadRow, field, "an integer");

    private static int[] Numbers(TableRow row, int cell, string field) =>
    [
        .. row[cell].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(text =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw row.Refuse(cell, BundleCodes.BadRow, field, "integers")),
    ];

    private static Dictionary<(string Gene, string Transcript), CodingBases> ReadSequences(IReadOnlyDictionary<string, byte[]> content)
    {
        Dictionary<(string, string), CodingBases> sequences = [];
        string[] head = [];
        StringBuilder bases = new();
        foreach (TextLine line in TextFile.Lines("cds.fa", Text("cds.fa", content), new InputLimits()))
        {
            if (!line.Text.StartsWith('>'))
            {
                bases.Append(line.Text);
                continue;
            }
            Keep(sequences, head, bases);
            head = line.Text[1..].Split('|');
            if (head.Length != 8) throw new InputFormatException(new InputProblem(BundleCodes.BadRow, new SourceLocation("cds.fa", line.Number, 1), "header", "8 fields joined by |", Quoted.Field(line.Text)));
        }
        Keep(sequences, head, bases);
        return sequences;
    }

    private static void Keep(Dictionary<(string, string), CodingBases> sequences, string[] head, StringBuilder bases)
    {
        if (head.Length == 0) return;
        ImmutableArray<AssemblyDifference> differences = Difference().Match(head[6]) is { Success: true } match
            ? [new AssemblyDifference(GenomeAssembly.GRCh37, int.Parse(match.Groups["base"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["other"].Value[0], match.Groups["own"].Value[0])]
            : [];
        if (!sequences.TryAdd((head[0], head[1]), new CodingBases(bases.ToString(), differences, $"{head[7].Replace('\t', ' ')}; {head[6]}")))
        {
            throw new InputFormatException(new InputProblem(BundleCodes.BadRow, SourceLocation.Whole("cds.fa"), "header", "each transcript once", Quoted.Field(head[1])));
        }
        bases.Clear();
    }

    private static IEnumerable<TableRow> Rows(string file, IReadOnlyDictionary<string, byte[]> content) =>
        TextFile.Lines(file, Text(file, content), new InputLimits())
            .Where(line => line.Text.Length > 0 && line.Text[0] != '#')
            .Select(line => TableRow.Split(file, line));

    private static string Text(string file, IReadOnlyDictionary<string, byte[]> content) => TextFile.Decode(file, content[file], new InputLimits());

    [GeneratedRegex(@"GRCh37 differs: c\.(?<base>\d{1,9})(?<own>[ACGT])>(?<other>[ACGT])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Difference();

    private sealed record CodingBases(string Sequence, ImmutableArray<AssemblyDifference> Differences, string Source);
}
