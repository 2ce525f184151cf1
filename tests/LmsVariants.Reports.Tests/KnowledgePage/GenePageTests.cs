using System.Text.RegularExpressions;

namespace LmsVariants.Reports.Tests.KnowledgePage;

/// <summary>Each block of the page of a gene, where there is something and where there is nothing.</summary>
public sealed class GenePageTests
{
    [Theory]
    [InlineData("RAD51B", "  mechanism         loss of function is an established mechanism in cancer\n                      how it drives: loss of function")]
    [InlineData("MYOCD", "                      how it drives: gain of copies\n")]
    [InlineData("RAD51B", "  evidence          thin: ")]
    [InlineData("TP53", "  evidence          good: ")]
    [InlineData("BARD1", "  evidence          none at hand: ")]
    [InlineData("TP53", "  germline          Li-Fraumeni syndrome")]
    [InlineData("RAD51B", "  germline          what an alteration means for the germline is not curated\n")]
    [InlineData("ABL1", "  curation          none: the gene is known by name alone")]
    public void Curation(string gene, string words) => Shows(gene, words);

    [Theory]
    [InlineData("BARD1", "  gene list         PROfound (15 genes): ")]
    [InlineData("BARD1", "                      membership opens a therapy where its trial or label holds\n")]
    [InlineData("PPP2R2A", "                      without an assertion for PPP2R2A: ")]
    [InlineData("ABL1", "  gene list         none holds it\n")]
    [InlineData("PTEN", "  panel             TruSight Oncology 500 (523 genes) [")]
    [InlineData("MYOCD", "  panel             none of those whose genes are known examines it\n")]
    public void Lists_and_panels(string gene, string words) => Shows(gene, words);

    [Theory]
    [InlineData("PTEN", "  critical residue  123 to 130 of NM_000314: Catalytic motif (P loop)")]
    [InlineData("TP53", "  critical residue  248 of NM_000546 and NM_001126112: ")]
    [InlineData("RAD51B", "  critical residue  none is curated, which does not say that there is none\n")]
    [InlineData("TP53", "  domain            P53_tetramer (pfam07710), residues 319 to 359 of NM_000546, NM_001126112 [")]
    [InlineData("BARD1", "  domain            RING, residues 50 to 89 of NM_000465 [")]
    [InlineData("ABL1", "  domain            none is listed, which does not say that there is none\n")]
    public void Residues_and_domains(string gene, string words) => Shows(gene, words);

    [Theory]
    [InlineData("TP53", "  hotspot           105 residues that are exchanged, 7103 samples of tumours; the numbering was held against NM_000546 and NM_001126112 [doi:10.1158/2159-8290.CD-17-0321]\n                      Arg273: 609 samples (Cys 283, His 251, ")]
    [InlineData("TP53", "\n                      Arg248: 560 samples (Gln 292, Trp 222, ")]
    [InlineData("TP53", "\n                      and 85 more with fewer samples (--all shows them)\n")]
    [InlineData("TP53", "\n  hotspot           11 splice sites, ")]
    [InlineData("TP53", "\n                      splice site at residue 187: 100 samples\n")]
    [InlineData("TP53", "\n  hotspot           4 stretches that are changed in frame, ")]
    [InlineData("TP53", "\n                      residues 229 to 292 in frame: 76 samples (I255del 9, ")]
    [InlineData("TP53", " and 47 more changes)\n")]
    [InlineData("TP53", "\n  licence           cancerhotspots.org version 2, doi:10.1158/2159-8290.CD-17-0321: ODbL 1.0")]
    [InlineData("AKT2", "the numbering was held against no transcript, so that no criterion rests on it [")]
    [InlineData("RAD51B", "  hotspot           none is listed; the source looked at whole exomes\n")]
    [InlineData("MYOCD", "  hotspot           none is listed")]
    public void Hotspots(string gene, string words) => Shows(gene, words);

