using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.Formats.Tables;
using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>A stretch of bases as a line of the bundle.</summary>
internal static class TractRow
{
    public static string Write(PackedTract tract, long offset) => string.Create(
        CultureInfo.InvariantCulture,
        $"{tract.Assembly}\t{tract.Contig}\t{tract.Where.First}\t{tract.Where.Length}\t{offset}\t{string.Join(',', tract.Unknown)}").TrimEnd('\t');

    /// <summary>Reads the line of a stretch that begins behind <paramref name="taken"/> bytes of bases.</summary>
    public static PackedBases.Tract Read(TableRow row, long taken, long available)
    {
        if (!Enum.TryParse(row[0], out GenomeAssembly assembly) || !Enum.IsDefined(assembly)) throw Bad(row, 0, "GRCh37, GRCh38 or Other");
        if (row[1].Length == 0) throw Bad(row, 1, "the name of a contig");
        if (!Position.TryParse(row[2], out Position first)) throw Bad(row, 2, "an integer of at least 1");
        if (!Position.TryParse(row[3], out Position length) || length.Value > int.MaxValue - first.Value) throw Bad(row, 3, "an integer of at least 1");
        if (!long.TryParse(row[4], NumberStyles.None, CultureInfo.InvariantCulture, out long offset) || offset != taken)
        {
            throw row.Refuse(4, BundleCodes.Inconsistent, BundleLayout.TractColumns[4], taken.ToString(CultureInfo.InvariantCulture));
        }
        if (offset + TwoBit.BytesFor(length.Value) > available)
        {
            throw row.Refuse(3, BundleCodes.Inconsistent, BundleLayout.TractColumns[3], string.Create(CultureInfo.InvariantCulture, $"at most the bases of {available - offset} bytes"));
        }
        Interval where = new(first.Value, first.Value + length.Value - 1);
        ImmutableArray<Interval> unknown = [.. PlacementText.Intervals(row, 5, BundleLayout.TractColumns[5], row[5])];
        int before = first.Value - 1;
        foreach (Interval run in unknown)
        {
            if (run.First.Value <= before || run.Last.Value > where.Last.Value) throw row.Refuse(5, BundleCodes.Inconsistent, BundleLayout.TractColumns[5], "intervals in order inside the stretch");
            before = run.Last.Value;
        }
        return new PackedBases.Tract(assembly, Contig.Named(row[1]), where, offset, unknown);
    }

    private static Problems.InputFormatException Bad(TableRow row, int cell, string expected) => row.Refuse(cell, BundleCodes.BadRow, BundleLayout.TractColumns[cell], expected);
}
