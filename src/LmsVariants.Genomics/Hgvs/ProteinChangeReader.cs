using System.Text;

using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Genomics.Hgvs;

/// <summary>Reads what happens to a protein.</summary>
internal sealed class ProteinChangeReader(NameCursor cursor, NucleotideEditReader counts)
{
    private const string OneResidueEdit = "=, fs or the new amino acid";
    private const string RangeEdit = "del, dup, ins, delins or =";
    private const string NewStop = "Ter or * with the place of the new stop";
    private ResidueRange _place;
    private int _secondAt;

    /// <summary>Whether the change that was read last stood in parentheses of its own: <c>Arg97(Glu)</c>.</summary>
    public bool IsEditPredicted { get; private set; }

    /// <summary>Reads a change with its place, or what is said of the whole protein.</summary>
    public ProteinChange? Read()
    {
        IsEditPredicted = false;
        if (ReadWhole() is ProteinChange whole) return whole;
        if (!ReadPlace()) return null;
        IsEditPredicted = cursor.Take('(');
        if (ReadEdit() is not ProteinChange change) return null;
        return !IsEditPredicted || cursor.Need(")") ? change : null;
    }

    /// <summary>Reads a range that a closing parenthesis follows; that is left.</summary>
    public bool ReadPlaceOnly() => ReadPlace() && _place.FirstPosition != _place.LastPosition && cursor.Next == ')';

    /// <summary>Reads the change of the place that was read last.</summary>
    public ProteinChange? ReadEditOfPlace() => ReadEdit();

    /// <summary>Reads a change that leaves out its place, which is that of another; null, and nothing taken, where a place is given.</summary>
    public ProteinChange? ReadEditOf(ProteinChange other)
    {
        int start = cursor.At;
        IsEditPredicted = false;
        if (ReadWhole() is ProteinChange whole) return whole;
        if (AminoAcid.TryReadStart(cursor.Rest, out _, out int length) && char.IsAsciiDigit(cursor.Peek(length))) return null;
        if (other.SharedPlace is not ResidueRange place) return null;
        _place = place;
        if (ReadEdit() is ProteinChange change) return change;
        cursor.At = start;
        return null;
    }

    private ProteinChange? ReadWhole()
    {
        if (cursor.Take('=')) return new ProteinWhollyUnchanged();
        if (cursor.Take('?')) return new ProteinUnknown();
        if (cursor.Take("0?")) return new ProteinAbsent(IsProbable: true);
        return cursor.Take('0') ? new ProteinAbsent(IsProbable: false) : null;
    }

    private bool ReadPlace()
    {
        if (!ReadResidue(out AminoAcid first, out int firstAt)) return false;
        _place = new ResidueRange(first, firstAt, first, firstAt);
        if (!cursor.Take('_')) return true;
        _secondAt = cursor.At;
        if (!ReadResidue(out AminoAcid last, out int lastAt)) return false;
        _place = new ResidueRange(first, firstAt, last, lastAt);
        return lastAt > firstAt || cursor.FailAt(_secondAt, "a residue behind the first");
    }

    private bool ReadResidue(out AminoAcid residue, out int number)
    {
        number = 0;
        // Asx and Glx stand for two residues each: a reference knows which it has.
        int start = cursor.At;
        if (!TakeAminoAcid(out residue) || residue.OneLetter is 'B' or 'Z')
        {
            cursor.At = start;
            return cursor.Fail("an amino acid");
        }
        if (cursor.NeedNumber("the number of the residue") is not int position) return false;
        number = position;
        return true;
    }

    // Pyl has no one-letter code here: O is refused by the grammar tables of others, and reads like a zero.
    private bool TakeAminoAcid(out AminoAcid residue)
    {
        if (!AminoAcid.TryReadStart(cursor.Rest, out residue, out int length) || (length == 1 && residue.OneLetter == 'O')) return false;
        cursor.At += length;
        return true;
    }

