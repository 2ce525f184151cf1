using System.Globalization;

namespace LmsVariants.Infrastructure.Outbox;

/// <summary>Where the earlier reports of a case lie: <c>revisions/N</c> in its folder.</summary>
public static class RevisionFolder
{
    private const string Name = "revisions";

    /// <summary>The folder of all of them.</summary>
    public static string Of(string caseFolder) => Path.Combine(caseFolder, Name);

    /// <summary>The folder of one.</summary>
    public static string Of(string caseFolder, int revision) => Path.Combine(Of(caseFolder), revision.ToString(CultureInfo.InvariantCulture));

    /// <summary>The folders that are there, the latest revision first.</summary>
    public static IEnumerable<string> Kept(string caseFolder) => Directory.Exists(Of(caseFolder))
        ? Directory.EnumerateDirectories(Of(caseFolder)).OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out int revision) ? revision : 0)
        : [];
}
