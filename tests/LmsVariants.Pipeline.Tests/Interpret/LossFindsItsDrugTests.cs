using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.FunctionalStudies;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.KnowledgeBase.Hotspots;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Tests.Interpret;

/// <summary>A loss of RAD51B, BRCA2 or PALB2 finds PARP inhibition in whatever way it comes about, and what is no loss does not.</summary>
public sealed class LossFindsItsDrugTests
{
    [Theory]
    [InlineData("RAD51B:c.139C>T", "VeryStrong", "Established")] // nonsense
    [InlineData("RAD51B:c.526A>T", "VeryStrong", "Established")]
    [InlineData("RAD51B:c.1018G>T", "Strong", "Established")]
    [InlineData("RAD51B:c.1111C>T", "Moderate", "Conditional")] // the index case
    [InlineData("RAD51B:c.140del", "VeryStrong", "Established")] // frameshift
    [InlineData("RAD51B:c.139dup", "VeryStrong", "Established")]
    [InlineData("RAD51B:c.452+1G>A", "VeryStrong", "Established")] // splice
    [InlineData("RAD51B:c.199-2A>G", "Strong", "Established")]
    [InlineData("RAD51B:c.1A>G", "Supporting", "Conditional")] // start
    [InlineData("BRCA2:c.5130T>A", "VeryStrong", "Established")]
    [InlineData("BRCA2:c.7558C>T", "VeryStrong", "Established")]
    [InlineData("BRCA2:c.9946G>T", "Moderate", "Conditional")]
    [InlineData("BRCA2:c.5946del", "VeryStrong", "Established")]
    [InlineData("BRCA2:c.658_659del", "VeryStrong", "Established")]
    [InlineData("BRCA2:c.7617+1G>A", "VeryStrong", "Established")]
    [InlineData("BRCA2:c.8488-1G>A", "VeryStrong", "Established")]
    [InlineData("BRCA2:c.3G>A", "Supporting", "Conditional")]
    [InlineData("PALB2:c.3113G>A", "VeryStrong", "Established")]
    [InlineData("PALB2:c.3441T>A", "Moderate", "Conditional")]
    [InlineData("PALB2:c.509_510del", "VeryStrong", "Established")]
    [InlineData("PALB2:c.211+1G>A", "VeryStrong", "Established")]
    [InlineData("PALB2:c.3113+1G>A", "Moderate", "Conditional")]
    [InlineData("PALB2:c.3G>A", "Supporting", "Conditional")]
    public void A_small_variant_that_loses_the_gene_finds_it_by_its_grade(string variant, string grade, string expected)
    {
        Finding finding = Asked.About(variant);
        Assert.Equal(grade, finding.Classification.Grade.Value.ToString());
        IsEvidenceForParp(finding, expected);
    }

    [Theory]
    [InlineData("RAD51B")]
    [InlineData("BRCA2")]
    [InlineData("PALB2")]
    public void The_loss_of_every_copy_is_established_and_fewer_copies_are_no_loss(string gene)
    {
        Finding deep = ReportedCases.Found(ReportedCases.Deletion(gene, copies: 0));
        Assert.Equal((OncogenicityClass.LikelyOncogenic, 8), (deep.Classification.Oncogenicity.Value, deep.Classification.Points.Value));
        IsEvidenceForParp(deep, "Established");
        // Without the ratio it is the same loss.
        IsEvidenceForParp(ReportedCases.Found(ReportedCases.Deletion(gene, copies: 0, fold: null)), "Established");
        FindsNothing(ReportedCases.Found(ReportedCases.Deletion(gene, copies: null)));
        FindsNothing(ReportedCases.Found(ReportedCases.Deletion(gene, copies: null, fold: 0.01m)));
        FindsNothing(ReportedCases.Found(ReportedCases.Deletion(gene, copies: 1)));
        FindsNothing(ReportedCases.Found(ReportedCases.Amplification(gene)));
    }