    private ProteinChange? ReadEdit()
    {
        bool isRange = _place.FirstPosition != _place.LastPosition;
        if (cursor.Take('=')) return isRange ? new ProteinRangeUnchanged(_place) : new ProteinUnchanged(_place.First, _place.FirstPosition);
        if (cursor.Take("delins")) return ReadInserted() is string replacing ? new ProteinDeletionInsertion(_place, replacing) : null;
        if (cursor.Take("del")) return new ProteinDeletion(_place);
        if (cursor.Take("dup")) return new ProteinDuplication(_place);
        if (cursor.Next == '[') return counts.ReadCount() is RepeatCount count ? new ProteinRepeat(_place, count) : null;
        if (isRange)
        {
            if (!cursor.Take("ins"))
            {
                cursor.Fail(RangeEdit);
                return null;
            }
            if (_place.LastPosition != _place.FirstPosition + 1)
            {
                cursor.FailAt(_secondAt, "the residue next to the first");
                return null;
            }
            return ReadInserted() is string inserted ? new ProteinInsertion(_place, inserted) : null;
        }
        return ReadOfResidue();
    }

    private ProteinChange? ReadOfResidue()
    {
        (AminoAcid from, int position) = (_place.First, _place.FirstPosition);
        bool isStart = from == AminoAcid.Met && position == 1;
        if (cursor.Take('?')) return isStart ? new ProteinStartLoss() : new ProteinResidueUnknown(from, position);
        if (cursor.Take("fs")) return ReadFrameshift(null);
        if (cursor.Take("ext")) return ReadExtension(null);
        int start = cursor.At;
        if (!TakeAminoAcid(out AminoAcid to))
        {
            cursor.Fail(OneResidueEdit);
            return null;
        }
        if (cursor.Take("fs")) return ReadFrameshift(to);
        if (cursor.Take("ext")) return ReadExtension(to);
        // X was the stop in names before 2016; as a residue it never stands in a called variant.
        if (cursor.At - start == 1 && to.OneLetter == 'X') to = AminoAcid.Ter;
        // Old names repeat the residue that stays (R213R); the specification now writes = for it.
        return to == from ? new ProteinUnchanged(from, position) : new ProteinSubstitution(from, position, to);
    }

    private ProteinFrameshift? ReadFrameshift(AminoAcid? to)
    {
        int? stop = null;
        bool isUnknown = false;
        if (TakeStop())
        {
            isUnknown = cursor.Take('?');
            if (!isUnknown && !ReadOptionalNumber(out stop)) return null;
        }
        else if (cursor.Next == '?' || char.IsAsciiLetterOrDigit(cursor.Next))
        {
            cursor.Fail(NewStop);
            return null;
        }
        return new ProteinFrameshift(_place.First, _place.FirstPosition, to, stop) { IsStopUnknown = isUnknown };
    }

    private ProteinChange? ReadExtension(AminoAcid? to)
    {
        int at = cursor.At;
        if (_place.First == AminoAcid.Met && _place.FirstPosition == 1)
        {
            // Met1extVal-5 is the old order of Met1Valext-5.
            if (to is null && cursor.Next != '-' && TakeAminoAcid(out AminoAcid moved)) to = moved;
            return cursor.Need("-") && cursor.NeedNumber("how many residues earlier it starts") is int before ? new ProteinStartExtension(to, -before) : null;
        }
        if (_place.First.OneLetter is not ('*' or 'X'))
        {
            cursor.FailAt(at - 3, "an extension only of Met1 or Ter");
            return null;
        }
        int? stop = null;
        if (TakeStop() && !cursor.Take('?') && !ReadOptionalNumber(out stop)) return null;
        return new ProteinExtension(_place.FirstPosition, to ?? AminoAcid.Of('X'), stop);
    }

    private bool TakeStop() => cursor.Take("Ter") || cursor.Take('*') || (cursor.Next == 'X' && cursor.Take('X'));

    // Digits that are no number of at least 1 are refused; nothing at all is a stop whose place is not said.
    private bool ReadOptionalNumber(out int? number)
    {
        number = cursor.Number();
        return number is not null || !char.IsAsciiDigit(cursor.Next) || cursor.Fail(NewStop);
    }

    // All in one letter or all in three; a stop ends the sequence, so nothing follows it.
    private string? ReadInserted()
    {
        StringBuilder residues = new();
        int letters = 0;
        while (true)
        {
            int start = cursor.At;
            if (!TakeAminoAcid(out AminoAcid residue) || (letters > 0 && cursor.At - start != letters))
            {
                cursor.At = start;
                break;
            }
            letters = cursor.At - start;
            if (letters == 1 && residue.OneLetter == 'X') residue = AminoAcid.Ter;
            residues.Append(residue.OneLetter);
            if (residue == AminoAcid.Ter) break;
        }
        if (residues.Length > 0) return residues.ToString();
        cursor.Fail("the inserted amino acids");
        return null;
    }
}
