using System.Diagnostics.CodeAnalysis;

using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Hgvs;

/// <summary>A change named on a coding transcript, such as <c>NM_000546.6:c.743G&gt;A</c>.</summary>
/// <param name="Transcript">The transcript; null where the name came without one.</param>
/// <param name="Start">The first base concerned.</param>
/// <param name="End">The last base concerned; for an insertion the base behind it.</param>
/// <param name="Edit">What happens to them.</param>
/// <remarks>HGVS nomenclature 21.0, DNA recommendations. One change at a known place; <see cref="HgvsName"/> reads the others.</remarks>
public sealed record HgvsCoding(Accession? Transcript, CodingPosition Start, CodingPosition End, NucleotideEdit Edit) : IUtf8SpanFormattable
{
    /// <summary>Gets the gene that the name gives, beside the transcript or instead of it; null where it gives none.</summary>
    public string? Gene { get; init; }

    /// <summary>Gets the genomic record that the transcript was read through, as in <c>NG_012232.1(NM_004006.2)</c>; else null.</summary>
    public Accession? Genomic { get; init; }

    /// <summary>Gets the reference bases that the name repeats (<c>delACT</c>), for a check against the transcript; null where it does not. Not printed and no part of the value.</summary>
    public string? StatedReference { get; init; }

    /// <summary>Gets the number of bases that the name repeats (<c>del3</c>); null where it does not. Not printed and no part of the value.</summary>
    public int? StatedLength { get; init; }

    /// <summary>Gets the name without its transcript: <c>c.743G&gt;A</c>.</summary>
    public string Change
    {
        get
        {
            NameText text = NameText.Growing(stackalloc byte[NameText.Usual]);
            AppendChange(ref text);
            return text.Taken();
        }
    }

    /// <summary>Reads a name, with its transcript or without. What is not read here is named, with its place, in <paramref name="problem"/>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out HgvsCoding? name, out ParseProblem problem)
    {
        NameCursor cursor = new(text);
        name = SimpleChange.Read(cursor, HgvsKind.Coding) is SimpleChange change ? Of(change) : null;
        problem = name is null ? cursor.Problem(HgvsProblemCodes.NotACodingName) : default;
        return name is not null;
    }

    /// <summary>The same name as a tree, in which <see cref="HgvsName"/> holds every name.</summary>
    public HgvsName ToName()
    {
        HgvsPlace end = new(new HgvsPoint(End.Anchor, End.Base, End.Offset));
        HgvsLocation location = new(new HgvsPlace(new HgvsPoint(Start.Anchor, Start.Base, Start.Offset)), Start == End ? null : end);
        return new HgvsName(Reference, HgvsKind.Coding, new NucleotideVariant(location, Edit) { StatedReference = StatedReference, StatedLength = StatedLength });
    }

    /// <inheritdoc/>
    public bool Equals(HgvsCoding? other) => other is not null
        && (Transcript, Start, End, Edit, Gene, Genomic) == (other.Transcript, other.Start, other.End, other.Edit, other.Gene, other.Genomic);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Transcript, Start, End, Edit, Gene, Genomic);

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
        if (Genomic is null && Gene is null)
        {
            // The usual case, without the reference as an object of its own.
            if (Transcript is Accession transcript) transcript.AppendTo(ref text);
        }
        else if (Reference is HgvsReference reference)
        {
            reference.AppendTo(ref text);
        }
        if (Genomic is not null || Gene is not null || Transcript is not null) text.Append(':');
        AppendChange(ref text);
    }

    private HgvsReference? Reference => Genomic is Accession genomic ? new HgvsReference(genomic, Transcript, Gene)
        : Transcript is null && Gene is null ? null : new HgvsReference(Transcript, null, Gene);

    private void AppendChange(ref NameText text)
    {
        text.Append("c."u8);
        Start.AppendTo(ref text);
        if (Start != End)
        {
            text.Append('_');
            End.AppendTo(ref text);
        }
        Edit.AppendTo(ref text);
    }

    private static HgvsCoding Of(SimpleChange change)
    {
        HgvsReference? reference = change.Reference;
        CodingPosition start = change.Start.ToCodingPosition()!.Value;
        return new HgvsCoding(reference?.Transcript ?? reference?.Sequence, start, change.End.ToCodingPosition() ?? start, change.Variant.Edit)
        {
            Gene = reference?.Symbol,
            Genomic = reference?.Transcript is null ? null : reference.Sequence,
            StatedReference = change.Variant.StatedReference,
            StatedLength = change.Variant.StatedLength,
        };
    }
}
