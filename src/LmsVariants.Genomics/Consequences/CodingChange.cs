using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Consequences;

/// <summary>
/// The change of the protein when one stretch of the spliced transcript is replaced: both are translated and compared, so that a
/// name follows from the two proteins and never from where in the DNA the change was written.
/// </summary>
/// <remarks>
/// HGVS nomenclature 21.1, protein recommendations; consequence terms by the Sequence Ontology. A ref struct: it lives for one
/// allele, and what is known to lie on the stack is put together without the barriers that references on the heap need.
/// </remarks>
internal readonly ref struct CodingChange
{
    private static readonly ProteinUnknown s_unknown = new();

    private readonly Transcript _transcript;
    private readonly TranscriptSequence _sequence;
    private readonly int _at;
    private readonly int _deleted;
    private readonly string _inserted;
    private readonly int? _lastJunction;
    private readonly EditedTranscript _edited;
    private readonly int _frame;
    private readonly string _protein;

    private CodingChange(Transcript transcript, TranscriptSequence sequence, int? lastJunction, int at, int deleted, string inserted)
    {
        _transcript = transcript;
        _sequence = sequence;
        (_at, _deleted, _inserted) = (at, deleted, inserted);
        _lastJunction = lastJunction;
        _edited = new EditedTranscript(_sequence.Bases, at, deleted, inserted, _sequence.Table);
        _frame = _sequence.CodingStart + transcript.LeadingBases;
        _protein = _sequence.Protein;
    }

    private int CodingStart => _sequence.CodingStart;

    private int CodingEnd => _sequence.CodingStart + _sequence.CodingLength;

    private int Difference => _inserted.Length - _deleted;

    private bool ShiftsFrame => Difference % 3 != 0;

    private int FirstCodon => Math.Max(_at - _frame, 0) / 3;

    /// <summary>Compares the proteins.</summary>
    /// <param name="transcript">The transcript.</param>
    /// <param name="sequence">Its bases on the assembly of the change.</param>
    /// <param name="lastJunction">The index of the first base of the last exon in the changed transcript; null where it has one exon.</param>
    /// <param name="at">The index of the first base that goes, or of the base behind an insertion, among the bases of all exons.</param>
    /// <param name="deleted">How many bases go.</param>
    /// <param name="inserted">The bases that come.</param>
    public static CodingOutcome Of(Transcript transcript, TranscriptSequence sequence, int? lastJunction, int at, int deleted, string inserted)
    {
        // Bases that only change keep their place: those in front of the coding region say nothing of those inside.
        int toCoding = sequence.CodingStart - at;
        if (inserted.Length != deleted || toCoding <= 0 || toCoding >= deleted) return new CodingChange(transcript, sequence, lastJunction, at, deleted, inserted).Describe();
        while (toCoding + 1 < deleted && inserted[toCoding] == sequence.Bases[at + toCoding]) toCoding++;
        CodingOutcome coding = new CodingChange(transcript, sequence, lastJunction, at + toCoding, deleted - toCoding, inserted[toCoding..]).Describe();
        return coding with { Terms = coding.Terms | TermSet.FivePrimeUtr };
    }

    private CodingOutcome Describe()
    {
        if (_at + _deleted <= CodingStart) return new CodingOutcome(s_unknown, TermSet.FivePrimeUtr);
        if (_at >= CodingEnd) return new CodingOutcome(s_unknown, TermSet.ThreePrimeUtr);
        bool hasStart = _transcript.LeadingBases == 0 && (_transcript.IsComplete || _sequence.BeginsWithStart);
        if (_at < CodingStart + 3 && hasStart && StartOutcome() is CodingOutcome start) return start;
        // Bases of a codon whose beginning the record lacks.
        if (_at < _frame) return NotKnown(0);
        int codon = FirstCodon;
        int place = codon;
        while (true)
        {
            // Behind bases that only change nothing differs, whether the reference knows it or not.
            if (Difference == 0 && _frame + (place * 3) >= _at + _deleted) return Same(codon);
            char? residue = _edited.ResidueAt(_frame + (place * 3));
            char? reference = place < _protein.Length ? _protein[place] : null;
            if (residue is null || reference is null) return residue == reference ? Same(codon) : OpenEnd(codon, place);
            if (residue == 'X' || reference == 'X') return NotKnown(codon);
            if (residue != reference) return Differs(codon, place);
            if (residue == '*') return Same(codon);
            place++;
        }
    }

    // The start codon or a base in front of it is touched.
    private CodingOutcome? StartOutcome()
    {
        bool isWholeBehind = IsRead(CodingStart, Math.Max(3, _at + _deleted - CodingStart), Difference);
        if (isWholeBehind) return new CodingOutcome(s_unknown, TermSet.StartRetained | TermSet.FivePrimeUtr, 1);
        bool isLongEnough = CodingStart + 3 <= Math.Min(_edited.Length, _sequence.Bases.Length);
        bool isWhole = _at >= CodingStart && isLongEnough && IsRead(CodingStart, 3, 0);
        if (isWhole) return null;
        return new CodingOutcome(new ProteinStartLoss(), _at < CodingStart ? TermSet.StartLost | TermSet.FivePrimeUtr : TermSet.StartLost, 1);
    }

    // Whether bases of the reference stand in the changed transcript, moved by some places.
    private bool IsRead(int from, int length, int moved)
    {
        for (int index = from; index < from + length; index++)
        {
            if (index + moved < 0 || index >= _sequence.Bases.Length || _edited[index + moved] != _sequence.Bases[index]) return false;
        }
        return true;
    }

    private CodingOutcome Same(int codon)
    {
        int last = Math.Clamp((Math.Min(_at + Math.Max(_deleted, 1), CodingEnd) - 1 - _frame) / 3, codon, Math.Max(codon, _protein.Length - 1));
        bool touchesStop = _protein[last] == '*';
        TermSet terms = touchesStop ? TermSet.StopRetained : TermSet.Synonymous;
        if (_at + _deleted > CodingEnd) terms |= TermSet.ThreePrimeUtr;
        ProteinChange protein = codon == last
            ? new ProteinUnchanged(AminoAcid.Of(_protein[codon]), codon + 1)
            : new ProteinRangeUnchanged(Range(codon, last));
        return new CodingOutcome(protein, terms, codon + 1);
    }

    // The bases of the transcript end before a stop codon is met, or the reference protein has no end.
    private CodingOutcome OpenEnd(int codon, int place)
    {
        if (place < _protein.Length && _protein[place] == '*') return new CodingOutcome(s_unknown, TermSet.StopLost, codon + 1);
        return NotKnown(codon);
    }

    private CodingOutcome NotKnown(int codon) => new(s_unknown, StructuralTerms(), codon + 1);

    // What follows from lengths alone, without bases.
    private TermSet StructuralTerms() => ShiftsFrame ? TermSet.Frameshift
        : Difference > 0 && _deleted == 0 ? TermSet.InframeInsertion
        : Difference < 0 && _inserted.Length == 0 ? TermSet.InframeDeletion
        : Difference != 0 ? TermSet.ProteinAltering
        : IsIncomplete(FirstCodon) ? TermSet.IncompleteTerminalCodon | TermSet.CodingSequence
        : TermSet.CodingSequence;

    // The record may end inside its last codon.
    private bool IsIncomplete(int codon) => _at >= _frame && _frame + ((codon + 1) * 3) > CodingEnd;

    private CodingOutcome Differs(int codon, int place)
    {
        // Codons from the first difference to the last one that holds a changed base; behind it the proteins run in parallel again.
        int ahead = Difference / 3;
        int endOfNew = Math.Max((_at + _inserted.Length - _frame + 2) / 3, place);
        int endOfOld = endOfNew - ahead;
        if (endOfOld < place) (endOfOld, endOfNew) = (place, place + ahead);
        bool reachesStop = _protein[^1] == '*' && (endOfOld >= _protein.Length || _at + _deleted > CodingEnd);
        if (_protein[place] == '*')
        {
            // Residues that come in right in front of the stop codon leave it standing: nothing is read through.
            bool isStopKept = Difference > 0 && !ShiftsFrame && NextStop(place) == place + ahead;
            return isStopKept ? InFrame(codon, place, string.Empty, Residues(place, place + ahead, out _)) : Extension(codon, place);
        }
        if (ShiftsFrame || reachesStop) return Frameshift(codon, place, reachesStop);

        // A coding region without a stop codon ends before the change does.
        if (endOfOld > _protein.Length) return NotKnown(codon);
        // Most changes are of one residue, and need no text of it.
        if (endOfOld == place + 1 && endOfNew == endOfOld && Difference == 0 && _edited.ResidueAt(_frame + (place * 3)) is char to and not '*')
        {
            return new CodingOutcome(new ProteinSubstitution(AminoAcid.Of(_protein[place]), place + 1, AminoAcid.Of(to)), TermSet.Missense, codon + 1);
        }
        string after = Residues(place, endOfNew, out bool isStopped);
        if (isStopped) return StoppedInFrame(codon, place, after);
        return InFrame(codon, place, _protein[place..endOfOld], after);
    }

    private CodingOutcome Extension(int codon, int place)
    {
        char to = _edited.ResidueAt(_frame + (place * 3))!.Value;
        int? stop = NextStop(place);
        TermSet terms = TermSet.StopLost;
        if (ShiftsFrame && _at + _deleted <= CodingEnd) terms |= TermSet.Frameshift;
        if (_at + _deleted > CodingEnd) terms |= TermSet.ThreePrimeUtr;
        return new CodingOutcome(new ProteinExtension(place + 1, AminoAcid.Of(to), stop - place), terms, codon + 1);
    }

    // Frame shifts, and deletions that begin in front of the stop codon and take it along, which the specification names alike.
    private CodingOutcome Frameshift(int codon, int place, bool reachesStop)
    {
        char to = _edited.ResidueAt(_frame + (place * 3))!.Value;
        int? stop = NextStop(place);
        TermSet terms = TermSet.None;
        if (ShiftsFrame && _at + _deleted <= CodingEnd) terms |= TermSet.Frameshift;
        else if (!ShiftsFrame && to != '*') terms |= _inserted.Length == 0 ? TermSet.InframeDeletion : TermSet.ProteinAltering;
        if (to == '*') terms |= TermSet.StopGained;
        if (reachesStop && to != '*') terms |= TermSet.StopLost;
        if (_at + _deleted > CodingEnd) terms |= TermSet.ThreePrimeUtr;
        ProteinChange protein = to == '*'
            ? new ProteinSubstitution(AminoAcid.Of(_protein[place]), place + 1, AminoAcid.Ter)
            : new ProteinFrameshift(AminoAcid.Of(_protein[place]), place + 1, AminoAcid.Of(to), stop - place + 1) { IsStopUnknown = stop is null };
        return new CodingOutcome(protein, terms, codon + 1, StopAt(stop), Lost(place));
    }

    private CodingOutcome StoppedInFrame(int codon, int place, string after)
    {
        PrematureStop? stop = StopAt(place + after.Length - 1);
        TermSet terms = Difference == 0 ? TermSet.StopGained : StructuralTerms() | TermSet.StopGained;
        AminoAcid first = AminoAcid.Of(_protein[place]);
        bool isBetweenCodons = _deleted == 0 && (_at - _frame) % 3 == 0 && place > 0;
        ProteinChange protein = after.Length == 1 ? new ProteinSubstitution(first, place + 1, AminoAcid.Ter)
            : isBetweenCodons ? new ProteinInsertion(Range(place - 1, place), after)
            : new ProteinDeletionInsertion(Range(place, place), after);
        return new CodingOutcome(protein, terms, codon + 1, stop, Lost(place));
    }

    private CodingOutcome InFrame(int codon, int place, string before, string after)
    {
        int same = 0;
        while (same < Math.Min(before.Length, after.Length) && before[^(same + 1)] == after[^(same + 1)]) same++;
        before = before[..^same];
        after = after[..^same];
        TermSet terms = Difference == 0 ? TermSet.Missense : StructuralTerms();
        (int, int)? lost = before.Length > after.Length ? (place + 1, place + before.Length) : null;
        return new CodingOutcome(NameInFrame(place, before, after), terms, codon + 1, null, lost);
    }

    private ProteinChange NameInFrame(int place, string before, string after)
    {
        if (after.Length == 0) return new ProteinDeletion(Range(place, place + before.Length - 1));
        if (before.Length == 1 && after.Length == 1) return new ProteinSubstitution(AminoAcid.Of(before[0]), place + 1, AminoAcid.Of(after[0]));
        if (before.Length > 0) return new ProteinDeletionInsertion(Range(place, place + before.Length - 1), after);
        bool isCopy = place >= after.Length && _protein.AsSpan(place - after.Length, after.Length).SequenceEqual(after);
        return isCopy ? new ProteinDuplication(Range(place - after.Length, place - 1))
            : place == 0 ? s_unknown
            : new ProteinInsertion(Range(place - 1, place), after);
    }

    private ResidueRange Range(int first, int last) =>
        new(AminoAcid.Of(_protein[first]), first + 1, AminoAcid.Of(_protein[last]), last + 1);

    // The new residues from one codon to another; up to and with the first stop among them.
    private string Residues(int first, int end, out bool isStopped)
    {
        char[] residues = new char[end - first];
        for (int i = 0; i < residues.Length; i++)
        {
            residues[i] = _edited.ResidueAt(_frame + ((first + i) * 3)) ?? 'X';
            if (residues[i] != '*') continue;
            isStopped = true;
            return new string(residues, 0, i + 1);
        }
        isStopped = false;
        return new string(residues);
    }

    // The codon, from 0, that ends translation; null where the bases end or are not known before.
    private int? NextStop(int codon)
    {
        for (; _edited.ResidueAt(_frame + (codon * 3)) is char residue and not 'X'; codon++)
        {
            if (residue == '*') return codon;
        }
        return null;
    }

    private PrematureStop? StopAt(int? codon)
    {
        if (codon is not int stop) return null;
        int behindStop = _frame + ((stop + 1) * 3);
        return new PrematureStop(stop + 1, _lastJunction - behindStop);
    }

    private (int First, int Last) Lost(int place) => (place + 1, _protein[^1] == '*' ? _protein.Length - 1 : _protein.Length);
}
