namespace LmsVariants.Infrastructure.Delivery;

/// <summary>The server could not be reached, or was busy, for as long as a request was tried.</summary>
public sealed class ServerAwayException(string reason, Exception? cause = null) : IOException(reason, cause);
