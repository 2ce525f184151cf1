using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Genomics.Tests.Sequences;

public sealed class SequenceTests
{
    [Theory]
    [InlineData("A", "A")]
    [InlineData("acgtn", "ACGTN")]
    [InlineData("GATTACA", "GATTACA")]
    public void Allele_reads_bases_of_either_case(string text, string bases)
    {
        Assert.True(Allele.TryParse(text, out Allele allele));
        Assert.Equal((bases, bases.Length), (allele.Bases, allele.Length));
        Assert.Equal(allele, Allele.Of(bases));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("*")]
    [InlineData("<DEL>")]
    [InlineData("A ")]
    [InlineData("AU")]
    [InlineData("R")]
    [InlineData("A,C")]
    public void Allele_refuses_what_is_no_base(string text)
    {
        Assert.False(Allele.TryParse(text, out _));
        Assert.Throws<ArgumentException>(() => Allele.Of(text));
    }

    [Fact]
    public void An_allele_that_was_never_set_cannot_be_read()
    {
        Assert.Throws<InvalidOperationException>(() => default(Allele).Bases);
        Assert.Throws<InvalidOperationException>(() => default(Allele).Length);
    }

    [Theory]
    [InlineData('A', 'T')]
    [InlineData('C', 'G')]
    [InlineData('G', 'C')]
    [InlineData('T', 'A')]
    [InlineData('N', 'N')]
    [InlineData('x', 'N')]
    public void Bases_pair(char one, char other) => Assert.Equal(other, Nucleotides.Complement(one));

    [Theory]
    [InlineData("", "")]
    [InlineData("A", "T")]
    [InlineData("AACGTN", "NACGTT")]
    public void The_reverse_complement_is_read_from_the_other_end(string bases, string expected) => Assert.Equal(expected, Nucleotides.ReverseComplement(bases));

    [Fact]
    public void The_reverse_complement_twice_is_the_sequence() =>
        Properties.Hold(bases => Nucleotides.ReverseComplement(Nucleotides.ReverseComplement(bases)) == bases, Properties.Bases(0, 60));
}
