using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Genomics.Tests.Sequences;

public sealed class GeneticCodeTests
{
    // NCBI, The Genetic Codes, table 1 (standard), by residue.
    [Theory]
    [InlineData("Phe", "TTT TTC")]
    [InlineData("Leu", "TTA TTG CTT CTC CTA CTG")]
    [InlineData("Ile", "ATT ATC ATA")]
    [InlineData("Met", "ATG")]
    [InlineData("Val", "GTT GTC GTA GTG")]
    [InlineData("Ser", "TCT TCC TCA TCG AGT AGC")]
    [InlineData("Pro", "CCT CCC CCA CCG")]
    [InlineData("Thr", "ACT ACC ACA ACG")]
    [InlineData("Ala", "GCT GCC GCA GCG")]
    [InlineData("Tyr", "TAT TAC")]
    [InlineData("Ter", "TAA TAG TGA")]
    [InlineData("His", "CAT CAC")]
    [InlineData("Gln", "CAA CAG")]
    [InlineData("Asn", "AAT AAC")]
    [InlineData("Lys", "AAA AAG")]
    [InlineData("Asp", "GAT GAC")]
    [InlineData("Glu", "GAA GAG")]
    [InlineData("Cys", "TGT TGC")]
    [InlineData("Trp", "TGG")]
    [InlineData("Arg", "CGT CGC CGA CGG AGA AGG")]
    [InlineData("Gly", "GGT GGC GGA GGG")]
    public void Codons_translate_by_the_standard_code(string residue, string codons) =>
        Assert.All(codons.Split(' '), codon => Assert.Equal(residue, GeneticCode.Translate(codon).ThreeLetter));

    // NCBI, The Genetic Codes, table 2: where it differs from table 1.
    [Theory]
    [InlineData("AGA", "Ter")]
    [InlineData("AGG", "Ter")]
    [InlineData("ATA", "Met")]
    [InlineData("TGA", "Trp")]
    public void Mitochondria_of_vertebrates_read_four_codons_otherwise(string codon, string residue) =>
        Assert.Equal(residue, GeneticCode.Translate(codon, TranslationTable.VertebrateMitochondrial).ThreeLetter);

    [Fact]
    public void All_other_codons_are_read_alike()
    {
        string[] codons = [.. from a in "ACGT" from b in "ACGT" from c in "ACGT" select $"{a}{b}{c}"];
        Assert.Equal(["AGA", "AGG", "ATA", "TGA"], codons.Where(codon => GeneticCode.Translate(codon) != GeneticCode.Translate(codon, TranslationTable.VertebrateMitochondrial)));
    }

    [Fact]
    public void Every_codon_of_the_table_above_is_there_once()
    {
        string[] codons =
        [
            .. typeof(GeneticCodeTests).GetMethod(nameof(Codons_translate_by_the_standard_code))!
                .GetCustomAttributes(typeof(InlineDataAttribute), inherit: false)
                .Cast<InlineDataAttribute>()
                .SelectMany(row => ((string)row.GetData(null!).Single()[1]).Split(' ')),
        ];
        Assert.Equal((64, 64), (codons.Length, codons.Distinct(StringComparer.Ordinal).Count()));
    }

    [Theory]
    [InlineData("ANG")]
    [InlineData("atg")]
    [InlineData("AUG")]
    public void A_codon_with_a_base_that_is_none_is_unknown(string codon) => Assert.Equal("Xaa", GeneticCode.Translate(codon).ThreeLetter);

    [Theory]
    [InlineData("")]
    [InlineData("AT")]
    [InlineData("ATGA")]
    public void A_codon_has_three_bases(string codon) => Assert.Throws<ArgumentOutOfRangeException>(() => GeneticCode.Translate(codon));
}
