using LmsVariants.KnowledgeBase.Lint;

namespace LmsVariants.KnowledgeBase.Tests.Lint;

/// <summary>The rules of the large tables, each shown by breaking a copy of the real knowledge base in one place.</summary>
public sealed class LookupTableLintTests
{
    private const string Hotspots = "hotspots.tsv";
    private const string Assays = "functional-assays.tsv";
    private const string Studies = "functional-studies.tsv";
    private const string Declared = "frequencies.yaml";
    private const string Bard1 = "frequencies/bard1-gnomad-snv.tsv";
    private const string Brca2 = "frequencies/brca2-gnomad.tsv";
    private const string Domains = "domains.tsv";
    private const string Grantham = "grantham.tsv";
    private const string Residues = "critical-residues.tsv";

    [Theory]
    [InlineData(KnowledgeProblemCodes.CountsDisagree, Hotspots, "560\tQ:292", "561\tQ:292", "samples")]
    [InlineData(KnowledgeProblemCodes.CountsDisagree, Hotspots, "Q:292", "Q:291", "samples")]
    [InlineData(KnowledgeProblemCodes.MalformedChange, Hotspots, "Q:292", "Gln:292", "changes")]
    [InlineData(KnowledgeProblemCodes.MalformedChange, Hotspots, "Q:292", "Q:0", "changes")]
    [InlineData(KnowledgeProblemCodes.MalformedChange, Hotspots, "Q:292", "Q", "changes")]
    [InlineData(KnowledgeProblemCodes.MalformedChange, Hotspots, "Q:292|W:222", "Q:292|Q:222", "changes")]
    [InlineData(KnowledgeProblemCodes.MalformedChange, Hotspots, "splice:19", "sp:19", "changes")]
    [InlineData(KnowledgeProblemCodes.MalformedChange, Hotspots, "248\tR\t560", "248\tB\t560", "reference")]
    [InlineData(KnowledgeProblemCodes.MalformedChange, Hotspots, "592-604\t\t8", "592-604\tT\t8", "reference")]
    [InlineData(KnowledgeProblemCodes.MalformedNumber, Hotspots, "248\tR\t560", "0\tR\t560", "residue")]
    [InlineData(KnowledgeProblemCodes.MalformedNumber, Hotspots, "248\tR\t560", "247-248\tR\t560", "residue")]
    [InlineData(KnowledgeProblemCodes.MalformedNumber, Hotspots, "592-604", "592-", "residue")]
    [InlineData(KnowledgeProblemCodes.RangeBackwards, Hotspots, "592-604", "604-592", "residue")]
    [InlineData(KnowledgeProblemCodes.Duplicate, Hotspots, "substitution\t249\tR", "substitution\t248\tR", "residue")]
    [InlineData(KnowledgeProblemCodes.Duplicate, Hotspots, "NM_000546|NM_001126112\tsubstitution\t248", "NM_000546|NM_000546\tsubstitution\t248", "transcripts")]
    [InlineData(KnowledgeProblemCodes.MalformedIdentifier, Hotspots, "NM_000546|NM_001126112\tsubstitution\t248", "NM_000546.6|NM_001126112\tsubstitution\t248", "transcripts")]
    [InlineData(KnowledgeProblemCodes.NotInSet, Hotspots, "substitution\t248\tR", "missense\t248\tR", "kind")]
    [InlineData(KnowledgeProblemCodes.Empty, Hotspots, "substitution\t248\tR", "\t248\tR", "kind")]
    [InlineData(KnowledgeProblemCodes.UnknownGene, Hotspots, "BRAF\tNM_004333\tsubstitution\t600", "BRAFF\tNM_004333\tsubstitution\t600", "gene")]
    [InlineData(KnowledgeProblemCodes.AliasForSymbol, Hotspots, "TP53\tNM_000546|NM_001126112\tsubstitution\t248", "P53\tNM_000546|NM_001126112\tsubstitution\t248", "gene")]
    [InlineData(KnowledgeProblemCodes.NoCitation, Hotspots, "Q:292|W:222|L:21|P:11|G:8|R:6\tcancer-hotspots", "Q:292|W:222|L:21|P:11|G:8|R:6\t", "citations")]
    [InlineData(KnowledgeProblemCodes.UnknownCitation, Hotspots, "Q:292|W:222|L:21|P:11|G:8|R:6\tcancer-hotspots", "Q:292|W:222|L:21|P:11|G:8|R:6\thotspots", "citations")]
    [InlineData(KnowledgeProblemCodes.MalformedRow, Hotspots, "substitution\t248\tR", "substitution\t248", "row")]
    [InlineData(KnowledgeProblemCodes.UnknownAssay, Studies, "tp53-transactivation\tp.(Glu2Ala)", "tp53-growth\tp.(Glu2Ala)", "assay")]
    [InlineData(KnowledgeProblemCodes.ClassOutsideBounds, Studies, "p.(Glu2Ala)\tfunctional", "p.(Glu2Ala)\tnon-functional", "class")]
    [InlineData(KnowledgeProblemCodes.NotInSet, Studies, "p.(Glu2Ala)\tfunctional", "p.(Glu2Ala)\tfine", "class")]
    [InlineData(KnowledgeProblemCodes.Empty, Studies, "p.(Glu2Ala)\tfunctional", "p.(Glu2Ala)\t", "class")]
    [InlineData(KnowledgeProblemCodes.MalformedChange, Studies, "p.(Glu2Ala)", "p.E2A", "protein_change")]
    [InlineData(KnowledgeProblemCodes.Duplicate, Studies, "p.(Glu2Asp)", "p.(Glu2Ala)", "protein_change")]
    [InlineData(KnowledgeProblemCodes.MalformedNumber, Studies, "functional\t120.05", "functional\t120,05", "activity")]
    [InlineData(KnowledgeProblemCodes.RangeBackwards, Assays, "\t140\t", "\t75\t", "functional_to", 0, true)]
    [InlineData(KnowledgeProblemCodes.MalformedNumber, Assays, "\t140\t", "\tabove\t", "functional_to", 0, true)]
    [InlineData(KnowledgeProblemCodes.UnknownGene, Assays, "\tTP53\t", "\tTP35\t", "gene")]
    [InlineData(KnowledgeProblemCodes.Empty, Assays, "NM_000546|NM_001126112", "", "transcripts")]
    [InlineData(KnowledgeProblemCodes.Duplicate, Assays, "unclass.\t", "DNE_LOF\t", "other_no_loss", 0, true)]
    [InlineData(KnowledgeProblemCodes.Empty, Assays, "growth of human cells: dominant negative effect (DNE) and loss of function (LOF)", "", "other_measure")]
    [InlineData(KnowledgeProblemCodes.NotInSet, Studies, "\tnotDNE_notLOF\n", "\tnotLOF\n", "other_assay", 0, true)]
    [InlineData(KnowledgeProblemCodes.MissingFile, Declared, "file: frequencies/brca2-gnomad.tsv", "file: brca2-gnomad.tsv", "file", 0, true)]
    [InlineData(KnowledgeProblemCodes.NotInSet, Declared, "assembly: GRCh38", "assembly: GRCh37", "assembly")]
    [InlineData(KnowledgeProblemCodes.NotInSet, Declared, "variants: snv-and-indel", "variants: all", "variants", 0, true)]
    [InlineData(KnowledgeProblemCodes.MissingKey, Declared, "    longest_allele: 104\n", "", "longest_allele", -7, true)]
    [InlineData(KnowledgeProblemCodes.WrongBound, Declared, "variants: snv\n", "variants: snv\n    longest_allele: 3\n", "longest_allele", 1)]
    [InlineData(KnowledgeProblemCodes.RangeBackwards, Declared, "13:32316441-32316547", "13:32316547-32316441", "regions", 0, true)]
    [InlineData(KnowledgeProblemCodes.MalformedIdentifier, Declared, "13:32316441-32316547", "chr13:32316441-32316547", "regions", 0, true)]
    [InlineData(KnowledgeProblemCodes.Duplicate, Declared, "id: bard1-gnomad-snv", "id: brca2-gnomad", "id")]
    [InlineData(KnowledgeProblemCodes.NoCitation, Declared, "citations: [gnomad-4-1]", "citations: []", "citations", 0)]
    [InlineData(KnowledgeProblemCodes.Empty, Declared, "source: gnomAD, BRCA2", "source: ''", "source")]
    [InlineData(KnowledgeProblemCodes.MissingColumn, Bard1, "\tNFE\tSAS", "\tEUR\tSAS", "NFE", 0, true)]
    [InlineData(KnowledgeProblemCodes.MalformedNumber, Bard1, "3/1179538", "3/2", "NFE")]
    [InlineData(KnowledgeProblemCodes.MalformedNumber, Brca2, "32398489\tA\tT\tpass\t0.00119553", "32398489\tA\tT\tpass\t", "AFR")]
    [InlineData(KnowledgeProblemCodes.Empty, Brca2, "32398489\tA\tT\tpass", "32398489\tA\tT\t", "filter")]
    [InlineData(KnowledgeProblemCodes.MalformedAllele, Brca2, "32398489\tA\tT", "32398489\tA\tA", "alternate")]
    [InlineData(KnowledgeProblemCodes.MalformedAllele, Brca2, "32398489\tA\tT", "32398489\tA\t<DEL>", "alternate")]
    [InlineData(KnowledgeProblemCodes.MalformedAllele, Brca2, "32338034\tCTG\tC\t", "32338034\tCTC\tC\t", "alternate")]
    [InlineData(KnowledgeProblemCodes.MalformedAllele, Brca2, "32338034\tCTG\tC\t", "32338034\tCTGA\tCA\t", "alternate")]
    [InlineData(KnowledgeProblemCodes.MalformedAllele, Bard1, "214728660\tT\tA", "214728660\tT\tTA", "alternate")]
    [InlineData(KnowledgeProblemCodes.OutsideRegion, Bard1, "2\t214728660\tT\tA", "2\t214728655\tT\tA", "position")]
    [InlineData(KnowledgeProblemCodes.OutsideRegion, Bard1, "2\t214728660\tT\tA", "3\t214728660\tT\tA", "position")]
    [InlineData(KnowledgeProblemCodes.OutOfOrder, Bard1, "2\t214767588\tT\tC", "2\t214767462\tT\tC", "position")]
    [InlineData(KnowledgeProblemCodes.Duplicate, Brca2, "32316471\tG\tC", "32316471\tG\tA", "position")]
    [InlineData(KnowledgeProblemCodes.RangeBackwards, Domains, "NM_000051\t7\t165", "NM_000051\t166\t165", "last")]
    [InlineData(KnowledgeProblemCodes.MalformedNumber, Domains, "NM_000051\t7\t165", "NM_000051\t7\t", "last")]
    [InlineData(KnowledgeProblemCodes.Empty, Domains, "7\t165\tTAN", "7\t165\t", "name")]
    [InlineData(KnowledgeProblemCodes.MalformedIdentifier, Domains, "NM_000051\t7\t165", "NM_000051|NM_000546\t7\t165", "transcript")]
    [InlineData(KnowledgeProblemCodes.UnknownGene, Domains, "ATM\tNM_000051\t7\t", "ATMM\tNM_000051\t7\t", "gene")]
    [InlineData(KnowledgeProblemCodes.MalformedNumber, Grantham, "Ala\tArg\t112", "Ala\tArg\t0", "distance")]
    [InlineData(KnowledgeProblemCodes.MalformedChange, Grantham, "Ala\tArg\t112", "Ala\tTer\t112", "second")]
    [InlineData(KnowledgeProblemCodes.Duplicate, Grantham, "Ala\tArg\t112", "Arg\tArg\t112", "second")]
    [InlineData(KnowledgeProblemCodes.Duplicate, Grantham, "Ala\tAsn\t", "Arg\tAla\t", "second")]
    [InlineData(KnowledgeProblemCodes.NoCitation, Grantham, "Ala\tArg\t112\tgrantham-1974", "Ala\tArg\t112\t", "citations")]
    [InlineData(KnowledgeProblemCodes.Duplicate, Residues, "123\t130", "94\t130", "first")]
    [InlineData(KnowledgeProblemCodes.RangeBackwards, Residues, "123\t130", "131\t130", "last")]
    [InlineData(KnowledgeProblemCodes.MalformedIdentifier, Residues, "NM_000314\t123", "NM_000314.8\t123", "transcripts")]
    [InlineData(KnowledgeProblemCodes.Empty, Residues, "NM_000314\t123", "\t123", "transcripts")]
    [InlineData(KnowledgeProblemCodes.NoCitation, Residues, "moderate)\tclingen-tp53", "moderate)\t", "citations")]
    public void One_fault_gives_a_coded_problem_at_its_line(string code, string file, string old, string by, string field, int further = 0, bool amongOthers = false)
    {
        using KnowledgeFolderCopy copy = new();
        int line = copy.Break(file, old, by);
        KnowledgeProblem problem = amongOthers ? copy.Read().Problems.First(found => found.Code == code) : copy.OnlyProblem();
        Assert.Equal((code, file, field), (problem.Code, problem.File, problem.Field));
        Assert.Equal(line + further, problem.Line);
    }

