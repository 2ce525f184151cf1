using System.Text;

using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Tests;

/// <summary>The line that a refused file gives, without its <c>x:</c> in front.</summary>
internal static class Refusal
{
    public static string Of(Action read)
    {
        InputFormatException refused = Assert.Throws<InputFormatException>(read);
        Assert.Equal(refused.Problem.ToString(), refused.Message);
        return refused.Message;
    }

    public static byte[] Bytes(object text) => Encoding.UTF8.GetBytes(text.ToString()!);
}
