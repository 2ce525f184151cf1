using System.Diagnostics.CodeAnalysis;

using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Hgvs;

/// <summary>A change named on a coding transcript, such as <c>NM_000546.6:c.743G&gt;A</c>.</summary>
/// <param name="Transcript">The transcript; null where the name came without one.</param>
/// <param name="Start">The first base concerned.</param>
/// <param name="End">The last base concerned; for an insertion the base behind it.</param>
/// <param name="Edit">What happens to them.</param>
/// <remarks>HGVS nomenclature 21.0, DNA recommendations.</remarks>
public sealed record HgvsCoding(Accession? Transcript, CodingPosition Start, CodingPosition End, NucleotideEdit Edit)
{
    /// <summary>Gets the name without its transcript: <c>c.743G&gt;A</c>.</summary>
    public string Change => Start == End ? $"c.{Start}{Edit}" : $"c.{Start}_{End}{Edit}";

    /// <summary>Reads a name, with its transcript or without. What is not read here is named, with its place, in <paramref name="problem"/>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out HgvsCoding? name, out ParseProblem problem) =>
        new CodingNameReader(text).TryRead(out name, out problem);

    /// <inheritdoc/>
    public override string ToString() => Transcript is Accession transcript ? $"{transcript}:{Change}" : Change;
}
