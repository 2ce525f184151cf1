namespace LmsVariants.Web.Access;

/// <summary>Where a person is brought after a form.</summary>
internal static class LocalPath
{
    private const int Longest = 2000;

    /// <summary>A path of this page as it was asked for, in letters that a header can carry; the first page where it is anything else, such as an address elsewhere.</summary>
    public static string Of(string? asked)
    {
        if (asked is not { Length: > 0 and < Longest } || asked[0] != '/' || asked.StartsWith("//", StringComparison.Ordinal) || asked.Any(letter => letter == '\\' || char.IsControl(letter))) return "/";
        string path = string.Concat(asked.EnumerateRunes().Select(rune => rune.Value is > ' ' and < '\u007f' ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));
        return path.Length < Longest ? path : "/";
    }
}
