using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>What the tables gave.</summary>
/// <param name="Transcripts">The transcripts: by gene those reported on, then the others.</param>
/// <param name="Bases">The bases of both assemblies.</param>
/// <param name="OthersLeftOut">Transcripts not reported on that were left out, since their bases are not known or do not make a protein.</param>
public sealed record TablesReading(ImmutableArray<Transcript> Transcripts, ReferenceTracts Bases, int OthersLeftOut);

/// <summary>
/// Makes transcripts from tables: <c>transcripts.tsv</c> (structures on both assemblies, BED-style coordinates),
/// <c>mane_v1.0_subset.tsv</c> (protein accessions, and once more the Ensembl transcripts), <c>cds.fa</c> (coding sequences), and, where they are there,
/// <c>genomic/*.fa.gz</c> (whole genes) and <c>transcripts_all_refseq.tsv</c> (transcripts that are known and not reported on).
/// </summary>
public sealed class ReferenceTables
{
    private const string Structures = "transcripts.tsv";
    private const string Proteins = "mane_v1.0_subset.tsv";
    private const string AllStructures = "transcripts_all_refseq.tsv";

    private const string OfOtherTranscripts = "exons of the gene's other transcripts";

    // More would be another sequence, not a base that an assembly has otherwise.
    private const int MostDifferences = 3;

    private static readonly GenomeAssembly[] Both = [GenomeAssembly.GRCh37, GenomeAssembly.GRCh38];

    private readonly ReferenceTracts _tracts = new();
    private readonly Dictionary<string, HashSet<GenomeAssembly>> _genomic = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _genomicSources = new(StringComparer.Ordinal);

    private ReferenceTables()
    {
    }

    /// <summary>Gets the names of the files that must be there.</summary>
    public static ImmutableArray<string> FileNames { get; } = [Structures, Proteins, CodingFasta.FileName];

    /// <summary>Reads a folder of tables.</summary>
    /// <exception cref="InputFormatException">A table cannot be read, or two of them contradict each other.</exception>
    public static TablesReading Read(string folder)
    {
        Dictionary<string, byte[]> content = FileNames.ToDictionary(name => name, name => File.ReadAllBytes(Path.Combine(folder, name)), StringComparer.Ordinal);
        if (File.Exists(Path.Combine(folder, AllStructures))) content.Add(AllStructures, File.ReadAllBytes(Path.Combine(folder, AllStructures)));
        string genomic = Path.Combine(folder, "genomic");
        if (Directory.Exists(genomic))
        {
            foreach (string file in Directory.GetFiles(genomic, "*.fa.gz")) content.Add("genomic/" + Path.GetFileName(file), File.ReadAllBytes(file));
        }
        return Read(content);
    }

    /// <summary>Reads tables.</summary>
    /// <param name="content">The bytes of each file of <see cref="FileNames"/>, and of the others that are there.</param>
    /// <exception cref="InputFormatException">A table cannot be read, or two of them contradict each other.</exception>
    public static TablesReading Read(IReadOnlyDictionary<string, byte[]> content) => new ReferenceTables().ReadAll(content);

