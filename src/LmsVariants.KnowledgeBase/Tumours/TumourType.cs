using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Tumours;

/// <summary>A tumour type in the lineage along which evidence is judged.</summary>
/// <param name="Code">The code, lower case, such as <c>ulms</c>.</param>
/// <param name="Name">The name to print.</param>
/// <param name="Parent">The code of the wider type; empty at the root.</param>
/// <param name="OncoTree">The OncoTree code; empty where there is none.</param>
/// <param name="Snomed">The SNOMED CT identifier; empty where none was confirmed.</param>
/// <param name="Citations">Identifiers of the citations that the row rests on; never empty.</param>
public sealed record TumourType(
    string Code, string Name, string Parent, string OncoTree, string Snomed, ImmutableArray<string> Citations)
{
    /// <summary>Gets the codes of further wider types: uterine leiomyosarcoma is a leiomyosarcoma and a uterine sarcoma.</summary>
    public ImmutableArray<string> AlsoUnder { get; init; } = [];

    /// <summary>Gets whether the types below it are one disease at several sites, so that evidence from one is near the others.</summary>
    public bool IsFamily { get; init; }

    /// <summary>Gets whether the malignancy has a single genetic cause (criterion OP2 of the oncogenicity procedure); null where that was not curated.</summary>
    public SingleCause? SingleCause { get; init; }
}

/// <summary>The answer to whether a malignancy has a single genetic cause.</summary>
/// <param name="Gene">The approved symbol of the gene; null where it is known to have no such cause.</param>
public sealed record SingleCause(string? Gene);

/// <summary>The lineage of tumour types, from uterine or other leiomyosarcoma up to any solid tumour.</summary>
public sealed class TumourLineage
{
    private readonly FrozenDictionary<string, TumourType> _byCode;

    /// <summary>Makes the lineage of <paramref name="types"/>, whose codes are unique.</summary>
    public TumourLineage(IEnumerable<TumourType> types)
    {
        All = [.. types];
        _byCode = All.ToFrozenDictionary(type => type.Code, StringComparer.Ordinal);
    }

    /// <summary>Gets every type, in the order of the table.</summary>
    public ImmutableArray<TumourType> All { get; }

    /// <summary>The type that a code of ours (any case) or an OncoTree code names; null where there is none.</summary>
    public TumourType? Find(string code) =>
        _byCode.GetValueOrDefault(code.ToLowerInvariant())
        ?? All.FirstOrDefault(type => type.OncoTree.Length > 0 && type.OncoTree.Equals(code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The type itself, then each wider type, the nearer before the farther, ending at the root.</summary>
    public IEnumerable<TumourType> Ancestry(TumourType type)
    {
        List<TumourType> ancestry = [type];
        for (int i = 0; i < ancestry.Count; i++)
        {
            foreach (string code in ancestry[i].AlsoUnder.Prepend(ancestry[i].Parent))
            {
                if (_byCode.TryGetValue(code, out TumourType? wider) && !ancestry.Contains(wider)) ancestry.Add(wider);
            }
        }
        return ancestry;
    }
}
