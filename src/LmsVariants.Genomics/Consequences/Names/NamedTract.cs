using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Genomics.Consequences.Names;

/// <summary>A repeat name read on the reference: which copies of the unit stand there, and how many shall.</summary>
/// <remarks>
/// HGVS nomenclature 21.1, repeated sequences. A unit behind one position is counted from there on; a range is the whole
/// tract, or, where it is as long as the unit, its first copy. A mixed repeat replaces its range, which must be made of the
/// units in their order.
/// </remarks>
/// <param name="Change">What the name comes to.</param>
/// <param name="At">The genomic place of the first base of the tract, 5' on the sequence.</param>
/// <param name="Unit">The unit; empty of a mixed repeat and where nothing was placed.</param>
/// <param name="Copies">Copies that the reference has.</param>
/// <param name="Wanted">Copies that the name says.</param>
internal sealed record NamedTract(NamedChange Change, int At, string Unit, int Copies, int Wanted)
{
    public static NamedTract Of(NamedAxis axis, HgvsPoint start, HgvsPoint end, int first, int last, RepeatedSequence repeat)
    {
        long bases = 0;
        foreach (RepeatUnit unit in repeat.Units)
        {
            if (unit.Count.Least is not int count || unit.Count.Most != count) return None($"how often the unit is repeated is not known");
            if (unit.Bases.Contains('N', StringComparison.Ordinal)) return None($"the unit of the repeat has bases that are not known");
            bases += (long)count * Math.Max(unit.Bases.Length, unit.Bases.Length == 0 ? last - first + 1 : 0);
        }
        if (bases > InsertedText.Longest || last - first >= InsertedText.Longest) return None($"the repeat is too long to be written out");
        int near = axis.IsForward ? first : last;
        return repeat.Units.Length == 1
            ? Plain(axis, start, near, start == end ? 0 : last - first + 1, repeat.Units[0].Bases, repeat.Units[0].Count.Least!.Value)
            : Mixed(axis, start, end, first, last, repeat);
    }

    private static NamedTract Plain(NamedAxis axis, HgvsPoint start, int near, int range, string unit, int wanted)
    {
        if (unit.Length == 0)
        {
            (int first, int last) = axis.Behind(near, 0, Math.Max(range, 1));
            unit = axis.Read(first, last);
            if (unit.Contains('N', StringComparison.Ordinal)) return None($"the bases at {axis.Text(start)} are not known");
            range = unit.Length;
        }
        int copies = Count(axis, near, unit, out bool isOpen);
        if (isOpen) return None($"the copies of {unit} cannot be counted: the bases behind them are not known");
        if (copies == 0)
        {
            (int first, int last) = axis.Behind(near, 0, unit.Length);
            return new NamedTract(new NamedChange.OtherBases(start, unit, axis.Read(first, last)), near, string.Empty, 0, wanted);
        }
        if (range > 0 && range != unit.Length && range != copies * unit.Length)
        {
            return None($"the range has {range} bases, and {axis.Record} has {copies} of {unit} from {axis.Text(start)} on");
        }
        (int from, int to) = axis.Behind(near, 0, copies * unit.Length);
        string made = string.Concat(Enumerable.Repeat(unit, wanted));
        return new NamedTract(Put(axis, from, to, made), near, unit, copies, wanted);
    }

    private static NamedTract Mixed(NamedAxis axis, HgvsPoint start, HgvsPoint end, int first, int last, RepeatedSequence repeat)
    {
        if (start == end) return None($"a repeat of several units is given with the range of its tract");
        string tract = axis.Read(first, last);
        if (tract.Contains('N', StringComparison.Ordinal)) return None($"the bases of {axis.Text(start)}_{end} are not all known");
        if (!IsMadeOf(tract, repeat))
        {
            return new NamedTract(new NamedChange.OtherBases(start, string.Join(' ', repeat.Units.Select(unit => unit.Bases)), tract), first, string.Empty, 0, 0);
        }
        string made = string.Concat(repeat.Units.Select(unit => string.Concat(Enumerable.Repeat(unit.Bases, unit.Count.Least!.Value))));
        return new NamedTract(Put(axis, first, last, made), axis.IsForward ? first : last, string.Empty, 0, 0);
    }

    /// <summary>Copies of a unit one behind the other from a place on.</summary>
    private static int Count(NamedAxis axis, int near, string unit, out bool isOpen)
    {
        isOpen = false;
        for (int copies = 0; ; copies++)
        {
            (int first, int last) = axis.Behind(near, copies * unit.Length, unit.Length);
            string next = axis.Read(first, last);
            if (next == unit && copies * unit.Length < InsertedText.Longest) continue;
            isOpen = !axis.EndsWhereUnknown && next.Contains('N', StringComparison.Ordinal) && NamedStretch.Fits(unit, next);
            return copies;
        }
    }

    // Each unit any number of times, none included, in the order given: the places that can be reached, unit by unit.
    private static bool IsMadeOf(string tract, RepeatedSequence repeat)
    {
        bool[] isReached = new bool[tract.Length + 1];
        isReached[0] = true;
        foreach (RepeatUnit unit in repeat.Units)
        {
            for (int at = 0; at + unit.Bases.Length <= tract.Length; at++)
            {
                if (isReached[at] && tract.AsSpan(at, unit.Bases.Length).SequenceEqual(unit.Bases)) isReached[at + unit.Bases.Length] = true;
            }
        }
        return isReached[^1];
    }

    private static NamedChange.Placed Put(NamedAxis axis, int first, int last, string made) =>
        new(JustifiedAllele.Of(axis.Assembly, axis.Contig, GenomicEdit.Trimmed(first, axis.ReadForward(first, last), axis.Turned(made)), axis.Bases));

    private static NamedTract None(Phrase why) => new(new NamedChange.None(why), 0, string.Empty, 0, 0);
}
