using System.Buffers;
using System.Text;

using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Vcf.Header;

namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>The column FORMAT: keys set off by colons, each once, GT first (VCF 4.2, section 1.4.2; VCF 4.3, section 1.6.2).</summary>
internal sealed class FormatRules(VcfHeader header, int version)
{
    private static readonly SearchValues<byte> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"u8);
    private static readonly SearchValues<byte> LettersAndMore = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_."u8);

    private readonly KeyRules _keys = KeyRules.OfFormat(header, version);
    private readonly List<KeyRule> _rules = [];
    private byte[] _last = [];
    private bool _isClean;

    /// <summary>The rules of the keys of this record, in their order; valid until the next record.</summary>
    public IReadOnlyList<KeyRule> Check(in RecordView view)
    {
        ReadOnlySpan<byte> format = view.Record.Format;
        if (_isClean && format.SequenceEqual(_last)) return _rules;
        _last = format.ToArray();
        _rules.Clear();
        _isClean = true;
        int place = view.Record.StartOf(VcfColumn.Format);
        foreach (Range part in format.Split((byte)':'))
        {
            ReadOnlySpan<byte> key = format[part];
            KeyRule rule = _keys.Find(key);
            _isClean &= IsNamedByItsCharacters(view, key, place + part.Start.Value) & StandsOnce(view, rule, place + part.Start.Value) & GenotypeIsFirst(view, key, place + part.Start.Value);
            _rules.Add(rule);
        }
        return _rules;
    }

    // Before version 4.3 letters and digits alone; since then _ and . as well, and no digit first.
    private static bool IsNamedByItsCharacters(in RecordView view, ReadOnlySpan<byte> key, int place)
    {
        bool isClean = key.Length > 0 && (view.Version < 3 ? !key.ContainsAnyExcept(Letters) : !key.ContainsAnyExcept(LettersAndMore) && !char.IsAsciiDigit((char)key[0]));
        if (isClean || key is [(byte)'.']) return true;
        if (!view.IsFirst(nameof(IsNamedByItsCharacters) + "FORMAT", Encoding.UTF8.GetString(key))) return false;
        string text = key.IsEmpty ? "FORMAT: a key is empty" : $"FORMAT: the key {RecordView.Quote(key)} has a character that it cannot have in VCF 4.{view.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        view.TellAt(ConformanceCodes.Format, place, text);
        return false;
    }

    private static bool StandsOnce(in RecordView view, KeyRule rule, int place)
    {
        bool isTwice = rule.LastLine == view.Record.Number;
        rule.LastLine = view.Record.Number;
        if (isTwice && view.IsFirst("FORMAT key twice", rule.Id)) view.TellAt(ConformanceCodes.Format, place, $"FORMAT {Quoted.Name(rule.Id)}: the key stands twice");
        return !isTwice;
    }

    private bool GenotypeIsFirst(in RecordView view, ReadOnlySpan<byte> key, int place)
    {
        if (_rules.Count == 0 || !key.SequenceEqual("GT"u8) || _rules[0].Id == "GT") return true;
        if (view.IsFirst(nameof(GenotypeIsFirst))) view.TellAt(ConformanceCodes.Format, place, "FORMAT: GT is given and is not the first field");
        return false;
    }
}
