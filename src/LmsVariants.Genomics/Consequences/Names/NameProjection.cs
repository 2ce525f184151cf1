using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Genomics.Consequences.Names;

/// <summary>The allele that a c. name denotes on an assembly, or why there is none.</summary>
public abstract record NameProjection
{
    private NameProjection()
    {
    }

    /// <summary>Finds the allele. Bases that the name repeats of the reference are checked; a base that is not known contradicts nothing.</summary>
    /// <param name="name">The name; its own transcript is not looked at.</param>
    /// <param name="transcript">The transcript to read it on.</param>
    /// <param name="assembly">The assembly to place it on.</param>
    public static NameProjection Of(HgvsCoding name, Transcript transcript, GenomeAssembly assembly)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(transcript);
        if (TranscriptAxis.Of(transcript, assembly, HgvsKind.Coding) is not TranscriptAxis axis) return new NoPlace($"{transcript.Accession} is not placed on {assembly}");
        HgvsPoint start = new(name.Start.Anchor, name.Start.Base, name.Start.Offset);
        HgvsPoint end = new(name.End.Anchor, name.End.Base, name.End.Offset);
        return NamedChange.Of(axis, start, end, name.Edit, name.StatedReference, name.StatedLength) switch
        {
            NamedChange.Placed placed => new Placed(placed.Allele),
            NamedChange.OtherBases other => new OtherBases(other.At.ToCodingPosition()!.Value, other.Stated, other.Found),
            NamedChange.None none => new NoPlace(none.Why),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>The allele.</summary>
    /// <param name="Allele">Where the change lies, with every place at which it can be written.</param>
    public sealed record Placed(JustifiedAllele Allele) : NameProjection;

    /// <summary>The transcript has no such place, or the name does not say what can be placed.</summary>
    /// <param name="Why">What is missing, in words.</param>
    public sealed record NoPlace(Phrase Why) : NameProjection;

    /// <summary>The place has other bases than the name states.</summary>
    /// <param name="At">Where the bases begin, as a c. position.</param>
    /// <param name="Stated">The bases that the name states.</param>
    /// <param name="Found">The bases that the transcript has.</param>
    public sealed record OtherBases(CodingPosition At, string Stated, string Found) : NameProjection;
}
