using System.Net;
using System.Text;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Web.Tests;

public sealed class CasePagesTests
{
    private static readonly Reason Wrong = new("LMV1003", "a value cannot be read");

    [Fact]
    public async Task An_empty_laboratory_says_what_would_stand_there()
    {
        await using Laboratory laboratory = await Laboratory.OpenAsync();
        using Visitor visitor = laboratory.Visit();
        Answered first = await visitor.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, first.Status);
        foreach (string text in new[] { "No report waits for a signature.", "Nothing has failed.", "Nothing waits for the FHIR server.", "Nothing is in work.", "Nothing waits.", "No file lies untaken.", "No case has come to rest yet." })
        {
            Assert.Contains(text, first.Text, StringComparison.Ordinal);
        }
        Assert.Contains("""<noscript><meta http-equiv="refresh" content="30" /></noscript>""", first.Text, StringComparison.Ordinal);
        Answered german = await laboratory.Visit("de-AT,de;q=0.9,en;q=0.5").GetAsync("/");
        Assert.Contains("Nichts ist fehlgeschlagen.", german.Text, StringComparison.Ordinal);
        Assert.Contains("""<html lang="de">""", german.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cases_stand_by_state_with_age_reason_and_what_to_do()
    {
        await using Laboratory laboratory = await Laboratory.OpenAsync();
        await laboratory.TakeAsync("S-1", "a.tsv");
        await laboratory.ReportAsync(1, deliver: true);
        await laboratory.RefuseDeliveryAsync(1, new Reason("LMV2304", "the server refused it"));
        await laboratory.TakeAsync("S-2", "b.tsv");
        await laboratory.FailAsync("case-2", Wrong);
        await laboratory.TakeAsync("S-3", "c.tsv");
        await laboratory.PostponeAsync(3, new Reason("LMV5010", "the disk is full"), TimeSpan.FromMinutes(5));
        await laboratory.TakeAsync("S-4", "d.tsv");
        await laboratory.BeginAsync("case-4");
        await laboratory.RefuseAsync("other.xyz");
        await laboratory.FailAsync("intake-5", new Reason("LMV1001", "not recognised"));
        await laboratory.Inbox.SeeAsync([new Sighting(new FilePlace(Room.Inbox, "slow.tsv"), 12, laboratory.Clock.GetUtcNow(), laboratory.Clock.GetUtcNow(), laboratory.Clock.GetUtcNow(), "it cannot be opened")], [], CancellationToken.None);
        laboratory.Clock.Advance(TimeSpan.FromHours(3));
        using Visitor visitor = laboratory.Visit();
        string page = (await visitor.GetAsync("/")).Text;
        foreach ((string heading, string[] has) in new (string, string[])[]
        {
            ("unsigned", [">S-1</a>", "preliminary", "3 h ago"]),
            ("failed", [">S-2</a>", "a value cannot be read", "LMV1003", "Save it as UTF-8 text.", "/intakes/5", "other.xyz"]),
            ("undelivered", [">S-1</a>", "refused by the server", "LMV2304", "<code>&lt;case&gt;.outcome.json</code>"]),
            ("working", [">S-4</a>", "a worker reads it"]),
            ("waiting", [">S-3</a>", "waits for a worker", "the disk is full"]),
            ("sighted", ["inbox/slow.tsv", "it cannot be opened", "12 B"]),
            ("recent", [">S-1</a>", "reported"]),
        })
        {
            string section = Section(page, heading);
            Assert.All(has, text => Assert.Contains(text, section, StringComparison.Ordinal));
        }
        Assert.DoesNotContain(">S-2</a>", Section(page, "recent"), StringComparison.Ordinal);
        // What keeps itself up to date is the same, without what is around it.
        string live = (await visitor.GetAsync("/live")).Text;
        Assert.StartsWith("<div data-as-of=", live.TrimStart(), StringComparison.Ordinal);
        Assert.Contains(Section(page, "failed"), live, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_shows_its_report_files_revisions_deliveries_and_history()
    {
        await using Laboratory laboratory = await Laboratory.OpenAsync();
        await laboratory.TakeAsync("S 1", "a.tsv");
        await laboratory.ReportAsync(1, Laboratory.Page.Replace("a report", "the first report", StringComparison.Ordinal));
        await laboratory.SignAsync(1, "Dr. Anna Muster", Laboratory.Page.Replace("a report", "the signed report", StringComparison.Ordinal));
        await laboratory.TakeAsync("S 1", "b.tsv");
        await laboratory.ReportAsync(1, deliver: true);
        using Visitor visitor = laboratory.Visit();
        Answered page = await visitor.GetAsync("/cases/1");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        foreach (string text in new[]
        {
            "S 1</h1>", "not signed", "Signed by Dr. Anna Muster, 2026-11-22 09:00", "src=\"/cases/1/revisions/3/report.html\"", "/cases/1/revisions/1/fhir.json?download", "processed/a.tsv",
            "waits for the server", "taken", "reported", "LmsVariants 0.1.0",
        })
        {
            Assert.Contains(text, page.Text, StringComparison.Ordinal);
        }
        Answered shown = await visitor.GetAsync("/cases/1/revisions/3/report.html");
        Assert.Equal(Laboratory.Page, shown.Text);
        Assert.StartsWith("sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'", shown.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.StartsWith("inline", shown.Header("Content-Disposition"), StringComparison.Ordinal);
        // The earlier ones lie below it by now.
        Assert.Contains("the signed report", (await visitor.GetAsync("/cases/1/revisions/2/report.html")).Text, StringComparison.Ordinal);
        Assert.Contains("the first report", (await visitor.GetAsync("/cases/1/revisions/1/report.html")).Text, StringComparison.Ordinal);
        Answered bundle = await visitor.GetAsync("/cases/1/revisions/3/fhir.json?download");
        Assert.Equal("{\"resourceType\":\"Bundle\"}", bundle.Text);
        Assert.StartsWith("attachment; filename=S_1.fhir.json", bundle.Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.Equal("application/fhir+json", bundle.Header("Content-Type"));
    }

    [Fact]
    public async Task What_the_ledger_does_not_have_is_not_found()
    {
        await using Laboratory laboratory = await Laboratory.OpenAsync();
        await laboratory.TakeAsync("S-1");
        await laboratory.ReportAsync(1);
        foreach (string path in new[]
        {
            "/cases/2", "/cases/99999999999999999999", "/cases/S-1", "/intakes/7", "/cases/1/revisions/2/report.html", "/cases/1/revisions/1/S-1.report.html",
            "/cases/1/revisions/1/..%2F..%2Fstate%2Fledger.db", "/cases/1/revisions/1/%2e%2e/%2e%2e/state/ledger.db", "/cases/1/revisions/1/report.html%00",
            "/cases/1/revisions/1/..\\..\\state\\ledger.db", "/style.css/../../state/ledger.db", "/knowledge/genes/..%2Fmanifest.yaml",
        })
        {
            // As it is written: a client would mend it.
            (int status, string text) = await Raw.GetAsync(laboratory.Host.Address, path);
            Assert.True(status is 400 or 404, $"{path}: {status}");
            Assert.DoesNotContain("SQLite format", text, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.OK, (await laboratory.Visit().GetAsync("/cases/1/revisions/1/report.html")).Status);
    }

    [Fact]
    public async Task A_file_that_is_not_what_was_written_is_not_shown()
    {
        await using Laboratory laboratory = await Laboratory.OpenAsync();
        await laboratory.TakeAsync("S-1");
        LedgerCase known = await laboratory.ReportAsync(1);
        string file = Path.Combine(laboratory.Folders.Reports, known.Folder, "S-1.report.html");
        await File.AppendAllTextAsync(file, "<!-- edited -->", Encoding.UTF8);
        using Visitor visitor = laboratory.Visit();
        Answered edited = await visitor.GetAsync("/cases/1/revisions/1/report.html");
        Assert.Equal(HttpStatusCode.Conflict, edited.Status);
        Assert.DoesNotContain("edited", edited.Text, StringComparison.Ordinal);
        Directory.Delete(laboratory.Folders.Reports, recursive: true);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await visitor.GetAsync("/cases/1/revisions/1/fhir.json")).Status);
        Assert.DoesNotContain(laboratory.Log, line => line.Contains("S-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_inbox_that_is_gone_is_told_of()
    {
        await using Laboratory laboratory = await Laboratory.OpenAsync();
        Directory.Delete(laboratory.Folders.Inbox, recursive: true);
        Assert.Contains("The inbox cannot be looked into", (await laboratory.Visit().GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_files_and_cases_are_called_is_shown_and_never_obeyed()
    {
        const string script = "<script>alert(1)</script>";
        await using Laboratory laboratory = await Laboratory.OpenAsync();
        await laboratory.TakeAsync(script, "\"><img src=x onerror=alert(2)>.tsv");
        await laboratory.ReportAsync(1, $"<p>{script}</p>", found: new ArchivedReport(script, [new ArchivedFinding(1, script, "snv", $"{script} hostile", script, script, script, script, script, script, [script], [script], true)]));
        await laboratory.TakeAsync(script, "' onfocus='alert(3).tsv");
        await laboratory.FailAsync("case-1", new Reason("LMV1003", "</p><script>alert(4)</script> {0} `x`"));
        await laboratory.RefuseAsync("<b>bold</b>.xyz");
        await laboratory.FailAsync("intake-3", Wrong);
        using Visitor visitor = laboratory.Visit();
        await visitor.CallAsync(script);
        foreach (string path in new[] { "/", "/live", "/cases/1", "/intakes/3", "/search?q=hostile", "/search?q=%3Cscript%3E&gene=%3Cscript%3Ealert(1)%3C/script%3E", "/knowledge?gene=%3Cscript%3Ealert(1)%3C/script%3E", "/nothing/%3Cscript%3E" })
        {
            Answered page = await visitor.GetAsync(path);
            foreach (string live in new[] { "<script>alert", "<img", "<b>bold", "onfocus='" }) Assert.DoesNotContain(live, page.Text, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("script-src 'self'", page.Header("Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Equal("nosniff", page.Header("X-Content-Type-Options"));
            Assert.Equal("no-referrer", page.Header("Referrer-Policy"));
            Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
        }
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", (await visitor.GetAsync("/cases/1")).Text, StringComparison.Ordinal);
        string found = (await visitor.GetAsync("/search?q=hostile")).Text;
        Assert.Contains("1 case</h2>", found, StringComparison.Ordinal);
        Assert.Contains("""<span class="gene">&lt;script&gt;alert(1)&lt;/script&gt;</span> hostile""", found, StringComparison.Ordinal);
        // A name of a case stands in no address.
        Assert.DoesNotContain("href=\"/cases/%3C", (await visitor.GetAsync("/")).Text, StringComparison.OrdinalIgnoreCase);
    }

    private static string Section(string page, string heading)
    {
        int at = page.IndexOf($"<section aria-labelledby=\"{heading}\"", StringComparison.Ordinal);
        Assert.True(at >= 0, $"no section {heading}");
        return page[at..(page.IndexOf("</section>", at, StringComparison.Ordinal) + 10)];
    }
}
