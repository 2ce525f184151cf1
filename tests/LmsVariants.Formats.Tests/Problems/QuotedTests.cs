using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Tests.Problems;

public sealed class QuotedTests
{
    [Theory]
    [InlineData("", "nothing")]
    [InlineData("12a", "'12a'")]
    [InlineData("12345678901234567890123456789012", "'12345678901234567890123456789012'")]
    [InlineData("123456789012345678901234567890123", "'12345678901234567890123456789012...'")]
    [InlineData("a\nb\tc\u001b[31m", @"'a\u000Ab\u0009c\u001B[31m'")]
    [InlineData("\u202egnp.exe", @"'\u202Egnp.exe'")]
    [InlineData("é ß 漢", "'é ß 漢'")]
    public void A_field_is_cut_and_stays_on_one_line(string field, string expected) => Assert.Equal(expected, Quoted.Field(field));

    [Fact]
    public void A_character_of_two_halves_is_not_cut_in_two() =>
        Assert.Equal($"'{new string('a', 31)}...'", Quoted.Field(new string('a', 31) + "\ud83d\ude00 more"));

    [Fact]
    public void A_format_character_outside_the_basic_plane_is_written_out() => Assert.Equal(@"'a\uE0041'", Quoted.Field("a\U000E0041"));

    [Fact]
    public void A_problem_is_one_line_whatever_the_file_calls_its_columns()
    {
        string line = new InputProblem("LMV1009", new SourceLocation("a\nb.tsv", 3, 4), new string('n', 10_000) + "\r", "x\ty", "'z'").ToString();
        Assert.Equal($@"a\u000Ab.tsv:3:4: error LMV1009: {new string('n', 64)}...: expected x\u0009y, found 'z'", line);
    }

    [Fact]
    public void A_warning_is_one_line() =>
        Assert.Equal(@"a.tsv:3:0: warning LMV1102: b\u000Ac", new InputWarning("LMV1102", new SourceLocation("a.tsv", 3, 0), "b\nc").ToString());
}
