using System.Collections.Immutable;

namespace LmsVariants.Genomics.Hgvs;

/// <summary>Reads what happens to DNA or RNA at a place.</summary>
internal sealed class NucleotideEditReader(NameCursor cursor, NameReader names, HgvsKind kind)
{
    private const string SomeInserted = "the inserted bases";
    private readonly LocationReader _locations = new(cursor, kind);

    /// <summary>Reads the change at a location and makes a variant of both.</summary>
    /// <param name="location">Where.</param>
    /// <param name="endAt">Where in the text the second position stands.</param>
    public NucleotideVariant? Read(HgvsLocation location, int endAt)
    {
        // (3) and (5_9) are counts in the old form; any other parenthesis holds a change that is uncertain.
        bool isUncertain = cursor.Next == '(' && !char.IsAsciiDigit(cursor.Peek(1)) && cursor.Peek(1) != '?';
        if (isUncertain) cursor.At++;
        if (ReadCertain(location, endAt) is not NucleotideVariant variant) return null;
        if (isUncertain && !cursor.Need(")")) return null;
        return variant with { IsEditUncertain = isUncertain };
    }

    /// <summary>Reads a count in brackets.</summary>
    public RepeatCount? ReadCount()
    {
        if (cursor.Next == '(') return ReadCountRange();
        if (!cursor.Need("[")) return null;
        RepeatCount? count = cursor.Next == '(' ? ReadCountRange() : ReadCountNumber() is CountNumber number ? new RepeatCount(number.Value, number.Value) : null;
        return count is not null && cursor.Need("]") ? count : null;
    }

    /// <summary>Reads bases or a stretch of a transcript, as they are joined in RNA.</summary>
    public InsertedPart? ReadAdjoined()
    {
        if (IsReferenceAhead()) return ReadElsewhere();
        string bases = cursor.Bases(kind);
        if (bases.Length > 0) return new InsertedBases(bases);
        return _locations.Read() is HgvsLocation location ? new InsertedCopy(null, kind, location, IsInverted: false) : null;
    }

    private NucleotideVariant? ReadCertain(HgvsLocation location, int endAt)
    {
        bool isRange = location.End is not null || location.Start.Last is not null;
        int start = cursor.At;
        if (cursor.Take('=')) return new NucleotideVariant(location, new Unchanged());
        if (cursor.Take("delins")) return Variant(ReadInserted(bases => new DeletionInsertion(bases), parts => new SequenceDeletionInsertion(parts)));
        if (cursor.Take("del"))
        {
            // Old names repeat what is deleted or duplicated; the specification now leaves it out.
            (string? bases, int? length) = (OptionalBases(), cursor.Number());
            if (bases is not null && length is not null)
            {
                cursor.Fail("the end of the name");
                return null;
            }
            NucleotideEdit? edit = cursor.Take("ins")
                ? ReadInserted(inserted => new DeletionInsertion(inserted), parts => new SequenceDeletionInsertion(parts))
                : new Deletion();
            return Variant(edit, bases, length);
        }
        if (cursor.Take("dup")) return Variant(new Duplication(), OptionalBases());
        if (cursor.Take("inv"))
        {
            if (isRange) return Variant(new Inversion(), OptionalBases());
            cursor.FailAt(start, "a range of at least two bases before inv");
            return null;
        }
        if (isRange && cursor.Take("ins"))
        {
            // On a circle the last base is followed by the first; only the sequence knows which is the last.
            if (location is { Start.Last: null, End: { Last: null } end } && !location.Start.First.MayTouch(end.First) && !(kind.IsCircular() && end.First.Base == 1))
            {
                cursor.FailAt(endAt, "the position next to the first");
                return null;
            }
            return Variant(ReadInserted(bases => new Insertion(bases), parts => new SequenceInsertion(parts)));
        }
        if (cursor.Take("con"))
        {
            return Variant(ReadElsewhere() is InsertedCopy copy ? new SequenceDeletionInsertion(new InsertedSequence([copy])) : null);
        }
        if (cursor.Take("copy")) return Variant(cursor.NeedNumber("the number of copies") is int copies ? new CopyNumber(copies) : null);
        return ReadOfBases(location, start, isRange);

        NucleotideVariant? Variant(NucleotideEdit? edit, string? bases = null, int? length = null) =>
            edit is null ? null : new NucleotideVariant(location, edit) { StatedReference = bases, StatedLength = length };
    }

    // What starts with bases, or with a count of those that the positions say.
    private NucleotideVariant? ReadOfBases(HgvsLocation location, int start, bool isRange)
    {
        string bases = cursor.Bases(kind);
        if (cursor.Next is '[' or '(' && (bases.Length > 0 || cursor.Next == '[' || char.IsAsciiDigit(cursor.Peek(1)) || cursor.Peek(1) == '?'))
        {
            return ReadRepeat(bases) is RepeatedSequence repeat ? new NucleotideVariant(location, repeat) : null;
        }
        if (bases.Length > 0 && cursor.Take('=')) return new NucleotideVariant(location, new Unchanged()) { StatedReference = bases };
        if (bases.Length == 1 && cursor.Take('>'))
        {
            int second = cursor.At;
            string to = cursor.Bases(kind);
            if (to.Length == 1 && to != bases) return new NucleotideVariant(location, new Substitution(bases[0], to[0]));
            cursor.At = second;
            cursor.FailOnly(second, "one other base");
            return null;
        }
        cursor.At = start;
        cursor.Fail(isRange ? "del, dup, ins, inv, delins or =" : "a change such as G>A, del, dup, delinsT or =");
        return null;
    }