    [Theory]
    [InlineData(true, 8, true)]
    [InlineData(false, 0, false)]
    public void The_loss_of_every_copy_counts_where_loss_is_a_mechanism_of_the_gene(bool isMechanism, int points, bool isFound)
    {
        GeneCatalogue genes = new(Rooms.Knowledge.Genes.All.Select(gene => gene.Symbol == "BRCA2" ? gene with { Curation = gene.Curation! with { LossOfFunctionIsMechanism = isMechanism } } : gene));
        Finding finding = ReportedCases.Found(ReportedCases.Deletion("BRCA2", copies: 0), knowledge: AlteredKnowledge.With(genes: genes));
        Assert.Equal((points, isFound), (finding.Classification.Points.Value, finding.Actionability == Actionability.Established));
    }

    [Theory]
    [InlineData("RAD51B", 5, 5, "VeryStrong", "Established")] // 137 bases: out of frame
    [InlineData("RAD51B", 4, 4, "Strong", "Established")] // 117 bases in frame, in the Rad51 core
    [InlineData("RAD51B", 11, 11, "Moderate", "Conditional")] // the last one
    [InlineData("RAD51B", 4, 5, "VeryStrong", "Established")]
    [InlineData("BRCA2", 5, 5, "VeryStrong", "Established")] // 50 bases: out of frame
    [InlineData("BRCA2", 3, 3, "Moderate", "Conditional")] // 249 bases in frame, 83 of 3418 residues
    [InlineData("BRCA2", 11, 11, "Strong", "Established")] // 4932 bases in frame, nearly half of the protein
    [InlineData("BRCA2", 27, 27, "Moderate", "Conditional")]
    [InlineData("BRCA2", 1, 27, "VeryStrong", "Established")]
    [InlineData("BRCA2", 2, 2, "Supporting", "Conditional")] // the start codon
    [InlineData("PALB2", 3, 3, "VeryStrong", "Established")] // 103 bases: out of frame
    [InlineData("PALB2", 10, 10, "Moderate", "Conditional")] // 117 bases in frame
    [InlineData("PALB2", 13, 13, "Moderate", "Conditional")]
    public void A_loss_of_exons_is_graded_by_its_place(string gene, int first, int last, string grade, string expected)
    {
        Finding finding = ReportedCases.Found(ReportedCases.ExonLoss(gene, first, last));
        Assert.Equal(grade, finding.Classification.Grade.IsAssessed ? finding.Classification.Grade.Value.ToString() : finding.Classification.Grade.WhyNot);
        IsEvidenceForParp(finding, expected);
        // What the file calls the exons changes nothing: only their place is read.
        Finding renumbered = ReportedCases.Found(ReportedCases.ExonLoss(gene, first, last) with { Exons = "99" });
        Assert.Equal((finding.Actionability, finding.Classification.Points.Value), (renumbered.Actionability, renumbered.Classification.Points.Value));
    }

    [Theory]
    [InlineData("inside", "the stretch takes no exon of BRCA2 with a splice site")]
    [InlineData("intron", "the stretch takes no exon of BRCA2 with a splice site")]
    [InlineData("numbers", "the file gives exon numbers without a place")]
    [InlineData("half a place", "the file gives exon numbers without a place")]
    [InlineData("chromosome", "no transcript of BRCA2 in the reference bundle lies on 17 of GRCh37")]
    [InlineData("assembly", "the assembly of the coordinates is not known")]
    [InlineData("gene", "no gene of the knowledge base answers to the name")]
    public void A_loss_of_exons_without_a_place_that_is_understood_is_not_graded(string how, string why)
    {
        ReportedExonCopyNumber loss = ReportedCases.ExonLoss("BRCA2", 11, 11);
        ReportedExonCopyNumber reported = how switch
        {
            "inside" => loss with { Start = loss.Start + 500, Stop = loss.Start + 900 },
            "intron" => loss with { Start = loss.Start - 100, Stop = loss.Start - 50 },
            "numbers" => loss with { Start = null, Stop = null },
            "half a place" => loss with { Stop = null },
            "chromosome" => loss with { Chromosome = "17" },
            "gene" => loss with { Gene = "NOSUCHGENE" },
            _ => loss,
        };
        Finding finding = ReportedCases.Found(reported, assembly: how == "assembly" ? null : GenomeAssembly.GRCh37);
        Assert.Contains(why, finding.Classification.Grade.WhyNot, StringComparison.Ordinal);
        Assert.False(finding.Classification.Oncogenicity.IsAssessed);
        Assert.Equal((Actionability.None, null), (finding.Actionability, finding.Tier.Amp));
    }

