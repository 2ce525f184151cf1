using System.Diagnostics.CodeAnalysis;

using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Hgvs;

/// <summary>A change named on a protein, such as <c>NP_000537.3:p.(Arg248Gln)</c>.</summary>
/// <param name="Protein">The protein's accession; null where the name came without one.</param>
/// <param name="Change">What happens to it.</param>
/// <remarks>
/// HGVS nomenclature 21.0, protein recommendations. Read is every single change, in one or three letters, with or without
/// parentheses, <c>*</c>, <c>X</c> or <c>Ter</c> for the stop. Alleles and uncertain places are refused; <see cref="HgvsName"/> reads them.
/// </remarks>
public sealed record HgvsProtein(Accession? Protein, ProteinChange Change) : IUtf8SpanFormattable
{
    /// <summary>Gets the gene that the name gives, beside the accession or instead of it; null where it gives none.</summary>
    public string? Gene { get; init; }

    /// <summary>Reads a name; where it cannot, <paramref name="problem"/> says at which character.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out HgvsProtein? name, out ParseProblem problem)
    {
        NameCursor cursor = new(text);
        name = Read(cursor);
        problem = name is null ? cursor.Problem(HgvsProblemCodes.NotAProteinName) : default;
        return name is not null;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        NameText text = NameText.Growing(stackalloc byte[NameText.Usual]);
        AppendTo(ref text);
        return text.Taken();
    }

    /// <summary>Writes it in UTF-8; false where there is not room enough.</summary>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten)
    {
        NameText text = NameText.Within(utf8Destination);
        AppendTo(ref text);
        return text.IsWhole(out bytesWritten);
    }

    /// <inheritdoc/>
    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) => TryFormat(utf8Destination, out bytesWritten);

    /// <summary>Writes it behind what is already written.</summary>
    internal void AppendTo(ref NameText text)
    {
        if (Protein is not null || Gene is not null)
        {
            new HgvsReference(Protein, null, Gene).AppendTo(ref text);
            text.Append(':');
        }
        Change.AppendTo(ref text);
    }

    private static HgvsProtein? Read(NameCursor cursor)
    {
        if (new NameReader(cursor).Read(HgvsKind.Protein) is not ReadName read) return null;
        if (read.Name.Description is ProteinVariant { IsPlaceUncertain: false } variant)
        {
            HgvsReference? reference = read.Name.Reference;
            return new HgvsProtein(reference?.Transcript ?? reference?.Sequence, variant.Change) { Gene = reference?.Symbol };
        }
        cursor.FailOnly(read.DescriptionAt, read.Name.Description is HgvsAllele ? "one change, not an allele" : "residues that are known");
        return null;
    }
}
