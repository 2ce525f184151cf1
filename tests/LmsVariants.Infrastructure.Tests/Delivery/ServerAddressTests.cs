using LmsVariants.Infrastructure.Delivery;
using LmsVariants.Infrastructure.Delivery.Access;

namespace LmsVariants.Infrastructure.Tests.Delivery;

public sealed class ServerAddressTests
{
    [Theory]
    [InlineData("https://fhir.example.org/r4", false)]
    [InlineData("https://fhir.example.org/", false)]
    [InlineData("http://localhost:8080/fhir", false)]
    [InlineData("http://127.0.0.1:8080", false)]
    [InlineData("http://[::1]:8080/fhir/", false)]
    [InlineData("http://fhir.example.org/r4", true)]
    public void An_address_is_taken(string text, bool allowPlainHttp) => Assert.True(ServerAddress.TryParse(text, allowPlainHttp, out _, out _));

    [Theory]
    [InlineData("")]
    [InlineData("fhir.example.org")]
    [InlineData("/fhir")]
    [InlineData("ftp://fhir.example.org")]
    [InlineData("file:///fhir")]
    [InlineData("http://fhir.example.org/r4")]
    [InlineData("http://localhost.example.org/r4")]
    [InlineData("https://user:secret@fhir.example.org")]
    [InlineData("https://fhir.example.org/r4?tenant=1")]
    [InlineData("https://fhir.example.org/r4#x")]
    public void What_is_no_base_address_or_could_be_read_on_the_way_is_refused(string text)
    {
        Assert.False(ServerAddress.TryParse(text, allowPlainHttp: false, out _, out string? expected));
        Assert.DoesNotContain("secret", expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://fhir.example.org/r4")]
    [InlineData("https://fhir.example.org/r4/")]
    public void A_resource_lies_below_it(string text)
    {
        Assert.True(ServerAddress.TryParse(text, allowPlainHttp: false, out ServerAddress? address, out _));
        Assert.Equal(("https://fhir.example.org/r4/DiagnosticReport/17", text), (address.Of("DiagnosticReport/17").AbsoluteUri, address.Root.AbsoluteUri));
    }

    [Theory]
    [InlineData("abc.DEF-123_~+/==", true)]
    [InlineData("  abc\r\n", true)]
    [InlineData("", false)]
    [InlineData("two words", false)]
    [InlineData("line\nline", false)]
    [InlineData("Bearer abc", false)]
    [InlineData("schlüssel", false)]
    public void A_token_is_one_word_and_never_printed(string text, bool isOne)
    {
        Assert.Equal(isOne, BearerToken.TryParse(text, out BearerToken? token));
        if (isOne) Assert.Equal("***", token!.ToString());
    }
}
