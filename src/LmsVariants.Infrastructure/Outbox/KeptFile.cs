using System.Security.Cryptography;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Outbox;

/// <summary>A file of a report as it was decided, found again on disk.</summary>
/// <param name="Folder">Where it lies.</param>
/// <param name="Content">Its bytes.</param>
public sealed record KeptFile(string Folder, byte[] Content)
{
    /// <summary>Finds a file of a revision: with the case's reports, or, where the report has been revised since, with its own revision.</summary>
    /// <param name="reports">The folder of all reports.</param>
    /// <param name="known">The case.</param>
    /// <param name="revision">The revision of its report.</param>
    /// <param name="name">The file's name, as the ledger has it.</param>
    /// <param name="sha256">Its SHA-256, as the ledger has it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The file; null where neither place has one of those bytes.</returns>
    /// <exception cref="IOException">The reports cannot be read now.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not be read.</exception>
    public static async Task<KeptFile?> FindAsync(string reports, LedgerCase known, int revision, string name, string sha256, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(known);
        // A share that is not there looks like one where everything is gone.
        if (!Directory.Exists(reports)) throw new DirectoryNotFoundException("The folder of the reports is not there.");
        string current = Path.Combine(reports, Path.Combine(known.Folder.Split('/')));
        string revised = RevisionFolder.Of(current, revision);
        // Looked for a second time where it was first: it may have been moved in between, either way.
        foreach (string folder in (string[])[current, revised, current])
        {
            if (await ReadAsync(Path.Combine(folder, name), cancellationToken).ConfigureAwait(false) is byte[] content
                && string.Equals(Convert.ToHexStringLower(SHA256.HashData(content)), sha256, StringComparison.OrdinalIgnoreCase)) return new KeptFile(folder, content);
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
