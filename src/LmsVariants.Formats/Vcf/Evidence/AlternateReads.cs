namespace LmsVariants.Formats.Vcf.Evidence;

/// <summary>The reads that a caller counts with an allele. A share of reads is never turned into a count.</summary>
internal static class AlternateReads
{
    public static int? Of(SampleCall call) =>
        call.OfAlternate("FAO"u8)
            ?? OfEveryAllele(call)
            ?? (call.Alleles == 2 && call.Integer("RD"u8) is not null ? call.Integer("AD"u8) : null)
            ?? call.OfAlternate("AO"u8)
            ?? call.OfAlternate("NV"u8)
            ?? call.OfAlternate("VD"u8);

    // With a number for every allele, the reference first; other lists mean something else with every caller.
    private static int? OfEveryAllele(SampleCall call)
    {
        ReadOnlySpan<byte> list = call.Text("AD"u8);
        return call.Alleles > 1 && Numbers.Count(list) == call.Alleles ? Numbers.IntegerAt(list, call.Alternate + 1) : null;
    }
}
