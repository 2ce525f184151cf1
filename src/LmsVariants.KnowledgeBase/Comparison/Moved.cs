namespace LmsVariants.KnowledgeBase.Comparison;

/// <summary>Which names of a sequence stand elsewhere than before: as few as explain the new order.</summary>
internal static class Moved
{
    /// <summary>The names outside the longest run that kept its order, in their new order.</summary>
    /// <param name="old">The names in their old order, each once.</param>
    /// <param name="now">The same names in their new order.</param>
    public static IEnumerable<string> Between(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        Dictionary<string, int> was = old.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
        int[] length = new int[now.Count];
        int[] before = new int[now.Count];
        int end = -1;
        for (int i = 0; i < now.Count; i++)
        {
            (length[i], before[i]) = (1, -1);
            for (int j = 0; j < i; j++)
            {
                if (was[now[j]] < was[now[i]] && length[j] + 1 > length[i]) (length[i], before[i]) = (length[j] + 1, j);
            }
            if (end < 0 || length[i] > length[end]) end = i;
        }
        HashSet<int> kept = [];
        for (int i = end; i >= 0; i = before[i]) kept.Add(i);
        return now.Where((_, index) => !kept.Contains(index));
    }
}
