using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.LossOfFunction;

/// <summary>What the loss-of-function grade needs to know of genes beyond their role: critical regions and exceptions.</summary>
public sealed class LossOfFunctionKnowledge
{
    private readonly FrozenDictionary<string, ImmutableArray<CriticalRegion>> _regions;
    private readonly FrozenDictionary<string, ImmutableArray<LossOfFunctionExemption>> _exemptions;

    /// <summary>Makes it of its rows.</summary>
    public LossOfFunctionKnowledge(IEnumerable<CriticalRegion> regions, IEnumerable<LossOfFunctionExemption> exemptions)
    {
        _regions = regions.GroupBy(region => region.Gene, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        _exemptions = exemptions.GroupBy(exemption => exemption.Gene, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>Gets every critical region, by gene in the order of its rows.</summary>
    public IEnumerable<CriticalRegion> AllRegions => _regions.Values.SelectMany(regions => regions);

    /// <summary>Gets every exception, by gene in the order of its rows.</summary>
    public IEnumerable<LossOfFunctionExemption> AllExemptions => _exemptions.Values.SelectMany(exemptions => exemptions);

    /// <summary>The critical regions of a gene on all its transcripts, by approved symbol; empty where none is curated, which says nothing of the gene.</summary>
    public ImmutableArray<CriticalRegion> RegionsOf(string gene) => _regions.GetValueOrDefault(gene, []);

    /// <summary>The critical regions of a gene on one transcript, by accession without version.</summary>
    public ImmutableArray<CriticalRegion> RegionsOf(string gene, string transcript) =>
        [.. RegionsOf(gene).Where(region => region.Transcript == transcript)];

    /// <summary>The exceptions of a gene on all its transcripts, by approved symbol; empty where none is curated.</summary>
    public ImmutableArray<LossOfFunctionExemption> ExemptionsOf(string gene) => _exemptions.GetValueOrDefault(gene, []);

    /// <summary>The exceptions of a gene on one transcript, by accession without version.</summary>
    public ImmutableArray<LossOfFunctionExemption> ExemptionsOf(string gene, string transcript) =>
        [.. ExemptionsOf(gene).Where(exemption => exemption.Transcript == transcript)];
}
