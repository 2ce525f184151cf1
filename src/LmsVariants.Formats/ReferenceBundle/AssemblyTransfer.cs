using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>
/// Carries the bases of a gene from the assembly that has them to the one that has none: exon by exon and intron by intron, and
/// only where the transcripts of the gene show the same length on both. Nothing is carried outside the outermost exons.
/// </summary>
internal static class AssemblyTransfer
{
    public static void Carry(ReferenceTracts tracts, GenomeAssembly from, GenomeAssembly to, IEnumerable<IReadOnlyDictionary<GenomeAssembly, TranscriptPlacement>> witnesses)
    {
        foreach ((Contig contig, Contig target, int first, int length, int shift) in Blocks(from, to, witnesses))
        {
            char[] bases = new char[length];
            tracts.Read(from, contig, first, bases);
            for (int at = 0; at < length;)
            {
                int end = Array.IndexOf(bases, 'N', at);
                if (end < 0) end = length;
                if (end > at) tracts.Add(to, target, first + at + shift, new string(bases, at, end - at));
                at = end + 1;
            }
        }
    }

    // Pieces of equal length on both, joined where they overlap or touch and are shifted alike.
    private static IEnumerable<(Contig From, Contig To, int First, int Length, int Shift)> Blocks(
        GenomeAssembly from, GenomeAssembly to, IEnumerable<IReadOnlyDictionary<GenomeAssembly, TranscriptPlacement>> witnesses)
    {
        var pieces = witnesses
            .Where(places => places.ContainsKey(from) && places.ContainsKey(to) && places[from].Strand == places[to].Strand && places[from].Exons.Length == places[to].Exons.Length)
            .SelectMany(places => Pieces(places[from]).Zip(Pieces(places[to])).Select(pair => (From: places[from].Contig, To: places[to].Contig, Here: pair.First, There: pair.Second)))
            .Where(piece => piece.Here.Length == piece.There.Length)
            .Select(piece => (piece.From, piece.To, First: piece.Here.First.Value, Last: piece.Here.Last.Value, Shift: piece.There.First.Value - piece.Here.First.Value))
            .GroupBy(piece => (piece.From, piece.To, piece.Shift));
        foreach (var alike in pieces)
        {
            (int First, int Last)? open = null;
            foreach (var piece in alike.OrderBy(piece => piece.First))
            {
                if (open is var (first, last))
                {
                    if (piece.First <= last + 1)
                    {
                        open = (first, Math.Max(last, piece.Last));
                        continue;
                    }
                    yield return (alike.Key.From, alike.Key.To, first, last - first + 1, alike.Key.Shift);
                }
                open = (piece.First, piece.Last);
            }
            if (open is var (begin, end)) yield return (alike.Key.From, alike.Key.To, begin, end - begin + 1, alike.Key.Shift);
        }
    }

    // Exon, intron, exon, ... in genomic order.
    private static IEnumerable<Interval> Pieces(TranscriptPlacement placement)
    {
        Interval[] exons = [.. placement.Exons.OrderBy(exon => exon.First)];
        for (int i = 0; i < exons.Length; i++)
        {
            if (i > 0 && exons[i].First.Value > exons[i - 1].Last.Value + 1) yield return new Interval(exons[i - 1].Last.Value + 1, exons[i].First.Value - 1);
            yield return exons[i];
        }
    }
}
