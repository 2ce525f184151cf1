using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Tests.Classify.Criteria;

/// <summary>What each rule finds of real variants, by the real knowledge base and reference bundle: one table for each rule.</summary>
public sealed class CriteriaTableTests
{
    private const string Hotspots = """
        TP53:c.743G>A              | OS3:4 OM4:0 OP3:0 | Arg248: 560 samples at the residue, 292 of this change
        BRAF:c.1780G>A             | OS3:4 OM4:0 OP3:0 | Asp594: 51 samples at the residue, 24 of this change
        BRAF:c.1782T>A             | OP3:1 OS3:0 OM4:0 | Asp594: 51 samples at the residue, 1 of this change
        ATM:c.1009C>T              | OM4:2 OS3:0 OP3:0 | Arg337: 40 samples at the residue, 31 of this change
        KRAS:c.57G>T               | OM4:2 OS3:0 OP3:0 | Leu19: 12 samples at the residue, 12 of this change
        KRAS:c.55T>A               | OP3:0 OS3:0 OM4:0 | Leu19: 12 samples at the residue, 0 of this change
        ATM:c.8494C>T              | OP3:1 OS3:0 OM4:0 | Arg2832: 7 samples at the residue, 6 of this change
        RAD51B:c.728A>G            | OS3:0 OM4:0 OP3:0 | residue 243 of RAD51B is no hotspot
        TP53:c.586C>T              | OS3:0 OM4:0 OP3:0 | a premature stop is weighed once, as a null variant (Arg196:
        CDKN2A:c.330G>A            | OS3:0 OM4:0 OP3:0 | a premature stop is weighed once, as a null variant (Trp110: 45 samples at the residue, 45 of this change)
        PALB2:c.3113G>A            | OS3:0 OM4:0 OP3:0 | a premature stop is weighed once, as a null variant
        TP53:c.672+1G>A            | OS3:0 OM4:0 OP3:0 | no residue is exchanged for another
        TP53:c.529_546del          | OS3:0 OM4:0 OP3:0 | no residue is exchanged for another
        BRAF:c.1799_1801del        | OS3:0 OM4:0 OP3:0 | no residue is exchanged for another
        TP53:c.657C>T              | OS3:0 OM4:0 OP3:0 | no residue is exchanged for another
        """;

    private const string FunctionalStudies = """
        TP53:c.743G>A              | OS2:4 SBS2:0 | non-functional
        TP53:c.374C>T              | OS2:4 SBS2:0 | another assay: notDNE_notLOF
        TP53:c.140C>T              | OS2:0 SBS2:0 | partially functional, which speaks for neither side
        TP53:c.661G>A              | OS2:0 SBS2:0 | more active than the wild type, which speaks for neither side
        TP53:c.215C>G              | SBS2:-4 OS2:0 | functional
        TP53:c.49G>A               | SBS2:-4 OS2:0 | another assay: notDNE_notLOF
        TP53:c.72A>T               | SBS2:0 OS2:0 | another assay: notDNE_LOF
        TP53:c.79C>T               | SBS2:0 OS2:0 | another assay: notDNE_LOF
        TP53:c.673G>A              | SBS2:? OS2:0 | measured on a protein made without splicing, and the variant lies at a splice site
        TP53:c.672G>C              | SBS2:? OS2:0 | measured on a protein made without splicing, and the variant lies at a splice site
        TP53:c.817_818delinsTA     | OS2:? SBS2:? | is not among the changes of TP53 that were studied
        TP53:c.586C>T              | OS2:? SBS2:? | no functional study of this change of TP53 is curated
        PTEN:c.388C>G              | OS2:? SBS2:? | no functional study of PTEN is curated
        """;

    private const string CriticalResidues = """
        TP53:c.817_818delinsTA     | OM1:2     | six codons
        TP53:c.845G>A              | OM1:2     | six codons
        TP53:c.743G>A              | OM1:2<OS3 | met and not counted beside OS3
        PTEN:c.388C>G              | OM1:2<OS3 | Catalytic motif
        TP53:c.659A>G              | OM1:0     | residue 220 is none of those curated as critical
        RAD51B:c.728A>G            | OM1:?     | no critical residue of RAD51B is curated on NM_133510
        TP53:c.1144A>T             | OM1:0     | no residue is exchanged for another
        TP53:c.529_546del          | OM1:0     | no residue is exchanged for another
        """;

