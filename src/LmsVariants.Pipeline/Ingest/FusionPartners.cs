using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Genes;

namespace LmsVariants.Pipeline.Ingest;

/// <summary>Tells the partners of a fusion apart. Symbols hold hyphens (NKX2-1), so the gene list decides where one ends.</summary>
internal static class FusionPartners
{
    /// <summary>Both partners, known ones by approved symbol; empty where the text can be cut in no way or in more than one.</summary>
    /// <remarks>A partner outside the gene list is taken as written where the other one is known and it can be one symbol alone.</remarks>
    public static ImmutableArray<string> Of(string pair, GeneCatalogue genes)
    {
        List<ImmutableArray<string>> bothKnown = [];
        List<ImmutableArray<string>> oneKnown = [];
        for (int i = 1; i < pair.Length - 1; i++)
        {
            if (pair[i] is not ('-' or '/' or ';')) continue;
            (string first, string second) = (pair[..i], pair[(i + 1)..]);
            (Gene? five, Gene? three) = (genes.Resolve(first), genes.Resolve(second));
            if (five is not null && three is not null) bothKnown.Add([five.Symbol, three.Symbol]);
            else if (five is not null && IsOneSymbol(second)) oneKnown.Add([five.Symbol, second]);
            else if (three is not null && IsOneSymbol(first)) oneKnown.Add([first, three.Symbol]);
        }
        if (bothKnown is [var both]) return both;
        return bothKnown.Count == 0 && oneKnown is [var one] ? one : [];
    }

    private static bool IsOneSymbol(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_');
}
