using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Pipeline.Interpret.GenesSeen;

/// <summary>Stretches without a call by chromosome: in order, and those that touch put together, so that no base is counted twice.</summary>
internal sealed class UncalledBases
{
    private readonly Dictionary<Contig, List<(int First, int Last)>> _byContig = [];

    public UncalledBases(ImmutableArray<ReportedSegment> stretches)
    {
        foreach (ReportedSegment stretch in stretches)
        {
            if (!Contig.TryParse(stretch.Chromosome, out Contig contig)) continue;
            if (!_byContig.TryGetValue(contig, out List<(int First, int Last)>? placed)) _byContig.Add(contig, placed = []);
            placed.Add((stretch.Start, stretch.Stop));
        }
        foreach (List<(int First, int Last)> placed in _byContig.Values) Merge(placed);
    }

    /// <summary>How many of the bases from one place to another, both included, have no call.</summary>
    public int Within(Contig contig, int first, int last)
    {
        if (!_byContig.TryGetValue(contig, out List<(int First, int Last)>? placed)) return 0;
        int low = 0;
        int high = placed.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (placed[middle].Last < first) low = middle + 1;
            else high = middle;
        }
        int bases = 0;
        for (; low < placed.Count && placed[low].First <= last; low++) bases += Math.Min(placed[low].Last, last) - Math.Max(placed[low].First, first) + 1;
        return bases;
    }

    private static void Merge(List<(int First, int Last)> placed)
    {
        placed.Sort();
        int kept = 0;
        for (int i = 1; i < placed.Count; i++)
        {
            if (placed[i].First <= placed[kept].Last + 1L) placed[kept] = (placed[kept].First, Math.Max(placed[kept].Last, placed[i].Last));
            else placed[++kept] = placed[i];
        }
        placed.RemoveRange(kept + 1, placed.Count - kept - 1);
    }
}