    private const string SameResidue = """
        TP53:c.736A>G              | OM3:2     | p.(Met246Ile) reaches 6 points by itself; the Grantham distance of this exchange, 21, is no smaller than its 10
        TP53:c.857A>C              | OM3:2     | no smaller than
        TP53:c.817_818delinsTA     | OM3:2<OM1 | met and not counted beside OM1
        TP53:c.743G>A              | OM3:0     | smaller than
        TP53:c.742_743delinsAA     | OM3:0     | the Grantham distance of this exchange, 26, is smaller than
        TP53:c.215C>G              | OM3:0     | no other missense at residue 72 reaches 6 points by itself
        RAD51B:c.728A>G            | OM3:0     | no other missense at residue 243 reaches 6 points by itself
        BRAF:c.1799T>A             | OM3:0     | no other missense at residue 600 reaches 6 points by itself
        TP53:c.586C>T              | OM3:0     | no residue is exchanged for another
        TP53:c.529_546del          | OM3:0     | no residue is exchanged for another
        """;

    private const string ProteinLength = """
        RAD51B:c.100_102del        | OM2:2     | in-frame change of length, p.(Ser34del), in a tumour suppressor
        TP53:c.529_546del          | OM2:2     | in a tumour suppressor
        TP53:c.529_534dup          | OM2:2     | in a tumour suppressor
        TP53:c.531_532insGCT       | OM2:2     | in a tumour suppressor
        BRAF:c.1799_1801del        | OM2:2     | in an oncogene
        NTRK3:c.100_102del         | OM2:2     | in a gene that is tumour suppressor and oncogene
        FANCA:c.3788_3790del       | OM2:?     | the role of FANCA is not curated
        TP53:c.741_742delinsAT     | OM2:0     | the length of the protein does not change in frame
        TP53:c.817_818delinsTA     | OM2:0     | the length of the protein does not change in frame
        TP53:c.743G>A              | OM2:0     | the length of the protein does not change in frame
        BRCA2:c.5946del            | OM2:0     | the length of the protein does not change in frame
        TP53:c.586C>T              | OM2:0     | the length of the protein does not change in frame
        TP53:c.531_532insTAA       | OM2:0     | the length of the protein does not change in frame
        TP53:c.1180T>C             | OM2:2     | the stop codon is lost, in a tumour suppressor
        BRAF:c.2299T>C             | OM2:0     | the stop codon is lost, in an oncogene: it counts in a tumour suppressor alone
        PIK3CA:c.3205T>C           | OM2:?     | the stop codon is lost, and the role of PIK3CA is not curated
        """;

    private const string NullVariants = """
        BRCA2:c.5946del            | OVS1:8 | Very Strong on NM_000059
        RAD51B:c.199-2A>G          | OVS1:4 | Strong on NM_133510
        RAD51B:c.1111C>T           | OVS1:2 | Moderate on NM_133509
        BRCA2:c.3G>A               | OVS1:1 | Supporting on NM_000059
        BRCA2:c.9976A>T            | OVS1:0 | not applicable
        BRCA2:c.10150C>T           | OVS1:0 | not applicable
        TP53:c.743G>A              | OVS1:0 | no null variant
        BRCA2:c.5196C>T            | OVS1:0 | no null variant
        BRAF:c.1150A>T             | OVS1:0 | not applicable
        FANCA:c.2182C>T            | OVS1:? | not curated
        PMS2:c.1291G>T             | OVS1:? | paralogue
        """;

    private const string WithoutTables = """
        TP53:c.743G>A              | OS1:? OP1:? SBP1:? SBP2:0 | the knowledge base holds no table of established oncogenic variants
        TP53:c.586C>T              | OS1:0 OP1:? SBP1:? SBP2:0 | no residue is exchanged for another
        TP53:c.743G>A              | OP1:?                     | no predictor is part of this program
        TP53:c.657C>T              | SBP2:?                    | neither the effect on splicing nor the conservation of the base is predicted
        TP53:c.375G>A              | SBP2:?                    | neither the effect on splicing nor the conservation of the base is predicted
        """;

