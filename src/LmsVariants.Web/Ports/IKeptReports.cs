using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Web.Ports;

/// <summary>The files of reports, as the ledger decided for them.</summary>
public interface IKeptReports
{
    /// <summary>Reads a file of a revision. What is looked for is what the ledger says, and what lies there must have its hash.</summary>
    /// <param name="known">The case.</param>
    /// <param name="revision">The revision of its report.</param>
    /// <param name="file">The file, as the ledger has it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Its bytes; null where no file of those bytes lies where the report should.</returns>
    /// <exception cref="IOException">The reports cannot be read now.</exception>
    Task<byte[]?> ReadAsync(LedgerCase known, int revision, WrittenReport file, CancellationToken cancellationToken);
}
