namespace LmsVariants.Infrastructure.Delivery;

/// <summary>How much a server takes in one transaction. A bundle beyond is sent as several.</summary>
public sealed record DeliveryLimits
{
    /// <summary>Gets the most entries of a transaction.</summary>
    /// <value>From 1. The default is 50.</value>
    public int MostEntries { get; init; } = 50;

    /// <summary>Gets the most entries of a transaction with conditional creates, which servers must run apart from everything else.</summary>
    /// <value>From 1. The default is 8.</value>
    public int MostConditionalEntries { get; init; } = 8;

    /// <summary>Gets the most bytes of a transaction; a single resource that is larger goes alone.</summary>
    /// <value>From 1. The default is 1 MiB: what widely used web servers take in front of a FHIR server unless told otherwise.</value>
    public int LargestTransaction { get; init; } = 1 << 20;
}
