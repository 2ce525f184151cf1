namespace VerifyTests;

/// <summary>The text is not the accepted one, or none was accepted yet.</summary>
internal sealed class VerifyException(string message) : Exception(message);
