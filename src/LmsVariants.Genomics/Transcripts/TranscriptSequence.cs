using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Genomics.Transcripts;

/// <summary>The bases of a transcript from cap to tail on its own strand; <c>N</c> where the reference does not know one.</summary>
public sealed class TranscriptSequence
{
    // GRCh38 first: RefSeq has aligned its transcripts to it, so it differs least from them.
    internal static readonly GenomeAssembly[] Preferred = [GenomeAssembly.GRCh38, GenomeAssembly.GRCh37, GenomeAssembly.Other];

    private readonly int _leading;
    private string? _protein;

    private TranscriptSequence(string bases, int codingStart, int codingLength, int leading, TranslationTable table)
    {
        (Bases, CodingStart, CodingLength, _leading, Table) = (bases, codingStart, codingLength, leading, table);
        string coding = bases.Substring(codingStart, codingLength);
        Coding = coding.Contains('N', StringComparison.Ordinal) ? null : coding;
    }

    /// <summary>Gets all bases.</summary>
    public string Bases { get; }

    /// <summary>Gets the index in <see cref="Bases"/> of the first base of the start codon, from 0.</summary>
    public int CodingStart { get; }

    /// <summary>Gets the number of bases from start to stop codon.</summary>
    public int CodingLength { get; }

    /// <summary>Gets the bases from start to stop codon; null where one of them is not known.</summary>
    public string? Coding { get; }

    /// <summary>Gets the genetic code that it is read by.</summary>
    public TranslationTable Table { get; }

    /// <summary>Gets the residues in one letter from the first whole codon, the stop included as <c>*</c>; <c>X</c> for a codon that is not known.</summary>
    public string Protein => _protein ??= Translate(Bases.AsSpan(CodingStart + _leading, CodingLength - _leading), Table);

    // A record that lacks its end may hold its start, and the other way round: the bases tell.
    internal bool BeginsWithStart => _leading == 0 && CodingLength >= 3 && Protein[0] == 'M';

    internal bool EndsWithStop => CodingLength - _leading >= 3 && Protein[^1] == '*';

    internal static TranscriptSequence Of(Transcript transcript, GenomeAssembly assembly)
    {
        if (!transcript.Placements.TryGetValue(assembly, out TranscriptPlacement? placement)) return new TranscriptSequence(string.Empty, 0, 0, 0, transcript.Table);
        char[] bases = new char[placement.TranscriptLength];
        int filled = 0;
        foreach (Interval exon in placement.Exons)
        {
            Span<char> part = bases.AsSpan(filled, exon.Length);
            transcript.Bases.Read(assembly, placement.Contig, exon.First.Value, part);
            if (placement.Strand == Strand.Reverse) Nucleotides.ReverseComplementInPlace(part);
            filled += exon.Length;
        }
        foreach (AssemblyDifference difference in transcript.Differences)
        {
            if (difference.Assembly == assembly) bases[placement.CodingStart + difference.CodingBase - 1] = difference.TranscriptBase;
        }
        return new TranscriptSequence(new string(bases), placement.CodingStart, placement.CodingLength, transcript.LeadingBases, transcript.Table);
    }

    private static string Translate(ReadOnlySpan<char> coding, TranslationTable table)
    {
        char[] residues = new char[(coding.Length + 2) / 3];
        for (int i = 0; i < residues.Length; i++)
        {
            residues[i] = coding.Length - (i * 3) < 3 ? 'X' : GeneticCode.Translate(coding.Slice(i * 3, 3), table).OneLetter;
        }
        return new string(residues);
    }
}
