using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace LmsVariants.Web.Tests;

/// <summary>A request as it is written, which no client mends.</summary>
internal static class Raw
{
    public static async Task<(int Status, string Text)> GetAsync(Uri address, string path, string? host = null)
    {
        using TcpClient client = new();
        await client.ConnectAsync(address.Host, address.Port);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"GET {path} HTTP/1.1\r\nHost: {host ?? address.Authority}\r\nAccept: text/html\r\nConnection: close\r\n\r\n"));
        using StreamReader reader = new(stream, Encoding.UTF8);
        string text = await reader.ReadToEndAsync();
        return (int.Parse(text.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture), text);
    }
}