    [Fact]
    public void A_gain_of_exons_is_no_loss() => FindsNothing(ReportedCases.Found(ReportedCases.ExonLoss("BRCA2", 5, 5) with { Type = "GAIN" }));

    // A residue without curated studies, with results made by hand.
    [Theory]
    [InlineData("RAD51B", "NM_133510", "c.728A>G", "p.(Lys243Arg)", 243, "Lys", "Arg")]
    [InlineData("BRCA2", "NM_000059", "c.7964A>G", "p.(Gln2655Arg)", 2655, "Gln", "Arg")]
    public void A_missense_that_is_likely_oncogenic_is_a_loss_of_a_gene_that_acts_by_its_loss(string gene, string transcript, string coding, string protein, int residue, string from, string to)
    {
        FunctionalStudyCatalogue studies = new([AlteredKnowledge.Study(gene, transcript, protein, FunctionalClass.NonFunctional)]);
        HotspotCatalogue hotspots = new([new Hotspot(gene, [transcript], HotspotKind.Substitution, residue, from, 60, [new HotspotChange(to, 60)], ["cancer-hotspots"])], [gene]);
        Finding oncogenic = Asked.About($"{gene}:{coding}", knowledge: AlteredKnowledge.With(hotspots, studies));
        Assert.True(oncogenic.Classification.Points.Value >= 8 && oncogenic.Classification.IsOncogenic);
        IsEvidenceForParp(oncogenic, "Established");
        // With the study alone it stays uncertain and opens nothing.
        Finding uncertain = Asked.About($"{gene}:{coding}", knowledge: AlteredKnowledge.With(studies: studies));
        Assert.Equal(OncogenicityClass.UncertainSignificance, uncertain.Classification.Oncogenicity.Value);
        FindsNothing(uncertain);
    }

    [Fact]
    public void An_oncogenic_missense_of_an_oncogene_is_no_loss()
    {
        FunctionalStudyCatalogue studies = new([AlteredKnowledge.Study("BRAF", "NM_004333", "p.(Val600Glu)", FunctionalClass.NonFunctional)]);
        Finding finding = Asked.About("BRAF:c.1799T>A", knowledge: AlteredKnowledge.With(studies: studies));
        Assert.True(finding.Classification.IsOncogenic);
        Assert.Equal([AlterationClass.OncogenicAlteration], finding.Classification.Evidenced.AsEnumerable());
    }

    [Theory]
    [InlineData("BRCA2:c.9976A>T", "III")] // K3326*
    [InlineData("BRCA2:c.9979A>T", "III")] // stops behind it
    [InlineData("BRCA2:c.10150C>T", "III")]
    [InlineData("BRCA2:c.10095delinsGAATTATATCT", "III")]
    [InlineData("BRCA2:c.5196C>T", "III")] // synonymous
    [InlineData("BRCA2:c.8755-30T>C", "III")] // in an intron
    [InlineData("BRCA2:c.1114A>C", "IV")] // common
    [InlineData("RAD51B:c.728A>G", "III")]
    [InlineData("RAD51B:c.549C>T", "III")]
    [InlineData("PALB2:c.1821C>T", "III")]
    public void What_is_no_loss_finds_nothing(string variant, string tier)
    {
        Finding finding = Asked.About(variant, "ulms");
        FindsNothing(finding);
        Assert.Equal(tier, finding.Tier.Amp);
    }

