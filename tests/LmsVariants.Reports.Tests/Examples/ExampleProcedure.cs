using LmsVariants.KnowledgeBase.Oncogenicity;

namespace LmsVariants.Reports.Tests.Examples;

/// <summary>A procedure of two criteria, with the cut-offs that reports print.</summary>
internal static class ExampleProcedure
{
    public static OncogenicityProcedure Procedure { get; } = new(
    [
        new(CriterionKind.FrequentHotspot, "OS3", "OS3", 4, "Hotspot with at least 50 samples, the same change in at least 10", []),
        new(CriterionKind.SameResidue, "OM3", "OM4", 2, "Another missense at the residue is oncogenic", [CriterionKind.FrequentHotspot]),
    ])
    {
        Name = "An example of the procedure",
        ShortName = "the example",
        Convention = "codes as in the example",
        OtherConvention = "codes as elsewhere",
        CutOffs = new(10, 6, 0, -6),
        Thresholds = new(50, 10, 0.05m, 0.01m, 0.00001m, 6),
        NullVariant = new(8, 4, 2, 1, ["phase2"]),
        Citations = ["phase2"],
    };
}