    [Fact]
    public void A_long_list_is_cut_unless_all_is_asked_for()
    {
        string cut = RealPage.Text(RealPage.OfGene("TP53"));
        string whole = RealPage.Text(RealPage.OfGene("TP53", all: true));
        Assert.Equal((20, 105), (Exchanged(cut), Exchanged(whole)));
        Assert.DoesNotContain("more with fewer samples", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("more changes", whole, StringComparison.Ordinal);

        static int Exchanged(string page) => Regex.Count(page, @"\n {22}[A-Z][a-z]{2}[0-9]+: [0-9]+ samples? \(", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void The_terms_of_a_source_are_told_only_where_the_page_rests_on_it() =>
        Assert.DoesNotContain("ODbL", RealPage.Text(RealPage.OfGene("ABL1")), StringComparison.Ordinal);

    [Theory]
    [InlineData("TP53", "  functional study  transactivation in yeast, median of eight promoters, % of the reference, on NM_000546 and NM_001126112 [")]
    [InlineData("TP53", "\n                      2314 changes: 493 non-functional (up to 20), 582 partially functional (up to 75), 1154 functional (up to 140), 85 supertransactivating (above 140)\n")]
    [InlineData("TP53", "\n                      beside it for 499 of them: growth of human cells")]
    [InlineData("PTEN", "  functional study  none is curated\n")]
    [InlineData("BRCA2", "  frequency         gnomAD, BRCA2; release: not stated in the file; its allele numbers fit release 4; changes of one base, insertions and deletions (alleles of up to 104 bases) in AFR, AMR, EAS, EUR, SAS [")]
    [InlineData("BARD1", "  frequency         gnomAD 4.1, BARD1, changes of one base; release: 4.1; changes of one base alone in AFR, AMR, EAS, NFE, SAS [")]
    [InlineData("BARD1", "\n                      11 regions of GRCh38, 2774 bases: 2:214728656-214729028 to 2:214809392-214809589 (--all shows them)\n")]
    [InlineData("TP53", "  frequency         no table covers it: of an allele nothing is known, which is not absent\n")]
    [InlineData("RAD51B", "  published         c.1111C>T p.Gln371*, as published: truncating, likely loss of function; drawn from it: repair gene: PARP inhibitor [")]
    [InlineData("PTEN", "  published         no reading of a variant of it is at hand\n")]
    public void Studies_frequencies_and_readings(string gene, string words) => Shows(gene, words);

    [Theory]
    [InlineData("TP53", "  risk group        Genomic risk group of uterine leiomyosarcoma, in uterine leiomyosarcoma: ")]
    [InlineData("TP53", "\n                      high: TP53 mutation with 20q amplification; or TP53 mutation with ATRX mutation\n")]
    [InlineData("TP53", "\n                      low: what is in no group above\n")]
    [InlineData("PTEN", "  risk group        no model that is curated asks for it\n")]
    [InlineData("RAD51B", "\n                      conflicts with hrr-olaparib-temozolomide-a092104: both are shown, nothing is averaged\n")]
    [InlineData("RAD51B", "\n                      conflicts with rad51b-olaparib-temozolomide-ulms and hrr-olaparib-temozolomide-ulms: both are shown, nothing is averaged\n")]
    [InlineData("BARD1", "  reversion         hrr-reversion-parp-resistance: resistance olaparib (PARP inhibitor)\n")]
    [InlineData("TP53", "  reversion         no statement is curated for this gene\n")]
    [InlineData("ATRX", "  outlook           atrx-loss-survival-lms: worse outcome\n")]
    [InlineData("ATRX", "  diagnosis         no statement on the diagnosis is curated for this gene\n")]
    [InlineData("CDK4", "  diagnosis         cdk4-amplification-liposarcoma: supports diagnosis of ")]
    [InlineData("MYOCD", "  outlook           no statement on the course of the disease is curated for this gene\n")]
    [InlineData("BRCA2", "  germline question ")]
    public void What_follows(string gene, string words) => Shows(gene, words);

    [Theory]
    [InlineData("ATRX", "atrx-loss-survival-lms")]
    [InlineData("BARD1", "hrr-reversion-parp-resistance")]
    public void What_is_no_therapy_by_itself_does_not_stand_among_the_therapies(string gene, string assertion) =>
        Assert.DoesNotContain($"  assertion         {assertion}", RealPage.Text(RealPage.OfGene(gene)), StringComparison.Ordinal);

    [Theory]
    [InlineData("ABL1")]
    [InlineData("BRCA2")]
    [InlineData("RAD51B")]
    public void No_block_is_silent_where_nothing_is_curated(string gene)
    {
        string page = RealPage.Text(RealPage.OfGene(gene));
        foreach (string label in (string[])["gene list", "panel", "critical region", "critical residue", "domain", "exception", "hotspot", "functional study", "frequency", "published", "germline question", "risk group", "assertion", "reversion", "outlook", "diagnosis"])
        {
            Assert.Contains($"\n  {label,-18}", page, StringComparison.Ordinal);
        }
    }

    private static void Shows(string gene, string words) => Assert.Contains(words, RealPage.Text(RealPage.OfGene(gene)), StringComparison.Ordinal);
}
