using System.Text.RegularExpressions;

using Microsoft.Playwright;

namespace LmsVariants.Browser.Tests;

/// <summary>The report in the browser that people read it with.</summary>
public sealed class ReportPageTests(Browser browser, ReportPages pages) : IClassFixture<Browser>, IClassFixture<ReportPages>
{
    public static TheoryData<string> Cases => ["index", "negative", "crowded", "hostile"];

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public async Task Nothing_serious_stands_in_the_way_of_a_reader_and_no_request_leaves_the_page(string name)
    {
        await using Window window = await OpenAsync(name);
        Assert.Equal([pages.AddressOf(name).AbsoluteUri], window.Requests);
        Assert.Empty(window.Said);
        Assert.Empty(await window.SeriousAsync());
    }

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public async Task On_paper_and_in_grey_it_is_as_legible(string name)
    {
        await using Window window = await OpenAsync(name);
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await window.Page.EvaluateAsync("document.documentElement.style.filter = 'grayscale(1)'");
        Assert.Empty(await window.SeriousAsync());
    }

    [SkippableTheory]
    [InlineData("index", 360)]
    [InlineData("index", 640)]
    [InlineData("negative", 360)]
    [InlineData("crowded", 360)]
    [InlineData("crowded", 640)]
    [InlineData("hostile", 360)]
    public async Task On_a_phone_and_at_twice_the_size_nothing_runs_out_of_the_page(string name, int width)
    {
        await using Window window = await OpenAsync(name, width);
        Assert.Equal(0, await window.OverflowAsync());
    }

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public async Task Without_script_it_says_the_same(string name)
    {
        await using Window with = await OpenAsync(name);
        await using Window without = await OpenAsync(name, script: false);
        Assert.Equal(await with.Page.Locator("body").InnerTextAsync(), await without.Page.Locator("body").InnerTextAsync());
    }

    [SkippableFact]
    public async Task What_a_hostile_file_says_is_text()
    {
        await using Window window = await OpenAsync("hostile");
        string text = await window.Page.Locator("body").InnerTextAsync();
        Assert.Contains(ReportPages.Hostile, text, StringComparison.Ordinal);
        Assert.Contains("</style><script src=https://evil.example/x.js></script>", text, StringComparison.Ordinal);
        Assert.Equal(0, await window.Page.Locator("img, script, iframe, object").CountAsync());
        Assert.Empty(window.Said);
    }

    [SkippableFact]
    public async Task The_first_screen_holds_the_answer()
    {
        await using Window window = await OpenAsync("index");
        foreach (string words in (string[])["PARP inhibitor", "Conditional: loss of function not shown", "AMP/ASCO/CAP II-C", "uterine leiomyosarcoma"])
        {
            LocatorBoundingBoxResult? box = await window.Page.GetByText(words).First.BoundingBoxAsync();
            Assert.True(box!.Y + box.Height < 900, $"'{words}' ends at {box.Y + box.Height}");
        }
    }

    [SkippableTheory]
    [InlineData("index", 12)]
    [InlineData("negative", 5)]
    [InlineData("crowded", 28)]
    public async Task It_prints_to_few_pages_of_A4(string name, int most)
    {
        await using Window window = await OpenAsync(name);
        string pdf = System.Text.Encoding.Latin1.GetString(await window.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true }));
        Assert.InRange(Regex.Count(pdf, @"/Type /Page\b", RegexOptions.None, TimeSpan.FromSeconds(10)), 1, most);
        Assert.Matches(@"/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]", pdf);
    }

    private async Task<Window> OpenAsync(string name, int width = 1280, bool script = true)
    {
        Window window = await browser.OpenAsync(width, script: script);
        await window.Page.GotoAsync(pages.AddressOf(name).AbsoluteUri);
        return window;
    }
}
