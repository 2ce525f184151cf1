using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Evidence;

/// <summary>What INFO says of the only sample, where the sample's own column leaves it out.</summary>
internal static class InfoEvidence
{
    public static CallEvidence Complete(CallEvidence seen, VcfRecord record, int alternate)
    {
        if (seen is { Vaf: not null, Depth: not null } || record.Info is [(byte)'.']) return seen;
        CallEvidence strands = record.Alternates.Length == 1 && record.TryGetInfo("DP4"u8, out ReadOnlySpan<byte> counts) ? StrandCounts.Of(counts) : default;
        int? depth = seen.Depth ?? (record.TryGetInfo("DP"u8, out ReadOnlySpan<byte> stated) ? Numbers.Integer(stated) : null) ?? strands.Depth;
        return new CallEvidence(seen.Vaf ?? Fraction(record, alternate) ?? strands.Vaf, depth);
    }

    // Beside AN it is the share of called alleles; ANNOVAR writes that of a population under the same name.
    private static decimal? Fraction(VcfRecord record, int alternate) =>
        !record.TryGetInfo("AN"u8, out _) && !record.TryGetInfo("ANNOVAR_DATE"u8, out _) && record.TryGetInfo("AF"u8, out ReadOnlySpan<byte> fractions) && AlternateList.Fits(record, fractions)
            ? Numbers.FractionAt(fractions, alternate)
            : null;
}
