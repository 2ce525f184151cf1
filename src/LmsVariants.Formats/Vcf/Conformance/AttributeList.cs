using System.Collections.Immutable;

using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>What stands between <c>&lt;</c> and <c>&gt;</c> of a header line, read to the letter (VCF 4.3, section 1.4).</summary>
/// <param name="Attributes">The attributes that could be read, in their order.</param>
/// <param name="Faults">What could not, in words.</param>
internal sealed record AttributeList(ImmutableArray<MetaAttribute> Attributes, ImmutableArray<string> Faults)
{
    public static AttributeList Empty { get; } = new([], []);

    public static AttributeList Read(string text)
    {
        ImmutableArray<MetaAttribute>.Builder attributes = ImmutableArray.CreateBuilder<MetaAttribute>();
        ImmutableArray<string>.Builder faults = ImmutableArray.CreateBuilder<string>();
        for (int at = 0; at < text.Length;)
        {
            int stop = text.AsSpan(at).IndexOfAny('=', ',') is int found and >= 0 ? at + found : text.Length;
            if (stop == text.Length || text[stop] == ',')
            {
                faults.Add($"{Quoted.Field(text.AsSpan(at, stop - at))} is no key and value, so the comma beside it should not be there");
                at = stop + 1;
                continue;
            }
            string key = text[at..stop].Trim();
            at = ReadValue(text, stop + 1, key, attributes, faults) + 1;
        }
        return new AttributeList(attributes.ToImmutable(), faults.ToImmutable());
    }

    // The place behind the value: a comma, or the end.
    private static int ReadValue(string text, int at, string key, ImmutableArray<MetaAttribute>.Builder attributes, ImmutableArray<string>.Builder faults)
    {
        char open = at < text.Length ? text[at] : '\0';
        if (open is '"' or '[')
        {
            int end = open == '"' ? EndOfQuoted(text, at + 1) : text.IndexOf(']', at);
            if (end < 0 || end >= text.Length)
            {
                faults.Add($"{Quoted.Name(key)} has no {(open == '"' ? "quotation mark" : "square bracket")} at its end");
                attributes.Add(new MetaAttribute(key, text[(at + 1)..], open == '"'));
                return text.Length;
            }
            attributes.Add(open == '"' ? new MetaAttribute(key, text[(at + 1)..end], true) : new MetaAttribute(key, text[at..(end + 1)], false));
            if (end + 1 == text.Length || text[end + 1] == ',') return end + 1;
            // Where the text goes on cannot be told, so the rest of the line is not looked at.
            faults.Add($"{Quoted.Name(key)} goes on behind its end: quotes inside it need a backslash before them");
            return text.Length;
        }
        int comma = text.IndexOf(',', at);
        int stop = comma < 0 ? text.Length : comma;
        string value = text[at..stop];
        // The ID of an ALT may have one (VCF 4.3, section 1.4.5).
        if (key != "ID" && value.Contains('"', StringComparison.Ordinal)) faults.Add($"{Quoted.Name(key)} has a quotation mark inside a text without quotes");
        attributes.Add(new MetaAttribute(key, value, false));
        return stop;
    }

    private static int EndOfQuoted(string text, int at)
    {
        while (at < text.Length && text[at] != '"') at += text[at] == '\\' ? 2 : 1;
        return at;
    }
}
