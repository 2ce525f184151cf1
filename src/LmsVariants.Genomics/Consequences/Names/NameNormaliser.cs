using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Genomics.Consequences.Names;

/// <summary>The name that the specification prefers for a name that is given, or why none can be said.</summary>
public abstract record NormalisedName
{
    private NormalisedName()
    {
    }

    /// <summary>The name.</summary>
    /// <param name="Name">The name, on the transcript that was given.</param>
    public sealed record Written(HgvsName Name) : NormalisedName;

    /// <summary>The place has other bases than the name states.</summary>
    /// <param name="At">Where the bases begin, such as <c>c.743</c>.</param>
    /// <param name="Stated">The bases that the name states.</param>
    /// <param name="Found">The bases that the reference has.</param>
    public sealed record OtherBases(string At, string Stated, string Found) : NormalisedName;

    /// <summary>The name says nothing that could be written otherwise.</summary>
    /// <param name="Why">Why not, in words.</param>
    public sealed record Refused(string Why) : NormalisedName;
}

/// <summary>Writes names as the specification prefers them.</summary>
/// <remarks>
/// HGVS nomenclature 21.1. A repeat stays one where it may be; everything else is named from its bases as
/// <see cref="ConsequenceCaller"/> does, and a deletion or duplication behind a junction of exons is written in front of it
/// where both make the same transcript (<see cref="ExonJunction"/>), since a name alone does not tell them apart. docs/hgvs.md
/// has the rules.
/// </remarks>
public static class NameNormaliser
{
    /// <summary>The preferred name. Normalising it again gives the same.</summary>
    /// <param name="name">A c., n., r. or genomic name; its own transcript is not looked at.</param>
    /// <param name="transcript">The transcript to read it on, or whose chromosome a genomic name without a reference means.</param>
    /// <param name="assembly">The assembly that gives the bases.</param>
    public static NormalisedName Normalise(HgvsName name, Transcript transcript, GenomeAssembly assembly)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(transcript);
        if (name.Kind == HgvsKind.Protein) return new NormalisedName.Refused("a p. name has no bases");
        if (!transcript.Placements.TryGetValue(assembly, out TranscriptPlacement? placement)) return new NormalisedName.Refused($"{transcript.Accession} is not placed on {assembly}");
        if (!name.Kind.IsGenome())
        {
            return Normalise(name, TranscriptAxis.Of(transcript, assembly, name.Kind)!) switch
            {
                NormalisedName.Written written => new NormalisedName.Written(written.Name with { Reference = On(transcript, name.Reference) }),
                NormalisedName other => other,
            };
        }
        bool isRefSeq = Contig.TryParseRefSeq($"{name.Reference?.Sequence}", out Contig contig, out GenomeAssembly? stated);
        bool isHere = name.Reference is null || (isRefSeq ? contig == placement.Contig && (stated ?? assembly) == assembly
            : Contig.Named(name.Reference.ToString()) == placement.Contig);
        return isHere
            ? Normalise(name, new GenomeAxis(assembly, placement.Contig, transcript.Bases, name.Kind))
            : new NormalisedName.Refused($"{name.Reference} is not {assembly} {placement.Contig}, on which {transcript.Accession} lies");
    }

    /// <summary>The preferred name of a c. name.</summary>
    public static NormalisedName Normalise(HgvsCoding name, Transcript transcript, GenomeAssembly assembly)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Normalise(name.ToName(), transcript, assembly);
    }

    private static NormalisedName Normalise(HgvsName name, NamedAxis axis)
    {
        bool isRna = name.Kind == HgvsKind.Rna;
        HgvsDescription given = isRna && name.Description is NucleotideVariant rna ? RnaLetters.ToDna(rna) : name.Description;
        if (isRna && WhyNotOneExon((TranscriptAxis)axis, given) is string why) return new NormalisedName.Refused(why);
        switch (WholeNameProjection.Of(axis, given))
        {
            case WholeNameProjection.One one when given is NucleotideVariant variant:
                return Write(name, Preferred(axis, variant, one.Allele), isRna);
            case WholeNameProjection.One one:
                return Write(name, Named(axis, one.Allele), isRna);
            case WholeNameProjection.Apart apart:
                NucleotideVariant?[] members = [.. apart.Alleles.Select(allele => Named(axis, allele))];
                if (!axis.IsForward) Array.Reverse(members);
                if (members.Contains(null)) return Write(name, null, isRna);
                return new NormalisedName.Written(name with
                {
                    Description = new HgvsAllele([.. members.Cast<HgvsDescription>()], [.. Enumerable.Repeat(HgvsJoint.Cis, members.Length - 1)], isBracketed: true, isPredicted: false),
                });
            case WholeNameProjection.OtherBases other:
                return isRna
                    ? new NormalisedName.OtherBases(other.At, RnaLetters.ToRna(other.Stated), RnaLetters.ToRna(other.Found))
                    : new NormalisedName.OtherBases(other.At, other.Stated, other.Found);
            case WholeNameProjection.Refused refused:
                return new NormalisedName.Refused(refused.Why);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static NormalisedName Write(HgvsName name, NucleotideVariant? preferred, bool isRna)
    {
        if (preferred is null) return new NormalisedName.Refused("the change reaches over an end of the transcript");
        // Bases that come in behind the last base of an exon: on the genome an intron follows, in RNA there is none to name.
        bool isBesideJunction = isRna && (preferred.Location.Start.First.Offset != 0 || preferred.Location.End?.First.Offset is not (null or 0));
        if (isBesideJunction) return new NormalisedName.Refused("the change lies at a junction of exons");
        return new NormalisedName.Written(name with { Description = isRna ? RnaLetters.ToRna(preferred) : preferred });
    }

    private static NucleotideVariant? Preferred(NamedAxis axis, NucleotideVariant given, JustifiedAllele allele)
    {
        if (given.Edit is RepeatedSequence repeat && RepeatNaming.Of(axis, given, repeat) is NucleotideVariant whole) return whole;
        // One base for another has one name; so has what stays as it is, and what only the assembly has already.
        if (given.Edit is Substitution or Unchanged) return new NucleotideVariant(given.Location, given.Edit);
        if (allele.IsUnchanged) return new NucleotideVariant(given.Location, new Unchanged());
        return Named(axis, allele);
    }

    private static NucleotideVariant? Named(NamedAxis axis, JustifiedAllele allele)
    {
        if (axis is not TranscriptAxis on) return HgvsName.TryParse(GenomicNaming.Change(allele), out HgvsName? genomic, out _) ? (NucleotideVariant)genomic.Description : null;
        if (CodingNaming.Name(on.Transcript, on.Placement, new StrandedAllele(allele, on.Placement)) is not HgvsCoding name) return null;
        // From exon to exon, where one is as short as the change.
        while (ExonJunction.OnFivePrimeSide(name, on.Transcript, on.Assembly) is HgvsCoding converged)
        {
            // In front of the junction the change may still slide into the intron, as every change of the genome does.
            HgvsCoding settled = Settled(on, converged);
            // Over an intron whose bases are all alike it slides back to where it came from.
            if (settled.Start.CompareTo(name.Start) >= 0) break;
            name = settled;
        }
        (HgvsPoint start, HgvsPoint end) = (on.ToPoint(name.Start), on.ToPoint(name.End));
        return new NucleotideVariant(new HgvsLocation(new HgvsPlace(start), start == end ? null : new HgvsPlace(end)), name.Edit);
    }

    private static HgvsCoding Settled(TranscriptAxis on, HgvsCoding name) =>
        NamedChange.Of(on, on.ToPoint(name.Start), on.ToPoint(name.End), name.Edit, null, null) is NamedChange.Placed placed
            ? CodingNaming.Name(on.Transcript, on.Placement, new StrandedAllele(placed.Allele, on.Placement)) ?? name
            : name;

    // RNA has no introns, so that a change over a junction has no place on the genome.
    private static string? WhyNotOneExon(TranscriptAxis axis, HgvsDescription description)
    {
        if (description is not NucleotideVariant { Location: { IsKnown: true } location }) return "of RNA one change at a known place is read";
        HgvsPoint start = location.Start.First;
        HgvsPoint end = location.End?.First ?? start;
        int? first = Exon(start);
        int? last = Exon(end);
        return first is null ? $"{axis.Record} has no position {axis.Text(start)}"
            : last is null ? $"{axis.Record} has no position {axis.Text(end)}"
            : first != last ? $"{axis.Text(start)}_{end} reaches over a junction of exons"
            : null;

        int? Exon(HgvsPoint point) => axis.ToGenomic(point) is int genomic ? axis.Placement.ExonNumber(new Position(genomic)) : null;
    }

    private static HgvsReference On(Transcript transcript, HgvsReference? given) => given?.Transcript is null
        ? new HgvsReference(transcript.Accession, null, given?.Symbol)
        : new HgvsReference(given.Sequence, transcript.Accession, given.Symbol);
}
