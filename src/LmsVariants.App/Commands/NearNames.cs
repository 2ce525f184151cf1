namespace LmsVariants.App.Commands;

/// <summary>Names that may be meant where one is not known.</summary>
internal static class NearNames
{
    private const int Most = 3;

    /// <summary>The names that are nearest, by letters to be changed: at most one for short names and two for longer ones; where one differs in case alone, that one.</summary>
    public static IEnumerable<string> Of(string asked, IEnumerable<string> names)
    {
        string upper = asked.ToUpperInvariant();
        string[] known = [.. names.Distinct(StringComparer.Ordinal)];
        int furthest = known.Contains(upper, StringComparer.OrdinalIgnoreCase) ? 0 : upper.Length <= 4 ? 1 : 2;
        return known
            .Select(name => (name, steps: Steps(upper, name.ToUpperInvariant(), furthest)))
            .Where(pair => pair.steps <= furthest)
            .OrderBy(pair => pair.steps)
            .ThenBy(pair => pair.name, StringComparer.Ordinal)
            .Select(pair => pair.name)
            .Take(Most);
    }

    // Letters inserted, removed or replaced (Levenshtein).
    private static int Steps(string one, string other, int furthest)
    {
        if (Math.Abs(one.Length - other.Length) > furthest) return int.MaxValue;
        int[] row = [.. Enumerable.Range(0, other.Length + 1)];
        for (int i = 1; i <= one.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.Length];
    }
}
