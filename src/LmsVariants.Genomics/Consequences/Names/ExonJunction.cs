using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Consequences.Names;

/// <summary>The exception that the 3' rule makes at junctions of exons, for names that came without genomic coordinates.</summary>
/// <remarks>
/// <code>
/// exon 27     exon 28     spliced: A T T. c.3921dup and c.3922dup make the same transcript,
/// ... A T  |  T G ...     of which the specification writes c.3921dup.
/// </code>
/// HGVS nomenclature 21.1, DNA duplication and deletion. A name alone does not tell which exon was changed, so both are one
/// description, on the side of the 5' exon. An allele with genomic coordinates does tell, and is never moved.
/// </remarks>
public static class ExonJunction
{
    /// <summary>The same name on the 5' side of the junction; null where it is no deletion or duplication that could be written there.</summary>
    /// <param name="name">A name, shifted 3' within its exon or not.</param>
    /// <param name="transcript">The transcript that it is read on.</param>
    /// <param name="assembly">The assembly that gives the bases.</param>
    public static HgvsCoding? OnFivePrimeSide(HgvsCoding name, Transcript transcript, GenomeAssembly assembly)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(transcript);
        if (name.Edit is not (Deletion or Duplication)) return null;
        if (!transcript.Placements.TryGetValue(assembly, out TranscriptPlacement? placement)) return null;
        if (Index(name.Start) is not int first || Index(name.End) is not int last || first > last) return null;
        int exon = ExonOf(first);
        if (exon == 0 || exon != ExonOf(last)) return null;
        string bases = transcript.SequenceOn(assembly).Bases;
        int slide = last - placement.ExonsAlong[exon].BasesBefore + 1;
        if (first - slide < placement.ExonsAlong[exon - 1].BasesBefore) return null;
        for (int slid = 0; slid < slide; slid++)
        {
            if (bases[first - 1 - slid] == 'N' || bases[first - 1 - slid] != bases[last - slid]) return null;
        }
        return name with { Start = At(first - slide), End = At(last - slide) };

        int? Index(CodingPosition coding) =>
            coding.Offset == 0 && placement.ToGenomic(coding) is Position there ? placement.ExonicIndex(placement.Along(there.Value)) : null;

        int ExonOf(int index)
        {
            int found = 0;
            while (found + 1 < placement.ExonsAlong.Length && placement.ExonsAlong[found + 1].BasesBefore <= index) found++;
            return found;
        }

        CodingPosition At(int index)
        {
            ExonSpan before = placement.ExonsAlong[exon - 1];
            return placement.ToCoding(before.First + index - before.BasesBefore)!.Value;
        }
    }
}