    public static TheoryData<string, string, string> HotspotRows => Rows(Hotspots);

    public static TheoryData<string, string, string> FunctionalStudyRows => Rows(FunctionalStudies);

    public static TheoryData<string, string, string> CriticalResidueRows => Rows(CriticalResidues);

    public static TheoryData<string, string, string> SameResidueRows => Rows(SameResidue);

    public static TheoryData<string, string, string> ProteinLengthRows => Rows(ProteinLength);

    public static TheoryData<string, string, string> NullVariantRows => Rows(NullVariants);

    public static TheoryData<string, string, string> WithoutTableRows => Rows(WithoutTables);

    [Theory]
    [MemberData(nameof(HotspotRows))]
    public void Samples_at_the_residue_and_of_the_change_decide_between_the_three_criteria_of_hotspots(string variant, string expected, string reason) => Judged(variant, expected, reason);

    [Theory]
    [MemberData(nameof(FunctionalStudyRows))]
    public void A_study_speaks_of_the_very_change_and_for_one_side_alone(string variant, string expected, string reason) => Judged(variant, expected, reason);

    [Theory]
    [MemberData(nameof(CriticalResidueRows))]
    public void A_critical_residue_is_one_that_a_curator_named_and_stands_back_for_a_hotspot(string variant, string expected, string reason) => Judged(variant, expected, reason);

    [Theory]
    [MemberData(nameof(SameResidueRows))]
    public void Another_missense_at_the_residue_counts_where_it_is_oncogenic_and_this_one_is_no_milder(string variant, string expected, string reason) => Judged(variant, expected, reason);

    [Theory]
    [MemberData(nameof(ProteinLengthRows))]
    public void A_change_of_length_counts_by_the_role_of_the_gene(string variant, string expected, string reason) => Judged(variant, expected, reason);

    [Theory]
    [MemberData(nameof(NullVariantRows))]
    public void A_null_variant_counts_by_its_grade(string variant, string expected, string reason) => Judged(variant, expected, reason);

    [Theory]
    [MemberData(nameof(WithoutTableRows))]
    public void What_nothing_is_at_hand_for_is_not_assessed(string variant, string expected, string reason) => Judged(variant, expected, reason);

    [Fact]
    public void Every_criterion_is_answered_once_for_every_kind_of_variant()
    {
        string[] variants = ["TP53:c.743G>A", "BRCA2:c.5946del", "TP53:c.672+1G>A", "TP53:c.657C>T", "TP53:c.529_546del", "TP53:c.1180T>C", "BRCA2:c.8755-30T>C", "FANCA:c.3788_3790del"];
        string[] codes = [.. Rooms.Knowledge.Oncogenicity.Criteria.Select(criterion => criterion.Code)];
        foreach (string variant in variants)
        {
            Classification classification = Asked.About(variant).Classification;
            Assert.Equal(codes, classification.Criteria.Select(criterion => criterion.Code));
            Assert.All(classification.Criteria, criterion => Assert.NotEqual("no rule of this program looks at it", criterion.Points.WhyNot));
            // What was assessed says why, what was not says why not; the sum is that of what counts.
            Assert.All(classification.Criteria, criterion => Assert.False(string.IsNullOrEmpty(criterion.Points.WhyNot ?? criterion.Reason)));
            Assert.Equal(classification.Points.Value, classification.Criteria.Where(criterion => criterion.Counts).Sum(criterion => criterion.Points.Value));
        }
    }

    internal static TheoryData<string, string, string> Rows(string table)
    {
        TheoryData<string, string, string> rows = [];
        foreach (string[] cells in table.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries))) rows.Add(cells[0], cells[1], cells[2]);
        return rows;
    }

    private static void Judged(string variant, string expected, string reason)
    {
        Finding finding = Asked.About(variant);
        Assert.Equal(expected, CriteriaWords.Of(finding.Classification, expected));
        Assert.Contains(reason, CriteriaWords.ReasonOf(finding.Classification, expected), StringComparison.Ordinal);
    }
}
