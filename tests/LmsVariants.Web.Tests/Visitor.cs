using System.Net;
using System.Text.RegularExpressions;

namespace LmsVariants.Web.Tests;

/// <summary>A browser without script: it keeps cookies, follows nothing by itself, and fills in forms.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient _client;

    public Visitor(Uri address, string? language)
    {
        _client = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = address };
        _client.DefaultRequestHeaders.Add("Accept", "text/html");
        if (language is not null) _client.DefaultRequestHeaders.Add("Accept-Language", language);
    }

    public CookieContainer Cookies { get; } = new();

    public HttpClient Client => _client;

    public async Task<Answered> GetAsync(string path, params (string Name, string Value)[] headers) => await SendAsync(HttpMethod.Get, path, null, headers);

    /// <summary>Opens a page and sends a form from it.</summary>
    public async Task<Answered> SubmitAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        Answered opened = await GetAsync(page);
        Match ours = FormField().Match(opened.Text);
        Assert.True(ours.Success, $"{page} has no form: {opened.Status}");
        return await PostAsync(action, [("__RequestVerificationToken", ours.Groups["value"].Value), .. fields]);
    }

    public Task<Answered> PostAsync(string action, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, action, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <summary>Says who it is, where nobody signs in.</summary>
    public async Task CallAsync(string name) => Assert.Equal(HttpStatusCode.SeeOther, (await SubmitAsync("/", "/name", ("name", name), ("to", "/"))).Status);

    public void Dispose() => _client.Dispose();

    private async Task<Answered> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(method, path) { Content = content };
        foreach ((string name, string value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using HttpResponseMessage answer = await _client.SendAsync(request);
        return new Answered(answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.Location?.OriginalString ?? string.Empty, answer);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FormField();
}

/// <summary>An answer with its text.</summary>
internal sealed record Answered(HttpStatusCode Status, string Text, string Location, HttpResponseMessage Message)
{
    public string Header(string name) => string.Join(", ", Message.Headers.TryGetValues(name, out IEnumerable<string>? values) ? values : Message.Content.Headers.TryGetValues(name, out values) ? values : []);
}
