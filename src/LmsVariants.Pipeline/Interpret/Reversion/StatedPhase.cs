using LmsVariants.Formats.Panels;

namespace LmsVariants.Pipeline.Interpret.Reversion;

/// <summary>What the files say of whether two calls lie on one molecule.</summary>
/// <remarks>VCF 4.3, section 1.6.2: GT with <c>|</c> is phased, and PS names the set within which the order of the alleles is the same.</remarks>
internal static class StatedPhase
{
    /// <summary>True for one molecule, false for two; null where the files do not say.</summary>
    public static bool? Of(ReportedAlteration one, ReportedAlteration other)
    {
        if (Single(one, "PS") is not string set || set == "." || Single(other, "PS") != set) return null;
        return Copy(one) is int first && Copy(other) is int second ? first == second : null;
    }

    // The copy that holds the allele; null where the genotype is not phased, or holds it on no copy or on several.
    private static int? Copy(ReportedAlteration call)
    {
        if (Single(call, "GT") is not string genotype || genotype.Contains('/', StringComparison.Ordinal)) return null;
        string[] copies = genotype.Split('|');
        int[] holding = [.. Enumerable.Range(0, copies.Length).Where(copy => copies[copy] is not ("0" or "."))];
        return copies.Length > 1 && holding is [int only] ? only : null;
    }

    private static string? Single(ReportedAlteration call, string key) =>
        call.Further.Where(said => said.Key == key).Select(said => said.Value).Distinct(StringComparer.Ordinal).ToArray() is [string only] ? only : null;
}
