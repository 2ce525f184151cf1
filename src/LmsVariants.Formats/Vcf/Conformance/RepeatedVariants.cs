using System.Globalization;

using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>The same change in two records, written alike or with other bases around it.</summary>
/// <remarks>
/// Bases that REF and ALT share at their ends are taken off before comparing; alleles are not shifted along repeats, which
/// would need the reference. In a sorted file only changes at or behind the position of the record can come again.
/// </remarks>
internal sealed class RepeatedVariants
{
    private const int MostKept = 256;
    private const int LongestAllele = 10_000;

    private readonly Queue<Change> _kept = new();
    private string? _contig;

    public void Check(in RecordView view)
    {
        VcfRecord record = view.Record;
        if (record.Chrom != _contig) _kept.Clear();
        _contig = record.Chrom;
        while (_kept.TryPeek(out Change first) && first.Pos < record.Pos) _kept.Dequeue();
        foreach (AlternateAllele alternate in record.Alternates)
        {
            if (alternate is not BaseAllele bases || bases.Bases.Length > LongestAllele || record.Reference.Length > LongestAllele) continue;
            Change change = Change.Of(record.Number, record.Pos, record.Reference.Bases.AsMemory(), bases.Bases.Bases.AsMemory());
            IsNew(view, change);
            if (_kept.Count == MostKept) _kept.Dequeue();
            _kept.Enqueue(change);
        }
    }

    private void IsNew(in RecordView view, in Change change)
    {
        foreach (Change kept in _kept)
        {
            if (!kept.IsSame(change)) continue;
            if (view.IsFirst(nameof(RepeatedVariants))) view.Tell(ConformanceCodes.Repeated, VcfColumn.Alt, string.Create(CultureInfo.InvariantCulture, $"ALT: the variant is a duplicate, the same change as in line {kept.Line}"));
            return;
        }
    }

    private readonly record struct Change(long Line, int Pos, ReadOnlyMemory<char> Reference, ReadOnlyMemory<char> Alternate)
    {
        public static Change Of(long line, int pos, ReadOnlyMemory<char> reference, ReadOnlyMemory<char> alternate)
        {
            int shorter = Math.Min(reference.Length, alternate.Length);
            int behind = 0;
            while (behind < shorter && reference.Span[^(behind + 1)] == alternate.Span[^(behind + 1)]) behind++;
            (reference, alternate) = (reference[..^behind], alternate[..^behind]);
            int before = reference.Span.CommonPrefixLength(alternate.Span);
            return new Change(line, pos + before, reference[before..], alternate[before..]);
        }

        public bool IsSame(in Change other) => Pos == other.Pos && Reference.Span.SequenceEqual(other.Reference.Span) && Alternate.Span.SequenceEqual(other.Alternate.Span);
    }
}
