using LmsVariants.Pipeline.Deliver;

namespace LmsVariants.Pipeline.Tests.Deliver;

public sealed class SafeFileNameTests
{
    [Theory]
    [InlineData("LMS-INDEX-01", "LMS-INDEX-01")]
    [InlineData("5_C0000003_SYNT_2600000003", "5_C0000003_SYNT_2600000003")]
    [InlineData("../../etc/passwd", "_.._etc_passwd")]
    [InlineData("a/b\\c:d*e?f\"g<h>i|j", "a_b_c_d_e_f_g_h_i_j")]
    [InlineData("..", "_")]
    [InlineData("", "_")]
    [InlineData("CON", "_CON")]
    [InlineData("lpt1.txt", "_lpt1.txt")]
    [InlineData("Größe 1", "Größe_1")]
    [InlineData("a\uFFFEb\uFFFFc\uFDD0", "a_b_c_")]
    [InlineData("a\u202Eb\nc", "a_b_c")]
    public void A_case_number_becomes_a_name_that_every_file_system_takes(string caseId, string expected) => Assert.Equal(expected, SafeFileName.Of(caseId));

    [Fact]
    public void A_long_number_is_cut_at_a_whole_character()
    {
        string name = SafeFileName.Of(new string('ö', 300));
        Assert.Equal(120, System.Text.Encoding.UTF8.GetByteCount(name));
    }
}
