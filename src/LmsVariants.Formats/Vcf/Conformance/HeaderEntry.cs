using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Vcf.Header;

namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>A header line on its way through the rules.</summary>
internal sealed class HeaderEntry
{
    private readonly WarningLog _log;

    public HeaderEntry(VcfMetaLine line, string text, int version, WarningLog log)
    {
        (Line, Version, _log) = (line, version, log);
        IsKeyAndValue = text.Contains('=', StringComparison.Ordinal);
        List = line.Value is ['<', .. string inner, '>'] ? AttributeList.Read(inner) : AttributeList.Empty;
        Id = Find("ID")?.Value;
    }

    public VcfMetaLine Line { get; }

    /// <summary>Gets the digit behind <c>VCFv4.</c></summary>
    public int Version { get; }

    public bool IsKeyAndValue { get; }

    public AttributeList List { get; }

    public string Key => Line.Key;

    public string? Id { get; }

    /// <summary>Gets the line in words: its key and, where that cannot be the name of a person, its ID.</summary>
    public string Subject => Id is null || Key is not ("INFO" or "FORMAT" or "FILTER" or "ALT" or "contig" or "META") ? $"##{Quoted.Name(Key)}" : $"{Quoted.Name(Key)} {Quoted.Name(Id)}";

    /// <summary>Whether it is a line of that kind, written in angle brackets.</summary>
    public bool Is(string key) => Key == key && List != AttributeList.Empty;

    public MetaAttribute? Find(string name)
    {
        foreach (MetaAttribute attribute in List.Attributes)
        {
            if (attribute.Key == name) return attribute;
        }
        return null;
    }

    /// <summary>Notes a fault; of the same rule and subject only the first.</summary>
    public void Warn(string code, string rule, string text) => WarnOf(code, rule, Subject, $"{Subject}: {text}");

    /// <summary>Notes a fault of a kind that is named by <paramref name="kind"/> instead of the line.</summary>
    public void WarnOf(string code, string rule, string kind, string text)
    {
        if (_log.IsFirst(rule, kind, Line.Line)) _log.Add(code, Line.Line, 1, text);
    }
}
