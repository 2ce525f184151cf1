using LmsVariants.Infrastructure.Delivery;

namespace LmsVariants.App.Composition;

/// <summary>Where bundles are sent and how; the switches of a command override it.</summary>
internal sealed record DeliverySettings
{
    /// <summary>Gets the base address of the server; null where none is set.</summary>
    public string? Server { get; init; }

    /// <summary>Gets whether <c>http</c> to another machine will do.</summary>
    public bool AllowPlainHttp { get; init; }

    /// <summary>Gets the token of the environment; null where there is none.</summary>
    public BearerToken? Token { get; init; }

    /// <summary>Gets the file of the token; null where none is set.</summary>
    public string? TokenFile { get; init; }

    /// <summary>Gets the most bytes of a bundle that is read to be sent.</summary>
    public long LargestBundle { get; init; } = 512L << 20;

    public DeliveryLimits Limits { get; init; } = new();

    public EndpointOptions Endpoint { get; init; } = new();
}
