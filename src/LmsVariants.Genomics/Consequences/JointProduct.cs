using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Consequences;

/// <summary>The protein that two changes of one transcript make where one molecule carries both.</summary>
/// <param name="Reference">The residues of the reference in one letter, without the stop.</param>
/// <param name="Protein">The residues of the product up to its first stop, in one letter.</param>
/// <param name="ReachesNaturalStop">Whether that first stop is the stop codon of the reference, read in its own frame.</param>
public sealed record JointProduct(string Reference, string Protein, bool ReachesNaturalStop)
{
    private int Before => Reference.AsSpan().CommonPrefixLength(Protein);

    private int Behind
    {
        get
        {
            int most = Math.Min(Reference.Length, Protein.Length) - Before;
            int same = 0;
            while (same < most && Reference[^(same + 1)] == Protein[^(same + 1)]) same++;
            return same;
        }
    }

    /// <summary>Gets how many residues of the reference the product has not, from the first difference to the last.</summary>
    public int ResiduesGone => Reference.Length - Before - Behind;

    /// <summary>Gets how many residues stand in their place.</summary>
    public int ResiduesInTheirPlace => Protein.Length - Before - Behind;

    /// <summary>Gets the first residue that differs, from 1; null where none does.</summary>
    public int? FirstAltered => ResiduesGone + ResiduesInTheirPlace == 0 ? null : Before + 1;

    /// <summary>Carries out both changes and translates.</summary>
    /// <param name="transcript">The transcript that both are named on.</param>
    /// <param name="assembly">The assembly whose bases the transcript is read with.</param>
    /// <param name="first">The change that came first.</param>
    /// <param name="second">The change that came to it: a loss of bases that takes out what the first changed leaves itself alone to be read.</param>
    /// <returns>Null where no product follows: a change reaches out of its exon or touches the start codon, the two touch the same bases, or bases are not known.</returns>
    public static JointProduct? Of(Transcript transcript, GenomeAssembly assembly, HgvsCoding first, HgvsCoding second)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (!transcript.Placements.ContainsKey(assembly) || transcript.LeadingBases > 0) return null;
        TranscriptSequence sequence = transcript.SequenceOn(assembly);
        if (!sequence.BeginsWithStart || !sequence.EndsWithStop) return null;
        if (TranscriptEdit.Of(first, transcript, assembly) is not TranscriptEdit one || TranscriptEdit.Of(second, transcript, assembly) is not TranscriptEdit other) return null;
        // Other bases in the place of the same ones are an alternative to the first change, which no molecule carries beside it.
        if (other.Covers(one)) return other.Difference < 0 ? Read(sequence, [other]) : null;
        if (one.Meets(other)) return null;
        return Read(sequence, one.At > other.At ? [one, other] : [other, one]);
    }

    // The edits stand from 3' to 5', so that none moves the place of the next.
    private static JointProduct? Read(TranscriptSequence sequence, ReadOnlySpan<TranscriptEdit> edits)
    {
        int naturalStop = sequence.CodingStart + sequence.CodingLength - 3;
        int movedStop = naturalStop;
        string bases = sequence.Bases;
        foreach (TranscriptEdit edit in edits)
        {
            if (edit.At < sequence.CodingStart + 3) return null;
            if (edit.At < naturalStop + 3 && edit.After > naturalStop) movedStop = -1;
            else if (edit.At <= naturalStop && movedStop >= 0) movedStop += edit.Difference;
            bases = string.Concat(bases.AsSpan(0, edit.At), edit.Inserted, bases.AsSpan(edit.After));
        }
        EditedTranscript edited = new(bases, 0, 0, string.Empty, sequence.Table);
        int place = sequence.CodingStart;
        List<char> residues = new(sequence.Protein.Length);
        while (edited.ResidueAt(place) is char residue)
        {
            if (residue == 'X') return null;
            if (residue == '*') return new JointProduct(sequence.Protein[..^1], new string([.. residues]), place == movedStop);
            residues.Add(residue);
            place += 3;
        }
        return new JointProduct(sequence.Protein[..^1], new string([.. residues]), ReachesNaturalStop: false);
    }
}
