using System.Text;

using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Genomics.Consequences.Names;

/// <summary>The bases of what a name inserts without writing them out: copies of the same sequence, counted bases.</summary>
internal static class InsertedText
{
    /// <summary>The longest that is written out, in bases.</summary>
    public const int Longest = 100_000;

    /// <summary>Writes the bases out; where they cannot be known, says why.</summary>
    public static Phrase? Of(NamedAxis axis, InsertedSequence inserted, out string? bases)
    {
        bases = null;
        StringBuilder text = new();
        foreach (InsertedPart part in inserted.Parts)
        {
            if (WhyNot(axis, part, text) is Phrase why) return why;
            if (text.Length > Longest) return $"what is inserted is too long to be written out";
        }
        bases = text.ToString();
        return bases.Contains('N', StringComparison.Ordinal) ? (Phrase)$"the inserted bases are not known" : null;
    }

    private static Phrase? WhyNot(NamedAxis axis, InsertedPart part, StringBuilder text)
    {
        switch (part)
        {
            case InsertedBases written:
                text.Append(written.Bases);
                return null;
            case InsertedRepeat { Count: { Least: int count } known } repeat when known.Most == count:
                if ((long)count * repeat.Bases.Length > Longest) return $"what is inserted is too long to be written out";
                text.Insert(text.Length, repeat.Bases, count);
                return null;
            case InsertedRepeat:
                return $"how many bases are inserted is not known";
            case InsertedCopy { Reference: not null }:
                return $"the inserted bases stand in another record";
            case InsertedCopy { Location.IsKnown: false }:
                return $"where the inserted bases stand is not known";
            case InsertedCopy copy:
                return WhyNot(axis, copy, text);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static Phrase? WhyNot(NamedAxis axis, InsertedCopy copy, StringBuilder text)
    {
        (HgvsPoint start, HgvsPoint end) = (copy.Location.Start.First, copy.Location.End?.First ?? copy.Location.Start.First);
        if (axis.ToGenomic(start) is not int from) return $"{axis.Record} has no position {axis.Text(start)}";
        if (axis.ToGenomic(end) is not int to) return $"{axis.Record} has no position {axis.Text(end)}";
        if (axis.IsForward ? from > to : from < to) return $"{axis.Text(end)} lies in front of {axis.Text(start)} on {axis.Record}";
        if (Math.Abs(to - from) >= Longest) return $"what is inserted is too long to be written out";
        string bases = axis.Read(Math.Min(from, to), Math.Max(from, to));
        text.Append(copy.IsInverted ? Nucleotides.ReverseComplement(bases) : bases);
        return null;
    }
}
