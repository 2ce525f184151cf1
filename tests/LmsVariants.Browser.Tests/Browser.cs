using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

using LmsVariants.Testing;

using Microsoft.Playwright;

namespace LmsVariants.Browser.Tests;

/// <summary>The Chromium that is installed, started once for all tests.</summary>
public sealed class Browser : IAsyncLifetime
{
    // Nothing of its own may reach for the network: the tests count requests.
    // A frame that is shut off gets no process of its own: a click beside it would miss what it is meant for.
    private static readonly string[] Quiet =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-features=IsolateSandboxedIframes", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>Opens a window; skips the test where no Chromium is installed.</summary>
    internal async Task<Window> OpenAsync(int width = 1280, int height = 900, bool script = true, ColorScheme scheme = ColorScheme.Light)
    {
        string program = Component.Program("chromium");
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = Quiet });
        IBrowserContext context = await _browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, JavaScriptEnabled = script, ColorScheme = scheme });
        return new Window(context, await context.NewPageAsync());
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

/// <summary>A window of the browser, with what its page asked for and said.</summary>
internal sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _requests = [];
    private readonly List<string> _said = [];

    public Window(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Request += (_, request) => _requests.Add(request.Url);
        page.Dialog += (_, dialog) =>
        {
            _said.Add($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        page.PageError += (_, error) => _said.Add($"error: {error}");
        page.Console += (_, message) => _said.Add($"console: {message.Text}");
    }

    public IPage Page { get; }

    /// <summary>Gets the addresses that the page asked for.</summary>
    public IReadOnlyList<string> Requests => _requests;

    /// <summary>Gets dialogs, errors and messages.</summary>
    public IReadOnlyList<string> Said => _said;

    /// <summary>Gets how far the page is wider than the window, in pixels.</summary>
    public Task<int> OverflowAsync() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>What axe finds, serious or worse: the rule, and the first place of each. Into frames that allow no script it cannot look.</summary>
    /// <param name="rule">The only rule to look at; null for all of them.</param>
    public async Task<string[]> SeriousAsync(string? rule = null)
    {
        AxeResult result = await Page.RunAxe(new AxeRunOptions { Iframes = false, RunOnly = rule is null ? null : RunOnlyOptions.Rules(rule) });
        return [.. result.Violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation => $"{violation.Id}: {violation.Nodes[0].Target} {violation.Nodes[0].Html}")];
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
