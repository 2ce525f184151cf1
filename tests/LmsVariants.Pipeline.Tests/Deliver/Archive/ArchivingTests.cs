using LmsVariants.Genomics.Coordinates;
using LmsVariants.Pipeline.Deliver.Archive;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Pipeline.Tests.Deliver.Archive;

public class ArchivingTests
{
    [Fact]
    public void A_finding_is_kept_by_its_names_classes_and_therapies()
    {
        ArchivedReport archived = Archiving.Of(Asked.Report("RAD51B:c.1111C>T"));
        ArchivedFinding finding = Assert.Single(archived.Findings);
        Assert.StartsWith("leiomyosarcoma", archived.Tumour, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(("RAD51B", "snv", "p.(Gln371Ter)"), (finding.Symbol, finding.Kind, finding.Protein));
        Assert.Equal($"RAD51B {finding.Coding} {finding.Protein}", finding.Name);
        Assert.EndsWith(":c.1111C>T", finding.Coding, StringComparison.Ordinal);
        // A name alone says nothing of the place on a chromosome.
        Assert.Empty(finding.Allele);
        Assert.Contains("truncation", finding.Classes);
        Assert.Contains("loss of function", finding.Classes);
        Assert.Contains("olaparib", finding.Therapies);
        Assert.Contains("PARP inhibitor", finding.Therapies);
        Assert.Equal(finding.Therapies.Length, finding.Therapies.Distinct().Count());
        Assert.Equal("conditional", finding.Actionability);
    }

    [Fact]
    public void A_finding_is_kept_by_its_place_and_bases() =>
        Assert.Equal("17-7577538-C-T", Assert.Single(Archiving.Of(Asked.Report("17-7577538-C-T", assembly: GenomeAssembly.GRCh37)).Findings).Allele);

    [Theory]
    [InlineData("q371*", "gln371ter")]
    [InlineData("q371x", "gln371ter")]
    [InlineData("gln371*", "gln371ter")]
    [InlineData("q371", "gln371")]
    [InlineData("k123fs", "lys123fs")]
    [InlineData("k123nfs*12", "lys123asnfster12")]
    [InlineData("k123fs*12", "lys123fster12")]
    [InlineData("e746_a750del", "glu746_ala750del")]
    [InlineData("v600delinsef", "val600delinsgluphe")]
    [InlineData("d1", "asp1")]
    [InlineData("d816del", "asp816del")]
    [InlineData("rb1", null)]
    [InlineData("j12", null)]
    [InlineData("mlh1", null)]
    [InlineData("248", null)]
    [InlineData("", null)]
    public void A_protein_change_is_read_in_one_letter_and_in_three(string typed, string? expected) => Assert.Equal(expected, ProteinWord.InThreeLetters(typed));

    [Theory]
    [InlineData("NM_133510.4:c.1111C>T", "nm_133510.4|c.1111c>t")]
    [InlineData("p.(Gln371Ter)", "p|gln371ter")]
    [InlineData("  PARP\tinhibitor. ", "parp|inhibitor")]
    [InlineData("RAD\u200b51B", "rad51b")]
    [InlineData("a\0b\ud800c", "a|b|c")]
    [InlineData("PDG\ufffeRA\uffffb\ufdd0c\ude00d", "pdg|ra|b|c|d")]
    [InlineData("e\u200b\u0301", "\u00e9")]
    [InlineData("()[]", "")]
    [InlineData(null, "")]
    public void Words_are_told_apart_alike_in_what_is_kept_and_what_is_asked(string? text, string expected) => Assert.Equal(expected, string.Join('|', SearchText.Words(text)));

    [Fact]
    public void A_word_is_never_cut_within_a_character()
    {
        string word = Assert.Single(SearchText.Words(new string('a', 99) + "\U0001F600"));
        Assert.Equal(new string('a', 99), word);
    }
}
