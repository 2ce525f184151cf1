using LmsVariants.Infrastructure.Outbox;
using LmsVariants.Pipeline.Deliver;

namespace LmsVariants.Infrastructure.Delivery;

/// <summary>
/// An empty file beside a bundle, from before the first transaction of a delivery until the server has everything. Where a delivery
/// ended in between, the server may hold a part of that bundle, which the report on it does not tell.
/// </summary>
/// <param name="folder">Where the bundle lies.</param>
/// <param name="name">The name of the file.</param>
/// <param name="clock">The clock.</param>
public sealed class DeliveryMark(string folder, string name, TimeProvider clock) : ISendingMark
{
    private readonly string _path = Path.Combine(folder, name);

    /// <summary>Gets whether a delivery began and nobody knows that the server has everything.</summary>
    public bool IsSet => File.Exists(_path);

    /// <summary>Says that the server has everything.</summary>
    /// <exception cref="IOException">The file cannot be removed.</exception>
    public void Clear() => File.Delete(_path);

    /// <inheritdoc/>
    public ValueTask SetAsync(CancellationToken cancellationToken) => new ReportFolder(folder, clock).StoreAsync([new ReportFile(name, [])], cancellationToken);
}