    private RepeatedSequence? ReadRepeat(string bases)
    {
        ImmutableArray<RepeatUnit>.Builder units = ImmutableArray.CreateBuilder<RepeatUnit>();
        while (true)
        {
            if (ReadCount() is not RepeatCount count) return null;
            units.Add(new RepeatUnit(bases, count));
            if (bases.Length == 0) break;
            bases = cursor.Bases(kind);
            if (bases.Length == 0) break;
        }
        return new RepeatedSequence(units.ToImmutable());
    }

    private RepeatCount? ReadCountRange()
    {
        if (!cursor.Need("(") || ReadCountNumber() is not CountNumber least) return null;
        if (cursor.Take(')')) return new RepeatCount(least.Value, least.Value);
        if (!cursor.Need("_")) return null;
        int at = cursor.At;
        if (ReadCountNumber() is not CountNumber most) return null;
        if (most.Value <= least.Value)
        {
            cursor.FailAt(at, "a number above the first");
            return null;
        }
        return cursor.Need(")") ? new RepeatCount(least.Value, most.Value) : null;
    }

    // A number or, as null, the question mark.
    private CountNumber? ReadCountNumber()
    {
        if (cursor.Take('?')) return new CountNumber(null);
        return cursor.NeedNumber("how often") is int number ? new CountNumber(number) : null;
    }

    private string? OptionalBases() => cursor.Bases(kind) is { Length: > 0 } bases ? bases : null;

    private NucleotideEdit? ReadInserted(Func<string, NucleotideEdit> ofBases, Func<InsertedSequence, NucleotideEdit> ofParts)
    {
        ImmutableArray<InsertedPart>.Builder parts = ImmutableArray.CreateBuilder<InsertedPart>();
        bool isBracketed = cursor.Take('[');
        do
        {
            if (ReadInsertedPart() is not InsertedPart part) return null;
            parts.Add(part);
        }
        while (isBracketed && cursor.Take(';'));
        if (isBracketed && !cursor.Need("]")) return null;
        return parts is [InsertedBases only] ? ofBases(only.Bases) : ofParts(new InsertedSequence(parts.ToImmutable()));
    }

    private InsertedPart? ReadInsertedPart()
    {
        // ins(10) is the old form of insN[10].
        if (cursor.Next == '(' && (char.IsAsciiDigit(cursor.Peek(1)) || cursor.Peek(1) == '?') && TryReadOldCount() is RepeatCount old)
        {
            return new InsertedRepeat(kind == HgvsKind.Rna ? "n" : "N", old);
        }
        if (IsReferenceAhead()) return ReadElsewhere();
        string bases = cursor.Bases(kind);
        if (bases.Length > 0)
        {
            if (cursor.Next != '[') return new InsertedBases(bases);
            return ReadCount() is RepeatCount count ? new InsertedRepeat(bases, count) : null;
        }
        int start = cursor.At;
        if (cursor.Next is not ('*' or '-' or '(' or '?') && !char.IsAsciiDigit(cursor.Next))
        {
            cursor.Fail(SomeInserted);
            return null;
        }
        if (_locations.Read() is not HgvsLocation location) return null;
        // A number alone would be a length or a position: it is not guessed which.
        if (location.End is not null) return new InsertedCopy(null, kind, location, cursor.Take("inv"));
        cursor.At = start;
        cursor.FailOnly(start, SomeInserted);
        return null;
    }

    // (10) and (10_20) are counts, unless a position follows: (10_20)_(30_40).
    private RepeatCount? TryReadOldCount()
    {
        int start = cursor.At;
        if (ReadCountRange() is RepeatCount count && cursor.Next != '_') return count;
        cursor.At = start;
        return null;
    }

    private InsertedCopy? ReadElsewhere()
    {
        if (names.ReadReference() is not HgvsReference reference || !cursor.Need(":")) return null;
        if (!HgvsKindRules.TryOf(cursor.Next, out HgvsKind other) || other == HgvsKind.Protein || cursor.Peek(1) != '.')
        {
            cursor.Fail("a coordinate type: g. m. o. c. n. or r.");
            return null;
        }
        cursor.At += 2;
        return new LocationReader(cursor, other).Read() is HgvsLocation location ? new InsertedCopy(reference, other, location, cursor.Take("inv")) : null;
    }

    // AC096506.5:g. starts with letters of bases: only the colon tells, and two of them join RNA.
    private bool IsReferenceAhead()
    {
        if (!char.IsAsciiLetter(cursor.Next)) return false;
        int ahead = 1;
        while (char.IsAsciiLetterOrDigit(cursor.Peek(ahead)) || cursor.Peek(ahead) is '_' or '.' or '-' or '(' or ')') ahead++;
        return cursor.Peek(ahead) == ':' && cursor.Peek(ahead + 1) != ':';
    }

    private readonly record struct CountNumber(int? Value);
}
