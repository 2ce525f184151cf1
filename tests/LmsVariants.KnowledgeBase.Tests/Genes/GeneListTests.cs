using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Genes;

namespace LmsVariants.KnowledgeBase.Tests.Genes;

public sealed class GeneListTests
{
    [Theory]
    [InlineData("profound", 15)]
    [InlineData("fda-olaparib-hrr", 14)]
    [InlineData("talapro2", 12)]
    [InlineData("uterine-sarcoma-hr-ddr-genie", 27)]
    public void A_list_holds_as_many_genes_as_its_source(string id, int genes) =>
        Assert.Equal(genes, RealKnowledge.Knowledge.GeneLists[id].Genes.Length);

    [Fact]
    public void Every_list_that_opens_a_therapy_tells_so_and_why_a_gene_opens_none()
    {
        Assert.Equal(
            ["fda-olaparib-hrr", "profound", "talapro2"],
            RealKnowledge.Knowledge.GeneLists.Values.Where(list => list.Opens == ListOpening.Therapy).Select(list => list.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["PPP2R2A"], RealKnowledge.Knowledge.GeneLists.Values.SelectMany(list => list.WithoutAssertion).Select(one => one.Gene));
    }

    [Theory]
    [InlineData("rad51-paralogues", "RAD51B RAD51C RAD51D XRCC2 XRCC3")]
    [InlineData("mmr", "MLH1 MSH2 MSH6 PMS2 EPCAM")]
    [InlineData("polymerases", "POLE POLD1")]
    public void A_group_of_genes_is_named(string id, string genes)
    {
        Assert.Equal(genes.Split(' '), Genes(id));
        Assert.Equal(ListOpening.Nothing, RealKnowledge.Knowledge.GeneLists[id].Opens);
    }

    [Fact]
    public void The_genes_of_the_issue_are_curated_with_how_well_they_are_supported() => Assert.All(
        "RB1 PTEN ATRX CDKN2A MYOCD MDM2 CDK4 NF1 TP53 POLE POLD1 EPCAM NTRK1 NTRK2 NTRK3 RET BRAF FANCI SLX4 ERCC4".Split(' '),
        symbol => Assert.NotNull(RealKnowledge.Knowledge.Genes.FindApproved(symbol)?.Curation));

    [Theory]
    [InlineData("RAD51B", CurationEvidence.Thin)]
    [InlineData("TP53", CurationEvidence.Good)]
    [InlineData("XRCC3", CurationEvidence.NoneAtHand)]
    public void How_well_a_gene_is_supported_in_leiomyosarcoma_is_said(string symbol, CurationEvidence evidence) =>
        Assert.Equal(evidence, RealKnowledge.Knowledge.Genes.FindApproved(symbol)?.Curation?.Evidence);

    [Theory]
    [InlineData("APC")]
    [InlineData("STK11")]
    public void A_gene_of_a_low_rate_raises_no_question_and_its_row_says_so(string symbol)
    {
        Assert.DoesNotContain(RealKnowledge.Knowledge.GermlineQuestions, question => question.Genes.Contains(symbol));
        Assert.Contains("raises no question", RealKnowledge.Knowledge.Genes.FindApproved(symbol)?.Curation?.Germline, StringComparison.Ordinal);
    }

    [Fact]
    public void The_label_is_PROfound_without_PPP2R2A() =>
        Assert.Equal(Genes("profound").Where(gene => gene != "PPP2R2A").Order(StringComparer.Ordinal), Genes("fda-olaparib-hrr").Order(StringComparer.Ordinal));

    [Fact]
    public void RAD51B_is_on_the_label_and_not_in_TALAPRO_2()
    {
        Assert.Contains("RAD51B", Genes("fda-olaparib-hrr"));
        Assert.DoesNotContain("RAD51B", Genes("talapro2"));
    }

    [Fact]
    public void Lists_that_cannot_be_cited_are_left_out() =>
        Assert.Equal(
            ["deletion-watch", "fanconi", "fda-olaparib-hrr", "lms-drivers", "mmr", "polymerases", "profound", "rad51-paralogues", "talapro2", "uterine-sarcoma-hr-ddr-genie"],
            RealKnowledge.Knowledge.GeneLists.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void The_genes_whose_deep_deletion_matters_are_watched() =>
        Assert.Superset(new HashSet<string>(["BRCA2", "RB1", "PTEN", "CDKN2A", .. Genes("fda-olaparib-hrr")]), Genes("deletion-watch").ToHashSet());

    [Fact]
    public void The_list_of_prevalence_opens_no_therapy() =>
        Assert.DoesNotContain(
            RealKnowledge.Knowledge.Assertions, assertion => assertion.Subject is GeneSubject { GeneList: "uterine-sarcoma-hr-ddr-genie" });

    [Theory]
    [InlineData("RAD51B", "RAD51B")]
    [InlineData("MYCL1", "MYCL")]
    [InlineData("MRE11A", "MRE11")]
    [InlineData("MLL", "KMT2A")]
    [InlineData("HIST1H3B", "H3C2")]
    [InlineData("FAM175A", "ABRAXAS1")]
    [InlineData("RAD54L", "RAD54L")]
    [InlineData("KRAS", "KRAS")]
    public void A_symbol_or_an_alias_of_one_gene_is_resolved(string written, string approved) =>
        Assert.Equal(approved, RealKnowledge.Knowledge.Genes.Resolve(written)?.Symbol);

    [Theory]
    [InlineData("FACD")]
    [InlineData("MLL2")]
    [InlineData("IDH")]
    [InlineData("rad51b")]
    [InlineData("")]
    public void An_alias_of_two_genes_and_what_is_no_name_is_never_guessed(string written) =>
        Assert.Null(RealKnowledge.Knowledge.Genes.Resolve(written));

    [Fact]
    public void Every_gene_of_the_panel_and_of_the_reference_is_known()
    {
        GeneCatalogue genes = RealKnowledge.Knowledge.Genes;
        Assert.Equal(527, genes.All.Length);
        Assert.All(["MLH3", "MYOCD", "XRCC3", "WRN"], symbol => Assert.NotNull(genes.FindApproved(symbol)));
    }

    [Theory]
    [InlineData("TP53", GeneRole.TumourSuppressor)]
    [InlineData("RAD51B", GeneRole.TumourSuppressor)]
    [InlineData("ATRX", GeneRole.TumourSuppressor)]
    [InlineData("NTRK3", GeneRole.Both)]
    [InlineData("CDK4", GeneRole.Oncogene)]
    [InlineData("CHEK1", GeneRole.NotCurated)]
    [InlineData("POLE", GeneRole.NotCurated)]
    public void A_role_is_given_where_it_can_be_cited(string symbol, GeneRole role) =>
        Assert.Equal(role, RealKnowledge.Knowledge.Genes.FindApproved(symbol)?.Role);

    private static ImmutableArray<string> Genes(string list) => RealKnowledge.Knowledge.GeneLists[list].Genes;
}
