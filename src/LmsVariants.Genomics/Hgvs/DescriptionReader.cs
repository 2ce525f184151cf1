using System.Collections.Immutable;

namespace LmsVariants.Genomics.Hgvs;

/// <summary>Reads what stands behind the coordinate type: one change, or several and how they are joined.</summary>
/// <remarks>Nothing is nested deeper than parentheses in brackets, so no text makes it recurse further.</remarks>
internal sealed class DescriptionReader(NameCursor cursor, NameReader names, HgvsKind kind)
{
    private readonly LocationReader _locations = new(cursor, kind);
    private readonly NucleotideEditReader _edits = new(cursor, names, kind);
    private readonly ProteinChangeReader _proteins = new(cursor, new NucleotideEditReader(cursor, names, HgvsKind.Coding));

    /// <summary>Where the last change stands behind its location.</summary>
    public int EditAt { get; private set; }

    public HgvsDescription? Read() =>
        kind == HgvsKind.Rna && cursor.Rest.Contains("::", StringComparison.Ordinal) ? ReadAdjoined() : ReadJoined(isBracketed: false);

    private AdjoinedTranscripts? ReadAdjoined()
    {
        ImmutableArray<InsertedPart>.Builder parts = ImmutableArray.CreateBuilder<InsertedPart>();
        do
        {
            if (_edits.ReadAdjoined() is not InsertedPart part) return null;
            parts.Add(part);
        }
        while (cursor.Take("::"));
        return new AdjoinedTranscripts(parts.ToImmutable());
    }

    private HgvsDescription? ReadJoined(bool isBracketed)
    {
        ImmutableArray<HgvsDescription>.Builder members = ImmutableArray.CreateBuilder<HgvsDescription>();
        ImmutableArray<HgvsJoint>.Builder joints = ImmutableArray.CreateBuilder<HgvsJoint>();
        if (ReadMember(isBracketed, isFirst: true) is not HgvsDescription first) return null;
        members.Add(first);
        while (TakeJoint(isBracketed, members[^1]) is HgvsJoint joint)
        {
            HgvsDescription? member = ReadSharing(joint, members[^1]) ?? ReadMember(isBracketed, isFirst: false);
            if (member is null) return null;
            joints.Add(joint);
            members.Add(member);
        }
        return joints.Count == 0 && !isBracketed ? first : new HgvsAllele(members.ToImmutable(), joints.ToImmutable(), isBracketed, isPredicted: false);
    }

    private HgvsJoint? TakeJoint(bool isBracketed, HgvsDescription before)
    {
        if (cursor.Take("(;)")) return HgvsJoint.UnknownPhase;
        if (cursor.Take("//")) return HgvsJoint.Chimeric;
        if (cursor.Take('/')) return HgvsJoint.Mosaic;
        if (cursor.Take('^')) return HgvsJoint.Or;
        if (isBracketed) return cursor.Take(';') ? HgvsJoint.Cis : cursor.Take(',') ? HgvsJoint.AnotherProduct : null;
        return (before is HgvsAllele { IsBracketed: true } || IsRepeat(before)) && cursor.Peek(1) == '[' && cursor.Take(';') ? HgvsJoint.Trans : null;
    }

    private static bool IsRepeat(HgvsDescription description) => description switch
    {
        NucleotideVariant { Edit: RepeatedSequence { Units.Length: 1 }, IsUncertain: false, IsEditUncertain: false } => true,
        ProteinVariant { Change: ProteinRepeat, IsPredicted: false, IsPlaceUncertain: false } => true,
        _ => false,
    };

    // A member may leave out the place that it shares with the one before it: 85=/T>C, Trp24=/Cys, Ala2[10];[11].
    private HgvsDescription? ReadSharing(HgvsJoint joint, HgvsDescription before)
    {
        if (!HgvsAllele.SharesPlace(joint)) return null;
        int start = cursor.At;
        HgvsDescription? member = (joint, before) switch
        {
            (HgvsJoint.Trans, NucleotideVariant { Edit: RepeatedSequence { Units: [RepeatUnit unit] } } variant) =>
                _edits.ReadCount() is RepeatCount count ? new NucleotideVariant(variant.Location, new RepeatedSequence([unit with { Count = count }])) : null,
            (HgvsJoint.Trans, ProteinVariant { Change: ProteinRepeat repeat }) =>
                _edits.ReadCount() is RepeatCount count ? new ProteinVariant(repeat with { Count = count }, IsPredicted: false) : null,
            (not HgvsJoint.Trans, NucleotideVariant { IsUncertain: false } variant) when StartsEdit() => _edits.Read(variant.Location, cursor.At),
            (not HgvsJoint.Trans, ProteinVariant { IsPredicted: false, IsPlaceUncertain: false } variant) when _proteins.ReadEditOf(variant.Change) is ProteinChange change =>
                new ProteinVariant(change, IsPredicted: false),
            _ => null,
        };
        if (member is null) cursor.At = start;
        return member;
    }

