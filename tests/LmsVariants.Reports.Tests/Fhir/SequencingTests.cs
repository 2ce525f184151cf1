using LmsVariants.Formats.Panels;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Reports.Fhir;

namespace LmsVariants.Reports.Tests.Fhir;

/// <summary>What is taken for sequenced, and what of the files belongs to which sequencing.</summary>
public class SequencingTests
{
    /// <summary>What the files say (names, parts that were assessed, sections of metrics with a value) and what was sequenced.</summary>
    public static TheoryData<string, string, string, string, string> Cases => new()
    {
        { "nothing is said", "", "", "", "Dna" },
        { "a DNA sample", "DNA", "small", "", "Dna" },
        { "a pair", "DNA RNA", "small fusions splice", "", "Dna Rna" },
        { "a pair whose RNA failed", "DNA RNA", "small", "", "Dna Rna" },
        { "RNA alone", "RNA", "fusions splice", "", "Rna" },
        { "splice variants are seen in RNA", "", "splice", "", "Rna" },
        { "fusions alone can be of DNA", "", "fusions", "", "Dna" },
        { "a sample of unknown kind with both", "", "small fusions splice", "", "Dna Rna" },
        { "RNA of which the metrics alone tell", "DNA", "small", "RNA Library QC Metrics", "Dna Rna" },
        { "DNA of which the metrics alone tell", "RNA", "splice", "DNA Expanded Metrics", "Dna Rna" },
        { "metrics of the run tell nothing", "RNA", "splice", "Run QC Metrics", "Rna" },
        { "circulating DNA has no RNA", "circulating RNA", "fusions splice", "RNA Library QC Metrics", "Dna" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_was_sequenced(string name, string stated, string assessed, string section, string expected)
    {
        Assert.NotEmpty(name);
        Assert.Equal(expected, string.Join(' ', Sequencing.Of(Case(stated, assessed, section)).Select(sequencing => sequencing.Acid)));
    }

    [Theory]
    [InlineData("DNA RNA", "small fusions splice", "Fusions, Splice variants (RNA)")]
    [InlineData("RNA", "fusions splice", "Small variants, Fusions, Splice variants (RNA)")]
    public void Every_part_is_told_once_and_where_it_was_looked_for(string stated, string assessed, string ofRna)
    {
        ReportedCase reported = Case(stated, assessed, "");
        Assert.Equal(ofRna, string.Join(", ", Sequencing.Of(reported).Last().Parts.Select(part => part.Subject.Name)));
        Assert.Equal(reported.Coverage.Length, Sequencing.Of(reported).Sum(sequencing => sequencing.Parts.Length));
    }

    [Theory]
    [InlineData("P-1_CombinedVariantOutput.tsv", "Dna Rna")]
    [InlineData("S1.hard-filtered.vcf", "Dna")]
    [InlineData("S1_R_AllFusions.csv", "Rna")]
    [InlineData("case-sheet.csv", "")]
    public void A_file_belongs_to_the_sample_that_its_name_names(string file, string expected)
    {
        ReportedCase reported = Case("", "small fusions splice", "") with
        {
            Identifiers = [new KeyValue("DNA Sample ID", "S1"), new KeyValue("RNA Sample ID", "S1_R")],
            Inputs = [new InputFile(file, file.StartsWith("case", StringComparison.Ordinal) ? "case sheet" : "any", 1, new string('a', 64), "", $"")],
        };
        Assert.Equal(expected, string.Join(' ', Sequencing.Of(reported).Where(sequencing => !sequencing.Files.IsEmpty).Select(sequencing => sequencing.Acid)));
    }

    [Fact]
    public void Metrics_go_with_what_they_measure_and_those_of_the_run_with_both()
    {
        ReportedCase reported = Case("DNA RNA", "small splice", "") with
        {
            Metrics = [StudySamples.Metric("Run QC Metrics", "A"), StudySamples.Metric("DNA Library QC Metrics", "B"), StudySamples.Metric("RNA Library QC Metrics", "C")],
        };
        Assert.Equal(["AB", "AC"], Sequencing.Of(reported).Select(sequencing => string.Concat(sequencing.Metrics.Select(metric => metric.Name))));
    }

    private static ReportedCase Case(string stated, string assessed, string section)
    {
        ReportedCase any = SampleCases.All["negative"].Case;
        string[] names = stated.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] parts = assessed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return any with
        {
            Identifiers = [new KeyValue("DNA Sample ID", names.Contains("DNA") ? "S1-D" : null), new KeyValue("RNA Sample ID", names.Contains("RNA") ? "S1-R" : null)],
            Assay = any.Assay with { IsCirculatingDna = names.Contains("circulating") },
            Coverage = [Part(CoverageSubject.SmallVariants, "small"), Part(CoverageSubject.Fusions, "fusions"), Part(CoverageSubject.SpliceVariants, "splice")],
            Metrics = section.Length > 0 ? [StudySamples.Metric(section, "ANY")] : [],
        };

        Coverage Part(CoverageSubject subject, string word) => new(subject, parts.Contains(word) ? CoverageState.NothingCalled : CoverageState.NoData, $"");
    }
}
