namespace LmsVariants.Formats.Vcf.Evidence;

/// <summary>A fraction that the caller states: <c>VF</c> (Pisces), <c>AF</c> (DRAGEN, Mutect2, VarDict), <c>FA</c> (MuTect), <c>FREQ</c> in percent (VarScan), <c>VAF</c> (DeepVariant).</summary>
internal static class StatedFraction
{
    public static CallEvidence Read(SampleCall call) => new(
        call.FractionOfAlternate("VF"u8)
            ?? call.FractionOfAlternate("AF"u8)
            ?? call.FractionOfAlternate("VAF"u8)
            ?? call.FractionOfAlternate("FA"u8)
            ?? (AlternateList.Fits(call.Record, call.Text("FREQ"u8)) ? Numbers.PercentAt(call.Text("FREQ"u8), call.Alternate) : null),
        null);
}
