using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Classify.Criteria;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Testing;

namespace LmsVariants.Pipeline.Tests.Interpret;

/// <summary>A run with every optional field removed raises no class: what is missing never makes a finding more than it was.</summary>
/// <remarks>
/// A field that speaks against a call is judged by what the call would be if the field said nothing against it: where a frequency is
/// removed the finding is less benign, and never more oncogenic than by its other criteria; where a filter is removed it is what it
/// would be had the call passed. For all other fields the case is compared with itself, with nothing removed.
/// </remarks>
public sealed class OptionalFieldsTests
{
    // Variants that stand at the borders of what follows: established, conditional, excepted, common, named, of the germline, and of no class.
    private static readonly string[] Rows =
    [
        Output.Row("TP53", "chr17:7577538", "C>T", c: "NM_000546.6:c.743G>A", p: "NP_000537.3:p.(Arg248Gln)"),
        Output.Row("RAD51B", "chr14:69061276", "C>T", c: "NM_133509.3:c.1111C>T", p: "NP_598193.2:p.(Gln371Ter)", consequence: "stop_gained"),
        NamedCalls.Row("BRCA2:c.5946del"),
        NamedCalls.Row("BRCA2:c.9976A>T"),
        NamedCalls.Row("BRCA2:c.1114A>C"),
        NamedCalls.Row("BRCA2:c.3G>A"),
        NamedCalls.Row("PALB2:c.3113+1G>A"),
        NamedCalls.Row("TP53:c.215C>G"),
        NamedCalls.Row("BRAF:c.1799T>A"),
        NamedCalls.Row("ATRX:c.7254C>A"),
        NamedCalls.Row("MLH1:c.1137T>A"),
        NamedCalls.Row("FANCA:c.3788_3790del"),
        Output.Row("MTOR", "chr1:11288758", "G>A", c: "NM_004958.4:c.1A>G", consequence: "stop_gained"),
        Output.Row("RB1", "chr13:48934153", "C>T", c: "NM_000321.3:c.1T>G", consequence: "stop_gained"),
    ];

    private const string CopyNumbers = "[Copy Number Variants]\nGene\tFold Change\tCopy Number Variant\tAbsolute Copy Number\nBRCA2\t0.3\t<DEL>\t0\nPALB2\t0.5\t<DEL>\t1\nCDK4\t6\t<DUP>\t12\n";

    // Columns of the section of small variants that may be empty, from 0.
    private static readonly (string Name, int Column, string Empty)[] Columns = [("VAF", 5, "NA"), ("depth", 6, "NA"), ("p. name", 7, ""), ("c. name", 8, ""), ("consequence", 9, ""), ("exon", 10, "")];

    public static TheoryData<string, string?> Fixtures => new()
    {
        { "index-case/published", null },
        { "index-case/tso500", null },
        { "tso500/local-app-2.2", null },
        { "tso500/dragen-2.6-hrd", null },
        { "vcf/LMS-ONC-01_Oncomine.vcf", null },
        { "vcf/LMS-SNP-01.freebayes_snpEff.ann.vcf", null },
        { "vcf/LMS-SRK-01.mutect2.filtered_VEP.ann.vcf", "LMS-SRK-01_T" },
        { "panels/nirvana/annotated.json", null },
        { "panels/maf/two-samples.maf", null },
        { "panels/foundation-one/report.xml", null },
        { "panels/ion-reporter/full.tsv", null },
        { "panels/archer/full_results.txt", null },
    };

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void No_fixture_gains_by_what_is_left_out(string fixture, string? sample)
    {
        (ReportedCase[] cases, _) = Rooms.ReadAll(Rooms.Reader(sample: sample), [.. Documents(Component.InRepository(["fixtures", .. fixture.Split('/')]))]);
        Assert.NotEmpty(cases);
        Assert.All(cases, reported => NothingRises(reported, null, "ulms"));
    }

    [Fact]
    public void No_TSO500_output_gains_by_what_is_left_out()
    {
        const string Sheet = "sample_id,diagnosis_code,uterine,tumour_content,germline_consent,matched_normal\nS1,ulms,yes,0.6,given,no\n";
        NothingRises(Rooms.Read((Output.Dragen with { SmallVariants = Rows, CopyNumbers = CopyNumbers }).ToString(), Sheet), [null]);
        NothingRises(Rooms.Read((Output.Dragen with { SmallVariants = Rows, CopyNumbers = CopyNumbers }).ToString(), Sheet.Replace("given", "refused", StringComparison.Ordinal)), [null]);
    }

    // The same through the reader: cells are emptied in the text.
    [Fact]
    public void No_cell_of_a_TSO500_output_raises_anything_by_being_empty()
    {
        CaseReport full = Rooms.Report(new Output { SmallVariants = Rows }.ToString(), diagnosis: "ulms");
        foreach ((string Name, int Column, string Empty)[] removed in OptionalField.Subsets(Columns))
        {
            string[] rows = [.. Rows.Select(row => string.Join('\t', row.Split('\t').Select((cell, at) => removed.FirstOrDefault(field => field.Column == at) is { Name: not null } field ? field.Empty : cell)))];
            CaseReport without = Rooms.Report(new Output { SmallVariants = rows, Tmb = "NA", UsableSites = "NA", Percent = "NA" }.ToString(), diagnosis: "ulms");
            Compare([.. full.Findings.Select(VerdictRank.Of)], without.Findings, string.Join(" and ", removed.Select(field => field.Name)));
        }
    }

