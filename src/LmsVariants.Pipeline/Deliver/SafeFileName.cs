using System.Collections.Frozen;
using System.Text;

namespace LmsVariants.Pipeline.Deliver;

/// <summary>A case number made safe for a file name on Linux, macOS and Windows.</summary>
public static class SafeFileName
{
    private const int LongestUtf8 = 120;

    private static readonly FrozenSet<string> DeviceNames = new[] { "CON", "PRN", "AUX", "NUL" }
        .Concat(Enumerable.Range(1, 9).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" }))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name: letters, digits, dot, underscore and hyphen stay, everything else becomes an underscore.</summary>
    public static string Of(string caseId)
    {
        StringBuilder name = new();
        int bytes = 0;
        foreach (Rune rune in Letters.Of(caseId).EnumerateRunes())
        {
            Rune safe = Rune.IsLetterOrDigit(rune) || rune.Value is '.' or '_' or '-' ? rune : new Rune('_');
            bytes += safe.Utf8SequenceLength;
            if (bytes > LongestUtf8) break;
            name.Append(safe.ToString());
        }
        string text = name.ToString().Trim('.');
        if (text.Length == 0) return "_";
        string stem = text.Split('.')[0];
        return DeviceNames.Contains(stem) ? $"_{text}" : text;
    }
}
