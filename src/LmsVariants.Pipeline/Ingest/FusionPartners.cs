using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Genes;

namespace LmsVariants.Pipeline.Ingest;

/// <summary>Tells the partners of a fusion apart. Symbols hold hyphens (NKX2-1), so the gene list decides where one ends.</summary>
internal static class FusionPartners
{
    /// <summary>Both partners by approved symbol; empty where the text cannot be cut in one way into two known genes.</summary>
    public static ImmutableArray<string> Of(string pair, GeneCatalogue genes)
    {
        List<ImmutableArray<string>> readings = [];
        for (int i = 1; i < pair.Length - 1; i++)
        {
            if (pair[i] is not ('-' or '/' or ';')) continue;
            Gene? first = genes.Resolve(pair[..i]);
            Gene? second = genes.Resolve(pair[(i + 1)..]);
            if (first is not null && second is not null) readings.Add([first.Symbol, second.Symbol]);
        }
        return readings is [var only] ? only : [];
    }
}