    // Calls with every field that can speak against them: filtered, common, of the germline, few reads.
    [Theory]
    [InlineData("BRCA2:c.5946del")]
    [InlineData("TP53:c.743G>A")]
    [InlineData("TP53:c.215C>G")]
    [InlineData("RAD51B:c.1111C>T")]
    [InlineData("BRAF:c.1799T>A")]
    public void What_speaks_against_a_call_is_judged_by_what_it_would_be_without(string variant)
    {
        ReportedCase plain = NamedCalls.Report("ulms", (variant, "PASS", "0/1")).Case;
        foreach (decimal frequency in new[] { 0m, 0.02m, 0.3m })
        {
            foreach (string filter in new[] { "PASS", "LowSupport" })
            {
                foreach (ReportedOrigin origin in new[] { new ReportedOrigin(false, "Somatic"), new ReportedOrigin(true, "Germline"), new ReportedOrigin(true, "Germline_DB") { IsFromDatabase = true } })
                {
                    foreach (decimal vaf in new[] { 0.5m, 0.01m })
                    {
                        ReportedSmallVariant call = (ReportedSmallVariant)plain.Alterations[0] with
                        {
                            Filter = filter, Origin = origin, AlleleFrequency = vaf, Depth = vaf > 0.1m ? 500 : 20, PopulationFrequency = new ReportedFrequency(frequency, "INFO AF_popmax"),
                        };
                        NothingRises(plain with { Alterations = [call] }, "ulms");
                    }
                }
            }
        }
    }

    // A frequency removed takes its benign points away and adds none: the class is that of the other criteria.
    [Theory]
    [InlineData("TP53:c.743G>A", 0.02, 4, 8)]
    [InlineData("TP53:c.743G>A", 0.3, 0, 8)]
    [InlineData("TP53:c.215C>G", 0.3, -12, -4)]
    [InlineData("RAD51B:c.728A>G", 0.02, -4, 0)]
    public void Without_its_frequency_a_variant_is_what_its_other_criteria_make_it(string variant, double frequency, int with, int without)
    {
        Classification common = Asked.About(variant, frequency: new ReportedFrequency((decimal)frequency, "INFO AF_popmax")).Classification;
        Classification unknown = Asked.About(variant).Classification;
        Assert.Equal((with, without), (common.Points.Value, unknown.Points.Value));
        int others = common.Criteria.Where(criterion => criterion.Counts && criterion.Code is not ("SBVS1" or "SBS1")).Sum(criterion => criterion.Points.Value);
        Assert.Equal(ClassOfPoints.Of(others, Rooms.Knowledge.Oncogenicity.CutOffs), unknown.Standing);
    }

    private static void NothingRises(ReportedCase full, params string?[] diagnoses)
    {
        OptionalField[] stated = [.. OptionalField.All.Where(field => field.IsStatedIn(full))];
        Assert.NotEmpty(stated);
        foreach (string? diagnosis in diagnoses)
        {
            Dictionary<string, ImmutableArray<Finding>> known = new(StringComparer.Ordinal);
            ImmutableArray<BiomarkerResult> biomarkers = Interpreted(full, diagnosis).Biomarkers;
            foreach (OptionalField[] removed in OptionalField.Subsets(stated))
            {
                CaseReport without = Interpreted(removed.Aggregate(full, (reported, field) => field.Without(reported)), diagnosis);
                ImmutableArray<Finding> weighed = Harmless(removed.Where(field => !field.IsForGermlineAlone));
                ImmutableArray<Finding> asked = Harmless(removed);
                VerdictRank[] bounds = [.. weighed.Zip(asked, (one, other) => VerdictRank.Of(one) with { Germline = VerdictRank.Of(other).Germline })];
                Compare(bounds, without.Findings, string.Join(" and ", removed.Select(field => field.Name)));
                Assert.All(without.Biomarkers.Zip(biomarkers), pair => Assert.True(!pair.First.State.IsAssessed || pair.First.State.Value == pair.Second.State.Value));
            }

            ImmutableArray<Finding> Harmless(IEnumerable<OptionalField> removed)
            {
                OptionalField[] against = [.. removed.Where(field => field.Harmless is not null)];
                string key = string.Join('|', against.Select(field => field.Name));
                if (!known.TryGetValue(key, out ImmutableArray<Finding> findings))
                {
                    known.Add(key, findings = Interpreted(against.Aggregate(full, (reported, field) => field.Harmless!(reported)), diagnosis).Findings);
                }
                return findings;
            }
        }
    }

    private static void Compare(VerdictRank[] bounds, ImmutableArray<Finding> without, string removed)
    {
        Assert.Equal(bounds.Length, without.Length);
        foreach ((VerdictRank bound, Finding finding) in bounds.Zip(without))
        {
            string higher = VerdictRank.Of(finding).HigherThan(bound);
            Assert.True(higher.Length == 0, $"without {removed}: {higher} of {FindingName.Of(finding.Symbol, finding.Reported, finding.Annotation)} rises from {bound} to {VerdictRank.Of(finding)}");
        }
    }

    private static CaseReport Interpreted(ReportedCase reported, string? diagnosis) =>
        new CaseInterpreter(Rooms.Knowledge, Rooms.Reference).Interpret(reported, new RunRequest(diagnosis, Rooms.Noon, "test", new InterpretationSettings()));

    private static IEnumerable<InputDocument> Documents(string path)
    {
        if (File.Exists(path)) return [new InputDocument(Path.GetFileName(path), File.ReadAllBytes(path))];
        return Directory.EnumerateFiles(path).Order(StringComparer.Ordinal).Select(file => new InputDocument(Path.GetFileName(file), File.ReadAllBytes(file)));
    }
}
