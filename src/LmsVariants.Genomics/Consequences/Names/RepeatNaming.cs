using LmsVariants.Genomics.Hgvs;

namespace LmsVariants.Genomics.Consequences.Names;

/// <summary>The repeat name of a tract, where the specification lets a change be named so.</summary>
/// <remarks>
/// HGVS nomenclature 21.1, repeated sequences. A c. name may be one outside the coding sequence, or inside it with a unit that
/// keeps the frame; a tract that crosses a border of the coding sequence, introns being outside of it, is named otherwise. The
/// tract is written whole, with the most 3' unit.
/// </remarks>
internal static class RepeatNaming
{
    /// <summary>The name; null where the change has to be named otherwise.</summary>
    public static NucleotideVariant? Of(NamedAxis axis, NucleotideVariant variant, RepeatedSequence repeat)
    {
        HgvsPoint start = variant.Location.Start.First;
        HgvsPoint end = variant.Location.End?.First ?? start;
        (int from, int to) = (axis.ToGenomic(start)!.Value, axis.ToGenomic(end)!.Value);
        NamedTract tract = NamedTract.Of(axis, start, end, Math.Min(from, to), Math.Max(from, to), repeat);
        if (tract.Change is not NamedChange.Placed) return null;
        // Of a mixed repeat the name itself says where one unit ends and the next begins.
        if (tract.Unit.Length == 0)
        {
            return repeat.Units.All(unit => IsAllowed(axis, Math.Min(from, to), Math.Max(from, to), unit.Bases.Length)) ? variant : null;
        }
        string unit = Primitive(tract.Unit);
        int stated = tract.Unit.Length / unit.Length;
        (int before, int behind) = Run(axis, tract.At, unit);
        int copies = (before + behind) / unit.Length;
        int wanted = copies + ((tract.Wanted - tract.Copies) * stated);
        if (wanted < 1) return null;
        (int first, int last) = axis.Behind(tract.At, behind - (copies * unit.Length), copies * unit.Length);
        if (!IsAllowed(axis, first, last, unit.Length)) return null;
        (int unitFirst, int unitLast) = axis.IsForward ? (first, first + unit.Length - 1) : (last - unit.Length + 1, last);
        RepeatUnit written = new(axis.Read(unitFirst, unitLast), RepeatCount.Of(wanted));
        return Location(axis, first, last) is HgvsLocation whole ? new NucleotideVariant(whole, new RepeatedSequence([written])) : null;
    }

    private static bool IsAllowed(NamedAxis axis, int first, int last, int unit)
    {
        if (axis is not TranscriptAxis transcript) return true;
        if (!transcript.HasCodons) return true;
        int coding = 0;
        for (int at = first; at <= last; at++)
        {
            if (transcript.Placement.ToCoding(new Coordinates.Position(at)) is { IsCoding: true }) coding++;
        }
        return coding == 0 || (coding == last - first + 1 && unit % 3 == 0);
    }

    // How far the bases go on with the period of the unit, to the 5' side of the place and from it on to the 3' side.
    private static (int Before, int Behind) Run(NamedAxis axis, int at, string unit)
    {
        int behind = 0;
        while (behind < InsertedText.Longest && Base(behind) == unit[behind % unit.Length]) behind++;
        int before = 0;
        while (before < InsertedText.Longest && Base(-before - 1) == unit[^((before % unit.Length) + 1)]) before++;
        return (before, behind);

        char Base(int skipped)
        {
            (int first, int last) = axis.Behind(at, skipped, 1);
            return axis.Read(first, last)[0];
        }
    }

    // CAGCAG is CAG twice.
    private static string Primitive(string unit)
    {
        for (int length = 1; length < unit.Length; length++)
        {
            if (unit.Length % length == 0 && unit[length..] == unit[..^length]) return unit[..length];
        }
        return unit;
    }

    private static HgvsLocation? Location(NamedAxis axis, int first, int last)
    {
        if (axis.ToPoint(axis.IsForward ? first : last) is not HgvsPoint start || axis.ToPoint(axis.IsForward ? last : first) is not HgvsPoint end) return null;
        return new HgvsLocation(new HgvsPlace(start), start == end ? null : new HgvsPlace(end));
    }
}
