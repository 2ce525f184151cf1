using System.Text.Json;

namespace LmsVariants.EndToEnd.Tests;

/// <summary><c>kb show</c> as a user runs it.</summary>
public sealed class KnowledgeShowTests
{
    [Fact]
    public void All_that_is_curated_of_a_gene_is_shown_with_its_sources()
    {
        string page = Shown("RAD51B");
        foreach (string line in (string[])
        [
            "  gene              RAD51B (HGNC:9822)\n",
            "  role              tumour suppressor\n",
            "  mechanism         loss of function is an established mechanism in cancer\n",
            "  pathway           homologous recombination repair\n",
            "  transcript        NM_133510.4 (MANE Select), 350 residues, NP_598194.1, paired with ENST00000471583.6\n",
            "  critical region   Rad51 core, ATPase of the Rad51 family (cd01123), residues 83 to 343 of NM_133510 [",
            "  exception         to the grade of loss of function none is curated\n",
            "  gene list         FDA olaparib HRR (14 genes): ",
            "  assertion         rad51b-olaparib-temozolomide-ulms: supports olaparib (PARP inhibitor) + temozolomide (alkylating agent)\n",
            "                      level in leiomyosarcoma: AMP II-C, ESCAT III-A, in the manner of OncoKB 3B\n",
            "                      trial NCT03880019, phase 2: ",
            " (as of 2023) [",
            "                      approval: FDA 2020-05-19, ",
            "                      caution: ",
            "  source            doi:10.1200/JCO.23.00402: ",
        ])
        {
            Assert.Contains(line, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_alias_is_shown_as_its_gene_and_says_so()
    {
        string page = Shown("RAD51L1");
        Assert.Contains("asked as          RAD51L1 is an alias of RAD51B", page, StringComparison.Ordinal);
        Assert.Contains("gene              RAD51B (HGNC:9822)", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_curated_the_page_says_that_this_means_nothing()
    {
        string page = Shown("ABL1");
        foreach (string words in (string[])["known by name alone, which says nothing about it", "none is curated, which does not say that there is none", "none on a therapy is curated for this gene", "no question is curated"])
        {
            Assert.Contains(words, page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("p75", "an alias of CUX1 and TCF3")]
    [InlineData("rad51b", "is RAD51B meant?")]
    [InlineData("RAD51BB", "RAD51B")]
    [InlineData("NOSUCHGENE", "expected a gene of the knowledge base or a variant such as RAD51B:c.1111C>T, found 'NOSUCHGENE'")]
    [InlineData("NOSUCHGENE:c.1A>G", "found 'NOSUCHGENE'")]
    public void A_name_that_is_not_one_gene_is_a_wrong_command_with_a_hint(string name, string words)
    {
        using Workspace workspace = new();
        Ended ended = workspace.Run("kb", "show", name);
        Assert.Equal((2, string.Empty), (ended.ExitCode, ended.Output));
        Assert.Contains("LMV2002", ended.Errors, StringComparison.Ordinal);
        Assert.Contains(words, ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RAD51B:c.1111C>T", "NM_133509:c.1111C>T p.(Gln371Ter) stop_gained", "none of those that are curated is touched", "rad51b-olaparib-temozolomide-ulms: supports")]
    [InlineData("NM_133510.4:c.526A>T", "p.(Lys176Ter)", "residues 83 to 343 of NM_133510", "rad51b-olaparib-temozolomide-ulms: supports")]
    [InlineData("PMS2:c.1291G>T", "p.(Glu431Ter)", "exons 11 to 15 on NM_000535: needs confirmation. ", "")]
    [InlineData("BRCA2:c.9976A>T", "p.(Lys3326Ter)", "stop at residue 3326 or behind it on NM_000059: not applicable. ", "on BRCA2 do not match this change")]
    [InlineData("BRCA2:c.5130T>A", "p.(Tyr1710Ter)", "none of those that are curated is about this change", "brca2-olaparib-uterine-guideline: supports")]
    [InlineData("TP53:p.R248Q", "note              read as NM_000546.6:c.743G>A", "Li-Fraumeni syndrome", "")]
    [InlineData("RAD51B:c.1063C>T", "variant           contradicted: the file states C at c.1063", "nothing that asks for the change can be matched", "none of which can be matched to a change that was not verified")]
    public void Of_a_variant_that_is_shown_which_bears_on_it(string variant, string names, string matched, string assertions)
    {
        string page = Shown(variant);
        Assert.Contains(names, page, StringComparison.Ordinal);
        Assert.Contains(matched, page, StringComparison.Ordinal);
        Assert.Contains(assertions, page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_verdicts_on_a_gene_rest_on_is_shown_and_long_lists_are_cut()
    {
        string page = Shown("TP53");
        foreach (string line in (string[])
        [
            "  evidence          good: ",
            "  panel             TruSight Oncology 500 (523 genes) [",
            "  critical residue  248 of NM_000546 and NM_001126112: ",
            "  hotspot           105 residues that are exchanged, 7103 samples of tumours; ",
            "\n                      and 85 more with fewer samples (--all shows them)\n",
            "\n                      2314 changes: 493 non-functional (up to 20), ",
            "  frequency         no table covers it: ",
            "  published         c.743G>A p.Arg248Gln, as published: ",
            "  risk group        Genomic risk group of uterine leiomyosarcoma",
            "  outlook           no statement on the course of the disease is curated for this gene\n",
            "  licence           cancerhotspots.org version 2, doi:10.1158/2159-8290.CD-17-0321: ODbL 1.0",
        ])
        {
            Assert.Contains(line, page, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("more with fewer samples", Shown("TP53", "--all"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_variant_its_own_residue_result_and_allele_are_shown()
    {
        string page = Shown("TP53:c.743G>A");
        foreach (string line in (string[])
        [
            "  hotspot           Arg248: 560 samples (Gln 292, ",
            "\n                      of this change: 292\n",
            "  functional study  p.(Arg248Gln) of NM_000546: non-functional, 0 (",
            ": DNE_LOF\n",
            "  frequency         17:7674220 C>T on GRCh38: not known, which is not absent: ",
            "  published         c.743G>A p.Arg248Gln, as published: ",
        ])
        {
            Assert.Contains(line, page, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("Arg273", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("procedure", "  criterion         OM3 (there OM4), +2 points: ")]
    [InlineData("lists", "                      without an assertion: PPP2R2A. ")]
    public void What_belongs_to_no_gene_has_a_word_of_its_own(string word, string line) => Assert.Contains(line, Shown(word), StringComparison.Ordinal);

    [Theory]
    [InlineData("TP53")]
    [InlineData("TP53:c.743G>A")]
    [InlineData("procedure")]
    [InlineData("lists")]
    public void A_program_is_told_the_same(string name)
    {
        using JsonDocument json = JsonDocument.Parse(Shown(name, "--format", "json"));
        Assert.Equal(("lmsvariants-kb-show/1", name), (json.RootElement.GetProperty("schema").GetString(), json.RootElement.GetProperty("asked").GetString()));
        Assert.NotEqual(0, json.RootElement.GetProperty("statements").GetArrayLength());
    }

    [Fact]
    public void A_variant_that_cannot_be_read_is_refused_as_classify_refuses_it()
    {
        using Workspace workspace = new();
        Ended shown = workspace.Run("kb", "show", "TP53:c.743G");
        Ended classified = workspace.Run("classify", "TP53:c.743G");
        Assert.Equal((3, classified.Errors), (shown.ExitCode, shown.Errors));
    }

    [Fact]
    public void A_knowledge_base_that_does_not_pass_its_lint_is_not_shown()
    {
        using Workspace workspace = new();
        Directory.CreateDirectory(workspace.Of("empty"));
        Assert.Equal(4, workspace.Run("kb", "show", "TP53", "--kb", "empty").ExitCode);
    }

    private static string Shown(string name, params string[] switches)
    {
        using Workspace workspace = new();
        Ended ended = workspace.Run(["kb", "show", name, .. switches]);
        Assert.Equal((0, string.Empty), (ended.ExitCode, ended.Errors));
        return ended.Output;
    }
}
