using System.Collections.Immutable;

using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Classify.LossOfFunction;

namespace LmsVariants.Pipeline.Classify;

/// <summary>The criteria of the ClinGen/CGC/VICC procedure, named in the convention of CIViC (OM3: another missense at the residue; OM4: hotspot below 50 samples).</summary>
/// <remarks>Horak et al., Genet Med 2022;24:986-998 (PMID 35101336), tables 2 and 3.</remarks>
public static class OncogenicityCriteria
{
    private const string NeedsGrade = "loss of function was not graded";
    private const string NeedsFunctionalTable = "the knowledge base of this version holds no functional studies by variant";
    private const string NeedsHotspotTable = "the knowledge base of this version holds no hotspot counts";
    private const string NeedsFrequency = "no population frequency is known";
    private const string NeedsPredictor = "no predictor is part of this program";
    private const string NeedsCuration = "the knowledge base of this version holds no curated variants or residues";

    private static readonly ImmutableArray<(string Code, string Meaning, string WhyNot)> Table =
    [
        ("OVS1", "null variant in a bona fide tumour suppressor gene", NeedsGrade),
        ("OS1", "same amino-acid change as an established oncogenic variant", NeedsCuration),
        ("OS2", "well-established functional studies show an oncogenic effect", NeedsFunctionalTable),
        ("OS3", "hotspot with at least 50 samples at the residue and 10 of the same change", NeedsHotspotTable),
        ("OM1", "critical, well-established part of a functional domain", NeedsCuration),
        ("OM2", "in-frame insertion or deletion in a known oncogene or tumour suppressor, or stop loss in a tumour suppressor", NeedsCuration),
        ("OM3", "missense at a residue where another missense is oncogenic", NeedsCuration),
        ("OM4", "hotspot with fewer than 50 samples at the residue and 10 of the same change", NeedsHotspotTable),
        ("OP1", "all computational evidence supports an oncogenic effect", NeedsPredictor),
        ("OP2", "gene in a malignancy with a single genetic cause", NeedsCuration),
        ("OP3", "hotspot with fewer than 10 samples of the same change", NeedsHotspotTable),
        ("OP4", "absent or extremely rare in population databases", NeedsFrequency),
        ("SBVS1", "population frequency above 5 %", NeedsFrequency),
        ("SBS1", "population frequency above 1 %", NeedsFrequency),
        ("SBS2", "well-established functional studies show no oncogenic effect", NeedsFunctionalTable),
        ("SBP1", "all computational evidence suggests no effect", NeedsPredictor),
        ("SBP2", "synonymous without predicted effect on splicing at a base that is not conserved", NeedsPredictor),
    ];

    /// <summary>Every criterion: OVS1 by the grade of loss of function, the others not assessed, each with what it lacks.</summary>
    /// <param name="verdict">The grade on the transcript that the report rests on; null where nothing was graded.</param>
    public static ImmutableArray<Criterion> Of(LossOfFunctionVerdict? verdict) =>
        [.. Table.Select(row => new Criterion(row.Code, row.Meaning, row.Code == "OVS1" ? NullVariant(verdict) : Assessed<int>.Not(row.WhyNot)))];

    // The strength of OVS1 may be graded by the PVS1 recommendations (PMID 30192042): 8, 4, 2 and 1 point.
    private static Assessed<int> NullVariant(LossOfFunctionVerdict? verdict)
    {
        if (verdict is null) return Assessed<int>.Not(NeedsGrade);
        if (!verdict.Grade.IsAssessed) return Assessed<int>.Not(verdict.Grade.WhyNot!);
        if (verdict.IsNullVariant && !verdict.Mechanism.IsAssessed) return Assessed<int>.Not(verdict.Mechanism.WhyNot!);
        return Assessed<int>.As(verdict.Grade.Value switch
        {
            LossOfFunctionGrade.VeryStrong => 8,
            LossOfFunctionGrade.Strong => 4,
            LossOfFunctionGrade.Moderate => 2,
            LossOfFunctionGrade.Supporting => 1,
            _ => 0,
        });
    }
}
