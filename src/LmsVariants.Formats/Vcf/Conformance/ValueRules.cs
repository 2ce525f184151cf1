using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>The values of a key of INFO or of a sample: how many, and of which type (VCF 4.3, sections 1.3 and 1.4.2).</summary>
/// <param name="column">INFO or FORMAT, for messages.</param>
/// <param name="code">The code of its warnings.</param>
internal sealed class ValueRules(string column, string code)
{
    // The eight lowest integers are reserved in BCF (VCF 4.3, section 1.3).
    private const long LeastInteger = int.MinValue + 8L;

    private static readonly SearchValues<byte> OfCigar = SearchValues.Create("0123456789MIDNSHPX="u8);

    /// <summary>Checks the values of a key.</summary>
    /// <param name="view">The record.</param>
    /// <param name="rule">The key.</param>
    /// <param name="values">Its values, set off by commas.</param>
    /// <param name="place">Where they stand in the line, in bytes from 0.</param>
    /// <param name="ploidy">How many alleles the genotype has; 0 where that is not known.</param>
    public void Check(in RecordView view, KeyRule rule, ReadOnlySpan<byte> values, int place, int ploidy)
    {
        if (values is [(byte)'.']) return;
        HasItsNumber(view, rule, values, place, ploidy);
        IsOfItsType(view, rule, values, place);
    }

    private void HasItsNumber(in RecordView view, KeyRule rule, ReadOnlySpan<byte> values, int place, int ploidy)
    {
        if (values.IsEmpty || rule.Count.Expected(view.Alternates, ploidy) is not long expected) return;
        // Callers write text in quotes, whose commas set off nothing.
        if (values[0] == '"') return;
        int found = values.Count((byte)',') + 1;
        if (found == expected || !view.IsFirst(nameof(HasItsNumber) + column, rule.Id)) return;
        view.TellAt(code, place, string.Create(CultureInfo.InvariantCulture, $"{column} {Quoted.Name(rule.Id)}: expected by its Number {expected} value{(expected == 1 ? string.Empty : "s")}, found {found}"));
    }

    private void IsOfItsType(in RecordView view, KeyRule rule, ReadOnlySpan<byte> values, int place)
    {
        bool isCigar = rule.Type == ValueType.String && rule.Id == "CIGAR" && column == "INFO";
        if (rule.Type is ValueType.Unknown or ValueType.String && !isCigar) return;
        while (true)
        {
            int comma = values.IndexOf((byte)',');
            ReadOnlySpan<byte> value = comma < 0 ? values : values[..comma];
            if (value is not [(byte)'.'] && Fault(rule, value, isCigar) is string fault)
            {
                if (view.IsFirst(fault + column, rule.Id)) view.TellAt(code, place, $"{column} {Quoted.Name(rule.Id)}: {RecordView.Quote(value)} {fault}");
                return;
            }
            if (comma < 0) return;
            values = values[(comma + 1)..];
            place += comma + 1;
        }
    }

    private static string? Fault(KeyRule rule, ReadOnlySpan<byte> value, bool isCigar)
    {
        if (isCigar) return IsCigar(value) ? null : "is no CIGAR string, such as 1M2D";
        switch (rule.Type)
        {
            case ValueType.Integer:
                if (IsShortNumber(value, mayHavePoint: false)) return null;
                if (!Utf8Parser.TryParse(value, out long number, out int used) || used != value.Length) return "does not match its Type Integer, a whole number";
                if (number is < LeastInteger or > int.MaxValue) return "is an integer outside the range of VCF";
                return rule.IsAmount && number < 0 ? "is a negative number" : null;
            case ValueType.Float:
                if (IsShortNumber(value, mayHavePoint: true)) return null;
                if (!TryReadFloat(value, out bool isNegative)) return "does not match its Type Float, a number";
                return rule.IsAmount && isNegative ? "is a negative number" : null;
            case ValueType.Character:
                return Encoding.UTF8.GetCharCount(value) == 1 ? null : "does not match its Type Character, a single one";
            default:
                return null;
        }
    }

    // Nearly every number of a file is one of these, which need not be computed to be known.
    private static bool IsShortNumber(ReadOnlySpan<byte> value, bool mayHavePoint)
    {
        if (value.Length is 0 or > 9 || value[0] == '.') return false;
        foreach (byte letter in value)
        {
            if (char.IsAsciiDigit((char)letter)) continue;
            if (letter != '.' || !mayHavePoint) return false;
            mayHavePoint = false;
        }
        return true;
    }

    private static bool TryReadFloat(ReadOnlySpan<byte> value, out bool isNegative)
    {
        bool isNumber = Utf8Parser.TryParse(value, out double number, out int used) && used == value.Length;
        isNegative = isNumber && number < 0;
        if (isNumber) return true;
        ReadOnlySpan<byte> word = value is [(byte)'+' or (byte)'-', .. ReadOnlySpan<byte> rest] ? rest : value;
        return Ascii.EqualsIgnoreCase(word, "inf"u8) || Ascii.EqualsIgnoreCase(word, "infinity"u8) || Ascii.EqualsIgnoreCase(word, "nan"u8);
    }

    // Numbers, each with an operation behind it.
    private static bool IsCigar(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty || value.ContainsAnyExcept(OfCigar) || char.IsAsciiDigit((char)value[^1])) return false;
        bool hasNumber = false;
        foreach (byte letter in value)
        {
            bool isDigit = char.IsAsciiDigit((char)letter);
            if (!isDigit && !hasNumber) return false;
            hasNumber = isDigit;
        }
        return true;
    }
}
