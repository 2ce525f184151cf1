namespace LmsVariants.Formats.Vcf.Evidence;

/// <summary>A fraction that the caller states: <c>VF</c> (Pisces), <c>AF</c> (DRAGEN, Mutect2, VarDict), <c>FA</c> (MuTect), <c>FREQ</c> in percent (VarScan), <c>ALLELEFREQ</c>, <c>VAF</c> (DeepVariant).</summary>
internal static class StatedFraction
{
    public static CallEvidence Read(SampleCall call) => new(
        Numbers.FractionAt(call.Text("VF"u8), call.Alternate)
            ?? Numbers.FractionAt(call.Text("AF"u8), call.Alternate)
            ?? Numbers.FractionAt(call.Text("VAF"u8), call.Alternate)
            ?? Numbers.FractionAt(call.Text("FA"u8), call.Alternate)
            ?? Numbers.PercentAt(call.Text("FREQ"u8), call.Alternate),
        null);
}
