using System.Globalization;

using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Pipeline.Ingest;

/// <summary>Counts at how many places the bases that a file states are those of the assembly that it is said to be on, and at how many those of the other one.</summary>
/// <remarks>A place counts only where the reference knows it on an assembly and the two differ there. One wrong row says nothing; several of one mind do.</remarks>
public sealed class AssemblyTally
{
    private const int Enough = 5;
    private const int Share = 4;

    private readonly GenomeAssembly? _stated;
    private readonly IReferenceBases _bases;
    private int _here;
    private int _there;

    /// <summary>Starts counting for files that are said to be on <paramref name="stated"/>.</summary>
    public AssemblyTally(GenomeAssembly? stated, IReferenceBases bases)
    {
        (_stated, _bases) = (stated, bases);
        Other = stated switch
        {
            GenomeAssembly.GRCh37 => GenomeAssembly.GRCh38,
            GenomeAssembly.GRCh38 => GenomeAssembly.GRCh37,
            _ => null,
        };
    }

    /// <summary>Gets the assembly that it may be instead; null where there is none to compare with.</summary>
    public GenomeAssembly? Other { get; }

    /// <summary>Gets whether the bases are plainly those of the other assembly.</summary>
    public bool IsClash => _there >= Enough && _there >= _here * Share;

    /// <summary>Counts one place.</summary>
    /// <param name="chromosome">The chromosome as written.</param>
    /// <param name="position">The first base, from 1.</param>
    /// <param name="reference">The bases that the file states there.</param>
    public void Add(string chromosome, int position, string reference) => Add(VoteOf(chromosome, position, reference));

    /// <summary>Counts a vote.</summary>
    public void Add(AssemblyVote vote)
    {
        if (vote == AssemblyVote.Here) _here++;
        else if (vote == AssemblyVote.There) _there++;
    }

    /// <summary>What a place says, without counting it; safe to ask from several threads at once.</summary>
    /// <param name="chromosome">The chromosome as written.</param>
    /// <param name="position">The first base, from 1.</param>
    /// <param name="reference">The bases that the file states there.</param>
    public AssemblyVote VoteOf(string chromosome, int position, string reference)
    {
        if (Other is not GenomeAssembly other || !Contig.TryParse(chromosome, out Contig contig)) return AssemblyVote.None;
        bool fits = Fits(contig, position, reference, _stated!.Value);
        if (fits == Fits(contig, position, reference, other)) return AssemblyVote.None;
        return fits ? AssemblyVote.Here : AssemblyVote.There;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"of the places where the two differ, {_there} state its bases and {_here} those of {_stated}");

    // Where the reference knows no base nothing fits.
    private bool Fits(Contig contig, int position, string reference, GenomeAssembly assembly)
    {
        Span<char> there = reference.Length <= 64 ? stackalloc char[reference.Length] : new char[reference.Length];
        _bases.Read(assembly, contig, position, there);
        bool known = false;
        for (int i = 0; i < there.Length; i++)
        {
            if (there[i] == 'N' || reference[i] == 'N') continue;
            known = true;
            if (there[i] != reference[i]) return false;
        }
        return known;
    }
}
