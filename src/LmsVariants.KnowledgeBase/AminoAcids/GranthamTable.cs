using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.AminoAcids;

/// <summary>Reads <c>grantham.tsv</c>: every pair of the twenty amino acids once.</summary>
internal static class GranthamTable
{
    private const int First = 0;
    private const int Second = 1;
    private const int Distance = 2;
    private const int Citations = 3;
    private const int Pairs = 190;

    public static ImmutableArray<string> Columns { get; } = ["first", "second", "distance", "citations"];

    public static GranthamDistances Read(LeanTable table, Draft draft)
    {
        List<(string, string, int)> pairs = new(Pairs);
        HashSet<string> seen = new(StringComparer.Ordinal);
        CheckedCells cells = new(table, draft);
        int before = draft.Problems.Count;
        while (table.Next())
        {
            string first = Residue(table, First, draft);
            string second = Residue(table, Second, draft);
            int? distance = table.NumberOf(Distance);
            cells.Citations(Citations);
            if (first == second || !seen.Add(string.CompareOrdinal(first, second) < 0 ? first + second : second + first))
            {
                draft.Problems.Add(KnowledgeProblemCodes.Duplicate, table.At(Second), "each pair of two amino acids once");
            }
            if (distance is not null) pairs.Add((first, second, distance.Value));
        }
        if (pairs.Count < Pairs && draft.Problems.Count == before)
        {
            string found = pairs.Count.ToString(CultureInfo.InvariantCulture);
            draft.Problems.Add(KnowledgeProblemCodes.PairMissing, table.Whole with { Text = found }, FormattableString.Invariant($"all {Pairs} pairs"));
        }
        return new(pairs);
    }

    private static string Residue(LeanTable table, int column, Draft draft)
    {
        string name = table.TextOf(column);
        if (!GranthamDistances.IsAminoAcid(name)) draft.Problems.Add(KnowledgeProblemCodes.MalformedChange, table.At(column), "one of the twenty amino acids in three letters");
        return name;
    }
}
