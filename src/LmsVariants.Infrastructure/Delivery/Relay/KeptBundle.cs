using System.Globalization;
using System.Security.Cryptography;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Delivery.Relay;

/// <summary>A bundle as it was decided, found again on disk.</summary>
/// <param name="Folder">Where it lies.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record KeptBundle(string Folder, byte[] Content)
{
    private const string Revisions = "revisions";

    /// <summary>Finds the bundle of a delivery: with the case's reports, or, where the report has been revised since, with its own revision.</summary>
    /// <returns>The bundle; null where neither place has one of those bytes.</returns>
    /// <exception cref="IOException">The reports cannot be read now.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not be read.</exception>
    public static async Task<KeptBundle?> FindAsync(string reports, OutboxEntry entry, CancellationToken cancellationToken)
    {
        // A share that is not there looks like one where everything is gone.
        if (!Directory.Exists(reports)) throw new DirectoryNotFoundException("The folder of the reports is not there.");
        string current = Path.Combine(reports, Path.Combine(entry.Case.Folder.Split('/')));
        string revised = Path.Combine(current, Revisions, entry.Revision.ToString(CultureInfo.InvariantCulture));
        // Looked for a second time where it was first: it may have been moved in between, either way.
        foreach (string folder in (string[])[current, revised, current])
        {
            if (await ReadAsync(Path.Combine(folder, entry.Bundle), cancellationToken).ConfigureAwait(false) is byte[] content
                && string.Equals(Convert.ToHexStringLower(SHA256.HashData(content)), entry.Sha256, StringComparison.OrdinalIgnoreCase)) return new KeptBundle(folder, content);
        }
        return null;
    }

    private static async Task<byte[]?> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
