using System.Net;

using LmsVariants.Web.Access;

namespace LmsVariants.Web.Tests;

/// <summary>Where a person is brought after a form.</summary>
public sealed class WayBackTests
{
    [Theory]
    [InlineData("/\u00e4", "/%C3%A4")]
    [InlineData("/search?q=a b\u00e4\U0001F9EC", "/search?q=a%20b%C3%A4%F0%9F%A7%AC")]
    [InlineData("/search?q=a%20b&gene=TP53", "/search?q=a%20b&gene=TP53")]
    [InlineData("/a\r\nSet-Cookie: b", "/")]
    [InlineData("//elsewhere.example", "/")]
    public void A_path_is_one_that_a_header_can_carry(string asked, string path) => Assert.Equal(path, LocalPath.Of(asked));

    [Fact]
    public void Half_a_character_is_none() => Assert.Equal("/%EF%BF%BD", LocalPath.Of("/" + '\ud800'));

    [Fact]
    public void A_path_is_not_made_longer_than_a_header_may_be() => Assert.Equal("/", LocalPath.Of("/" + new string('\u00e4', 1000)));

    [Fact]
    public async Task Whoever_asked_for_a_name_with_an_umlaut_is_brought_there()
    {
        await using Laboratory laboratory = await Laboratory.WithTokensAsync();
        using Visitor visitor = laboratory.Visit();
        Answered signedIn = await visitor.SubmitAsync("/sign-in?to=/%C3%A4", "/sign-in", ("token", Laboratory.Token), ("to", "/\u00e4"));
        Assert.Equal((HttpStatusCode.SeeOther, "/%C3%A4"), (signedIn.Status, signedIn.Location));
    }
}
