namespace LmsVariants.Infrastructure.Delivery;

/// <summary>What remembers that a delivery began: where it ended before the server had everything, the report on the server does not tell.</summary>
public interface ISendingMark
{
    /// <summary>Says that a delivery begins; what remembers it is on disk when this returns.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    ValueTask SetAsync(CancellationToken cancellationToken);
}
