using System.Collections.Immutable;

using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Formats.Vcf.Records;

/// <summary>A record. CHROM, POS, REF and ALT are read and checked; the other columns are slices of the line as written, in UTF-8.</summary>
public sealed class VcfRecord : VcfLine
{
    private readonly ReadOnlyMemory<byte> _line;
    private readonly FieldBounds _ends;

    internal VcfRecord(long number, ReadOnlyMemory<byte> line, in FieldBounds ends, string chrom, int pos, Allele reference, ImmutableArray<AlternateAllele> alternates, double? quality)
        : base(number)
    {
        (_line, _ends) = (line, ends);
        (Chrom, Pos, Reference, Alternates, Quality) = (chrom, pos, reference, alternates, quality);
    }

    /// <summary>Gets the whole line, without its line end.</summary>
    public ReadOnlyMemory<byte> Line => _line;

    /// <summary>Gets the contig, as written.</summary>
    public string Chrom { get; }

    /// <summary>Gets the first base of <see cref="Reference"/>, from 1; 0 is the telomere (VCF 4.3, section 1.6.1).</summary>
    public int Pos { get; }

    /// <summary>Gets REF; <c>N</c> where the file writes an ambiguous base of IUPAC.</summary>
    public Allele Reference { get; }

    /// <summary>Gets ALT, in order, at least one: a <see cref="NoAllele"/> alone where it is <c>.</c>.</summary>
    public ImmutableArray<AlternateAllele> Alternates { get; }

    /// <summary>Gets QUAL, a Phred score; null where missing.</summary>
    public double? Quality { get; }

    /// <summary>Gets ID.</summary>
    public ReadOnlySpan<byte> Id => Field(VcfColumn.Id);

    /// <summary>Gets FILTER, such as <c>PASS</c> or names joined by <c>;</c>.</summary>
    public ReadOnlySpan<byte> Filter => Field(VcfColumn.Filter);

    /// <summary>Gets INFO.</summary>
    public ReadOnlySpan<byte> Info => Field(VcfColumn.Info);

    /// <summary>Gets the line up to INFO, the tab included.</summary>
    public ReadOnlySpan<byte> BeforeInfo => _line.Span[..StartOf(VcfColumn.Info)];

    /// <summary>Gets the line behind INFO, from the tab on; empty where the file has no samples.</summary>
    public ReadOnlySpan<byte> BehindInfo => _line.Span[_ends[VcfColumn.Info]..];

    /// <summary>Gets FORMAT; empty where the file has no samples.</summary>
    public ReadOnlySpan<byte> Format => Field(VcfColumn.Format);

    /// <summary>Whether the only filter is <c>PASS</c>.</summary>
    public bool HasPassed => Filter.SequenceEqual("PASS"u8);

    /// <summary>Gets REF as written.</summary>
    internal ReadOnlySpan<byte> ReferenceText => Field(VcfColumn.Ref);

    /// <summary>Where a column starts in the line, in bytes from 0; for the first sample too.</summary>
    internal int StartOf(int column) => column == 0 ? 0 : Math.Min(_ends[column - 1] + 1, _line.Length);

    /// <summary>The column of a sample, counted from 0 as in the header; empty where there is none.</summary>
    public ReadOnlySpan<byte> Sample(int index)
    {
        ReadOnlySpan<byte> rest = Behind(VcfColumn.Format);
        for (; index > 0; index--)
        {
            int tab = rest.IndexOf((byte)'\t');
            if (tab < 0) return default;
            rest = rest[(tab + 1)..];
        }
        int end = rest.IndexOf((byte)'\t');
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>The value of a key in INFO; empty for a flag.</summary>
    /// <param name="key">The key, in ASCII.</param>
    /// <param name="value">What stands behind the equals sign.</param>
    public bool TryGetInfo(ReadOnlySpan<byte> key, out ReadOnlySpan<byte> value)
    {
        foreach (Range part in Info.Split((byte)';'))
        {
            ReadOnlySpan<byte> entry = Info[part];
            if (!entry.StartsWith(key)) continue;
            if (entry.Length == key.Length)
            {
                value = default;
                return true;
            }
            if (entry[key.Length] != '=') continue;
            value = entry[(key.Length + 1)..];
            return true;
        }
        value = default;
        return false;
    }

    /// <summary>The value of a key of FORMAT in a sample.</summary>
    /// <param name="sample">The sample, counted from 0.</param>
    /// <param name="key">The key, in ASCII.</param>
    /// <param name="value">The value as written. Values at the end that a sample leaves out are not there.</param>
    public bool TryGetFormat(int sample, ReadOnlySpan<byte> key, out ReadOnlySpan<byte> value)
    {
        value = default;
        int wanted = 0;
        bool declared = false;
        foreach (Range part in Format.Split((byte)':'))
        {
            declared = Format[part].SequenceEqual(key);
            if (declared) break;
            wanted++;
        }
        if (!declared) return false;
        ReadOnlySpan<byte> call = Sample(sample);
        foreach (Range part in call.Split((byte)':'))
        {
            if (wanted-- > 0) continue;
            value = call[part];
            return true;
        }
        return false;
    }

    private ReadOnlySpan<byte> Field(int column) => _line.Span[StartOf(column).._ends[column]];

    private ReadOnlySpan<byte> Behind(int column) => _line.Span[Math.Min(_ends[column] + 1, _line.Length)..];
}
