using System.Collections.Immutable;

using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Evidence;

/// <summary>How well an allele is seen in a sample. A missing number is null, never zero.</summary>
/// <param name="Vaf">The fraction of reads with the allele, 0 to 1.</param>
/// <param name="Depth">The reads over the place.</param>
public readonly record struct CallEvidence(decimal? Vaf, int? Depth)
{
    // Every caller has its own fields. A fraction that is stated comes before one that is counted; the first way that gives one stands.
    private static readonly ImmutableArray<Func<SampleCall, CallEvidence>> Ways =
    [
        StatedFraction.Read,
        FlowSpaceCounts.Read,
        AlleleDepths.Read,
        ReferenceAndAlternateDepth.Read,
        ObservationCounts.Read,
        CoverageAndVariantReads.Read,
        VariantDepth.Read,
        StrandCounts.Read,
        TierCounts.Read,
        PairsAndSplitReads.Read,
    ];

    /// <summary>Reads it from FORMAT, whichever caller wrote it; docs/formats/vcf.md lists the fields.</summary>
    /// <param name="record">The record.</param>
    /// <param name="sample">The sample, counted from 0.</param>
    /// <param name="samples">How many samples the file has; 0 for a file of sites.</param>
    /// <param name="alternate">The alternate allele, counted from 0.</param>
    /// <remarks>
    /// INFO speaks for a sample only where there is no other sample: its DP, and its AF unless AN stands beside it, because
    /// AF is then the share of called alleles, in a population or in this genotype, and no share of reads.
    /// </remarks>
    public static CallEvidence Of(VcfRecord record, int sample, int samples, int alternate)
    {
        ArgumentNullException.ThrowIfNull(record);
        CallEvidence seen = sample < samples ? OfSample(new SampleCall(record, sample, alternate)) : default;
        return samples > 1 ? seen : InfoEvidence.Complete(seen, record, alternate);
    }

    private static CallEvidence OfSample(SampleCall call)
    {
        CallEvidence seen = new(null, FlowSpaceCounts.Depth(call) ?? call.Integer("DP"u8));
        foreach (Func<SampleCall, CallEvidence> way in Ways)
        {
            CallEvidence found = way(call);
            seen = new CallEvidence(seen.Vaf ?? found.Vaf, seen.Depth ?? found.Depth);
            if (seen is { Vaf: not null, Depth: not null }) break;
        }
        return seen;
    }
}
