using LmsVariants.Formats.CaseSheets;
using LmsVariants.Formats.Panels;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Tests.Interpret;

/// <summary>When the question of the germline is raised, what is said of it by consent, and that it changes nothing else.</summary>
public sealed class GermlineTests
{
    private static readonly string[] Rows = [NamedCalls.Row("TP53:c.743G>A"), NamedCalls.Row("BRCA2:c.5946del"), NamedCalls.Row("RAD51B:c.1111C>T"), NamedCalls.Row("ATM:c.5932G>T")];

    [Theory]
    [InlineData("TP53:c.743G>A", "lms", "tp53-li-fraumeni")]
    [InlineData("TP53:c.743G>A", "liposarcoma", "tp53-li-fraumeni")]
    [InlineData("TP53:c.743G>A", "prostate_cancer", null)] // no core tumour of the syndrome
    [InlineData("TP53:c.586C>T", "ulms", "tp53-li-fraumeni")]
    [InlineData("TP53:c.529_546del", "lms", "tp53-li-fraumeni")] // of uncertain significance: asked
    [InlineData("TP53:c.139C>T", "lms", "tp53-li-fraumeni")]
    [InlineData("TP53:c.657C>T", "lms", null)] // synonymous
    [InlineData("TP53:c.215C>G", "lms", null)] // likely benign
    [InlineData("TP53:c.847C>T", "lms", null)]
    [InlineData("BRCA2:c.5946del", "lms", "brca-palb2")]
    [InlineData("BRCA2:c.5946del", "prostate_cancer", "brca-palb2")]
    [InlineData("BRCA2:c.9946G>T", "lms", "brca-palb2")] // conditional
    [InlineData("BRCA2:c.9976A>T", "lms", null)] // K3326*
    [InlineData("BRCA2:c.7964A>G", "lms", null)] // missense: raised by loss of function alone
    [InlineData("BRCA2:c.5196C>T", "lms", null)]
    [InlineData("BRCA1:c.68_69del", "lms", "brca-palb2")]
    [InlineData("PALB2:c.3113+1G>A", "lms", "brca-palb2")]
    [InlineData("MLH1:c.1137T>A", "lms", "lynch")]
    [InlineData("MSH6:c.3261dup", "lms", "lynch")]
    [InlineData("ATM:c.5932G>T", "lms", "atm-chek2")]
    [InlineData("CHEK2:c.1100del", "lms", "atm-chek2")]
    [InlineData("RAD51B:c.139C>T", "lms", null)] // no question is curated of it
    [InlineData("RB1:c.1390G>T", "lms", null)]
    [InlineData("RET:c.2753T>C", "lms", "ret")] // M918T: what is inherited activates the gene
    [InlineData("RET:c.2756C>T", "lms", null)] // missense beside it, at no hotspot
    [InlineData("RET:c.1900T>A", "lms", null)] // C634S: the codons of hereditary disease are open for the curator
    public void The_question_is_raised_by_gene_kind_of_change_and_tumour(string variant, string diagnosis, string? expected) =>
        Assert.Equal(expected, Asked.About(variant, diagnosis).Germline?.Question.Id);

    [Theory]
    [InlineData("BRCA2")]
    [InlineData("TP53")]
    [InlineData("MLH1")]
    public void The_loss_of_every_copy_raises_none(string gene)
    {
        Finding deep = ReportedCases.Found(ReportedCases.Deletion(gene, copies: 0));
        Assert.True(deep.Classification.IsOncogenic);
        Assert.Null(deep.Germline);
    }

    [Theory]
    [InlineData("BRCA2", 5, "brca-palb2")]
    [InlineData("BRCA2", 27, "brca-palb2")]
    [InlineData("RB1", 5, null)]
    public void A_loss_of_exons_raises_it_as_any_loss_does(string gene, int exon, string? expected) =>
        Assert.Equal(expected, ReportedCases.Found(ReportedCases.ExonLoss(gene, exon, exon)).Germline?.Question.Id);

