using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.FunctionalStudies;

/// <summary>The results of functional studies, found by change.</summary>
public sealed class FunctionalStudyCatalogue
{
    private readonly Dictionary<string, Dictionary<string, FunctionalStudy>> _byTranscript = new(StringComparer.Ordinal);
    private readonly List<FunctionalStudy> _all = [];
    private readonly HashSet<string> _genes = new(StringComparer.Ordinal);

    /// <summary>Makes the catalogue; of two studies of one change the first is found.</summary>
    /// <param name="studies">The results.</param>
    /// <param name="assays">What the results have in common; left out where nobody asks for it.</param>
    public FunctionalStudyCatalogue(IEnumerable<FunctionalStudy> studies, IEnumerable<FunctionalAssay>? assays = null)
    {
        Assays = assays is null ? [] : [.. assays];
        foreach (FunctionalStudy study in studies)
        {
            if (!_byTranscript.TryGetValue(study.Transcript, out Dictionary<string, FunctionalStudy>? byChange)) _byTranscript.Add(study.Transcript, byChange = new(StringComparer.Ordinal));
            byChange.TryAdd(study.ProteinChange, study);
            _all.Add(study);
            _genes.Add(study.Gene);
        }
    }

    /// <summary>Gets the assays, in the order of their file.</summary>
    public ImmutableArray<FunctionalAssay> Assays { get; }

    /// <summary>The result for a change; null where no study has one, which is no evidence of anything.</summary>
    /// <param name="transcript">The accession without version.</param>
    /// <param name="proteinChange">The change with its prefix and parentheses, such as <c>p.(Arg248Gln)</c>.</param>
    public FunctionalStudy? Find(string transcript, string proteinChange) =>
        _byTranscript.GetValueOrDefault(transcript)?.GetValueOrDefault(proteinChange);

    /// <summary>Whether any study of the gene is here.</summary>
    public bool HasGene(string gene) => _genes.Contains(gene);

    /// <summary>The results of a gene, by residue; once for each transcript.</summary>
    public IEnumerable<FunctionalStudy> OfGene(string gene) => _all.Where(study => study.Gene == gene);
}
