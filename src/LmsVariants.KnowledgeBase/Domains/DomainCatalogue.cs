using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Domains;

/// <summary>The domains, by gene and by transcript.</summary>
public sealed class DomainCatalogue
{
    private readonly ILookup<string, ProteinDomain> _byGene;
    private readonly ILookup<string, ProteinDomain> _byTranscript;

    /// <summary>Makes it of its rows.</summary>
    public DomainCatalogue(IReadOnlyCollection<ProteinDomain> domains)
    {
        _byGene = domains.ToLookup(domain => domain.Gene, StringComparer.Ordinal);
        _byTranscript = domains.ToLookup(domain => domain.Transcript, StringComparer.Ordinal);
    }

    /// <summary>The domains of a gene on all its transcripts, by approved symbol; empty where none is listed, which says nothing of the gene.</summary>
    public ImmutableArray<ProteinDomain> OfGene(string gene) => [.. _byGene[gene]];

    /// <summary>The domains on a transcript, by accession without version, by first residue.</summary>
    public ImmutableArray<ProteinDomain> On(string transcript) => [.. _byTranscript[transcript]];
}
