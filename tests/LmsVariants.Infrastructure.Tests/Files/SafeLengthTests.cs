using System.Text;

using LmsVariants.Infrastructure.Files;

namespace LmsVariants.Infrastructure.Tests.Files;

/// <summary>No name is longer than 255 bytes, and no two become one.</summary>
public sealed class SafeLengthTests
{
    [Theory]
    [InlineData("a.vcf", 2, "a.2.vcf")]
    [InlineData("a.vcf.gz", 3, "a.vcf.3.gz")]
    [InlineData("a", 2, "a.2")]
    [InlineData(".vcf", 2, ".vcf.2")]
    [InlineData("a.", 2, "a..2")]
    [InlineData("a.an extension that is none", 2, "a.an extension that is none.2")]
    public void A_number_stands_before_the_extension(string name, int number, string expected) => Assert.Equal(expected, SafeLength.Numbered(name, number));

    [Theory]
    [InlineData(1, 243, false)]
    [InlineData(1, 244, true)]
    [InlineData(1, 255, true)]
    [InlineData(2, 127, true)]
    [InlineData(4, 63, true)]
    public void A_name_that_would_be_too_long_is_cut_between_characters(int bytes, int count, bool isCut)
    {
        string name = string.Concat(Enumerable.Repeat(bytes switch { 1 => "n", 2 => "\u00e9", _ => "\ud83e\uddec" }, count));
        string safe = SafeLength.With(name, ".error.json!");
        Assert.InRange(Encoding.UTF8.GetByteCount(safe), 1, 255);
        Assert.EndsWith(".error.json!", safe, StringComparison.Ordinal);
        Assert.Equal(isCut, safe != name + ".error.json!");
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(safe)));
        Assert.NotEqual(safe, SafeLength.With(name[..^(bytes == 4 ? 2 : 1)] + (bytes == 4 ? "\ud83e\udded" : "m"), ".error.json!"));
    }
}
