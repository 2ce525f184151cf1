using System.Buffers;

namespace LmsVariants.Genomics.Sequences;

/// <summary>Bases as written, A C G T or N, at least one. A symbolic allele such as <c>&lt;DEL&gt;</c> is none.</summary>
public readonly record struct Allele
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("ACGTN");
    private readonly string? _bases;

    private Allele(string bases) => _bases = bases;

    /// <summary>Gets the bases, upper case.</summary>
    public string Bases => _bases ?? throw new InvalidOperationException("The allele was never set.");

    /// <summary>Gets the number of bases.</summary>
    public int Length => Bases.Length;

    /// <summary>Reads bases of either case; anything but A C G T N is refused.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Allele allele)
    {
        bool read = IsUpper(text);
        if (!read)
        {
            text = text.ToString().ToUpperInvariant();
            read = IsUpper(text);
        }
        allele = read ? new Allele(Nucleotides.Text(text)) : default;
        return read;
    }

    /// <summary>Makes an allele of bases that are known to be valid.</summary>
    public static Allele Of(string bases)
    {
        if (IsUpper(bases)) return new Allele(bases);
        return TryParse(bases, out Allele allele) ? allele : throw new ArgumentException("not bases A C G T N", nameof(bases));
    }

    /// <inheritdoc/>
    public override string ToString() => _bases ?? string.Empty;

    private static bool IsUpper(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExcept(Letters);
}
