using LmsVariants.Infrastructure.Delivery;
using LmsVariants.Infrastructure.Delivery.Tries;
using LmsVariants.Infrastructure.Tests.Delivery.Access;

namespace LmsVariants.Infrastructure.Tests.Delivery.Tries;

/// <summary>What lies around a request: the breaker, the pace, the number of tries.</summary>
public sealed class PersistenceTests
{
    private static readonly Answer Taken = new(200, Answers.Taken);
    private static readonly EndpointOptions Quick = new()
    {
        MostTries = 2,
        FirstPause = TimeSpan.FromMilliseconds(5),
        LongestPause = TimeSpan.FromMilliseconds(10),
        BreakAfter = 2,
        BreakFor = TimeSpan.FromSeconds(1),
    };

    [Fact]
    public async Task After_some_requests_that_were_given_up_none_is_sent_until_one_shows_that_the_server_is_back()
    {
        using ScriptedServer server = new(new Answer(503), new Answer(503), new Answer(503), new Answer(503), Taken);
        using FhirEndpoint endpoint = Endpoint(server, Quick);
        for (int i = 0; i < 2; i++) Assert.Equal(new Unreachable("status 503"), await SendAsync(endpoint));
        Assert.Equal(4, server.Requests.Length);
        // Open: nothing is sent, and it is said for how long.
        Unreachable closed = Assert.IsType<Unreachable>(await SendAsync(endpoint));
        Assert.InRange(closed.Pause!.Value, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(1));
        Assert.StartsWith("it was away just now", closed.Reason, StringComparison.Ordinal);
        Assert.Equal(4, server.Requests.Length);
        await Task.Delay(closed.Pause.Value + TimeSpan.FromMilliseconds(50));
        Assert.IsType<Delivered>(await SendAsync(endpoint));
        Assert.IsType<Delivered>(await SendAsync(endpoint));
        Assert.Equal(6, server.Requests.Length);
    }

    [Fact]
    public async Task Where_it_is_still_away_one_request_finds_out_for_all()
    {
        using ScriptedServer server = new(new Answer(503));
        using FhirEndpoint endpoint = Endpoint(server, Quick with { BreakFor = TimeSpan.FromMilliseconds(500) });
        for (int i = 0; i < 2; i++) await SendAsync(endpoint);
        await Task.Delay(600);
        DeliveryOutcome[] outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => SendAsync(endpoint)));
        Assert.All(outcomes, outcome => Assert.IsType<Unreachable>(outcome));
        // The two tries of one request beside the four before.
        Assert.Equal(6, server.Requests.Length);
    }

    [Theory]
    [InlineData(422)]
    [InlineData(500)]
    [InlineData(401)]
    public async Task A_server_that_answers_is_not_away(int status)
    {
        using ScriptedServer server = new(new Answer(status));
        using FhirEndpoint endpoint = Endpoint(server, Quick with { MostTries = 3 });
        for (int i = 0; i < 4; i++) await SendAsync(endpoint);
        Assert.Equal(4 * (status == 500 ? 3 : 1), server.Requests.Length);
    }

    [Fact]
    public async Task No_more_requests_arrive_in_a_second_than_allowed()
    {
        using ScriptedServer server = new(Taken);
        using FhirEndpoint endpoint = Endpoint(server, Quick with { RequestsPerSecond = 10 });
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 25).Select(_ => SendAsync(endpoint))), outcome => Assert.IsType<Delivered>(outcome));
        DateTimeOffset[] at = [.. server.Requests.Select(request => request.At).Order()];
        Assert.Equal(25, at.Length);
        // The eleventh after any one is a second later, but for the way there.
        for (int i = 0; i + 10 < at.Length; i++) Assert.True(at[i + 10] - at[i] > TimeSpan.FromSeconds(0.8), $"{i}: {at[i + 10] - at[i]}");
    }

    [Fact]
    public async Task Who_comes_back_later_anyway_gives_up_after_three_tries()
    {
        using ScriptedServer server = new(new Answer(503));
        using FhirEndpoint patient = Endpoint(server, (Quick with { GiveUpAfter = TimeSpan.FromHours(1) }).ForOutbox);
        Assert.Equal(new Unreachable("status 503"), await SendAsync(patient));
        Assert.Equal(3, server.Requests.Length);
        Assert.Equal(TimeSpan.FromSeconds(90), new EndpointOptions().ForOutbox.GiveUpAfter);
    }

    [Fact]
    public async Task A_pause_that_is_too_long_is_handed_on()
    {
        using ScriptedServer server = new(new Answer(503, RetryAfter: "120"));
        using FhirEndpoint endpoint = Endpoint(server, Quick with { GiveUpAfter = TimeSpan.FromSeconds(10) });
        Assert.Equal(new Unreachable("status 503, asked to wait 120 s", TimeSpan.FromMinutes(2)), await SendAsync(endpoint));
    }

    private static FhirEndpoint Endpoint(ScriptedServer server, EndpointOptions options)
    {
        Assert.True(ServerAddress.TryParse(server.Address, allowPlainHttp: false, out ServerAddress? address, out _));
        return new FhirEndpoint(address, admission: null, options, TimeProvider.System);
    }

    private static Task<DeliveryOutcome> SendAsync(FhirEndpoint endpoint) =>
        new BundleDelivery(endpoint, new DeliveryLimits()).SendAsync(BundleText.Read(Answers.Bundle), Sending.IfChanged, new NoMark(), CancellationToken.None);
}
