using System.Buffers;

using LmsVariants.Formats.Vcf.Blocks;
using LmsVariants.Formats.Vcf.Header;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>Holds records against the header and the specification, one after the other.</summary>
/// <remarks>
/// A genome VCF has two million records that tell of no variant, all written alike: the first thousand of them stand for the
/// others, except that every record must be in its place.
/// </remarks>
internal sealed class BodyConformance(VcfHeader header, int version, WarningLog log)
{
    private const int MostPlainRecords = 1_000;

    private static readonly SearchValues<byte> Ambiguous = SearchValues.Create("RYSWKMBDHVryswkmbdhv"u8);

    private readonly OrderRules _order = new(log);
    private readonly RepeatedVariants _repeated = new();
    private readonly ChromRules _chrom = new(header);
    private readonly FilterRules _filter = new(header);
    private readonly InfoRules _info = new(header, version);
    private readonly FormatRules _format = new(header, version);
    private readonly SampleRules _samples = new();
    private int _plainRecords;

    /// <summary>Whether nothing is asked of records without a variant on that contig but that they are in their place.</summary>
    public bool AsksPlaceAlone(string chrom) => _plainRecords >= MostPlainRecords && _chrom.IsClean(chrom);

    /// <summary>Checks records of which nothing else is asked.</summary>
    public void Check(PassedPart passed) => _order.Check(passed);

    /// <summary>Checks a record.</summary>
    public void Check(VcfRecord record)
    {
        RecordView view = new(record, version, log);
        _order.Check(record.Chrom, record.Pos, record.Number);
        _chrom.Check(view);
        if (!HasVariant(record) && ++_plainRecords > MostPlainRecords) return;
        IdRules.Check(view);
        ReferenceIsKnown(view);
        _repeated.Check(view);
        _filter.Check(view);
        _info.Check(view);
        if (header.Samples.IsEmpty) return;
        _samples.Check(view, _format.Check(view));
    }

    private static bool HasVariant(VcfRecord record)
    {
        foreach (AlternateAllele allele in record.Alternates)
        {
            if (allele is not (NoAllele or SymbolicAllele { IsUnspecified: true })) return true;
        }
        return false;
    }

    // VCF 4.3, section 1.6.1: the first base in the alphabet stands for an ambiguous one. It is read as N, which guesses nothing.
    private static void ReferenceIsKnown(in RecordView view)
    {
        ReadOnlySpan<byte> bases = view.Record.ReferenceText;
        if (bases.ContainsAny(Ambiguous) && view.IsFirst(nameof(ReferenceIsKnown))) view.Tell(ConformanceCodes.AmbiguousBase, VcfColumn.Ref, $"REF: {RecordView.Quote(bases)} has a base that is none of A C G T N, read as N");
    }
}
