using System.Globalization;

using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Pipeline.Classify;

namespace LmsVariants.Pipeline.Tests.Classify.Criteria;

/// <summary>SBVS1, SBS1 and OP4 by the tables of frequencies, else by what the file states.</summary>
public sealed class FrequencyRuleTests
{
    // By the tables: BRCA2 with insertions and deletions, BARD1 with changes of one base alone. A place is on GRCh38 unless marked.
    private const string ByTable = """
        BRCA2:c.1114A>C            | SBVS1:-8 SBS1:0 OP4:0 | in SAS, the highest of 5 populations (gnomAD, BRCA2)
        13-32332592-A-C            | SBVS1:-8 SBS1:0 OP4:0 | 35.7707 % in SAS
        GRCh37 13-32906729-A-C     | SBVS1:-8 SBS1:0 OP4:0 | 35.7707 % in SAS
        13-32332753-A-G            | SBS1:-4 SBVS1:0 OP4:0 | 1.10881 % in AFR
        2-214730479-A-G            | SBVS1:-8 SBS1:0 OP4:0 | in AFR, the highest of 5 populations (gnomAD 4.1, BARD1
        2-214745794-C-T            | SBS1:-4 SBVS1:0 OP4:0 | in AFR
        BRCA2:c.9976A>T            | SBS1:0 SBVS1:0 OP4:0  | in EUR
        13-32332278-GA-G           | OP4:1 SBS1:0 SBVS1:0  | gnomAD, BRCA2
        13-32332278-G-GA           | OP4:0 SBS1:0 SBVS1:0  | in SAS
        BRCA2:c.5130T>A            | OP4:1 SBS1:0 SBVS1:0  | not seen in gnomAD, BRCA2, which covers the place
        BARD1:c.2260A>T            | OP4:1 SBS1:0 SBVS1:0  | not seen in gnomAD 4.1, BARD1, changes of one base, which covers the place
        BARD1:c.1690del            | OP4:? SBS1:? SBVS1:?  | lists changes of one base alone here
        2-214729018-T-C            | OP4:? SBS1:? SBVS1:?  | did not pass its filters (AC0)
        BRCA2:c.5949_5950delinsTT  | OP4:? SBS1:? SBVS1:?  | not a change of several bases at once
        BRCA2:c.8755-30T>C         | OP4:? SBS1:? SBVS1:?  | no table of frequencies covers this place
        TP53:c.743G>A              | OP4:? SBS1:? SBVS1:?  | no table of frequencies covers this gene
        """;

    // What a file states of an allele that no table covers. The highest of the populations can fall short of a threshold, an average cannot.
    private const string Stated = """
        0.06     | CSQ gnomADe_AF | SBVS1:-8 SBS1:0 OP4:0
        0.05     | CSQ gnomADe_AF | SBVS1:? SBS1:-4 OP4:0
        0.02     | INFO AF        | SBVS1:? SBS1:-4 OP4:0
        0.01     | INFO AF        | SBVS1:? SBS1:? OP4:0
        0.001    | INFO AF        | SBVS1:? SBS1:? OP4:0
        0.00001  | INFO AF        | SBVS1:? SBS1:? OP4:?
        0        | INFO AF        | SBVS1:? SBS1:? OP4:?
        0.06     | INFO AF_popmax | SBVS1:-8 SBS1:0 OP4:0
        0.05     | INFO AF_popmax | SBVS1:0 SBS1:-4 OP4:0
        0.01     | INFO AF_grpmax | SBVS1:0 SBS1:0 OP4:0
        0.00001  | CSQ MAX_AF     | SBVS1:0 SBS1:0 OP4:1
        0        | INFO AF_popmax | SBVS1:0 SBS1:0 OP4:1
        """;

    public static TheoryData<string, string, string> TableRows => CriteriaTableTests.Rows(ByTable);

    public static TheoryData<string, string, string> StatedRows => CriteriaTableTests.Rows(Stated);

    [Theory]
    [MemberData(nameof(TableRows))]
    public void A_table_answers_for_the_places_that_it_covers(string variant, string expected, string reason)
    {
        string[] parts = variant.Split(' ');
        GenomeAssembly assembly = parts.Length > 1 ? GenomeAssembly.GRCh37 : GenomeAssembly.GRCh38;
        Classification classification = Asked.About(parts[^1], assembly: assembly).Classification;
        Assert.Equal(expected, CriteriaWords.Of(classification, expected));
        Assert.Contains(reason, CriteriaWords.ReasonOf(classification, expected), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(StatedRows))]
    public void Without_a_table_the_file_is_heard_and_an_average_hides_no_population(string share, string source, string expected)
    {
        ReportedFrequency stated = new(decimal.Parse(share, CultureInfo.InvariantCulture), source);
        Classification classification = Asked.About("TP53:c.743G>A", frequency: stated).Classification;
        Assert.Equal(expected, CriteriaWords.Of(classification, expected));
        Assert.All(
            classification.Criteria.Where(criterion => criterion.Code is "SBVS1" or "SBS1" or "OP4"),
            criterion => Assert.Contains($"as the file states it ({source})", criterion.Points.WhyNot ?? criterion.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_that_covers_the_place_outranks_the_file()
    {
        Classification classification = Asked.About("BRCA2:c.5130T>A", frequency: new ReportedFrequency(0.2m, "INFO AF")).Classification;
        Assert.Equal("OP4:1 SBVS1:0", CriteriaWords.Of(classification, "OP4 SBVS1"));
    }

    [Fact]
    public void A_reported_indel_of_which_the_table_lists_single_bases_alone_is_judged_by_the_file()
    {
        Classification classification = Asked.About("BARD1:c.1690del", frequency: new ReportedFrequency(0.02m, "INFO AF_popmax")).Classification;
        Assert.Equal("SBS1:-4", CriteriaWords.Of(classification, "SBS1"));
    }
}
