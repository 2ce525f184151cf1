namespace LmsVariants.Genomics.Consequences;

/// <summary>The bases that a change concerns. Where as many bases come as go, only those that differ; else all of one stretch.</summary>
internal readonly struct ChangedBases(StrandedEdit edit)
{
    /// <summary>Gets the first of them; for an insertion the base behind it. Nothing is shared at the ends of a change.</summary>
    public int First => edit.First;

    /// <summary>Gets the last of them; for an insertion the base in front of it.</summary>
    public int Last => edit.Last;

    public bool AreInserted => edit.IsInsertion;

    /// <summary>Whether one of them lies from one place to another, both included.</summary>
    public bool Overlap(int from, int to)
    {
        if (Last < from || First > to) return false;
        if (!edit.KeepsLength || edit.Deleted.Length == 1) return true;
        for (int at = Math.Max(from, First); at <= Math.Min(to, Last); at++)
        {
            if (edit.Deleted[at - First] != edit.Inserted[at - First]) return true;
        }
        return false;
    }
}
