using LmsVariants.Formats.Panels;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Pipeline.Interpret.RiskGroups;

namespace LmsVariants.Pipeline.Tests.Interpret.RiskGroups;

/// <summary>Genomic risk groups of whole cases. Arms are in none of the files, so what depends on them stays open.</summary>
public sealed class RiskGroupRuleTests
{
    private const string Rb1 = "RB1:c.958C>T";
    private const string Atrx = "ATRX:c.4276C>T";
    private const string Tp53 = "TP53:c.586C>T";

    [Theory]
    [InlineData("lms", "", "intermediate low")]
    [InlineData("lms", Rb1, "high intermediate")]
    [InlineData("lms", Atrx, "intermediate")]
    [InlineData("lms", Rb1 + " " + Atrx, "high")]
    [InlineData("lms", Tp53, "intermediate low")] // no factor of this model
    [InlineData("lms", "ATRX:c.4690C>G", "intermediate low", "ATRX")] // a change of which nothing is shown
    [InlineData("lms", Rb1 + " ATRX:c.4690C>G", "high intermediate", "ATRX")]
    [InlineData("ulms", "", "intermediate low")]
    [InlineData("ulms", Tp53, "high intermediate")]
    [InlineData("ulms", Tp53 + " " + Atrx, "high")]
    public void Groups_are_named_where_they_can_be(string tumour, string names, string possible, string uncertain = "")
    {
        RiskGroupResult result = Result(tumour, names)!;
        Assert.Equal(possible.Split(' '), result.Possible.Select(group => group.Name));
        Assert.Equal(possible.Split(' ').Length == 1, result.Group.IsAssessed);
        Assert.Equal(uncertain, string.Join(' ', result.Factors.Where(factor => factor.State == FactorState.Uncertain).Select(factor => factor.Factor.Name.Split(' ')[0])));
        Assert.Contains(result.Factors, factor => factor.State == FactorState.NotAssessed);
    }

    [Theory]
    [InlineData("leiomyosarcoma")]
    [InlineData("prostate_cancer")]
    public void Other_diagnoses_have_no_model(string tumour)
    {
        CaseReport report = Report(tumour, Rb1);
        Assert.Null(report.RiskGroup);
        Assert.DoesNotContain(report.Summary, sentence => sentence.Contains("risk", StringComparison.Ordinal));
    }

    [Fact]
    public void An_assumed_diagnosis_is_told()
    {
        CaseReport report = Rooms.Report((WithLosses with { SmallVariants = [NamedCalls.Row(Rb1)] }).ToString());
        Assert.Equal(
            "Genomic risk group of soft-tissue leiomyosarcoma (195 patients with soft-tissue leiomyosarcoma; disease-specific survival): not named; from intermediate to high is possible "
            + "(RB1 mutation: present, RB1 NM_000321.3:c.958C>T p.(Arg320Ter); ATRX mutation: none among the small variants and losses; 12q deletion: not assessed, copy number over an arm is in none of the files). "
            + "The tumour type that the model is for was assumed.",
            report.Summary[^1]);
    }

    [Fact]
    public void Without_a_known_panel_nothing_is_absent()
    {
        RiskGroupResult result = NamedCalls.Report("lms", (Rb1, "PASS", "0/1")).RiskGroup!;
        Assert.Equal([FactorState.Present, FactorState.NotAssessed, FactorState.NotAssessed], result.Factors.Select(factor => factor.State));
    }

    [Fact]
    public void A_call_that_its_caller_filtered_is_no_mutation()
    {
        RiskGroupResult result = NamedCalls.Report("lms", (Rb1, "weak_evidence", "0/1")).RiskGroup!;
        Assert.Equal(FactorState.NotAssessed, result.Factors[0].State);
    }

    [Fact]
    public void Circulating_DNA_that_shows_none_says_nothing_of_the_tumour()
    {
        string text = new Output { Banner = "DRAGEN TruSight Oncology 500 ctDNA v2.6.0 Analysis Software - Combined Variant Output", Pipeline = "2.6.0.22", Rna = "NA" }.ToString();
        RiskGroupResult result = Rooms.Report(text, diagnosis: "lms").RiskGroup!;
        Assert.All(result.Factors, factor => Assert.Equal(FactorState.NotAssessed, factor.State));
        Assert.All(result.Factors.Take(2), factor => Assert.Contains("circulating DNA", factor.Reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, FactorState.Absent)]
    [InlineData(false, FactorState.Uncertain)] // by its share of reads alone: an inherited mutation is one of the tumour too
    public void What_databases_of_a_population_know_is_no_mutation_of_the_tumour(bool isFromDatabase, FactorState expected)
    {
        ReportedCase read = Rooms.Read((WithLosses with { SmallVariants = [NamedCalls.Row("TP53:c.538G>A")] }).ToString());
        ReportedCase held = read with { Alterations = [.. read.Alterations.OfType<ReportedSmallVariant>().Select(small => small with { Origin = new ReportedOrigin(true, "by the caller") { IsFromDatabase = isFromDatabase } })] };
        CaseReport report = new CaseInterpreter(Rooms.Knowledge, Rooms.Reference).Interpret(held, new RunRequest("ulms", DateTimeOffset.UnixEpoch, "test", new InterpretationSettings()));
        Assert.Equal(expected, report.RiskGroup!.Factors[0].State);
    }

    [Fact]
    public void A_deep_deletion_of_the_gene_leaves_the_factor_open()
    {
        string text = (Output.Dragen with { CopyNumbers = "[Copy Number Variants]\nGene\tFold Change\tCopy Number Variant\tAbsolute Copy Number\nRB1\t0.1\tDEL\t0\n" }).ToString();
        Assert.Equal(FactorState.Uncertain, Rooms.Report(text, diagnosis: "lms").RiskGroup!.Factors[0].State);
    }

    // Whether the studies counted deletions is not told, so without them nothing is absent.
    [Fact]
    public void A_gene_whose_losses_were_not_assessed_is_not_absent()
    {
        RiskGroupResult result = Rooms.Report(new Output().ToString(), diagnosis: "lms").RiskGroup!;
        Assert.All(result.Factors, factor => Assert.Equal(FactorState.NotAssessed, factor.State));
        Assert.Equal(["high", "intermediate", "low"], result.Possible.Select(group => group.Name));
    }

    private static Output WithLosses => Output.Dragen with { CopyNumbers = "[Copy Number Variants]\nGene\tFold Change\tCopy Number Variant\tAbsolute Copy Number\nMYC\t0.6\tDEL\t1\n" };

    private static RiskGroupResult? Result(string tumour, string names) => Report(tumour, names).RiskGroup;

    private static CaseReport Report(string tumour, string names) => Rooms.Report(
        (WithLosses with { SmallVariants = [.. names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(NamedCalls.Row)] }).ToString(), diagnosis: tumour);
}
