using System.Security.Cryptography;
using System.Text;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>What makes two intakes of a case the same, and which earlier files belong to one.</summary>
internal static class IntakeContent
{
    /// <summary>
    /// The SHA-256 over the files, in an order that does not depend on their places, and the case's row of the case sheet. The same bytes twice say nothing more than once.
    /// </summary>
    public static string Hash(IEnumerable<(string Sha256, string Format)> files, string sheetRow)
    {
        StringBuilder text = new();
        foreach (string line in files.Select(file => $"{file.Sha256}\t{file.Format}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) text.Append(line).Append('\n');
        text.Append("row\t").Append(sheetRow).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>
    /// Those files of the last report that new ones are read with: all but those that one of the same name replaces, unless both have a whole result. A whole
    /// one corrects a whole one; where only one of them is whole, they complete each other.
    /// </summary>
    public static IEnumerable<FileRow> Joined(IReadOnlyCollection<(string Path, bool IsWhole)> added, IReadOnlyCollection<FileRow> ofLastReport)
    {
        if (added.Any(file => file.IsWhole) && ofLastReport.Any(file => file.IsWhole)) return [];
        HashSet<string> names = added.Select(file => FileName(file.Path)).ToHashSet(StringComparer.Ordinal);
        return ofLastReport.Where(file => !names.Contains(FileName(file.DroppedPath)));
    }

    private static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];
}
