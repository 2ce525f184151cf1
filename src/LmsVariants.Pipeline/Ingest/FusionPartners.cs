using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Genes;

namespace LmsVariants.Pipeline.Ingest;

/// <summary>Tells the partners of a fusion apart. Symbols hold hyphens (NKX2-1) and a side may list several genes that overlap (ROS1;GOPC), so the gene list decides.</summary>
internal static class FusionPartners
{
    /// <summary>The partners, known ones by approved symbol; empty where the text can be cut in no way or in more than one.</summary>
    /// <remarks>A partner outside the gene list is taken as written where the other one is known and it can be one symbol alone.</remarks>
    public static ImmutableArray<string> Of(string pair, GeneCatalogue genes)
    {
        ImmutableArray<string> cut = Cut(pair, genes, "-/");
        return cut.IsEmpty ? Cut(pair, genes, ";") : cut;
    }

    /// <summary>Partners that the file itself tells apart, known ones by approved symbol.</summary>
    public static ImmutableArray<string> Approved(ImmutableArray<string> partners, GeneCatalogue genes) =>
        [.. partners.SelectMany(side => Known(side, genes) is { IsEmpty: false } known ? known : [side]).Distinct(StringComparer.Ordinal)];

    private static ImmutableArray<string> Cut(string pair, GeneCatalogue genes, string separators)
    {
        List<ImmutableArray<string>> bothKnown = [];
        List<ImmutableArray<string>> oneKnown = [];
        for (int i = 1; i < pair.Length - 1; i++)
        {
            if (!separators.Contains(pair[i], StringComparison.Ordinal)) continue;
            (string first, string second) = (pair[..i], pair[(i + 1)..]);
            (ImmutableArray<string> five, ImmutableArray<string> three) = (Known(first, genes), Known(second, genes));
            if (!five.IsEmpty && !three.IsEmpty) bothKnown.Add([.. five, .. three]);
            else if (!five.IsEmpty && IsOneSymbol(second)) oneKnown.Add([.. five, second]);
            else if (!three.IsEmpty && IsOneSymbol(first)) oneKnown.Add([first, .. three]);
        }
        if (bothKnown is [var both]) return both;
        return bothKnown.Count == 0 && oneKnown is [var one] ? one : [];
    }

    // Genes that overlap at a breakpoint are listed together; those that the gene list knows are the ones that matter here.
    private static ImmutableArray<string> Known(string side, GeneCatalogue genes) =>
        [.. side.Split(';').Select(genes.Resolve).OfType<Gene>().Select(gene => gene.Symbol).Distinct(StringComparer.Ordinal)];

    private static bool IsOneSymbol(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_');
}
