namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>Four bases in a byte: A 0, C 1, G 2, T 3, the first base in the highest bits.</summary>
internal static class TwoBit
{
    private const string Letters = "ACGT";

    // The four letters of every byte, side by side.
    private static readonly string Quads = string.Create(256 * 4, 0, static (target, _) =>
    {
        for (int i = 0; i < target.Length; i++) target[i] = Letters[(i / 4 >> (6 - (2 * (i % 4)))) & 3];
    });

    /// <summary>The number of bytes that hold so many bases.</summary>
    public static int BytesFor(int bases) => (bases / 4) + (bases % 4 == 0 ? 0 : 1);

    /// <summary>The two bits of a base of either case; -1 for anything but A C G T.</summary>
    public static int Of(char letter) => letter switch
    {
        'A' or 'a' => 0,
        'C' or 'c' => 1,
        'G' or 'g' => 2,
        'T' or 't' => 3,
        _ => -1,
    };

    /// <summary>Writes out bases.</summary>
    /// <param name="packed">The bytes that hold them.</param>
    /// <param name="skip">How many bases of the first byte come before them, 0 to 3.</param>
    /// <param name="target">Where the letters go.</param>
    public static void Decode(ReadOnlySpan<byte> packed, int skip, Span<char> target)
    {
        int at = 0;
        int index = 0;
        if (skip > 0)
        {
            at = Math.Min(4 - skip, target.Length);
            Quads.AsSpan((packed[index++] * 4) + skip, at).CopyTo(target);
        }
        for (; target.Length - at >= 4; at += 4) Quads.AsSpan(packed[index++] * 4, 4).CopyTo(target[at..]);
        if (at < target.Length) Quads.AsSpan(packed[index] * 4, target.Length - at).CopyTo(target[at..]);
    }
}
