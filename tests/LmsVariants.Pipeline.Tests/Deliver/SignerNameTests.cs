using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Pipeline.Tests.Deliver;

public class SignerNameTests
{
    [Theory]
    [InlineData("Ann Example", "Ann Example")]
    [InlineData("  Dr. med. Ann O'Example-Söhne, MD \t", "Dr. med. Ann O'Example-Söhne, MD")]
    [InlineData("Li", "Li")]
    [InlineData("王芳", "王芳")]
    [InlineData("Jose\u0301", "Jos\u00e9")]
    [InlineData("<b>Ann</b>", "<b>Ann</b>")]
    public void A_name_is_taken_in_one_way_of_writing(string text, string name)
    {
        Assert.True(SignerName.TryRead(text, out string? read));
        Assert.Equal(name, read);
        Assert.True(SignerName.TryRead(read, out string? again));
        Assert.Equal(name, again);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("A")]
    [InlineData("A.")]
    [InlineData("12")]
    [InlineData("Ann\nExample")]
    [InlineData("Ann\0Example")]
    [InlineData("Ann\u202eelpmaxE")]
    [InlineData("Ann\u200bExample")]
    [InlineData("Ann\ue000Example")]
    [InlineData("Ann\ufffdExample")]
    [InlineData("Ann\ufffeExample")]
    [InlineData("Ann\uffffExample")]
    [InlineData("Ann\ufdd0Example")]
    public void What_is_no_name_is_refused(string? text)
    {
        Assert.False(SignerName.TryRead(text, out string? read));
        Assert.Null(read);
    }

    [Fact]
    public void Half_a_character_is_refused() => Assert.False(SignerName.TryRead("Ann \ud83d", out _));

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void A_name_has_an_end(int length, bool isName) => Assert.Equal(isName, SignerName.TryRead(new string('a', length), out _));
}