    [Fact]
    public void A_row_that_the_reference_contradicts_finds_nothing()
    {
        string wrong = NamedCalls.Row("BRCA2:c.7558C>T").Replace("\tC\tT\t", "\tG\tT\t", StringComparison.Ordinal);
        Finding finding = Rooms.Report(new Output { SmallVariants = [wrong] }.ToString(), diagnosis: "ulms").FindingOf("BRCA2");
        Assert.Equal(Verification.Contradicted, finding.Annotation!.Verification);
        Assert.False(finding.Classification.Oncogenicity.IsAssessed);
        FindsNothing(finding);
        Assert.Null(finding.Germline);
    }

    [Theory]
    [InlineData("BRCA2:c.5946del")]
    [InlineData("RAD51B:c.139C>T")]
    public void A_call_that_its_caller_filtered_is_shown_and_finds_nothing(string variant)
    {
        Finding filtered = Assert.Single(NamedCalls.Report("ulms", (variant, "LowSupport", "0/1")).Findings);
        Assert.True(filtered.Reportability.IsReportable);
        Assert.Contains(filtered.Reportability.Reasons, reason => reason.Contains("LowSupport", StringComparison.Ordinal));
        Assert.False(filtered.Classification.Oncogenicity.IsAssessed);
        FindsNothing(filtered);
        IsEvidenceForParp(Assert.Single(NamedCalls.Report("ulms", (variant, "PASS", "0/1")).Findings), "Established");
    }

    [Fact]
    public void A_part_of_a_longer_call_finds_nothing_for_itself()
    {
        // The first base alone makes a stop; both together make a serine.
        string[] rows = [NamedCalls.Row("BRCA2:c.7558C>T"), NamedCalls.Row("BRCA2:c.7559G>C"), NamedCalls.Row("BRCA2:c.7558_7559delinsTC")];
        CaseReport report = Rooms.Report(new Output { SmallVariants = rows }.ToString(), diagnosis: "ulms");
        Assert.Equal(2, report.Case.Haplotypes.Length);
        Finding part = report.Findings.Single(finding => finding.Annotation!.CodingName!.Change == "c.7558C>T");
        Assert.False(part.Classification.Oncogenicity.IsAssessed);
        Assert.Equal(("nothing is weighed for this row", null), (part.Tier.Reason.ToString(), part.Tier.Amp));
        Assert.All(report.Findings, FindsNothing);
    }

    private static void IsEvidenceForParp(Finding finding, string expected)
    {
        Assert.Equal(expected, finding.Actionability.ToString());
        Assert.NotEmpty(ForParp(finding));
        Assert.NotNull(finding.Tier.Amp);
        Assert.Equal(expected == "Conditional", finding.Notes.Any(note => note.StartsWith("conditional: loss of function not shown for this variant", StringComparison.Ordinal)));
        // By the contract: the grade, or the class.
        bool isStrong = finding.Classification.Grade is { IsAssessed: true, Value: LossOfFunctionGrade.Strong or LossOfFunctionGrade.VeryStrong };
        Assert.Equal(expected == "Established", isStrong || finding.Classification.IsOncogenic);
    }

    private static void FindsNothing(Finding finding)
    {
        Assert.Equal(Actionability.None, finding.Actionability);
        Assert.Empty(ForParp(finding));
        Assert.NotEqual('I', finding.Tier.Amp is "III" or "IV" or null ? '-' : finding.Tier.Amp[0]);
    }

    private static IEnumerable<Option> ForParp(Finding finding) => finding.Options.Where(option =>
        option.Assertion.Direction == EvidenceDirection.Supports && option.Assertion.Therapies.Any(id => Rooms.Knowledge.Therapies[id].Class.Contains("PARP", StringComparison.Ordinal)));
}
