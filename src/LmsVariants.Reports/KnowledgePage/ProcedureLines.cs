using LmsVariants.KnowledgeBase.Oncogenicity;
using LmsVariants.Reports.Wording;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>The page of the procedure that calls a variant oncogenic or benign.</summary>
internal static class ProcedureLines
{
    public static IEnumerable<KnowledgeLine> Of(OncogenicityProcedure procedure)
    {
        yield return new KnowledgeLine("procedure", $"{procedure.ShortName}: {procedure.Name}", procedure.Citations);
        yield return KnowledgeLine.Of("codes", procedure.Convention);
        yield return KnowledgeLine.Of("other codes", procedure.OtherConvention);
        foreach (CriterionDefinition criterion in procedure.Criteria)
        {
            string other = criterion.OtherCode == criterion.Code ? string.Empty : $" (there {criterion.OtherCode})";
            yield return KnowledgeLine.Of("criterion", $"{criterion.Code}{other}, {Points(criterion.Points)}: {criterion.Meaning}");
            if (!criterion.NotWith.IsEmpty) yield return KnowledgeLine.More($"not counted beside {string.Join(", ", criterion.NotWith.Select(kind => procedure[kind].Code))}");
        }
        NullVariantPoints graded = procedure.NullVariant;
        yield return new KnowledgeLine(
            "grades",
            FormattableString.Invariant($"of {procedure[CriterionKind.NullVariant].Code} by the grade of loss of function: very strong {graded.VeryStrong}, strong {graded.Strong}, moderate {graded.Moderate}, supporting {graded.Supporting}"),
            graded.Citations);
        foreach (string threshold in Thresholds(procedure.Thresholds)) yield return KnowledgeLine.Of("threshold", threshold);
        foreach (string cutOff in CutOffs(procedure.CutOffs)) yield return KnowledgeLine.Of("cut-off", cutOff);
    }

    private static IEnumerable<string> Thresholds(OncogenicityThresholds at) =>
    [
        FormattableString.Invariant($"a hotspot is strong from {at.HotspotResidueSamples} samples at the residue and {at.HotspotChangeSamples} of the same change"),
        FormattableString.Invariant($"a hotspot needs {at.HotspotChangeSamples} samples of the same change to be moderate"),
        $"very common above {Share(at.VeryCommonFrequency)} in a population",
        $"common above {Share(at.CommonFrequency)} in a population",
        $"extremely rare up to {Share(at.RareFrequency)} in every population",
        FormattableString.Invariant($"another missense at the residue counts from {at.SameResiduePoints} points of its own"),
    ];

    private static IEnumerable<string> CutOffs(OncogenicityCutOffs from) =>
    [
        FormattableString.Invariant($"oncogenic from {from.Oncogenic} points"),
        FormattableString.Invariant($"likely oncogenic from {from.LikelyOncogenic} to {from.Oncogenic - 1}"),
        FormattableString.Invariant($"uncertain significance from {from.Uncertain} to {from.LikelyOncogenic - 1}"),
        FormattableString.Invariant($"likely benign from {from.LikelyBenign} to {from.Uncertain - 1}"),
        FormattableString.Invariant($"benign below {from.LikelyBenign}"),
    ];

    private static string Points(int points) => FormattableString.Invariant($"{points:+0;-0} {(Math.Abs(points) == 1 ? "point" : "points")}");

    private static string Share(decimal share) => $"{Numbers.Print(share * 100)} %";
}
