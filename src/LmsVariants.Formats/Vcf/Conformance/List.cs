namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>Names set off by semicolons.</summary>
internal static class List
{
    public static bool HasEmptyPart(ReadOnlySpan<byte> list) =>
        list.IsEmpty || list[0] == ';' || list[^1] == ';' || list.IndexOf(";;"u8) >= 0;

    /// <summary>Whether a name stands twice among the first <paramref name="most"/>.</summary>
    public static bool HasRepeatedPart(ReadOnlySpan<byte> list, int most)
    {
        if (!list.Contains((byte)';')) return false;
        int first = 0;
        foreach (Range part in list.Split((byte)';'))
        {
            if (++first > most) return false;
            int second = 0;
            foreach (Range other in list.Split((byte)';'))
            {
                if (++second > most) break;
                if (second > first && list[part].SequenceEqual(list[other])) return true;
            }
        }
        return false;
    }
}
