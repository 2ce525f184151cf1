namespace LmsVariants.Infrastructure.Delivery.Access;

/// <summary>A key or certificate that cannot be used. The message says what was expected, and nothing of what was found.</summary>
public sealed class CredentialException(string expected, Exception? cause = null) : FormatException(expected, cause);
