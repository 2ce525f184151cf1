using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Genes;

/// <summary>All genes known by name, found by approved symbol, else by an alias that belongs to one gene only.</summary>
public sealed class GeneCatalogue
{
    // Made once for each run, and asked less often than it would take to make them quicker to ask.
    private readonly Dictionary<string, Gene> _bySymbol;
    private readonly Dictionary<string, Gene?> _byAlias = new(StringComparer.Ordinal);

    /// <summary>Makes the catalogue of <paramref name="genes"/>, whose symbols are unique.</summary>
    public GeneCatalogue(IEnumerable<Gene> genes)
    {
        All = [.. genes.OrderBy(gene => gene.Symbol, StringComparer.Ordinal)];
        _bySymbol = All.ToDictionary(gene => gene.Symbol, StringComparer.Ordinal);
        foreach (Gene gene in All)
        {
            // Of an alias that several genes have nothing follows.
            foreach (string alias in gene.Aliases) _byAlias[alias] = !_byAlias.TryGetValue(alias, out Gene? other) || other == gene ? gene : null;
        }
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
        return _byAlias.GetValueOrDefault(symbol);
    }
}
