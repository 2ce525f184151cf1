using LmsVariants.Formats.Fasta;
using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>The places of the genes and their surroundings, and their bases as a FASTA file goes by.</summary>
internal sealed class GeneRegions
{
    /// <summary>Bases that are kept on either side of a gene.</summary>
    public const int Flank = 5000;

    private readonly Dictionary<Contig, List<Interval>> _regions;

    public GeneRegions(IEnumerable<(Contig Contig, Interval Span)> genes) =>
        _regions = genes.GroupBy(gene => gene.Contig).ToDictionary(group => group.Key, group => Merged(group.Select(gene => gene.Span)));

    /// <summary>Packs what the file has of the regions, by contig and place.</summary>
    public List<PackedTract> Take(string file, Stream content, SequenceNames names, GenomeAssembly assembly)
    {
        List<PackedTract> tracts = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<Interval>? regions = null;
        (Contig contig, long next, int current) = (default, 0, 0);
        TractPacker? packer = null;
        foreach (FastaPiece piece in FastaReader.Read(file, content))
        {
            if (piece.Name is string name)
            {
                if (packer?.Done() is PackedTract before) tracts.Add(before);
                if (!seen.Add(name)) throw Refuse(file, piece.Line, BundleCodes.BadFasta, "header", "each sequence once", name);
                SequencePlace place = names.OfRecord(name);
                (contig, next, current, packer) = (place.Contig, place.Shift + 1L, 0, null);
                regions = _regions.GetValueOrDefault(place.Contig);
                continue;
            }
            long end = next + piece.Bases.Length;
            while (regions is not null && current < regions.Count && regions[current].First.Value < end)
            {
                int from = (int)Math.Max(next, regions[current].First.Value);
                int to = (int)Math.Min(end, regions[current].Last.Value + 1L);
                if (from < to) (packer ??= new TractPacker(assembly, contig, from)).Add(piece.Bases.AsSpan((int)(from - next), to - from));
                if (regions[current].Last.Value >= end) break;
                if (packer?.Done() is PackedTract done) tracts.Add(done);
                packer = null;
                current++;
            }
            next = end;
        }
        if (packer?.Done() is PackedTract last) tracts.Add(last);
        tracts.Sort((one, other) => (one.Contig, one.Where.First.Value).CompareTo((other.Contig, other.Where.First.Value)));
        if (tracts.Zip(tracts.Skip(1)).Any(pair => pair.First.Contig == pair.Second.Contig && pair.First.Where.Last.Value >= pair.Second.Where.First.Value))
        {
            throw Refuse(file, 0, BundleCodes.Contradiction, "sequences", "each base once", "pieces that overlap");
        }
        return tracts;
    }

    private static List<Interval> Merged(IEnumerable<Interval> spans)
    {
        List<Interval> merged = [];
        foreach (Interval span in spans.OrderBy(span => span.First))
        {
            Interval wide = new(Math.Max(1, span.First.Value - Flank), (int)Math.Min(int.MaxValue - 1L, span.Last.Value + (long)Flank));
            if (merged.Count > 0 && wide.First.Value <= merged[^1].Last.Value + 1) merged[^1] = new Interval(merged[^1].First.Value, Math.Max(merged[^1].Last.Value, wide.Last.Value));
            else merged.Add(wide);
        }
        return merged;
    }

    private static InputFormatException Refuse(string file, int line, string code, string field, string expected, string found) =>
        new(new InputProblem(code, new SourceLocation(file, line, line == 0 ? 0 : 1), field, expected, Quoted.Field(found)));
}
