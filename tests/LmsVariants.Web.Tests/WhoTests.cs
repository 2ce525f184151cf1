using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Web.Access;

namespace LmsVariants.Web.Tests;

/// <summary>Who did something, as the history keeps it: by name, and by what the person signed in.</summary>
public sealed class WhoTests
{
    [Fact]
    public async Task A_signature_by_token_says_by_which_and_the_report_prints_the_name()
    {
        AccessToken anna = AccessToken.Of(new Person("Dr. Anna Muster", "token anna"), Laboratory.Token)!;
        await using Laboratory laboratory = await Laboratory.OpenAsync(new LaboratoryOptions { Address = new Uri("http://127.0.0.1:0"), Tokens = [anna] });
        await laboratory.TakeAsync("S-1");
        await laboratory.ReportAsync(1);
        using Visitor visitor = laboratory.Visit();
        await visitor.SubmitAsync("/sign-in", "/sign-in", ("token", Laboratory.Token));
        await visitor.SubmitAsync("/cases/1", "/cases/1/sign", ("revision", "1"), ("read", "yes"));
        CaseView found = (await laboratory.Desk.FindAsync("#1", CancellationToken.None))!;
        HistoryLine line = Assert.Single(found.History, line => line.By == "Dr. Anna Muster");
        Assert.EndsWith(", token anna", line.Detail, StringComparison.Ordinal);
        Assert.Equal("Dr. Anna Muster", Assert.Single(found.Intakes, intake => intake.Signing is not null).Signing!.Signature.By);
    }

    [Fact]
    public async Task Of_a_name_that_was_typed_nothing_more_is_known()
    {
        await using Laboratory laboratory = await Laboratory.OpenAsync();
        await laboratory.TakeAsync("S-1");
        await laboratory.FailAsync("case-1", new Reason("LMV1003", "a value cannot be read"));
        using Visitor visitor = laboratory.Visit();
        await visitor.CallAsync("Jana Beispiel");
        await visitor.SubmitAsync("/cases/1", "/cases/1/retry");
        Assert.Equal("intake 1", Assert.Single((await laboratory.Desk.FindAsync("#1", CancellationToken.None))!.History, line => line.By == "Jana Beispiel").Detail);
    }
}
