namespace LmsVariants.Infrastructure.Delivery.Access;

/// <summary>This program as a client of SMART Backend Services (SMART App Launch 2.2.0): it signs who it is and is given a token for some minutes.</summary>
/// <param name="id">The id that the server's registration gave.</param>
/// <param name="key">The key whose public half is registered there.</param>
public sealed class SmartClient(string id, SigningKey key) : Admission
{
    /// <summary>What a delivery does: create, read, update, and the searches of conditional creates. Nothing is ever deleted.</summary>
    public const string DefaultScope = "system/*.crus";

    /// <summary>Gets the id that the server's registration gave.</summary>
    public string Id { get; } = id;

    /// <summary>Gets what is asked for.</summary>
    /// <value>Scopes separated by blanks. The default is <c>system/*.crus</c>.</value>
    public string Scope { get; init; } = DefaultScope;

    /// <summary>Gets where tokens are asked for; null where the server's <c>.well-known/smart-configuration</c> says it.</summary>
    public TokenEndpoint? TokenEndpoint { get; init; }

    /// <summary>Gets whether the server may name a token endpoint of another machine by <c>http</c>.</summary>
    public bool AllowPlainHttp { get; init; }

    internal SigningKey Key { get; } = key;
}
