using LmsVariants.Infrastructure.Files;
using LmsVariants.Infrastructure.Problems;

namespace LmsVariants.Infrastructure.Tests.Problems;

/// <summary>What the world did is said without the paths of the system's own words.</summary>
public sealed class WorldFailureTests
{
    [Theory]
    [InlineData(28, "the disk is full")]
    [InlineData(unchecked((int)0x80070070), "the disk is full")]
    [InlineData(122, "a quota, or the file system, leaves no room for a file")]
    [InlineData(27, "a quota, or the file system, leaves no room for a file")]
    [InlineData(5, "a file cannot be read, written or renamed (system error 5)")]
    public void A_code_of_the_system_is_put_into_words(int code, string expected) => Assert.Equal(("LMV5010", expected), Said(new IOException("/srv/inbox/Anna.tsv", code)));

    [Fact]
    public void So_is_a_kind_of_failure()
    {
        Assert.Equal("a folder or file is missing", Said(new FileNotFoundException("/srv/inbox/Anna.tsv")).Text);
        Assert.Equal("a folder or file is missing", Said(new DirectoryNotFoundException("/srv/inbox/Anna")).Text);
        Assert.Equal("a path is too long for this system", Said(new PathTooLongException("/srv/inbox/Anna.tsv")).Text);
        Assert.Equal("a folder or file is closed to this program", Said(new IOException("/srv/inbox/Anna.tsv", new UnauthorizedAccessException())).Text);
        Assert.Equal("a quota, or the file system, leaves no room for a file", Said(FileTooLarge.As(new ArgumentOutOfRangeException("value"))).Text);
    }

    private static (string Code, string Text) Said(IOException world) => (WorldFailure.ReasonOf(world).Code, WorldFailure.ReasonOf(world).Text);
}
