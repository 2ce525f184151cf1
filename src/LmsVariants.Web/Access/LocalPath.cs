namespace LmsVariants.Web.Access;

/// <summary>Where a person is brought after a form.</summary>
internal static class LocalPath
{
    /// <summary>A path of this page as it was asked for; the first page where it is anything else, such as an address elsewhere.</summary>
    public static string Of(string? asked) =>
        asked is { Length: > 0 and < 2000 } && asked[0] == '/' && !asked.StartsWith("//", StringComparison.Ordinal) && !asked.Any(letter => letter == '\\' || char.IsControl(letter)) ? asked : "/";
}
