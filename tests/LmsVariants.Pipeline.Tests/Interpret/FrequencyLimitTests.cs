using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Tests.Interpret;

/// <summary>For how many small variants no population frequency is known, tables of the knowledge base included.</summary>
public sealed class FrequencyLimitTests
{
    private const string None = "No population frequency is known for these rows: germline polymorphisms are still among them.";
    private const string Some = "For 1 of 2 reportable small variants neither a population frequency nor the caller's own view of their origin is known: germline polymorphisms may be among them.";

    [Theory]
    [InlineData("TP53:c.743G>A", "RB1:c.958C>T", None)]
    [InlineData("TP53:c.743G>A", "BRCA2:c.5946del", Some)] // a table covers the coding bases of BRCA2
    [InlineData("BRCA2:c.7480C>T", "BRCA2:c.5946del", null)]
    public void It_is_said_of_the_variants_that_no_table_tells_of(string first, string second, string? expected)
    {
        CaseReport report = NamedCalls.Report("lms", (first, "PASS", "0/1"), (second, "PASS", "0/1"));
        Assert.Equal(expected, report.Limitations.SingleOrDefault(sentence => sentence.Contains("polymorphisms", StringComparison.Ordinal)));
    }
}