    // What speaks against the germline, or for it.
    [Theory]
    [InlineData(null, false, 0.5, null, true)]
    [InlineData(null, false, 0.5, "0.02", false)] // a population carries it
    [InlineData(null, false, 0.02, null, false)] // few reads: outside, and not kept
    [InlineData("Germline", false, 0.5, null, true)] // the caller says so by its share of reads
    [InlineData("Germline_DB", true, 0.5, null, false)] // the caller says so by a database of populations
    [InlineData("Germline", false, 0.02, null, false)]
    public void A_call_that_may_not_be_of_the_germline_raises_none(string? origin, bool isFromDatabase, double vaf, string? frequency, bool isAsked)
    {
        ReportedCase plain = NamedCalls.Report("lms", ("TP53:c.529_546del", "PASS", "0/1")).Case;
        ReportedSmallVariant call = (ReportedSmallVariant)plain.Alterations[0] with
        {
            AlleleFrequency = (decimal)vaf,
            Origin = origin is null ? null : new ReportedOrigin(true, origin) { IsFromDatabase = isFromDatabase },
            PopulationFrequency = frequency is null ? null : new ReportedFrequency(decimal.Parse(frequency, System.Globalization.CultureInfo.InvariantCulture), "INFO AF"),
        };
        CaseReport report = new CaseInterpreter(Rooms.Knowledge, Rooms.Reference)
            .Interpret(plain with { Alterations = [call] }, new RunRequest("lms", Rooms.Noon, "test", new InterpretationSettings()));
        Assert.Equal(isAsked, report.Findings[0].Germline is not null);
    }

    [Theory]
    [InlineData("given", GermlineConsent.Given, "germline testing with genetic counselling should be considered.")]
    [InlineData("refused", GermlineConsent.Refused, "the question is raised and not pursued, as germline testing was refused.")]
    [InlineData("unknown", GermlineConsent.Unknown, "germline testing could be considered after consent.")]
    [InlineData("", GermlineConsent.Unknown, "germline testing could be considered after consent.")]
    public void Consent_decides_what_is_advised(string consent, GermlineConsent expected, string advice)
    {
        CaseReport report = Report(consent);
        GermlineFlag flag = report.FindingOf("TP53").Germline!;
        Assert.Equal((expected, advice), (flag.Consent, flag.Advice));
        Assert.Contains($"TP53, Li-Fraumeni syndrome: {advice}", report.Summary.English());
    }

    [Fact]
    public void Without_a_case_sheet_consent_is_unknown() => Assert.Equal(
        GermlineConsent.Unknown, Rooms.Report(new Output { SmallVariants = Rows }.ToString()).FindingOf("TP53").Germline!.Consent);