    [Fact]
    public void The_place_of_a_fault_is_that_of_its_cell()
    {
        using KnowledgeFolderCopy copy = new();
        int line = copy.Break("hotspots.tsv", "W:222", "O:222");
        KnowledgeProblem problem = copy.OnlyProblem();
        string row = File.ReadLines(copy.PathOf("hotspots.tsv")).ElementAt(line - 1);
        Assert.Equal((row.IndexOf("O:222", StringComparison.Ordinal) + 1, "O:222"), (problem.Column, problem.Found));
    }

    [Fact]
    public void A_table_of_amino_acids_that_lacks_a_pair_is_refused()
    {
        using KnowledgeFolderCopy copy = new();
        copy.Break("grantham.tsv", "Ala\tArg\t112\tgrantham-1974\n", string.Empty);
        Assert.Equal((KnowledgeProblemCodes.PairMissing, "189"), (copy.OnlyProblem().Code, copy.OnlyProblem().Found));
    }

    [Fact]
    public void A_table_of_frequencies_that_nothing_declares_is_refused()
    {
        using KnowledgeFolderCopy copy = new();
        File.WriteAllText(copy.PathOf("frequencies/own.tsv"), "contig\n");
        Assert.Equal((KnowledgeProblemCodes.UnknownFile, "frequencies/own.tsv"), (copy.OnlyProblem().Code, copy.OnlyProblem().File));
    }

    [Fact]
    public void A_change_of_a_frequency_changes_the_hash()
    {
        using KnowledgeFolderCopy copy = new();
        copy.Break("frequencies/bard1-gnomad-snv.tsv", "3/1179538", "4/1179538");
        Assert.NotEqual(RealKnowledge.Knowledge.Version.Sha256, copy.Read().Knowledge?.Version.Sha256);
    }
}
