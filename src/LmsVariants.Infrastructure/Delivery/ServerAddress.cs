using System.Diagnostics.CodeAnalysis;

using LmsVariants.Infrastructure.Delivery.Access;

namespace LmsVariants.Infrastructure.Delivery;

/// <summary>The base address of a FHIR server. Without encryption only this machine is spoken to, unless that is allowed.</summary>
public sealed record ServerAddress
{
    private ServerAddress(Uri root) => Root = root;

    /// <summary>Gets the address as given: where transactions are sent.</summary>
    public Uri Root { get; }

    /// <summary>The address of a resource, such as <c>DiagnosticReport/17</c>.</summary>
    public Uri Of(string resource) => new($"{Root.AbsoluteUri.TrimEnd('/')}/{resource}");

    /// <summary>Reads an address.</summary>
    /// <param name="text">Such as <c>https://fhir.example.org/r4</c>.</param>
    /// <param name="allowPlainHttp">Whether <c>http</c> to another machine will do.</param>
    /// <param name="address">The address.</param>
    /// <param name="expected">What was expected where it is none.</param>
    public static bool TryParse(string text, bool allowPlainHttp, [NotNullWhen(true)] out ServerAddress? address, [NotNullWhen(false)] out string? expected)
    {
        address = null;
        if (!SafeAddress.TryParse(text, allowPlainHttp, out Uri? root, out expected)) return false;
        if (root.Query.Length > 0 || root.Fragment.Length > 0) expected = "the base address alone, without '?' and '#'";
        else address = new ServerAddress(root);
        return address is not null;
    }
}
