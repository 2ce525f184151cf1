using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Genomics.Consequences.Names;

/// <summary>The sequence on which a name counts its places, laid on an assembly.</summary>
internal abstract class NamedAxis(GenomeAssembly assembly, Contig contig, Strand strand, IReferenceBases bases)
{
    public GenomeAssembly Assembly => assembly;

    public Contig Contig => contig;

    public IReferenceBases Bases => bases;

    public bool IsForward => strand == Strand.Forward;

    /// <summary>Gets what the sequence is called, for messages.</summary>
    public abstract string Record { get; }

    /// <summary>Gets whether a base that is not known is the end of the sequence and no gap in what is known of it.</summary>
    public virtual bool EndsWhereUnknown => false;

    /// <summary>The genomic base of a place; null where the sequence has no such place.</summary>
    public abstract int? ToGenomic(HgvsPoint point);

    /// <summary>The place of a genomic base; null outside the sequence.</summary>
    public abstract HgvsPoint? ToPoint(int genomic);

    /// <summary>A place as the name writes it, such as <c>c.22+1</c>.</summary>
    public abstract string Text(HgvsPoint point);

    /// <summary>The bases between two genomic places, both included, on the strand of the sequence; <c>N</c> where not known.</summary>
    public virtual string Read(int first, int last)
    {
        string forward = ReadForward(first, last);
        return IsForward ? forward : Nucleotides.ReverseComplement(forward);
    }

    /// <summary>The bases between two genomic places on the forward strand of the assembly.</summary>
    public string ReadForward(int first, int last) => string.Create(last - first + 1, (Bases, Assembly, Contig, first), static (target, from) =>
        from.Bases.Read(from.Assembly, from.Contig, from.first, target));

    /// <summary>Bases of the strand of the sequence as the forward strand has them, and the other way round.</summary>
    public string Turned(string own) => IsForward ? own : Nucleotides.ReverseComplement(own);

    /// <summary>The genomic places of a stretch that begins some bases 3' of a place.</summary>
    public (int First, int Last) Behind(int genomic, int skipped, int length)
    {
        int near = IsForward ? genomic + skipped : genomic - skipped;
        return IsForward ? (near, near + length - 1) : (near - length + 1, near);
    }
}
