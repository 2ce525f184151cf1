using System.Security.Cryptography;
using System.Text;

namespace LmsVariants.Infrastructure.Files;

/// <summary>Names that stay within what file systems take for one: 255 bytes.</summary>
internal static class SafeLength
{
    private const int Longest = 255;

    /// <summary>A name with something behind it; a name too long for that is cut, and told from others by a part of its hash.</summary>
    /// <param name="name">The name.</param>
    /// <param name="suffix">What comes behind it.</param>
    public static string With(string name, string suffix)
    {
        if (Encoding.UTF8.GetByteCount(name) + Encoding.UTF8.GetByteCount(suffix) <= Longest) return name + suffix;
        string mark = "~" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8];
        int left = Longest - mark.Length - Encoding.UTF8.GetByteCount(suffix);
        StringBuilder cut = new();
        foreach (Rune rune in name.EnumerateRunes())
        {
            left -= rune.Utf8SequenceLength;
            if (left < 0) break;
            cut.Append(rune.ToString());
        }
        return cut + mark + suffix;
    }

    /// <summary>The same name with a number before its extension: <c>a.2.vcf</c>.</summary>
    public static string Numbered(string name, int number)
    {
        string extension = Path.GetExtension(name);
        // What stands behind the last dot of a long name may be most of it.
        if (extension.Length > 16 || extension.Length == name.Length) extension = string.Empty;
        return With(name[..^extension.Length], string.Create(System.Globalization.CultureInfo.InvariantCulture, $".{number}{extension}"));
    }
}
