using LmsVariants.Pipeline.Cohort;
using LmsVariants.Pipeline.Deliver;

namespace LmsVariants.Pipeline.Tests.Cohort;

public class CaseCohortTests
{
    [Fact]
    public void Of_a_case_that_is_there_twice_the_later_report_counts()
    {
        CaseCohort cohort = CaseCohort.Of(
            [
                MadeCase.Of("A", "TP53:truncation", MadeCase.Noon, file: "old"),
                MadeCase.Of("A", "RB1:truncation", MadeCase.Noon.AddHours(1), file: "new"),
                MadeCase.Of("B", file: "preliminary"),
                MadeCase.Of("B", status: ReportStatus.Final, file: "signed"),
            ],
            MadeCase.Panels);
        Assert.Equal("new signed", string.Join(' ', cohort.Cases.Select(one => one.File)));
        Assert.Equal("old preliminary", string.Join(' ', cohort.Overtaken.Select(one => one.File)));
        Assert.Equal("RB1", Assert.Single(cohort.Matrix.Rows).Gene);
    }

    [Fact]
    public void Therapies_are_listed_by_their_best_level_with_what_opens_them()
    {
        CohortOption olaparib = new("olaparib", "II-C", false);
        CohortCase first = MadeCase.Of("1") with { Findings = [MadeCase.Finding(1, "RAD51B:truncation", olaparib, new CohortOption("platinum", "I-A", true))] };
        CohortCase second = MadeCase.Of("2") with
        {
            Findings =
            [
                MadeCase.Finding(1, "BRCA2:truncation", olaparib with { Level = "I-A" }),
                MadeCase.Finding(2, "-PTEN:truncation", new CohortOption("hidden", "I-A", false)),
                MadeCase.Finding(3, "NTRK1:fusion", new CohortOption("larotrectinib", string.Empty, false)),
            ],
            Biomarkers = [new CohortBiomarker(LmsVariants.Pipeline.Interpret.BiomarkerKind.Tmb, "TMB-H", [new CohortOption("pembrolizumab", "I-A", false)])],
        };
        Assert.Equal(
            [
                "olaparib I-A 2: BRCA2 Truncation I-A 2; RAD51B Truncation II-C 1",
                "pembrolizumab I-A 1: TMB-H  I-A 2",
                "larotrectinib  1: NTRK1 Fusion  2",
            ],
            TherapyRow.Of([first, second]).Select(row => $"{row.Therapy} {row.Level} {row.Cases}: {string.Join("; ", row.Reasons.Select(reason => $"{reason.What} {reason.Kind} {reason.Level} {string.Join(',', reason.Cases)}"))}"));
    }
}
