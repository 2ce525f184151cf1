using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Genes;

/// <summary>All genes known by name, found by approved symbol, else by an alias that belongs to one gene only.</summary>
public sealed class GeneCatalogue
{
    private readonly FrozenDictionary<string, Gene> _bySymbol;
    private readonly FrozenDictionary<string, ImmutableArray<Gene>> _byAlias;

    /// <summary>Makes the catalogue of <paramref name="genes"/>, whose symbols are unique.</summary>
    public GeneCatalogue(IEnumerable<Gene> genes)
    {
        All = [.. genes.OrderBy(gene => gene.Symbol, StringComparer.Ordinal)];
        _bySymbol = All.ToFrozenDictionary(gene => gene.Symbol, StringComparer.Ordinal);
        _byAlias = All
            .SelectMany(gene => gene.Aliases.Select(alias => (alias, gene)))
            .GroupBy(pair => pair.alias, pair => pair.gene, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>Gets every gene, by approved symbol.</summary>
    public ImmutableArray<Gene> All { get; }

    /// <summary>The gene with that approved symbol.</summary>
    public Gene? FindApproved(string symbol) => _bySymbol.GetValueOrDefault(symbol);

    /// <summary>The gene that <paramref name="symbol"/> names: by approved symbol, else by an alias of one gene alone.</summary>
    /// <returns>Null where nothing, or more than one gene, answers to the name: an ambiguous alias is never guessed.</returns>
    public Gene? Resolve(string symbol)
    {
        if (_bySymbol.TryGetValue(symbol, out Gene? approved)) return approved;
        return _byAlias.TryGetValue(symbol, out ImmutableArray<Gene> genes) && genes.Length == 1 ? genes[0] : null;
    }
}
