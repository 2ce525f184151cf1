using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Genomics.Tests.Sequences;

public sealed class AminoAcidTests
{
    public static IEnumerable<object[]> Letters =>
        "Ala A, Arg R, Asn N, Asp D, Cys C, Gln Q, Glu E, Gly G, His H, Ile I, Leu L, Lys K, Met M, Phe F, Pro P, Ser S, Thr T, Trp W, Tyr Y, Val V, Sec U, Pyl O, Xaa X, Ter *, Asx B, Glx Z"
            .Split(", ").Select(pair => new object[] { pair[4], pair[..3] });

    [Theory]
    [MemberData(nameof(Letters))]
    public void A_residue_has_the_letters_of_IUPAC(char one, string three)
    {
        AminoAcid residue = AminoAcid.Of(one);
        Assert.Equal((one, three, three), (residue.OneLetter, residue.ThreeLetter, residue.ToString()));
        Assert.True(AminoAcid.TryReadStart(three + "248", out AminoAcid fromThree, out int threeTaken));
        Assert.True(AminoAcid.TryReadStart($"{one}248", out AminoAcid fromOne, out int oneTaken));
        Assert.Equal((residue, 3, residue, 1), (fromThree, threeTaken, fromOne, oneTaken));
    }

    [Theory]
    [InlineData('J')]
    [InlineData('a')]
    [InlineData(' ')]
    public void Other_letters_are_refused(char letter)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => AminoAcid.Of(letter));
        Assert.False(AminoAcid.TryReadStart($"{letter}12", out _, out int taken));
        Assert.Equal(0, taken);
    }

    [Fact]
    public void Nothing_is_read_of_nothing() => Assert.False(AminoAcid.TryReadStart([], out _, out _));

    [Fact]
    public void A_residue_that_was_never_set_cannot_be_read()
    {
        Assert.Throws<InvalidOperationException>(() => default(AminoAcid).OneLetter);
        Assert.Throws<InvalidOperationException>(() => default(AminoAcid).ThreeLetter);
    }
}