    private bool StartsEdit() => char.IsAsciiLetter(cursor.Next) ? !cursor.Rest.StartsWith("spl", StringComparison.Ordinal) : cursor.Next is '=' or '[';

    private HgvsDescription? ReadMember(bool isBracketed, bool isFirst)
    {
        if (!isBracketed && cursor.Take('['))
        {
            return ReadJoined(isBracketed: true) is HgvsDescription allele && cursor.Need("]") ? allele : null;
        }
        return kind == HgvsKind.Protein ? ReadProtein() : ReadNucleotides(mayBeAbsent: isBracketed || !isFirst || kind == HgvsKind.Rna);
    }

    private HgvsDescription? ReadNucleotides(bool mayBeAbsent)
    {
        int start = cursor.At;
        if (ReadWhole(mayBeAbsent, isUncertain: false) is WholeSequence whole) return whole;
        if (ReadVariant() is NucleotideVariant variant) return variant;
        // (4_6)_246del starts with the parenthesis of a place; (76A>C) with that of the whole change.
        cursor.At = start;
        if (!cursor.Take('(')) return null;
        HgvsDescription? inner = ReadWhole(mayBeAbsent, isUncertain: true);
        if (inner is null)
        {
            if (ReadVariant() is not NucleotideVariant uncertain) return null;
            // In DNA a range has no single base to change; without parentheses it is read as the old laxity that it is.
            if (kind != HgvsKind.Rna && uncertain is { Edit: Substitution, Location.End: not null })
            {
                cursor.FailAt(EditAt, "del, dup, ins, inv, delins or =");
                return null;
            }
            inner = uncertain with { IsUncertain = true };
        }
        return cursor.Need(")") ? inner : null;
    }

    private NucleotideVariant? ReadVariant()
    {
        if (_locations.Read() is not HgvsLocation location) return null;
        EditAt = cursor.At;
        return _edits.Read(location, _locations.EndAt);
    }

    private WholeSequence? ReadWhole(bool mayBeAbsent, bool isUncertain)
    {
        int start = cursor.At;
        SequenceState? state =
            cursor.Take('=') ? SequenceState.Unchanged
            : cursor.Take('?') ? SequenceState.Unknown
            : mayBeAbsent && cursor.Take('0') ? SequenceState.None
            : kind == HgvsKind.Rna && cursor.Take("spl?") ? SequenceState.ProbablySpliced
            : kind == HgvsKind.Rna && cursor.Take("spl") ? SequenceState.Spliced
            : null;
        // ?_(21_30) goes on as a place.
        if (state is SequenceState said && (cursor.IsAtEnd || cursor.Next is ';' or ',' or ']' or ')' or '/' or '^' or '(')) return new WholeSequence(said, isUncertain);
        if (state is not null) cursor.Fail(isUncertain ? ")" : "the end of the name");
        cursor.At = start;
        return null;
    }

    private HgvsDescription? ReadProtein()
    {
        bool isPredicted = cursor.Take('(');
        int start = cursor.At;
        if (isPredicted && _proteins.ReadPlaceOnly())
        {
            // (Met1_Gly10)del: the parentheses hold the place alone.
            EditAt = cursor.At;
            cursor.Take(')');
            return _proteins.ReadEditOfPlace() is ProteinChange uncertain ? new ProteinVariant(uncertain, IsPredicted: false) { IsPlaceUncertain = true } : null;
        }
        cursor.At = start;
        if (_proteins.Read() is not ProteinChange change) return null;
        if (!isPredicted)
        {
            return new ProteinVariant(change, _proteins.IsEditPredicted);
        }
        if (cursor.Next is not (';' or '^')) return cursor.Need(")") ? new ProteinVariant(change, IsPredicted: true) : null;
        ImmutableArray<HgvsDescription>.Builder members = ImmutableArray.CreateBuilder<HgvsDescription>();
        ImmutableArray<HgvsJoint>.Builder joints = ImmutableArray.CreateBuilder<HgvsJoint>();
        members.Add(new ProteinVariant(change, IsPredicted: false));
        while (cursor.Next is ';' or '^')
        {
            joints.Add(cursor.Next == ';' ? HgvsJoint.Cis : HgvsJoint.Or);
            cursor.At++;
            if (_proteins.Read() is not ProteinChange next) return null;
            members.Add(new ProteinVariant(next, IsPredicted: false));
        }
        return cursor.Need(")") ? new HgvsAllele(members.ToImmutable(), joints.ToImmutable(), isBracketed: false, isPredicted: true) : null;
    }
}
