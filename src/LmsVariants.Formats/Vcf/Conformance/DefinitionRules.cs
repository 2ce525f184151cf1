using System.Globalization;

using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>What a definition of the header consists of (VCF 4.2, sections 1.2.2 to 1.2.5; VCF 4.3, sections 1.4.2 to 1.4.8).</summary>
internal static class DefinitionRules
{
    private static readonly Dictionary<string, string[]> Parts = new(StringComparer.Ordinal)
    {
        ["INFO"] = ["ID", "Number", "Type", "Description"],
        ["FORMAT"] = ["ID", "Number", "Type", "Description"],
        ["FILTER"] = ["ID", "Description"],
        ["ALT"] = ["ID", "Description"],
        ["META"] = ["ID", "Number", "Type", "Values"],
    };

    private static readonly string[] NumberAndType = ["Number", "Type"];

    public static void HasItsParts(HeaderEntry entry)
    {
        if (!entry.Is(entry.Key) || !Parts.TryGetValue(entry.Key, out string[]? parts) || !entry.List.Faults.IsEmpty) return;
        string[] missing = [.. parts.Skip(1).Where(part => entry.Find(part) is null)];
        if (missing.Length > 0) entry.Warn(ConformanceCodes.Definition, nameof(HasItsParts), $"{string.Join(" and ", missing)} missing");
    }

    public static void NumberIsKnown(HeaderEntry entry)
    {
        if (entry.Key is not ("INFO" or "FORMAT" or "META") || entry.Find("Number") is not MetaAttribute number) return;
        if (!ValueCount.TryParse(number.Value, entry.Version, out _)) entry.Warn(ConformanceCodes.Definition, nameof(NumberIsKnown), $"Number is {Quoted.Field(number.Value)}, which is none in VCF 4.{entry.Version.ToString(CultureInfo.InvariantCulture)}");
    }

    public static void TypeIsKnown(HeaderEntry entry)
    {
        if (entry.Key is not ("INFO" or "FORMAT" or "META") || entry.Find("Type") is not MetaAttribute type) return;
        ValueType read = ValueTypes.Parse(type.Value);
        if (read == ValueType.Unknown || (read == ValueType.Flag && entry.Key != "INFO")) entry.Warn(ConformanceCodes.Definition, nameof(TypeIsKnown), $"Type is {Quoted.Field(type.Value)}, which is none of {entry.Key}");
    }

    public static void FlagHasNoValues(HeaderEntry entry)
    {
        if (entry.Key != "INFO" || ReservedKeys.Info(entry.Id, entry.Version) is not null || entry.Find("Type")?.Value != "Flag" || entry.Find("Number")?.Value is not string number) return;
        if (number.Length > 0 && char.IsAsciiDigit(number[0]) && number != "0") entry.Warn(ConformanceCodes.Definition, nameof(FlagHasNoValues), $"a Flag has no value, and Number is {Quoted.Field(number)}");
    }

    public static void DescriptionIsQuoted(HeaderEntry entry)
    {
        if (!Parts.ContainsKey(entry.Key) || entry.Find("Description") is not MetaAttribute description || description.IsQuoted) return;
        entry.Warn(ConformanceCodes.Definition, nameof(DescriptionIsQuoted), "the Description must be surrounded by double quotes");
    }

    public static void PartsAreInOrder(HeaderEntry entry)
    {
        string[] order = entry.Key switch
        {
            "INFO" or "FORMAT" or "ALT" or "FILTER" => ["ID", "Number", "Type", "Description"],
            "META" => ["ID", "Number", "Type", "Values"],
            _ => [],
        };
        int[] places = [.. entry.List.Attributes.Select(attribute => Array.IndexOf(order, attribute.Key)).Where(place => place >= 0)];
        if (!places.SequenceEqual(places.Order())) entry.Warn(ConformanceCodes.Definition, nameof(PartsAreInOrder), $"{string.Join(", ", order)} are not in this order");
    }

    public static void ValuesAreBracketed(HeaderEntry entry)
    {
        if (entry.Key != "META" || entry.Find("Values") is not MetaAttribute values || values.Value is ['[', .., ']']) return;
        entry.Warn(ConformanceCodes.Definition, nameof(ValuesAreBracketed), "the Values must be surrounded by square brackets");
    }

    public static void ReservedKeyIsDefinedAsReserved(HeaderEntry entry)
    {
        ReservedKey? reserved = entry.Key switch
        {
            "INFO" => ReservedKeys.Info(entry.Id, entry.Version),
            "FORMAT" => ReservedKeys.Format(entry.Id, entry.Version),
            _ => null,
        };
        if (reserved is null) return;
        if (entry.Find("Number") is MetaAttribute number && number.Value != reserved.Number && ValueCount.TryParse(number.Value, entry.Version, out _))
        {
            entry.Warn(ConformanceCodes.ReservedKey, "Number", $"Number is {Quoted.Field(number.Value)}, and VCF reserves the key with Number {reserved.Number}");
        }
        if (entry.Find("Type") is MetaAttribute type && !reserved.Types.Contains(type.Value, StringComparer.Ordinal) && ValueTypes.Parse(type.Value) != ValueType.Unknown)
        {
            entry.Warn(ConformanceCodes.ReservedKey, "Type", $"Type is {Quoted.Field(type.Value)}, and VCF reserves the key with Type {reserved.Types[0]}");
        }
    }

    // Laboratories do write these; nothing of them is used.
    public static void HasNothingElse(HeaderEntry entry)
    {
        if (entry.Key == "QUAL") entry.Warn(ConformanceCodes.NotInHeader, nameof(HasNothingElse), "VCF has no such header line");
        if (entry.Key is not ("FILTER" or "ALT")) return;
        string[] other = [.. NumberAndType.Where(part => entry.Find(part) is not null)];
        if (other.Length > 0) entry.Warn(ConformanceCodes.NotInHeader, nameof(HasNothingElse), $"{string.Join(" and ", other)} given, which {entry.Key} does not have");
    }

    public static void ContigLengthIsANumber(HeaderEntry entry)
    {
        if (entry.Key != "contig" || entry.Find("length") is not MetaAttribute length) return;
        if (!long.TryParse(length.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _)) entry.Warn(ConformanceCodes.Definition, nameof(ContigLengthIsANumber), $"the length is {Quoted.Field(length.Value)}");
    }
}
