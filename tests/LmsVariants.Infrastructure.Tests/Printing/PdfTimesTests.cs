using System.Text;

using LmsVariants.Infrastructure.Printing;

namespace LmsVariants.Infrastructure.Tests.Printing;

public sealed class PdfTimesTests
{
    private static readonly DateTimeOffset Time = new(2026, 5, 4, 13, 2, 1, TimeSpan.FromHours(2));

    [Theory]
    [InlineData("<</CreationDate (D:20261122023449+00'00')\n/ModDate (D:20261122023449+00'00')>>", "<</CreationDate (D:20260504110201+00'00')\n/ModDate (D:20260504110201+00'00')>>")]
    [InlineData("<</ModDate (D:20261122023449Z)>>", "<</ModDate (D:20261122023449Z)>>")]
    [InlineData("<</CreationDate (D:20261122023449+00'00", "<</CreationDate (D:20261122023449+00'00")]
    [InlineData("<</Title (none)>>", "<</Title (none)>>")]
    public void Times_are_written_over_where_they_have_the_same_length(string before, string after)
    {
        byte[] pdf = Encoding.ASCII.GetBytes(before);
        PdfTimes.Set(pdf, Time);
        Assert.Equal(after, Encoding.ASCII.GetString(pdf));
    }
}
