using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Pipeline.Annotate;

/// <summary>Holds the reference bases that a file states against those of the assembly.</summary>
/// <param name="Mismatch">The first base that differs, in words; null where none does.</param>
/// <param name="IsKnown">Whether the reference bundle knows every base; where it does not, nothing was checked there.</param>
/// <param name="FitsInstead">The other assembly, when it has the stated bases at these coordinates.</param>
internal sealed record ReferenceCheck(Phrase? Mismatch, bool IsKnown, GenomeAssembly? FitsInstead)
{
    // Longer alleles than this are read into memory of their own.
    private const int Usual = 256;
    private static readonly ReferenceCheck s_fits = new(null, IsKnown: true, null);
    private static readonly ReferenceCheck s_fitsWhereKnown = new(null, IsKnown: false, null);

    public static ReferenceCheck Of(Variant stated, TranscriptCatalogue transcripts)
    {
        Span<char> bases = stated.Reference.Length <= Usual ? stackalloc char[stated.Reference.Length] : new char[stated.Reference.Length];
        transcripts.Bases.Read(stated.Assembly, stated.Contig, stated.Start.Value, bases);
        int at = FirstDifference(stated.Reference.Bases, bases);
        bool isKnown = !bases.Contains('N');
        if (at < 0) return isKnown ? s_fits : s_fitsWhereKnown;
        Position place = new(stated.Start.Value + at);
        Phrase mismatch = $"the file states {stated.Reference.Bases[at]} at {stated.Contig}:{place}; {stated.Assembly} has {bases[at]} there{OnTranscript(stated, place, transcripts)}";
        return new ReferenceCheck(mismatch, isKnown, AssemblyThatFits(stated, transcripts.Bases));
    }

    /// <summary>The variant with the bases that the assembly has where the file writes an ambiguous one.</summary>
    public static Variant WithKnownBases(Variant stated, IReferenceBases bases) =>
        stated.Reference.Bases.Contains('N', StringComparison.Ordinal) ? Filled(stated, bases) : stated;

    private static Variant Filled(Variant stated, IReferenceBases bases)
    {
        string known = Read(stated, stated.Assembly, bases);
        char[] reference = [.. stated.Reference.Bases.Select((given, i) => given == 'N' ? known[i] : given)];
        return stated with { Reference = Allele.Of(new string(reference)) };
    }

    // One base fits another assembly by chance one time in four; only that it does is said, never that the file is of it.
    private static GenomeAssembly? AssemblyThatFits(Variant stated, IReferenceBases bases)
    {
        GenomeAssembly? other = stated.Assembly switch
        {
            GenomeAssembly.GRCh37 => GenomeAssembly.GRCh38,
            GenomeAssembly.GRCh38 => GenomeAssembly.GRCh37,
            _ => null,
        };
        return other is GenomeAssembly assembly && Read(stated, assembly, bases) == stated.Reference.Bases ? assembly : null;
    }

    private static string OnTranscript(Variant stated, Position place, TranscriptCatalogue transcripts)
    {
        foreach (Transcript transcript in transcripts.At(stated.Assembly, stated.Contig, place))
        {
            if (transcript.Placements[stated.Assembly].ToCoding(place) is CodingPosition coding) return $" ({transcript.Accession} c.{coding})";
        }
        return string.Empty;
    }

    private static string Read(Variant stated, GenomeAssembly assembly, IReferenceBases bases) =>
        string.Create(stated.Reference.Length, (bases, assembly, stated), static (target, from) =>
            from.bases.Read(from.assembly, from.stated.Contig, from.stated.Start.Value, target));

    private static int FirstDifference(ReadOnlySpan<char> stated, ReadOnlySpan<char> reference)
    {
        for (int i = 0; i < stated.Length; i++)
        {
            if (stated[i] != 'N' && reference[i] != 'N' && stated[i] != reference[i]) return i;
        }
        return -1;
    }
}
