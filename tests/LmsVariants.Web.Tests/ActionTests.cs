using System.Net;

using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Web.Tests;

public sealed class ActionTests
{
    private static readonly Reason Wrong = new("LMV1003", "a value cannot be read");

    [Fact]
    public async Task A_retry_is_recorded_with_who_asked_for_it()
    {
        await using Laboratory laboratory = await FailedAsync();
        using Visitor visitor = laboratory.Visit();
        // Nothing is done by nobody.
        Answered nobody = await visitor.SubmitAsync("/cases/1", "/cases/1/retry");
        Assert.EndsWith("said=who-first", nobody.Location, StringComparison.Ordinal);
        Assert.DoesNotContain(await HistoryAsync(laboratory), line => line.Event == "retried");
        await visitor.CallAsync("  Jana Beispiel ");
        Answered done = await visitor.SubmitAsync("/cases/1", "/cases/1/retry");
        Assert.Equal((HttpStatusCode.SeeOther, "/cases/1?said=retried"), (done.Status, done.Location));
        HistoryLine retried = Assert.Single(await HistoryAsync(laboratory), line => line.Event == "retried");
        Assert.Equal("Jana Beispiel", retried.By);
        Answered page = await visitor.GetAsync(done.Location);
        Assert.Contains("It will be tried again within seconds.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Jana Beispiel", page.Text, StringComparison.Ordinal);
        Assert.EndsWith("said=under-way", (await visitor.SubmitAsync("/cases/1", "/cases/1/retry")).Location, StringComparison.Ordinal);
        Assert.DoesNotContain(laboratory.Log, line => line.Contains("Jana", StringComparison.Ordinal) || line.Contains("S-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Everything_that_failed_is_tried_again_at_once()
    {
        await using Laboratory laboratory = await FailedAsync();
        await laboratory.RefuseAsync("other.xyz");
        await laboratory.FailAsync("intake-2", Wrong);
        using Visitor visitor = laboratory.Visit();
        await visitor.CallAsync("Jana Beispiel");
        Answered done = await visitor.SubmitAsync("/", "/requeue");
        Assert.Equal("/?said=requeued-2-0", done.Location);
        Assert.Contains("2 intakes are worked on again", (await visitor.GetAsync(done.Location)).Text, StringComparison.Ordinal);
        Assert.Equal(2, (await laboratory.Desk.CountAsync(CancellationToken.None)).Waiting);
        Assert.EndsWith("said=under-way", (await visitor.SubmitAsync("/intakes/2", "/intakes/2/retry")).Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SignAnswer.Accepted, "Your signature is recorded.")]
    [InlineData(SignAnswer.AnotherRevision, "there is a newer revision")]
    [InlineData(SignAnswer.SignedAlready, "signed already")]
    [InlineData(SignAnswer.UnderWay, "something of the case is under way")]
    [InlineData(SignAnswer.NoReport, "no report that could be signed")]
    public async Task A_report_is_signed_by_a_person_who_has_read_it(SignAnswer answer, string said)
    {
        await using Laboratory laboratory = await Laboratory.OpenAsync();
        await laboratory.TakeAsync("S-1");
        await laboratory.ReportAsync(1);
        if (answer != SignAnswer.Accepted) laboratory.SignOut.Answer = answer;
        using Visitor visitor = laboratory.Visit();
        await visitor.CallAsync("Dr. Anna Muster");
        Assert.Contains("I have read revision 1 and answer for it.", (await visitor.GetAsync("/cases/1")).Text, StringComparison.Ordinal);
        Assert.EndsWith("said=not-read", (await visitor.SubmitAsync("/cases/1", "/cases/1/sign", ("revision", "1"))).Location, StringComparison.Ordinal);
        Assert.Empty(laboratory.SignOut.Signed);
        Answered done = await visitor.SubmitAsync("/cases/1", "/cases/1/sign", ("revision", "1"), ("read", "yes"));
        Assert.Equal(("#1", 1, "Dr. Anna Muster"), Assert.Single(laboratory.SignOut.Signed));
        Assert.Contains(said, (await visitor.GetAsync(done.Location)).Text, StringComparison.Ordinal);
        // What was accepted stands in the ledger for a worker.
        Assert.Equal(answer == SignAnswer.Accepted ? "Dr. Anna Muster" : null, (await laboratory.Desk.FindAsync("#1", CancellationToken.None))!.Intakes[0].Signing?.Signature.By);
    }

    [Theory]
    [InlineData(ReportStatus.Preliminary, "the report becomes final", "stays amended")]
    [InlineData(ReportStatus.Amended, "the report stays amended", "becomes final")]
    public async Task Who_signs_is_told_what_the_report_becomes(ReportStatus status, string said, string unsaid)
    {
        await using Laboratory laboratory = await Laboratory.OpenAsync();
        await laboratory.TakeAsync("S-1");
        await laboratory.ReportAsync(1, status: status);
        using Visitor visitor = laboratory.Visit();
        await visitor.CallAsync("Dr. Anna Muster");
        string page = (await visitor.GetAsync("/cases/1")).Text;
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.DoesNotContain(unsaid, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_of_a_case_in_work_and_a_signed_one_have_no_button()
    {
        await using Laboratory laboratory = await Laboratory.OpenAsync();
        await laboratory.TakeAsync("S-1");
        await laboratory.ReportAsync(1);
        await laboratory.TakeAsync("S-1", "b.tsv");
        using Visitor visitor = laboratory.Visit();
        await visitor.CallAsync("Dr. Anna Muster");
        string busy = (await visitor.GetAsync("/cases/1")).Text;
        Assert.Contains("It can be signed when that is at rest.", busy, StringComparison.Ordinal);
        Assert.DoesNotContain("/cases/1/sign", busy, StringComparison.Ordinal);
        await laboratory.ReportAsync(1);
        await laboratory.SignAsync(1, "Dr. Anna Muster");
        string signed = (await visitor.GetAsync("/cases/1")).Text;
        Assert.Contains("""<p class="badge final">""", signed, StringComparison.Ordinal);
        Assert.DoesNotContain("/cases/1/sign", signed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_part_that_keeps_itself_up_to_date_says_what_became_of_a_signature()
    {
        await using Laboratory laboratory = await Laboratory.OpenAsync();
        await laboratory.TakeAsync("S-1");
        await laboratory.ReportAsync(1);
        using Visitor visitor = laboratory.Visit();
        await visitor.CallAsync("Dr. Anna Muster");
        string page = (await visitor.GetAsync("/cases/1")).Text;
        Assert.Contains("<div data-live=\"/cases/1/live\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http-equiv=\"refresh\"", page, StringComparison.Ordinal);
        string before = (await visitor.GetAsync("/cases/1/live")).Text;
        Assert.StartsWith("<div data-as-of=", before.TrimStart(), StringComparison.Ordinal);
        Assert.Contains(Bare(before), Bare(page), StringComparison.Ordinal);
        // Where a form of it comes back to is the page.
        Assert.Contains("name=\"to\" value=\"/cases/1\"", before, StringComparison.Ordinal);
        await visitor.SubmitAsync("/cases/1", "/cases/1/sign", ("revision", "1"), ("read", "yes"));
        Assert.Contains("""<noscript><meta http-equiv="refresh" content="10" /></noscript>""", (await visitor.GetAsync("/cases/1")).Text, StringComparison.Ordinal);
        string under = (await visitor.GetAsync("/cases/1/live")).Text;
        Assert.Contains("waits for a worker", under, StringComparison.Ordinal);
        await laboratory.ReportAsync(1);
        string after = (await visitor.GetAsync("/cases/1/live")).Text;
        Assert.Contains("""<p class="badge final"><strong>final</strong> <span>Signed by Dr. Anna Muster""", after, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("/cases/1/sign", after, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/cases/2/live")).Status);

        // Without what shows that a form is ours, which is another one each time.
        static string Bare(string part) => System.Text.RegularExpressions.Regex.Replace(part, "(name=\"__RequestVerificationToken\" value=)\"[^\"]+\"|data-as-of=\"[^\"]+\"", "$1", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)).Trim();
    }

    [Fact]
    public async Task A_name_that_the_ledger_would_not_take_is_not_remembered()
    {
        await using Laboratory laboratory = await Laboratory.OpenAsync();
        using Visitor visitor = laboratory.Visit();
        foreach (string name in new[] { "x", "a\u0007b", "12", new string('x', 101) })
        {
            Assert.Equal("/cases/1?said=bad-name", (await visitor.SubmitAsync("/", "/name", ("name", name), ("to", "/cases/1"))).Location);
            Assert.DoesNotContain(visitor.Cookies.GetAllCookies(), cookie => cookie.Name == "lmsvariants-name");
        }
    }

    [Fact]
    public async Task Who_works_here_can_become_somebody_else()
    {
        await using Laboratory laboratory = await Laboratory.OpenAsync();
        using Visitor visitor = laboratory.Visit();
        await visitor.CallAsync("J\u00fcrgen \u00d6zt\u00fcrk");
        Assert.Contains("You are J&#xFC;rgen &#xD6;zt&#xFC;rk", (await visitor.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal("/search", (await visitor.SubmitAsync("/search", "/sign-out", ("to", "/search"))).Location);
        Assert.Contains("Say who you are first", (await visitor.GetAsync("/")).Text, StringComparison.Ordinal);
    }

    private static async Task<Laboratory> FailedAsync()
    {
        Laboratory laboratory = await Laboratory.OpenAsync();
        await laboratory.TakeAsync("S-1");
        await laboratory.FailAsync("case-1", Wrong);
        return laboratory;
    }

    private static async Task<IEnumerable<HistoryLine>> HistoryAsync(Laboratory laboratory) => (await laboratory.Desk.FindAsync("#1", CancellationToken.None))!.History;
}
