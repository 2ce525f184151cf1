using System.Collections.Immutable;

using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Genomics.Consequences.Names;

/// <summary>The allele or alleles that a whole name of DNA denotes, or why there are none.</summary>
/// <remarks>
/// c., n., g., m. and o. names, repeats and changes in cis among them. An r. or p. name says what was seen or follows, and not
/// which change of DNA made it (<see cref="ProteinNameSearch"/> looks for those).
/// </remarks>
public abstract record WholeNameProjection
{
    private WholeNameProjection()
    {
    }

    /// <summary>Gets the transcript that the name was read on; null of a genomic name and where none was found.</summary>
    public Transcript? Transcript { get; init; }

    /// <summary>Gets what a reader must know of how the name was read, such as another version of the record; null where nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Finds the alleles on the record that the name gives.</summary>
    /// <param name="name">The name, with its reference.</param>
    /// <param name="catalogue">The transcripts and bases that are known.</param>
    /// <param name="assembly">The assembly to read on where the name does not tell it, as <c>NC_000017.10</c> does; null for the home assembly of the transcript.</param>
    public static WholeNameProjection Of(HgvsName name, TranscriptCatalogue catalogue, GenomeAssembly? assembly)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(catalogue);
        ReferenceOfName reference = ReferenceOfName.Of(name, catalogue, assembly);
        if (reference.Axis is not NamedAxis axis) return new Refused(reference.Why!);
        return Of(axis, name.Description) with { Transcript = (axis as TranscriptAxis)?.Transcript, Note = reference.Note };
    }

    /// <summary>Finds the alleles on a transcript that is given; its record is not compared with that of the name.</summary>
    /// <param name="name">A c. or n. name.</param>
    /// <param name="transcript">The transcript to read it on.</param>
    /// <param name="assembly">The assembly to place it on.</param>
    public static WholeNameProjection Of(HgvsName name, Transcript transcript, GenomeAssembly assembly)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(transcript);
        if (name.Kind is not (HgvsKind.Coding or HgvsKind.NonCoding)) return new Refused($"a {name.Kind.Letter()}. name is not read on a transcript as a change of DNA");
        return TranscriptAxis.Of(transcript, assembly, name.Kind) is TranscriptAxis axis
            ? Of(axis, name.Description) with { Transcript = transcript }
            : new Refused($"{transcript.Accession} is not placed on {assembly}");
    }

    /// <summary>Finds the alleles on an axis.</summary>
    internal static WholeNameProjection Of(NamedAxis axis, HgvsDescription description) => description switch
    {
        NucleotideVariant variant => Of(axis, [variant]),
        HgvsAllele { IsPredicted: false } allele when allele.Joints.All(joint => joint == HgvsJoint.Cis) && allele.Members.All(member => member is NucleotideVariant) =>
            Of(axis, [.. allele.Members.Cast<NucleotideVariant>()]),
        HgvsAllele => new Refused("the name describes more than one molecule, or changes that are not certain"),
        WholeSequence => new Refused("the name speaks of the sequence as a whole and gives no place"),
        _ => new Refused("the name describes no change of DNA at a place"),
    };

    private static WholeNameProjection Of(NamedAxis axis, ImmutableArray<NucleotideVariant> variants)
    {
        List<JustifiedAllele> alleles = [];
        foreach (NucleotideVariant variant in variants)
        {
            switch (NamedChange.Of(axis, variant))
            {
                case NamedChange.Placed placed:
                    alleles.Add(placed.Allele);
                    break;
                case NamedChange.OtherBases other:
                    return new OtherBases(axis.Text(other.At), other.Stated, other.Found);
                case NamedChange.None none:
                    return new Refused(none.Why);
            }
        }
        if (alleles.Count == 1) return new One(alleles[0]);
        if (CisChanges.Joined(axis, alleles) is not { } joined) return new Refused("two of the changes touch the same bases");
        return joined.Length switch
        {
            0 => new One(alleles[0]),
            1 => new One(joined[0]),
            _ => new Apart(joined),
        };
    }

    /// <summary>One allele.</summary>
    /// <param name="Allele">Where the change lies, with every place at which it can be written.</param>
    public sealed record One(JustifiedAllele Allele) : WholeNameProjection;

    /// <summary>Several alleles of one molecule, too far from each other to be one.</summary>
    /// <param name="Alleles">The alleles, in genomic order.</param>
    public sealed record Apart(ImmutableArray<JustifiedAllele> Alleles) : WholeNameProjection;

    /// <summary>The place has other bases than the name states.</summary>
    /// <param name="At">Where the bases begin, such as <c>c.743</c>.</param>
    /// <param name="Stated">The bases that the name states.</param>
    /// <param name="Found">The bases that the reference has.</param>
    public sealed record OtherBases(string At, string Stated, string Found) : WholeNameProjection;

    /// <summary>The name denotes no allele that could be computed with.</summary>
    /// <param name="Why">Why not, in words.</param>
    public sealed record Refused(string Why) : WholeNameProjection;
}