    private TablesReading ReadAll(IReadOnlyDictionary<string, byte[]> content)
    {
        FrozenDictionary<string, Accession> proteins = Rows(Proteins, content)
            .Where(row => row.Count > 3 && Accession.TryParse(row[3], out _))
            .ToFrozenDictionary(row => row[2], row => Accession.TryParse(row[3], out Accession p) ? p : default, StringComparer.Ordinal);
        FrozenDictionary<string, string> ensembl = Rows(Proteins, content)
            .Where(row => row[4].Length > 0)
            .ToFrozenDictionary(row => row[2], row => row[4], StringComparer.Ordinal);
        Dictionary<(string Gene, string Transcript), CodingFasta> sequences = CodingFasta.Read(TextFile.Decode(CodingFasta.FileName, content[CodingFasta.FileName], new InputLimits()));
        foreach (string file in content.Keys.Where(name => name.StartsWith("genomic/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)) AddGenomic(file, content[file]);
        List<Structure> reporting = [.. Group(Rows(Structures, content), 3, 5)];
        List<Structure> others = content.ContainsKey(AllStructures) ? [.. Group(Rows(AllStructures, content), 1, 2)] : [];
        CarryBetweenAssemblies([.. reporting, .. others]);

        HashSet<string> counterparts = new(StringComparer.Ordinal);
        Transcript[] reported =
        [
            .. reporting.Select(structure => Report(structure, proteins, sequences.GetValueOrDefault((structure.Gene, structure.Name))) with
            {
                Counterpart = Counterpart(structure, ensembl.GetValueOrDefault(structure.Name), counterparts),
            }),
        ];
        FrozenDictionary<string, string> genes = reported.GroupBy(t => t.Gene, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First().HgncId, StringComparer.Ordinal);
        HashSet<string> known = new(reported.Select(t => t.Accession.Base), StringComparer.Ordinal);
        Structure[] rest = [.. others.Where(structure => genes.ContainsKey(structure.Gene) && !known.Contains(structure.Name))];
        Transcript[] kept = [.. rest.Select(structure => Keep(structure, genes[structure.Gene])).OfType<Transcript>()];
        return new TablesReading(
            [
                .. reported.Concat(kept)
                    .OrderBy(t => t.Gene, StringComparer.Ordinal)
                    .ThenBy(t => t.Status)
                    .ThenBy(t => t.Accession.Base, StringComparer.Ordinal),
            ],
            _tracts,
            rest.Length - kept.Length);
    }

    private void AddGenomic(string file, byte[] content)
    {
        foreach (GeneFasta record in GeneFasta.Read(file, content))
        {
            try
            {
                _tracts.Add(record.Assembly, record.Contig, record.Where.First.Value, record.Bases);
            }
            catch (ArgumentException other)
            {
                throw new InputFormatException(new InputProblem(BundleCodes.Contradiction, SourceLocation.Whole(file), record.Gene, "the bases that another file has there", "others"), other);
            }
            if (!_genomic.TryGetValue(record.Gene, out HashSet<GenomeAssembly>? assemblies)) _genomic[record.Gene] = assemblies = [];
            assemblies.Add(record.Assembly);
            _genomicSources[record.Gene] = record.Source;
        }
    }

    private void CarryBetweenAssemblies(List<Structure> all)
    {
        foreach ((string gene, HashSet<GenomeAssembly> assemblies) in _genomic.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (assemblies.Count != 1) continue;
            GenomeAssembly from = assemblies.Single();
            AssemblyTransfer.Carry(_tracts, from, Both.Single(assembly => assembly != from), all.Where(structure => structure.Gene == gene).Select(structure => structure.Placements));
        }
    }

    private Transcript Report(Structure structure, FrozenDictionary<string, Accession> proteins, CodingFasta? coding)
    {
        TableRow first = structure.First;
        if (!Accession.TryParse(first[3], out Accession accession)) throw first.Refuse(3, BundleCodes.BadRow, "refseq_tx", "an accession");
        TranscriptStatus status = first[4] switch
        {
            "MANE Select" => TranscriptStatus.ManeSelect,
            "MANE Plus Clinical" => TranscriptStatus.ManePlusClinical,
            "extra" => TranscriptStatus.Reporting,
            _ => throw first.Refuse(4, BundleCodes.BadRow, "status", "MANE Select, MANE Plus Clinical or extra"),
        };
        if (coding is not null && structure.Placements.Values.Any(placement => placement.CodingLength != coding.Sequence.Length))
        {
            throw first.Refuse(3, BundleCodes.Inconsistent, first[3], "as many coding bases as the exons hold");
        }
        Transcript transcript = new(
            accession,
            first[0],
            first[1],
            status,
            proteins.TryGetValue(first[3], out Accession protein) ? protein : null,
            structure.Placements.ToFrozenDictionary(),
            coding is null ? GenomeDifferences(structure) ?? [] : Differences(structure, coding),
            coding?.Source ?? (GenomeDifferences(structure) is null ? string.Empty : _genomicSources.GetValueOrDefault(structure.Gene, OfOtherTranscripts)),
            _tracts);
        return transcript.WhyInconsistent() is Phrase why ? throw first.Refuse(3, BundleCodes.Inconsistent, first[3], why) : transcript;
    }

    // The Ensembl transcript that MANE pairs with it, which both tables tell.
    private static Accession? Counterpart(Structure structure, string? again, HashSet<string> known)
    {
        const int cell = 2;
        const string column = "ensembl_tx";
        TableRow first = structure.First;
        if (first[cell].Length == 0) return null;
        if (!Accession.TryParse(first[cell], out Accession counterpart)) throw first.Refuse(cell, BundleCodes.BadRow, column, "an accession");
        if (first[4] == "extra") throw first.Refuse(cell, BundleCodes.Inconsistent, column, "none: MANE alone pairs transcripts");
        if (!known.Add(counterpart.Base)) throw first.Refuse(cell, BundleCodes.BadRow, column, "each transcript in one pair");
        return again is null || again == first[cell] ? counterpart : throw first.Refuse(cell, BundleCodes.Contradiction, column, $"{again} as in {Proteins}");
    }

    // Holds the coding sequence against the genome where that is known, and adds to the genome what it lacks.
    private ImmutableArray<AssemblyDifference> Differences(Structure structure, CodingFasta coding)
    {
        ImmutableArray<AssemblyDifference>.Builder differences = ImmutableArray.CreateBuilder<AssemblyDifference>();
        foreach ((GenomeAssembly assembly, TranscriptPlacement placement) in structure.Placements.OrderBy(pair => pair.Key))
        {
            char[] bases = CodingBases.Of(_tracts, assembly, placement).ToCharArray();
            bool incomplete = Array.IndexOf(bases, 'N') >= 0;
            int found = 0;
            for (int i = 0; i < bases.Length; i++)
            {
                char own = coding.Sequence[i];
                if (bases[i] == 'N') bases[i] = coding.Stated is var (at, _, other) && assembly == GenomeAssembly.GRCh37 && at == i + 1 ? other : own;
                if (bases[i] == own) continue;
                found++;
                differences.Add(new AssemblyDifference(assembly, i + 1, bases[i], own));
            }
            if (found > MostDifferences) throw Contradicts(structure, assembly, string.Create(CultureInfo.InvariantCulture, $"{found} other bases"));
            if (incomplete) _tracts.AddCoding(assembly, placement, new string(bases));
        }
        if (coding.Stated is var (stated, _, otherBase) && !differences.Any(difference => difference.Assembly == GenomeAssembly.GRCh37 && difference.CodingBase == stated && difference.AssemblyBase == otherBase))
        {
            throw Contradicts(structure, GenomeAssembly.GRCh37, string.Create(CultureInfo.InvariantCulture, $"not the base stated for c.{stated}"));
        }
        return differences.ToImmutable();
    }

    private static InputFormatException Contradicts(Structure structure, GenomeAssembly assembly, string found) =>
        new(new InputProblem(BundleCodes.Contradiction, SourceLocation.Whole(CodingFasta.FileName), structure.Name, $"the bases that {assembly} has in its exons", found));

    // A transcript that is not reported on; null where its bases are not known on both assemblies or make no protein.
    private Transcript? Keep(Structure structure, string hgncId)
    {
        if (!Accession.TryParse(structure.Name, out Accession accession) || GenomeDifferences(structure) is not ImmutableArray<AssemblyDifference> differences) return null;
        Transcript transcript = new(
            new Accession(accession.Base, null),
            structure.Gene,
            hgncId,
            TranscriptStatus.Other,
            null,
            structure.Placements.ToFrozenDictionary(),
            differences,
            _genomicSources.GetValueOrDefault(structure.Gene, OfOtherTranscripts),
            _tracts);
        return transcript.WhyInconsistent() is null ? transcript : null;
    }

    // Where no coding sequence was given, GRCh38 tells it; null where the assemblies do not both know it, or tell too different ones.
    private ImmutableArray<AssemblyDifference>? GenomeDifferences(Structure structure)
    {
        if (!structure.Placements.TryGetValue(GenomeAssembly.GRCh37, out TranscriptPlacement? on37) || !structure.Placements.TryGetValue(GenomeAssembly.GRCh38, out TranscriptPlacement? on38)) return null;
        if (on37.CodingLength != on38.CodingLength) return null;
        string bases37 = CodingBases.Of(_tracts, GenomeAssembly.GRCh37, on37);
        string bases38 = CodingBases.Of(_tracts, GenomeAssembly.GRCh38, on38);
        if (bases37.Contains('N', StringComparison.Ordinal) || bases38.Contains('N', StringComparison.Ordinal)) return null;
        int[] differing = [.. Enumerable.Range(0, bases38.Length).Where(i => bases37[i] != bases38[i])];
        return differing.Length > MostDifferences ? null : [.. differing.Select(i => new AssemblyDifference(GenomeAssembly.GRCh37, i + 1, bases37[i], bases38[i]))];
    }

    private static IEnumerable<Structure> Group(IEnumerable<TableRow> rows, int nameAt, int assemblyAt)
    {
        foreach (IGrouping<(string Gene, string Name), TableRow> group in rows.GroupBy(row => (Gene: row[0], Name: row[nameAt])))
        {
            Dictionary<GenomeAssembly, TranscriptPlacement> placements = [];
            foreach (TableRow row in group)
            {
                StructureRow structure = new(row, assemblyAt);
                if (!placements.TryAdd(structure.Assembly(), structure.Placement())) throw row.Refuse(assemblyAt, BundleCodes.BadRow, "assembly", "each assembly once");
            }
            yield return new Structure(group.Key.Gene, group.Key.Name, group.First(), placements);
        }
    }

    private static IEnumerable<TableRow> Rows(string file, IReadOnlyDictionary<string, byte[]> content) =>
        TextFile.Lines(file, TextFile.Decode(file, content[file], new InputLimits()), new InputLimits())
            .Where(line => line.Text.Length > 0 && line.Text[0] != '#')
            .Select(line => TableRow.Split(file, line));

    private sealed record Structure(string Gene, string Name, TableRow First, Dictionary<GenomeAssembly, TranscriptPlacement> Placements);
}
