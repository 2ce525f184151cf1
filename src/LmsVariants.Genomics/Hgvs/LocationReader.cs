namespace LmsVariants.Genomics.Hgvs;

/// <summary>Reads where a change of DNA or RNA lies.</summary>
internal sealed class LocationReader(NameCursor cursor, HgvsKind kind)
{
    private const string BehindTheFirst = "a position behind the first";

    /// <summary>Where the last location that was read has its second place; that of the first where it has none.</summary>
    public int EndAt { get; private set; }

    public HgvsLocation? Read()
    {
        EndAt = cursor.At;
        if (ReadPlace() is not HgvsPlace start) return null;
        if (!cursor.Take('_')) return new HgvsLocation(start);
        EndAt = cursor.At;
        if (ReadPlace() is not HgvsPlace end) return null;
        return IsInOrder(start.First, end.Last ?? end.First, EndAt) ? new HgvsLocation(start, end) : null;
    }

    private HgvsPlace? ReadPlace()
    {
        if (!cursor.Take('(')) return ReadPoint() is HgvsPoint point ? new HgvsPlace(point) : null;
        if (ReadPoint() is not HgvsPoint first || !cursor.Need("_")) return null;
        int at = cursor.At;
        if (ReadPoint() is not HgvsPoint last || !IsInOrder(first, last, at) || !cursor.Need(")")) return null;
        return new HgvsPlace(first, last);
    }

    // On a circle a range may pass the origin: m.16560_16del.
    private bool IsInOrder(HgvsPoint first, HgvsPoint last, int at) =>
        (kind.IsCircular() ? first != last || first.Base is null : first.MayPrecede(last)) || cursor.FailAt(at, BehindTheFirst);

    private HgvsPoint? ReadPoint()
    {
        CodingAnchor anchor = kind.HasCodonAnchors() && cursor.Take('*') ? CodingAnchor.CdsEnd : CodingAnchor.CdsStart;
        int sign = anchor == CodingAnchor.CdsStart && kind.HasCodonAnchors() && cursor.Take('-') ? -1 : 1;
        if (sign > 0 && cursor.Take('?')) return new HgvsPoint(anchor, null);
        if (cursor.NeedNumber("a position of at least 1") is not int number) return null;
        if (kind.IsGenome() || cursor.Next is not ('+' or '-')) return new HgvsPoint(anchor, sign * number);
        int direction = cursor.Next == '+' ? 1 : -1;
        cursor.At++;
        if (cursor.Take('?')) return new HgvsPoint(anchor, sign * number, direction, IsOffsetUnknown: true);
        return cursor.NeedNumber("a position of at least 1") is int offset ? new HgvsPoint(anchor, sign * number, direction * offset) : null;
    }
}
