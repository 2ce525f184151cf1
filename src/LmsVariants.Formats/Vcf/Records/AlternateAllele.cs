using System.Buffers;
using System.Text;

using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Formats.Vcf.Records;

/// <summary>What stands in ALT, one of: bases, a deletion upstream, a symbol, a breakend, nothing (VCF 4.3, sections 1.6.1 and 5).</summary>
public abstract record AlternateAllele
{
    private static readonly SearchValues<byte> Letters = SearchValues.Create("ACGTNacgtn"u8);
    private static readonly SearchValues<byte> NoSymbol = SearchValues.Create("<>,\t "u8);

    // Nearly every allele of a file is one of these.
    private static readonly BaseAllele[] Single = [.. "ACGTN".Select(letter => new BaseAllele(Allele.Of(letter.ToString())))];

    private protected AlternateAllele()
    {
    }

    /// <summary>Reads one allele, without commas; null where it has none of the forms.</summary>
    public static AlternateAllele? Read(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty) return null;
        if (!text.ContainsAnyExcept(Letters)) return OfBases(text);
        return text[0] switch
        {
            (byte)'.' when text.Length == 1 => NoAllele.Instance,
            (byte)'*' when text.Length == 1 => SpanningDeletion.Instance,
            (byte)'<' when text.Length > 2 && text[^1] == '>' && !text[1..^1].ContainsAny(NoSymbol) => new SymbolicAllele(Encoding.UTF8.GetString(text[1..^1])),
            _ => Breakend.IsOne(text) ? new Breakend(Encoding.UTF8.GetString(text)) : null,
        };
    }

    private static BaseAllele OfBases(ReadOnlySpan<byte> text)
    {
        if (text.Length > 1) return new BaseAllele(Allele.Of(Encoding.ASCII.GetString(text)));
        return Single["ACGTN"u8.IndexOf((byte)(text[0] & ~0x20))];
    }
}

/// <summary>Bases A C G T or N.</summary>
/// <param name="Bases">The bases, upper case.</param>
public sealed record BaseAllele(Allele Bases) : AlternateAllele;

/// <summary><c>*</c>: the place is gone through a deletion that another record describes.</summary>
public sealed record SpanningDeletion : AlternateAllele
{
    internal static readonly SpanningDeletion Instance = new();

    private SpanningDeletion()
    {
    }
}

/// <summary>A symbol in angle brackets.</summary>
/// <param name="Name">The symbol without its brackets, such as <c>DEL</c>, <c>DUP:TANDEM</c>, <c>NON_REF</c> or <c>*</c>.</param>
public sealed record SymbolicAllele(string Name) : AlternateAllele
{
    /// <summary>Gets whether it stands for any allele that was not seen, as genome VCFs write it: no variant.</summary>
    public bool IsUnspecified => Name is "*" or "NON_REF" or "M" or "X";
}

/// <summary>A breakend: bases joined to another place, or to none that is known.</summary>
/// <param name="Text">As written, such as <c>G]17:198982]</c> or <c>.A</c>.</param>
public sealed record Breakend(string Text) : AlternateAllele
{
    private static readonly SearchValues<byte> Letters = SearchValues.Create("ACGTNacgtn"u8);

    internal static bool IsOne(ReadOnlySpan<byte> text)
    {
        // A single breakend has no brackets: bases with a dot where the other side would be.
        int open = text.IndexOfAny((byte)'[', (byte)']');
        if (open < 0)
        {
            return text.Length > 1 && ((text[0] == '.' && !text[1..].ContainsAnyExcept(Letters)) || (text[^1] == '.' && !text[..^1].ContainsAnyExcept(Letters)));
        }
        int length = text[(open + 1)..].IndexOf(text[open]);
        if (length < 0) return false;
        ReadOnlySpan<byte> mate = text.Slice(open + 1, length);
        ReadOnlySpan<byte> before = text[..open];
        ReadOnlySpan<byte> behind = text[(open + 1 + length + 1)..];
        ReadOnlySpan<byte> bases = before.IsEmpty ? behind : before;
        // A dot beside the bases, or instead of them, is the side that the assembly does not have.
        if (before.IsEmpty == behind.IsEmpty || bases.Trim((byte)'.').ContainsAnyExcept(Letters)) return false;
        int colon = mate.LastIndexOf((byte)':');
        return colon > 0 && colon + 1 < mate.Length && !mate[(colon + 1)..].ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }
}

/// <summary><c>.</c>: the record tells that nothing else than the reference was seen.</summary>
public sealed record NoAllele : AlternateAllele
{
    internal static readonly NoAllele Instance = new();

    private NoAllele()
    {
    }
}
