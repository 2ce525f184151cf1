using Microsoft.Playwright;

namespace LmsVariants.Browser.Tests;

/// <summary>The laboratory's page in a browser, from a program that works.</summary>
public sealed class LaboratoryPageTests(Browser browser, LaboratoryPages pages) : IClassFixture<Browser>, IClassFixture<LaboratoryPages>
{
    private const string Ann = "Dr. Ann Example";

    // More than the page waits between two looks.
    private const int Looks = 6000;

    [SkippableFact]
    public async Task Nothing_serious_stands_in_the_way_of_a_reader_nothing_runs_out_of_the_page_and_no_request_leaves_it()
    {
        await using Window window = await browser.OpenAsync();
        List<string> wrong = [];
        foreach (Uri address in await AllAsync(window))
        {
            await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
            await window.Page.GotoAsync(address.AbsoluteUri);
            wrong.AddRange((await window.SeriousAsync()).Select(found => $"{address.PathAndQuery}: {found}"));
            // Only colours are others in the dark.
            await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
            wrong.AddRange((await window.SeriousAsync("color-contrast")).Select(found => $"{address.PathAndQuery} in the dark: {found}"));
            foreach (int width in (int[])[640, 360])
            {
                await window.Page.SetViewportSizeAsync(width, 900);
                if (await window.OverflowAsync() is int pixels and not 0) wrong.Add($"{address.PathAndQuery} is {pixels} pixels wider than {width}");
            }
            await window.Page.SetViewportSizeAsync(1280, 900);
        }
        Assert.Empty(wrong);
        Assert.All(window.Requests, request => Assert.StartsWith("http://127.0.0.1:", request, StringComparison.Ordinal));
        Assert.Empty(window.Said);
    }

