using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Evidence;

/// <summary>Ion Torrent counts in flow space: <c>FAO</c> of <c>FDP</c> reads.</summary>
internal static class FlowSpaceCounts
{
    public static CallEvidence Read(SampleCall call) => Depth(call) is int depth ? new(Numbers.Share(call.OfAlternate("FAO"u8), depth), depth) : default;

    // Strelka has an FDP too: the base calls that it filtered out.
    public static int? Depth(SampleCall call) => call.Text("FAO"u8).IsEmpty && call.Text("FRO"u8).IsEmpty ? null : call.Integer("FDP"u8);
}

/// <summary><c>AD</c> with a number for every allele, the reference first. One number alone means something else with every caller.</summary>
internal static class AlleleDepths
{
    public static CallEvidence Read(SampleCall call)
    {
        ReadOnlySpan<byte> list = call.Text("AD"u8);
        if (Numbers.Count(list) != call.Alleles) return default;
        long sum = 0;
        foreach (Range part in list.Split((byte)','))
        {
            if (Numbers.Integer(list[part]) is not int reads) return default;
            sum += reads;
        }
        if (sum > int.MaxValue) return default;
        return new CallEvidence(call.Alleles > 1 ? Numbers.Share(Numbers.IntegerAt(list, call.Alternate + 1), sum) : null, (int)sum);
    }
}

/// <summary>VarScan: <c>RD</c> reads of the reference and <c>AD</c> of the one alternate allele.</summary>
internal static class ReferenceAndAlternateDepth
{
    public static CallEvidence Read(SampleCall call)
    {
        if (call.Alleles != 2 || call.Integer("RD"u8) is not int reference || call.Integer("AD"u8) is not int seen) return default;
        long sum = (long)reference + seen;
        return sum <= int.MaxValue ? new CallEvidence(Numbers.Share(seen, sum), (int)sum) : default;
    }
}

/// <summary>FreeBayes: <c>RO</c> observations of the reference and <c>AO</c> of each alternate allele; without <c>RO</c>, of all reads.</summary>
internal static class ObservationCounts
{
    public static CallEvidence Read(SampleCall call)
    {
        if (call.Integer("RO"u8) is not int reference) return call.Integer("DP"u8) is int depth ? new CallEvidence(Numbers.Share(call.OfAlternate("AO"u8), depth), depth) : default;
        ReadOnlySpan<byte> list = call.Text("AO"u8);
        if (Numbers.Count(list) != call.Alleles - 1) return default;
        long sum = reference;
        foreach (Range part in list.Split((byte)','))
        {
            if (Numbers.Integer(list[part]) is not int reads) return default;
            sum += reads;
        }
        return sum <= int.MaxValue ? new CallEvidence(Numbers.Share(call.OfAlternate("AO"u8), sum), (int)sum) : default;
    }
}

/// <summary>Platypus: <c>NV</c> of <c>NR</c> reads, both for each alternate allele.</summary>
internal static class CoverageAndVariantReads
{
    public static CallEvidence Read(SampleCall call) => call.OfAlternate("NR"u8) is int depth ? new(Numbers.Share(call.OfAlternate("NV"u8), depth), depth) : default;
}

/// <summary>VarDict: <c>VD</c> of <c>DP</c> reads.</summary>
internal static class VariantDepth
{
    public static CallEvidence Read(SampleCall call) => call.Integer("DP"u8) is int depth ? new(Numbers.Share(call.OfAlternate("VD"u8), depth), depth) : default;
}

/// <summary>SAMtools and LoFreq: <c>DP4</c>, reads of the reference and of the alternate allele, forward and reverse.</summary>
internal static class StrandCounts
{
    public static CallEvidence Read(SampleCall call) => call.Alleles == 2 ? Of(call.Text("DP4"u8)) : default;

    public static CallEvidence Of(ReadOnlySpan<byte> list)
    {
        if (Numbers.Count(list) != 4) return default;
        Span<int> reads = stackalloc int[4];
        long sum = 0;
        for (int i = 0; i < reads.Length; i++)
        {
            if (Numbers.IntegerAt(list, i) is not int count) return default;
            sum += reads[i] = count;
        }
        return sum is > 0 and <= int.MaxValue ? new CallEvidence(Math.Round(decimal.Divide((long)reads[2] + reads[3], sum), 5), (int)sum) : default;
    }
}

/// <summary>Strelka: reads of its first tier, <c>AU CU GU TU</c> by base, <c>TAR</c> and <c>TIR</c> for an indel.</summary>
internal static class TierCounts
{
    public static CallEvidence Read(SampleCall call)
    {
        if (call.Alternate >= call.Record.Alternates.Length || call.Record.Alternates[call.Alternate] is not BaseAllele alternate) return default;
        (int? reference, int? seen) = alternate.Bases.Length == 1 && call.Record.Reference.Length == 1
            ? (OfBase(call, call.Record.Reference.Bases[0]), OfBase(call, alternate.Bases.Bases[0]))
            : (Numbers.IntegerAt(call.Text("TAR"u8), 0), Numbers.IntegerAt(call.Text("TIR"u8), 0));
        return reference is int own && seen is int other ? new CallEvidence(Numbers.Share(other, (long)own + other), null) : default;
    }

    private static int? OfBase(SampleCall call, char letter) => letter switch
    {
        'A' => Numbers.IntegerAt(call.Text("AU"u8), 0),
        'C' => Numbers.IntegerAt(call.Text("CU"u8), 0),
        'G' => Numbers.IntegerAt(call.Text("GU"u8), 0),
        'T' => Numbers.IntegerAt(call.Text("TU"u8), 0),
        _ => null,
    };
}

/// <summary>Manta, for a change that it writes in bases: <c>PR</c> read pairs that span it and <c>SR</c> reads that are split, each of the reference and of the allele.</summary>
internal static class PairsAndSplitReads
{
    public static CallEvidence Read(SampleCall call)
    {
        if (call.Alleles != 2) return default;
        long reference = 0;
        long seen = 0;
        bool found = Add(call.Text("PR"u8), ref reference, ref seen) | Add(call.Text("SR"u8), ref reference, ref seen);
        long sum = reference + seen;
        return found && sum is > 0 and <= int.MaxValue ? new CallEvidence(Numbers.Share((int)seen, sum), (int)sum) : default;
    }

    private static bool Add(ReadOnlySpan<byte> list, ref long reference, ref long seen)
    {
        if (Numbers.Count(list) != 2 || Numbers.IntegerAt(list, 0) is not int own || Numbers.IntegerAt(list, 1) is not int other) return false;
        (reference, seen) = (reference + own, seen + other);
        return true;
    }
}
