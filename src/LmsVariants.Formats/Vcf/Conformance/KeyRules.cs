using System.Text;

using LmsVariants.Formats.Vcf.Header;

namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>The rules of the keys of one column, found by the bytes of a line.</summary>
internal sealed class KeyRules
{
    // A file may choose its keys; beyond these a new one is not held against its own repetition.
    private const int MostKeys = 10_000;
    private const int LongestKey = 256;

    private readonly Dictionary<byte[], KeyRule> _rules = new(SameBytes.Instance);
    private readonly Dictionary<byte[], KeyRule>.AlternateLookup<ReadOnlySpan<byte>> _byBytes;

    private KeyRules() => _byBytes = _rules.GetAlternateLookup<ReadOnlySpan<byte>>();

    public static KeyRules OfInfo(VcfHeader header, int version) => Of("INFO", header, version);

    public static KeyRules OfFormat(VcfHeader header, int version) => Of("FORMAT", header, version);

    /// <summary>The rule of that key; one that asks for nothing where neither header nor VCF define it.</summary>
    public KeyRule Find(ReadOnlySpan<byte> key)
    {
        if (_byBytes.TryGetValue(key, out KeyRule? rule)) return rule;
        rule = new KeyRule(Encoding.UTF8.GetString(key), ValueType.Unknown, ValueCount.Unbounded, isAmount: false);
        if (_rules.Count < MostKeys && key.Length <= LongestKey) _byBytes[key] = rule;
        return rule;
    }

    private static KeyRules Of(string column, VcfHeader header, int version)
    {
        KeyRules rules = new();
        foreach (VcfMetaLine line in header.Meta)
        {
            if (line.Key != column || line.Id is not string id) continue;
            _ = ValueCount.TryParse(line.Attribute("Number") ?? ".", version, out ValueCount count);
            ReservedKey? reserved = Reserved(id);
            // The first definition counts, as the warning about a second says.
            rules._rules.TryAdd(Encoding.UTF8.GetBytes(id), new KeyRule(id, ValueTypes.Parse(line.Attribute("Type") ?? string.Empty), count, reserved?.IsAmount ?? false));
        }
        foreach (string id in ReservedKeys.Names(column == "INFO"))
        {
            if (Reserved(id) is not ReservedKey reserved) continue;
            _ = ValueCount.TryParse(reserved.Number, version, out ValueCount count);
            rules._rules.TryAdd(Encoding.UTF8.GetBytes(id), new KeyRule(id, ValueTypes.Parse(reserved.Types[0]), count, reserved.IsAmount));
        }
        return rules;

        ReservedKey? Reserved(string id) => column == "INFO" ? ReservedKeys.Info(id, version) : ReservedKeys.Format(id, version);
    }

    private sealed class SameBytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly SameBytes Instance = new();

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            HashCode hash = default;
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }
    }
}
