using LmsVariants.Pipeline.Interpret;
using LmsVariants.Pipeline.Interpret.Reversion;

namespace LmsVariants.Pipeline.Tests.Interpret.Reversion;

/// <summary>Pairs of variants of real genes, of either strand, that do or do not keep the reading frame together.</summary>
public sealed class ReversionRuleTests
{
    [Theory]
    [InlineData("BRCA2:c.5946del", "BRCA2:c.5957_5958insA", 5, 5)] // one base less, one more; forward strand
    [InlineData("BRCA2:c.5946del", "BRCA2:c.6199_6200insA", null, null)] // behind the stop that the first one makes
    [InlineData("BRCA1:c.68_69del", "BRCA1:c.90del", 8, 7)] // two and one make three; reverse strand
    [InlineData("BRCA1:c.68_69del", "BRCA1:c.300del", null, null)]
    [InlineData("RB1:c.958C>T", "RB1:c.959G>C", 1, 1)] // the stop codon back to sense
    [InlineData("RB1:c.958C>T", "RB1:c.955_963del", 3, 0)] // the stop is taken out
    [InlineData("RB1:c.958C>T", "RB1:c.1000A>G", null, null)]
    [InlineData("RB1:c.1333C>T", "RB1:c.1333C>A", null, null)] // two alternatives of one base
    [InlineData("BRCA2:c.5946del", "BRCA2:c.5946_5947insA", 1, 1)] // bases put in at the border of those taken out
    [InlineData("TP53:c.743G>A", "TP53:c.817C>T", null, null)] // nothing is broken
    public void The_frame_is_kept_or_it_is_not(string loss, string other, int? gone, int? inTheirPlace)
    {
        CaseReport report = Report((loss, "PASS", "0/1"), (other, "PASS", "0/1"));
        if (gone is null)
        {
            Assert.Empty(report.Reversions);
            Assert.DoesNotContain(report.Summary, sentence => sentence.Contains("reversion", StringComparison.Ordinal));
            return;
        }
        ReversionSuspicion pair = Assert.Single(report.Reversions);
        Assert.True((pair.Product.ResiduesGone, pair.Product.ResiduesInTheirPlace) == (gone, inTheirPlace), $"{pair.Product.ResiduesGone} {pair.Product.ResiduesInTheirPlace}");
        Assert.Equal([1, 2], new[] { pair.Loss, pair.Restoring }.Order());
        Assert.Contains("Whether both lie on one molecule is not known.", pair.Words, StringComparison.Ordinal);
        Assert.Contains(pair.Words, report.Summary);
        Assert.All(report.Findings, finding => Assert.Contains(pair.Words, finding.Notes));
    }

    // Two headlines for one gene would be two targets; what mends the frame is none.
    [Fact]
    public void What_restores_the_frame_is_no_target_of_its_own()
    {
        CaseReport report = NamedCalls.Report("ulms", ("BRCA2:c.5946del", "PASS", "0/1"), ("BRCA2:c.5957_5958insA", "PASS", "0/1"));
        ReversionSuspicion pair = Assert.Single(report.Reversions);
        (Finding loss, Finding restoring) = (report.Findings[pair.Loss - 1], report.Findings[pair.Restoring - 1]);
        Assert.Equal((Actionability.Established, Actionability.None), (loss.Actionability, restoring.Actionability));
        Assert.Equal((true, false), (loss.IsPerhapsReverted, restoring.IsPerhapsReverted));
        Assert.Empty(restoring.Options);
        Assert.Null(restoring.Tier.Amp);
        Assert.NotNull(loss.Germline);
        Assert.Null(restoring.Germline);
        Assert.Contains("Possible reversion of BRCA2, which would mean resistance to a PARP inhibitor.", report.Paragraph, StringComparison.Ordinal);
        Assert.Contains(report.Summary, sentence => sentence.Contains("It may have been reverted, which can mean resistance", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_a_substitution_that_breaks_the_gene_and_one_that_mends_it_the_loss_is_the_first()
    {
        CaseReport report = Report(("RB1:c.959G>C", "PASS", "0/1"), ("RB1:c.958C>T", "PASS", "0/1"));
        ReversionSuspicion pair = Assert.Single(report.Reversions);
        Assert.Equal("c.958C>T", report.Findings[pair.Loss - 1].Annotation!.CodingName!.Change);
        Assert.Contains("may also be one change that the caller wrote as two", pair.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BRCA2:c.5946del", "BRCA2:c.5957_5958insA", true)]
    [InlineData("RB1:c.958C>T", "RB1:c.959G>C", false)]
    public void Only_genes_of_the_curated_list_open_the_sentence_on_resistance(string loss, string other, bool isOpened)
    {
        ReversionSuspicion pair = Assert.Single(Report((loss, "PASS", "0/1"), (other, "PASS", "0/1")).Reversions);
        Assert.Equal(isOpened, pair.Words.Contains("PARP", StringComparison.Ordinal));
        Assert.Equal(isOpened ? ["hrr-reversion-parp-resistance"] : [], pair.Evidence.Select(option => option.Assertion.Id));
    }

    [Theory]
    [InlineData("0/1", "0/1", false)]
    [InlineData("0|1 77", "0|1 77", true)]
    [InlineData("0|1 77", "0|1 99", false)]
    [InlineData("0|1 77", "1|0 77", null)] // two molecules: nothing is restored
    [InlineData("0|1", "0|1", false)] // without a set the order says nothing
    public void The_phase_is_what_the_file_says(string first, string second, bool? isOneMolecule)
    {
        CaseReport report = Report(("BRCA2:c.5946del", "PASS", first), ("BRCA2:c.5957_5958insA", "PASS", second));
        Assert.Equal(isOneMolecule, report.Reversions.SingleOrDefault()?.IsOneMolecule);
    }

    [Fact]
    public void A_call_that_its_caller_filtered_takes_no_part() =>
        Assert.Empty(Report(("BRCA2:c.5946del", "PASS", "0/1"), ("BRCA2:c.5957_5958insA", "weak_evidence", "0/1")).Reversions);

    [Fact]
    public void A_row_that_the_reference_contradicts_takes_no_part()
    {
        string wrong = NamedCalls.Row("RB1:c.959G>C").Replace("\tG\tC\t", "\tA\tC\t", StringComparison.Ordinal);
        CaseReport report = Rooms.Report(new Output { SmallVariants = [NamedCalls.Row("RB1:c.958C>T"), wrong] }.ToString());
        Assert.Equal(Pipeline.Annotate.Verification.Contradicted, report.Findings[1].Annotation!.Verification);
        Assert.Empty(report.Reversions);
    }

    [Fact]
    public void Parts_of_a_longer_call_are_that_call()
    {
        // The caller lists the two bases as one change and each of them: c.958_959delinsTC is a missense from the start.
        string whole = NamedCalls.Row("RB1:c.958_959delinsTC");
        CaseReport report = Rooms.Report(new Output { SmallVariants = [NamedCalls.Row("RB1:c.958C>T"), NamedCalls.Row("RB1:c.959G>C"), whole] }.ToString());
        Assert.Equal(2, report.Case.Haplotypes.Length);
        Assert.Empty(report.Reversions);
    }

    private static CaseReport Report(params (string Name, string Filter, string Genotype)[] calls) => NamedCalls.Report("ulms", calls);
}