    [Fact]
    public void Refused_is_one_sentence_for_each_question_and_no_advice_to_test()
    {
        CaseReport report = Report("refused");
        string[] said = [.. report.Summary.Where(sentence => sentence.Contains("germline testing", StringComparison.Ordinal))];
        Assert.Equal(3, said.Length);
        Assert.All(said, sentence => Assert.EndsWith("as germline testing was refused.", sentence, StringComparison.Ordinal));
        Assert.DoesNotContain(report.Summary, sentence => sentence.Contains("counselling", StringComparison.Ordinal) || sentence.Contains("should be considered", StringComparison.Ordinal));
        Assert.DoesNotContain(report.Findings.SelectMany(finding => finding.Notes), note => note.Contains("germline", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("given")]
    [InlineData("refused")]
    [InlineData("unknown")]
    public void The_question_takes_nothing_off_and_changes_no_verdict(string consent)
    {
        CaseReport asked = Report(consent);
        CaseReport never = new CaseInterpreter(AlteredKnowledge.With(questions: []), Rooms.Reference)
            .Interpret(asked.Case, new RunRequest(null, Rooms.Noon, "test", new InterpretationSettings()));
        Assert.Equal(3, asked.Findings.Count(finding => finding.Germline is not null));
        Assert.DoesNotContain(never.Findings, finding => finding.Germline is not null);
        foreach ((Finding one, Finding other) in asked.Findings.Zip(never.Findings))
        {
            Assert.Equal((other.Reportability.IsReportable, other.Actionability, other.Tier), (one.Reportability.IsReportable, one.Actionability, one.Tier));
            Assert.Equal(other.Reportability.Reasons, one.Reportability.Reasons);
            Assert.Equal(other.Classification.Points, one.Classification.Points);
            Assert.Equal(other.Options.Select(option => option.Assertion.Id), one.Options.Select(option => option.Assertion.Id));
        }
        Assert.Equal(asked.Findings.Length, asked.Ranked.Length);
    }

    // Expected of a germline variant a half, of a clonal somatic one p/2; where the other copy is lost 1/(2-p) and p/(2-p).
    [Theory]
    [InlineData("0.6", "VAF 0.4 at a tumour content of 0.6: of a heterozygous germline variant 0.50 is expected, of a clonal somatic one 0.30 (0.71 and 0.43 where the tumour lost the other copy, 0.80 and 0.60 where it doubled this one); the share of reads alone does not decide")]
    [InlineData("0.2", "VAF 0.4 at a tumour content of 0.2: of a heterozygous germline variant 0.50 is expected, of a clonal somatic one 0.10 (0.56 and 0.11 where the tumour lost the other copy, 0.60 and 0.20 where it doubled this one); the VAF is above what a clonal somatic variant reaches at this content, so the content as stated or the somatic origin does not hold; the share of reads alone does not decide")]
    [InlineData("1", "VAF 0.4 at a tumour content of 1: of a heterozygous germline variant 0.50 is expected, of a clonal somatic one 0.50 (1.00 and 1.00 where the tumour lost the other copy, 1.00 and 1.00 where it doubled this one); the share of reads alone does not decide")]
    [InlineData("", "VAF 0.4; the tumour content is not stated, so the share of reads says little of the origin")]
    [InlineData("0", "VAF 0.4; the tumour content is not stated, so the share of reads says little of the origin")]
    public void The_share_of_reads_is_set_beside_what_would_be_expected(string content, string expected) => Assert.Equal(
        expected, Rooms.Report(new Output { SmallVariants = Rows }.ToString(), $"sample_id,tumour_content\nS1,{content}\n").FindingOf("TP53").Germline!.Reads);

    // Copies as the file gives them: (1-p+cp)/(2(1-p)+cp) and cp/(2(1-p)+cp).
    [Theory]
    [InlineData("1\t0", "with 1 copy left and the other allele gone, as the file says, 0.71 is expected of a germline variant and 0.43 of a clonal somatic one")]
    [InlineData("2\t0", "with 2 copies left and the other allele gone, as the file says, 0.80 is expected of a germline variant and 0.60 of a clonal somatic one")]
    [InlineData("2\t1", "of a heterozygous germline variant 0.50 is expected, of a clonal somatic one 0.30")]
    public void The_copies_of_the_file_are_reckoned_with(string copies, string expected) => Assert.Contains(
        expected,
        Rooms.Report(new Output { SmallVariants = Rows, Extra = $"\n[Loss of Heterozygosity]\nGene\tAbsolute Copy Number\tMinor Copy Number\nTP53\t{copies}\n" }.ToString(), "sample_id,tumour_content\nS1,0.6\n").FindingOf("TP53").Germline!.Reads,
        StringComparison.Ordinal);

    [Fact]
    public void Without_a_share_of_reads_nothing_is_expected_of_it()
    {
        Assert.Equal("the share of reads is not known", Asked.About("TP53:c.743G>A").Germline!.Reads);
        Assert.Equal("the rate is one of small variants and does not speak of a loss of copies", ReportedCases.Found(ReportedCases.ExonLoss("BRCA2", 5, 5)).Germline!.Reads);
    }

    private static CaseReport Report(string consent) =>
        Rooms.Report(new Output { SmallVariants = Rows }.ToString(), $"sample_id,germline_consent,tumour_content\nS1,{consent},0.6\n");
}
