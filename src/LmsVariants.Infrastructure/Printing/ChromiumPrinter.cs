using System.ComponentModel;
using System.Diagnostics;

using LmsVariants.Infrastructure.Problems;

namespace LmsVariants.Infrastructure.Printing;

/// <summary>Prints a page to a PDF through an installed Chromium, which sees that page alone: a profile of its own, no network.</summary>
/// <param name="program">The Chromium.</param>
public sealed class ChromiumPrinter(string program)
{
    // A page takes about two seconds; a machine that is busy may take ten times that.
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(120);

    private static readonly TimeSpan s_soon = TimeSpan.FromSeconds(5);

    /// <summary>Prints.</summary>
    /// <param name="page">The page: HTML in UTF-8 that needs nothing besides.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IOException">The program cannot be started, ends without a PDF, or takes too long.</exception>
    public async Task<byte[]> PrintAsync(ReadOnlyMemory<byte> page, CancellationToken cancellationToken)
    {
        // Only this user can look into it: the page is of a patient.
        DirectoryInfo folder = Directory.CreateTempSubdirectory("lmsvariants-");
        try
        {
            string source = Path.Combine(folder.FullName, "page.html");
            string target = Path.Combine(folder.FullName, "page.pdf");
            await File.WriteAllBytesAsync(source, page, cancellationToken).ConfigureAwait(false);
            int exitCode = await RunAsync(folder.FullName, source, target, cancellationToken).ConfigureAwait(false);
            byte[] pdf = File.Exists(target) ? await File.ReadAllBytesAsync(target, cancellationToken).ConfigureAwait(false) : [];
            return exitCode == 0 && IsWhole(pdf) ? pdf : throw new WordedFailureException("the report could not be printed: the browser ended without a PDF");
        }
        finally
        {
            Remove(folder);
        }
    }

    // A browser that was killed while it wrote leaves the beginning of a file (ISO 32000-1, 7.5.5: the end is marked).
    private static bool IsWhole(ReadOnlySpan<byte> pdf) => pdf.StartsWith("%PDF-"u8) && pdf.TrimEnd("\r\n "u8).EndsWith("%%EOF"u8);

    private async Task<int> RunAsync(string folder, string source, string target, CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new(program, Arguments(folder, source, target)) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        // Secrets of this program are no business of its.
        foreach (string secret in start.Environment.Keys.Where(name => name.StartsWith("LMSV_", StringComparison.OrdinalIgnoreCase)).ToArray()) start.Environment.Remove(secret);
        using Process browser = Start(start);
        // What it says is drained and not kept: it may name the page.
        browser.OutputDataReceived += (_, _) => { };
        browser.ErrorDataReceived += (_, _) => { };
        browser.BeginOutputReadLine();
        browser.BeginErrorReadLine();
        using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(s_longest);
        try
        {
            await browser.WaitForExitAsync(ending.Token).ConfigureAwait(false);
            return browser.ExitCode;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new WordedFailureException("the report could not be printed: the browser took too long");
        }
        finally
        {
            End(browser);
        }
    }

    // It is waited for, or its folder could not be removed.
    private static void End(Process browser)
    {
        if (browser.HasExited) return;
        browser.Kill(entireProcessTree: true);
        browser.WaitForExit(s_soon);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new WordedFailureException("the report could not be printed: the browser cannot be started");
        }
        catch (Win32Exception)
        {
            throw new WordedFailureException("the report could not be printed: the browser cannot be started");
        }
    }

    private static IEnumerable<string> Arguments(string folder, string source, string target)
    {
        yield return "--headless";
        // Its own sandbox refuses to work for root, as which a container may run; the page has no script and reaches nothing.
        if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows()) yield return "--no-sandbox";
        yield return "--disable-gpu";
        yield return "--disable-dev-shm-usage";
        yield return "--disable-extensions";
        yield return "--disable-background-networking";
        yield return "--disable-component-update";
        yield return "--disable-sync";
        yield return "--no-first-run";
        yield return "--no-default-browser-check";
        yield return "--host-resolver-rules=MAP * ~NOTFOUND";
        yield return $"--user-data-dir={Path.Combine(folder, "profile")}";
        yield return "--no-pdf-header-footer";
        yield return $"--print-to-pdf={target}";
        yield return new Uri(source).AbsoluteUri;
    }

    // A process of the browser that lingers may still write its profile; the page itself is taken away in any case.
    private static void Remove(DirectoryInfo folder)
    {
        for (int tries = 3; tries > 0; tries--)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(50);
            }
        }
    }
}
