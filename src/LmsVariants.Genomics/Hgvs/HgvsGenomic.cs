using System.Diagnostics.CodeAnalysis;
using System.Globalization;

using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Genomics.Hgvs;

/// <summary>A change named on a genomic sequence, such as <c>NC_000017.10:g.7577538C&gt;T</c>.</summary>
/// <param name="Sequence">The accession with its version, or the name of the contig (<c>chr17</c>, <c>17</c>); null where the name came without one.</param>
/// <param name="Start">The first base concerned, from 1.</param>
/// <param name="End">The last base concerned; for an insertion the base behind it.</param>
/// <param name="Edit">What happens to them.</param>
/// <remarks>HGVS nomenclature 21.0, DNA recommendations. One change at a known place; <see cref="HgvsName"/> reads the others.</remarks>
public sealed record HgvsGenomic(string? Sequence, Position Start, Position End, NucleotideEdit Edit)
{
    /// <summary>Gets the reference bases that the name repeats (<c>delACT</c>), for a check against the assembly; null where it does not. Not printed and no part of the value.</summary>
    public string? StatedReference { get; init; }

    /// <summary>Gets the number of bases that the name repeats (<c>del3</c>); null where it does not. Not printed and no part of the value.</summary>
    public int? StatedLength { get; init; }

    /// <summary>Gets the name without its sequence: <c>g.7577538C&gt;T</c>.</summary>
    public string Change => Start == End
        ? string.Create(CultureInfo.InvariantCulture, $"g.{Start.Value}{Edit}")
        : string.Create(CultureInfo.InvariantCulture, $"g.{Start.Value}_{End.Value}{Edit}");

    /// <summary>Reads a name, with its sequence or without. What is not read here is named, with its place, in <paramref name="problem"/>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out HgvsGenomic? name, out ParseProblem problem)
    {
        NameCursor cursor = new(text);
        name = SimpleChange.Read(cursor, HgvsKind.Genomic) is SimpleChange change ? Of(change) : null;
        problem = name is null ? cursor.Problem(HgvsProblemCodes.NotAGenomicName) : default;
        return name is not null;
    }

    /// <inheritdoc/>
    public bool Equals(HgvsGenomic? other) => other is not null && (Sequence, Start, End, Edit) == (other.Sequence, other.Start, other.End, other.Edit);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Sequence, Start, End, Edit);

    /// <inheritdoc/>
    public override string ToString() => Sequence is null ? Change : $"{Sequence}:{Change}";

    private static HgvsGenomic Of(SimpleChange change) => new(
        change.Reference?.Sequence?.ToString() ?? change.Reference?.Symbol,
        new Position(change.Start.Base!.Value),
        new Position(change.End.Base!.Value),
        change.Variant.Edit)
    {
        StatedReference = change.Variant.StatedReference,
        StatedLength = change.Variant.StatedLength,
    };
}
