using System.Collections.Immutable;

namespace LmsVariants.Pipeline.Deliver;

/// <summary>A file of a case's reports.</summary>
/// <param name="Name">Its name, safe on every file system.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ReportFile(string Name, ImmutableArray<byte> Content);

/// <summary>Where reports are kept: each file is there whole or not at all.</summary>
public interface IReportStore
{
    /// <summary>Keeps the files of one case, in place of earlier ones of the same names.</summary>
    /// <exception cref="IOException">The place cannot be written to, and trying again did not help.</exception>
    ValueTask StoreAsync(ImmutableArray<ReportFile> files, CancellationToken cancellationToken);
}
