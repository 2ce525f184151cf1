using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Hotspots;

/// <summary>The hotspots, found by residue. The source looked at whole exomes, so that a gene without a row has none.</summary>
public sealed class HotspotCatalogue
{
    private readonly HashSet<string> _genes;
    private readonly Dictionary<string, ImmutableArray<Hotspot>> _byGene = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<int, Hotspot>> _substitutions = new(StringComparer.Ordinal);

    /// <summary>Makes the catalogue.</summary>
    /// <param name="hotspots">The rows.</param>
    /// <param name="genes">The approved symbols whose rows were taken over from the source; of any other gene nothing is known.</param>
    public HotspotCatalogue(IEnumerable<Hotspot> hotspots, IEnumerable<string> genes)
    {
        _genes = genes.ToHashSet(StringComparer.Ordinal);
        foreach (IGrouping<string, Hotspot> ofGene in hotspots.GroupBy(hotspot => hotspot.Gene, StringComparer.Ordinal))
        {
            _byGene.Add(ofGene.Key, [.. ofGene]);
            foreach (Hotspot hotspot in ofGene.Where(hotspot => hotspot.Kind is HotspotKind.Substitution))
            {
                foreach (string transcript in hotspot.Transcripts) Add(transcript, hotspot);
            }
        }
    }

    /// <summary>Gets every row, gene by gene.</summary>
    public IEnumerable<Hotspot> All => _byGene.Values.SelectMany(hotspots => hotspots);

    /// <summary>The substitution hotspot at a residue; null where there is none, which says something only where <see cref="IsCovered"/>.</summary>
    /// <param name="gene">The approved symbol.</param>
    /// <param name="transcript">The accession without version.</param>
    /// <param name="residue">The residue on that transcript, from 1.</param>
    public Hotspot? FindSubstitution(string gene, string transcript, int residue) =>
        _substitutions.GetValueOrDefault(transcript)?.GetValueOrDefault(residue) is { } hotspot && hotspot.Gene == gene ? hotspot : null;

    /// <summary>
    /// Whether every substitution hotspot of the gene can be looked up on the transcript: the rows of the gene were taken over, and the
    /// numbering of each of them was held against that transcript.
    /// </summary>
    public bool IsCovered(string gene, string transcript) =>
        _genes.Contains(gene)
        && OfGene(gene).Where(hotspot => hotspot.Kind is HotspotKind.Substitution).All(hotspot => hotspot.Transcripts.Contains(transcript, StringComparer.Ordinal));

    /// <summary>The rows of a gene by approved symbol, of any kind and on any transcript, by residue; empty where there is none.</summary>
    public ImmutableArray<Hotspot> OfGene(string gene) => _byGene.GetValueOrDefault(gene, []);

    private void Add(string transcript, Hotspot hotspot)
    {
        if (!_substitutions.TryGetValue(transcript, out Dictionary<int, Hotspot>? residues)) _substitutions.Add(transcript, residues = []);
        residues[hotspot.Residue] = hotspot;
    }
}
