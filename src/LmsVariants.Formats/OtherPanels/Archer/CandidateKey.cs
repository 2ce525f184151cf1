using System.Globalization;

namespace LmsVariants.Formats.OtherPanels.Archer;

/// <summary>A key that is numbered, such as <c>FCA_1_GENES_UNIQUE</c>.</summary>
internal static class CandidateKey
{
    /// <summary>The number and what stands behind it.</summary>
    public static bool TryParse(ReadOnlySpan<char> key, string prefix, out int number, out string rest)
    {
        (number, rest) = (0, string.Empty);
        if (!key.StartsWith(prefix, StringComparison.Ordinal)) return false;
        ReadOnlySpan<char> tail = key[prefix.Length..];
        int end = tail.IndexOf('_');
        if (end <= 0 || !int.TryParse(tail[..end], NumberStyles.None, CultureInfo.InvariantCulture, out number)) return false;
        rest = tail[(end + 1)..].ToString();
        return true;
    }
}
