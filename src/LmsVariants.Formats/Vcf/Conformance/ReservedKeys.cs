using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>A key that VCF gives a meaning to.</summary>
/// <param name="Number">How many values it has, as a header would say.</param>
/// <param name="Types">Its type; several where versions of the specification differ.</param>
/// <param name="IsAmount">Whether it counts or measures something and so cannot be negative.</param>
internal sealed record ReservedKey(string Number, ImmutableArray<string> Types, bool IsAmount = false);

/// <summary>The reserved keys of INFO and FORMAT whose Number and Type the specification fixes (VCF 4.2, section 1.4.1; VCF 4.3, sections 1.6.1 and 1.6.2).</summary>
/// <remarks>INFO SB is left out: callers have always written one number where 4.3 asks for four.</remarks>
internal static class ReservedKeys
{
    private static readonly FrozenDictionary<string, ReservedKey> OfInfo = new Dictionary<string, ReservedKey>(StringComparer.Ordinal)
    {
        ["AA"] = new("1", ["String"]),
        ["AC"] = new("A", ["Integer"], IsAmount: true),
        ["AF"] = new("A", ["Float"], IsAmount: true),
        ["AN"] = new("1", ["Integer"], IsAmount: true),
        ["BQ"] = new("1", ["Float"]),
        ["CIGAR"] = new("A", ["String"]),
        ["DB"] = new("0", ["Flag"]),
        ["DP"] = new("1", ["Integer"], IsAmount: true),
        ["END"] = new("1", ["Integer"], IsAmount: true),
        ["H2"] = new("0", ["Flag"]),
        ["H3"] = new("0", ["Flag"]),
        ["MQ"] = new("1", ["Float", "Integer"]),
        ["MQ0"] = new("1", ["Integer"], IsAmount: true),
        ["NS"] = new("1", ["Integer"], IsAmount: true),
        ["SOMATIC"] = new("0", ["Flag"]),
        ["VALIDATED"] = new("0", ["Flag"]),
        ["1000G"] = new("0", ["Flag"]),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ReservedKey> OfFormat = new Dictionary<string, ReservedKey>(StringComparer.Ordinal)
    {
        ["GT"] = new("1", ["String"]),
        ["DP"] = new("1", ["Integer"], IsAmount: true),
        ["EC"] = new("A", ["Integer"], IsAmount: true),
        ["FT"] = new("1", ["String"]),
        ["GL"] = new("G", ["Float"]),
        ["GP"] = new("G", ["Float"]),
        ["GQ"] = new("1", ["Integer"]),
        ["HQ"] = new("2", ["Integer"]),
        ["MQ"] = new("1", ["Integer"]),
        ["PL"] = new("G", ["Integer"]),
        ["PQ"] = new("1", ["Integer"]),
        ["PS"] = new("1", ["Integer"]),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Depths for each allele are reserved since version 4.3; GLE was given up then.
    private static readonly ReservedKey DepthOfEachAllele = new("R", ["Integer"], IsAmount: true);
    private static readonly ReservedKey LikelihoodOfEvents = new("G", ["String"]);

    public static ReservedKey? Info(string? id, int version) => Find(OfInfo, id, version);

    public static ReservedKey? Format(string? id, int version) => id == "GLE" && version < 3 ? LikelihoodOfEvents : Find(OfFormat, id, version);

    /// <summary>The names of all of them.</summary>
    public static IEnumerable<string> Names(bool ofInfo) => (ofInfo ? OfInfo.Keys : OfFormat.Keys.Append("GLE")).Concat(["AD", "ADF", "ADR"]);

    private static ReservedKey? Find(FrozenDictionary<string, ReservedKey> keys, string? id, int version)
    {
        if (id is null) return null;
        return version >= 3 && id is "AD" or "ADF" or "ADR" ? DepthOfEachAllele : keys.GetValueOrDefault(id);
    }
}
