namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>Header lines that hold a URL: <c>##assembly</c> and <c>##pedigreeDB</c> (VCF 4.3, sections 1.4.6 and 1.4.9).</summary>
/// <remarks>An <c>##assembly</c> that is a plain name is left alone: it tells the assembly, which is worth more.</remarks>
internal static class AddressRules
{
    public static void IsAddress(HeaderEntry entry)
    {
        if (entry.Key is not ("assembly" or "pedigreeDB") || entry.Line.Value.Length == 0) return;
        string value = entry.Line.Value is ['<', .. string inner, '>'] ? inner : entry.Line.Value;
        int scheme = value.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0 && entry.Key == "assembly" && value.Length > 0) return;
        if (scheme > 0 && (value.StartsWith("file:", StringComparison.Ordinal) || IsHost(value[(scheme + 3)..]))) return;
        entry.Warn(ConformanceCodes.Address, nameof(IsAddress), "the value is no URL of a place that can exist");
    }

    // A host of digits alone is a port whose host was left out.
    private static bool IsHost(string rest)
    {
        string authority = rest.Split('/', '?', '#')[0];
        string host = authority[(authority.LastIndexOf('@') + 1)..].Split(':')[0];
        return host.Length > 0 && !host.All(char.IsAsciiDigit);
    }
}