    [SkippableFact]
    public async Task A_case_is_read_and_signed_by_keyboard_alone()
    {
        await using Window window = await browser.OpenAsync();
        IPage page = window.Page;
        await page.Clock.InstallAsync();
        await page.GotoAsync(pages.Address.AbsoluteUri);
        await FollowAsync(page, $"section[aria-labelledby=unsigned] a:text-is('{LaboratoryPages.Index}')", "**/cases/*");
        // The way does not lead through every link of the report.
        await PressOnAsync(page, "#report-below", "Enter");
        await PressOnAsync(page, "#name", null);
        await page.Keyboard.TypeAsync(Ann);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#sign-button").WaitForAsync();
        await PressOnAsync(page, "#report-below", "Enter");
        await PressOnAsync(page, "#read", "Space");
        await PressOnAsync(page, "#sign-button", "Enter");
        await page.WaitForURLAsync("**?said=signed");
        await page.EvaluateAsync("window.isTheSame = true");
        await page.Locator("#retry-button").FocusAsync();
        await UntilShownAsync(page, page.Locator(".badge.final", new PageLocatorOptions { HasText = $"Signed by {Ann}" }));
        // Neither the page was loaded again nor the focus moved, and what is shown is what was signed.
        Assert.True(await page.EvaluateAsync<bool>("window.isTheSame === true && document.activeElement.id === 'retry-button'"));
        Assert.EndsWith("/revisions/2/report.html", await page.Locator("iframe").GetAttributeAsync("src"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("#sign-button").CountAsync());
        // The clock that is put forward is a script, too, which the frame of the report does not let in.
        Assert.DoesNotContain(window.Said, said => !said.StartsWith("console: Blocked script execution", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task The_first_page_shows_a_new_report_without_being_loaded_again()
    {
        await using Window window = await browser.OpenAsync();
        IPage page = window.Page;
        await page.Clock.InstallAsync();
        await page.GotoAsync(pages.Address.AbsoluteUri);
        await page.Locator("#tile-failed").FocusAsync();
        await page.EvaluateAsync("window.isTheSame = true");
        pages.Drop("LMS-NEW-01");
        await UntilShownAsync(page, page.Locator("section[aria-labelledby=unsigned] a:text-is('LMS-NEW-01')"));
        Assert.True(await page.EvaluateAsync<bool>("window.isTheSame === true && document.activeElement.id === 'tile-failed'"));
        Assert.Empty(window.Said);
    }

    [SkippableFact]
    public async Task Without_script_everything_can_be_read_and_done()
    {
        await using Window window = await browser.OpenAsync(script: false);
        IPage page = window.Page;
        await page.GotoAsync(new Uri(pages.Address, "/search").AbsoluteUri);
        await page.FillAsync("#q", "RAD51B truncation");
        await page.ClickAsync("main button");
        Assert.Equal(LaboratoryPages.Index, await page.Locator(".hit h3 a").InnerTextAsync());
        await page.ClickAsync("nav a[href='/']");
        await page.ClickAsync($"section[aria-labelledby=unsigned] a:text-is('{LaboratoryPages.Negative}')");
        await page.FillAsync("#name", Ann);
        await page.ClickAsync("#name-button");
        await page.CheckAsync("#read");
        await page.ClickAsync("#sign-button");
        Assert.Contains("recorded", await page.Locator(".said").InnerTextAsync(), StringComparison.Ordinal);
        for (int i = 0; i < 200 && await page.Locator(".badge.final").CountAsync() == 0; i++) await page.ClickAsync(".as-of a");
        Assert.Contains($"Signed by {Ann}", await page.Locator(".badge.final").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(window.Said);
    }

    [SkippableFact]
    public async Task What_a_case_is_called_is_text()
    {
        await using Window window = await browser.OpenAsync();
        IPage page = window.Page;
        await page.GotoAsync(pages.Address.AbsoluteUri);
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = LaboratoryPages.Hostile }).First.ClickAsync();
        Assert.EndsWith(LaboratoryPages.Hostile, await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("<script>alert(2)</script>", await page.FrameLocator("iframe").Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("img, main script, base").CountAsync());
        Assert.Equal(0, await page.FrameLocator("iframe").Locator("img, script, base").CountAsync());
        Assert.All(window.Requests, request => Assert.StartsWith(pages.Address.AbsoluteUri, request, StringComparison.Ordinal));
        Assert.Empty(window.Said);
    }

    [SkippableFact]
    public async Task A_report_is_read_in_its_frame_and_its_sources_open_elsewhere()
    {
        await using Window window = await browser.OpenAsync();
        IPage page = window.Page;
        await page.GotoAsync((await CaseAsync(window, LaboratoryPages.Index)).AbsoluteUri);
        IFrameLocator report = page.FrameLocator("iframe");
        Assert.Contains("PARP inhibitor", await report.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        LocatorBoundingBoxResult? frame = await page.Locator("iframe").BoundingBoxAsync();
        Assert.True(frame!.Width > 900 && frame.Height > 600, $"the report is shown in {frame.Width} to {frame.Height} pixels");
        ILocator source = report.Locator("a[target=_blank]").First;
        string? address = await source.GetAttributeAsync("href");
        Assert.StartsWith("https://", address, StringComparison.Ordinal);
        TaskCompletionSource<IRequest> asked = new();
        page.Context.Request += (_, request) => asked.TrySetResult(request);
        IPage opened = await page.Context.RunAndWaitForPageAsync(() => source.ClickAsync());
        IRequest request = await asked.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal((address, null), (request.Url, await request.HeaderValueAsync("referer")));
        Assert.Contains("noopener", await source.GetAttributeAsync("rel"), StringComparison.Ordinal);
        await opened.CloseAsync();
        Assert.Empty(window.Said);
    }

    // The page looks by its own clock, which is put forward; the program works by ours.
    private static async Task UntilShownAsync(IPage page, ILocator what)
    {
        for (int i = 0; i < 600 && await what.CountAsync() == 0; i++)
        {
            await Task.WhenAll(page.WaitForResponseAsync("**/live"), page.Clock.FastForwardAsync(Looks));
        }
        await what.WaitForAsync();
    }

    // Goes on by Tab until what is looked for has the focus, which must show wherever it is.
    private static async Task PressOnAsync(IPage page, string selector, string? key)
    {
        ILocator target = page.Locator(selector);
        await target.WaitForAsync();
        for (int i = 0; i < 100; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            string shown = await page.EvaluateAsync<string>("(() => { const at = document.activeElement, by = getComputedStyle(at); return by.outlineStyle + ' ' + parseFloat(by.outlineWidth) + ' ' + at.outerHTML; })()");
            Assert.StartsWith("solid 3 ", shown, StringComparison.Ordinal);
            if (!await target.EvaluateAsync<bool>("target => target === document.activeElement")) continue;
            if (key is not null) await page.Keyboard.PressAsync(key);
            return;
        }
        Assert.Fail($"{selector} is not reached by Tab");
    }

    // The list is renewed every few seconds, and a key that is pressed at that very moment meets a link that is there no more.
    private static async Task FollowAsync(IPage page, string link, string to)
    {
        for (int tries = 1; ; tries++)
        {
            await PressOnAsync(page, link, "Enter");
            try
            {
                await page.WaitForURLAsync(to, new PageWaitForURLOptions { Timeout = 10_000 });
                return;
            }
            catch (TimeoutException) when (tries < 3)
            {
            }
        }
    }

    private async Task<Uri> CaseAsync(Window window, string name)
    {
        await window.Page.GotoAsync(pages.Address.AbsoluteUri);
        return new Uri(pages.Address, await window.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = name, Exact = true }).First.GetAttributeAsync("href"));
    }

    private async Task<Uri[]> AllAsync(Window window) =>
    [
        await CaseAsync(window, LaboratoryPages.Index),
        new(pages.Address, (await window.Page.Locator("section[aria-labelledby=failed] a").First.GetAttributeAsync("href"))!),
        .. ((string[])["/", "/search?q=RAD51B+truncation", "/knowledge", "/knowledge/genes/RAD51B", "/about"]).Select(path => new Uri(pages.Address, path)),
        pages.SignIn,
    ];
}
