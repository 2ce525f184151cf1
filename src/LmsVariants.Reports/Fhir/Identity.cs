using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LmsVariants.Reports.Fhir;

/// <summary>The ids of a case's resources: UUID v5 of laboratory, case and what a thing is, never of what is said of it or of its place in a list.</summary>
internal sealed class Identity(FhirOptions options, string caseId)
{
    // RFC 9562, section 6.6: the namespace of names that are URIs.
    private static readonly Guid UriNames = new("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    /// <summary>The id of a thing of this case: its kind and the parts that tell it from its like.</summary>
    public string OfCase(string kind, params ReadOnlySpan<string> parts) => Of([caseId, kind, .. parts]);

    /// <summary>The id of a case's report.</summary>
    public static string ReportOf(FhirOptions options, string caseId) => new Identity(options, caseId).OfCase("report");

    /// <summary>The id of a thing that is the same in every case of the laboratory.</summary>
    public string OfLaboratory(string kind, params ReadOnlySpan<string> parts) => Of([string.Empty, kind, .. parts]);

    /// <summary>The system of the laboratory's numbers of one kind, below its own URI.</summary>
    public string System(string kind)
    {
        char separator = options.IdentifierSystem.StartsWith("urn:", StringComparison.OrdinalIgnoreCase) ? ':' : '/';
        return options.IdentifierSystem.TrimEnd(separator) + separator + kind;
    }

    /// <summary>UUID version 5 (RFC 9562, section 5.5).</summary>
    [SuppressMessage("Security", "CA5350", Justification = "RFC 9562 names SHA-1 for version 5; it makes a name here, no secret.")]
    public static Guid Version5(Guid space, string name)
    {
        byte[] bytes = new byte[16 + Encoding.UTF8.GetByteCount(name)];
        space.TryWriteBytes(bytes, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, bytes.AsSpan(16));
        Span<byte> hash = SHA1.HashData(bytes).AsSpan(0, 16);
        ushort version = BinaryPrimitives.ReadUInt16BigEndian(hash[6..]);
        BinaryPrimitives.WriteUInt16BigEndian(hash[6..], (ushort)((version & 0x0FFF) | 0x5000));
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }

    // Each part with its length in front, so that no two lists of parts are written alike.
    private string Of(ReadOnlySpan<string> parts)
    {
        StringBuilder name = new();
        foreach (string part in (ReadOnlySpan<string>)[options.IdentifierSystem, options.LaboratoryName ?? string.Empty, .. parts])
        {
            name.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part};");
        }
        return Version5(UriNames, name.ToString()).ToString();
    }
}
