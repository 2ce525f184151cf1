using System.Diagnostics;
using System.Globalization;
using System.Text;

using LmsVariants.Infrastructure.Printing;
using LmsVariants.Testing;

namespace LmsVariants.Infrastructure.Tests.Printing;

public sealed class ChromiumPrinterTests : IDisposable
{
    private static readonly string Mark = $"<!DOCTYPE html><html lang=\"en\"><head><title>t</title></head><body><p>{Guid.NewGuid()}</p></body></html>";
    private static readonly byte[] Page = Encoding.UTF8.GetBytes(Mark);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("printing-");

    [SkippableFact]
    public async Task An_installed_browser_prints_and_leaves_nothing_behind()
    {
        // Another test program may print at the same time: what is left is looked for by the page that was printed.
        byte[] pdf = await new ChromiumPrinter(Component.Program("chromium")).PrintAsync(Page, CancellationToken.None);
        Assert.True(pdf.AsSpan().StartsWith("%PDF-"u8));
        Assert.DoesNotContain(Directory.GetDirectories(Path.GetTempPath(), "lmsvariants-*").SelectMany(Pages), page => page == Mark);
    }

    [SkippableTheory]
    [InlineData("exit 0", "the browser ended without a PDF")]
    [InlineData("exit 3", "the browser ended without a PDF")]
    [InlineData("for a in \"$@\"; do case $a in --print-to-pdf=*) printf '%%PDF-1.4 half' > ${a#*=};; esac; done", "the browser ended without a PDF")]
    [InlineData("for a in \"$@\"; do case $a in --print-to-pdf=*) printf '%%PDF-1.4 %%%%EOF' > ${a#*=};; esac; done; exit 9", "the browser ended without a PDF")]
    public async Task A_browser_that_prints_nothing_is_told_of_in_our_words(string script, string expected)
    {
        Skip.If(OperatingSystem.IsWindows(), "the browser of this test is a shell script");
        string path = Script($"echo /a/path/of/a/patient >&2\n{script}");
        IOException told = await Assert.ThrowsAnyAsync<IOException>(() => new ChromiumPrinter(path).PrintAsync(Page, CancellationToken.None));
        Assert.Equal($"the report could not be printed: {expected}", told.Message);
    }

    [Fact]
    public async Task A_browser_that_is_none_is_told_of_in_our_words()
    {
        IOException told = await Assert.ThrowsAnyAsync<IOException>(() => new ChromiumPrinter(Path.Combine(_folder.FullName, "none")).PrintAsync(Page, CancellationToken.None));
        Assert.Equal("the report could not be printed: the browser cannot be started", told.Message);
    }

    [SkippableFact]
    public async Task Who_does_not_wait_any_more_ends_the_browser()
    {
        Skip.If(OperatingSystem.IsWindows(), "the browser of this test is a shell script");
        string id = Path.Combine(_folder.FullName, "id");
        using CancellationTokenSource giveUp = new();
        Task<byte[]> printing = new ChromiumPrinter(Script($"echo $$ > {id}.new; mv {id}.new {id}; exec sleep 600")).PrintAsync(Page, giveUp.Token);
        while (!File.Exists(id)) await Task.Delay(10);
        int browser = int.Parse((await File.ReadAllTextAsync(id)).Trim(), CultureInfo.InvariantCulture);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => printing);
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(browser));
    }

    [Fact]
    public void What_is_on_the_path_is_found_and_nothing_else()
    {
        string name = OperatingSystem.IsWindows() ? "chromium.exe" : "chromium";
        File.WriteAllText(Path.Combine(_folder.FullName, name), string.Empty);
        Assert.Equal(Path.Combine(_folder.FullName, name), InstalledChromium.Find($"{Path.Combine(_folder.FullName, "none")}{Path.PathSeparator}{_folder.FullName}"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Script(string lines)
    {
        string path = Path.Combine(_folder.FullName, "browser");
        File.WriteAllText(path, $"#!/bin/sh\n{lines}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }

    // One that another test removes meanwhile has no page.
    private static string[] Pages(string folder)
    {
        try
        {
            return [File.ReadAllText(Path.Combine(folder, "page.html"))];
        }
        catch (IOException)
        {
            return [];
        }
    }
}
