using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace LmsVariants.Web.Access;

/// <summary>Whom a proxy passed a request on for, as <c>X-Forwarded-For</c> says it.</summary>
internal static class ProxyClient
{
    /// <summary>The header.</summary>
    public const string Header = "X-Forwarded-For";

    /// <summary>Reads the last address, which is what the proxy itself wrote; those before it anybody may have. Some proxies write the port with it.</summary>
    /// <returns>Whether there is one, written as addresses are.</returns>
    public static bool TryRead(string header, [NotNullWhen(true)] out IPAddress? client)
    {
        string last = header[(header.LastIndexOf(',') + 1)..].Trim();
        return last.StartsWith('[') ? TryReadBracketed(last, out client)
            : last.Contains('.', StringComparison.Ordinal) && last.Split(':') is [string number, string port] ? TryReadNumber(number, AddressFamily.InterNetwork, out client) && IsPort(port)
            : TryReadNumber(last, last.Contains(':', StringComparison.Ordinal) ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork, out client);
    }

    private static bool TryReadBracketed(string text, [NotNullWhen(true)] out IPAddress? client)
    {
        client = null;
        int end = text.IndexOf(']', StringComparison.Ordinal);
        return end > 0 && (end == text.Length - 1 || (text[end + 1] == ':' && IsPort(text[(end + 2)..]))) && TryReadNumber(text[1..end], AddressFamily.InterNetworkV6, out client);
    }

    // Of short addresses the one way of writing counts: one number could be written as many, and each would be another place. A zone is of one machine.
    private static bool TryReadNumber(string text, AddressFamily family, [NotNullWhen(true)] out IPAddress? client) =>
        IPAddress.TryParse(text, out client) && client.AddressFamily == family && !text.Contains('%', StringComparison.Ordinal) && !text.Contains(']', StringComparison.Ordinal)
        && (family == AddressFamily.InterNetworkV6 || client.ToString() == text);

    private static bool IsPort(string text) => ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
