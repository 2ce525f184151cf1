using System.Collections.Immutable;

namespace LmsVariants.Formats.Vcf.Header;

/// <summary>A header line <c>##key=value</c>, with its attributes where the value is <c>&lt;ID=...,...&gt;</c>.</summary>
/// <param name="Key">What stands before the first equals sign, such as <c>INFO</c>.</param>
/// <param name="Value">What stands behind it.</param>
/// <param name="Attributes">The attributes in their order; empty where the value has none.</param>
public sealed record VcfMetaLine(string Key, string Value, ImmutableArray<KeyValuePair<string, string>> Attributes)
{
    /// <summary>Gets the line of the file, from 1; 0 where it was read from no file.</summary>
    public long Line { get; init; }

    /// <summary>Gets the attribute <c>ID</c>; null where there is none.</summary>
    public string? Id => Attribute("ID");

    /// <summary>The attribute of that name, the first where it stands twice; null where there is none.</summary>
    public string? Attribute(string name)
    {
        foreach ((string key, string value) in Attributes)
        {
            if (key == name) return value;
        }
        return null;
    }

    /// <summary>Reads a line that starts with <c>##</c>. Callers write many a broken header line, so nothing is refused here.</summary>
    public static VcfMetaLine Read(string line)
    {
        int equals = line.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0) return new VcfMetaLine(line[2..], string.Empty, []);
        string value = line[(equals + 1)..];
        return new VcfMetaLine(line[2..equals], value, value is ['<', .. string inner, '>'] ? ReadAttributes(inner) : []);
    }

    private static ImmutableArray<KeyValuePair<string, string>> ReadAttributes(string text)
    {
        ImmutableArray<KeyValuePair<string, string>>.Builder attributes = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        for (int at = 0; at < text.Length;)
        {
            int end = EndOfAttribute(text, at);
            string attribute = text[at..end];
            at = end + 1;
            int equals = attribute.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0) continue;
            string value = attribute[(equals + 1)..];
            attributes.Add(new(attribute[..equals].Trim(), value is ['"', .. string quoted, '"'] ? quoted : value));
        }
        return attributes.ToImmutable();
    }

    // The next comma outside quotes; a backslash takes the meaning from the quote behind it.
    private static int EndOfAttribute(string text, int at)
    {
        bool quoted = false;
        for (; at < text.Length; at++)
        {
            if (text[at] == '\\' && quoted) at++;
            else if (text[at] == '"') quoted = !quoted;
            else if (text[at] == ',' && !quoted) return at;
        }
        return text.Length;
    }
}
