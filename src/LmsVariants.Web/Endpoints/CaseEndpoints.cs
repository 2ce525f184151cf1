using System.Globalization;

using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Web.Access;
using LmsVariants.Web.Pages;
using LmsVariants.Web.Ports;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace LmsVariants.Web.Endpoints;

/// <summary>Cases by state, a case, its files, and what persons do with it. A case is called by the ledger's number: an address ends up in many places.</summary>
internal sealed class CaseEndpoints(LaboratoryParts parts, Session session, PageMaker pages)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapRead("/", CasesAsync);
        routes.MapRead("/live", LiveAsync);
        routes.MapRead("/cases/{number:long}", CaseAsync);
        routes.MapRead("/cases/{number:long}/live", LiveCaseAsync);
        routes.MapRead("/cases/{number:long}/revisions/{revision:int}/{suffix}", FileAsync);
        routes.MapPost("/cases/{number:long}/retry", (HttpContext context, long number) => RetryAsync(context, NameOf(number), Address(number)));
        routes.MapPost("/cases/{number:long}/sign", SignAsync);
        routes.MapRead("/intakes/{number:long}", IntakeAsync);
        routes.MapPost("/intakes/{number:long}/retry", (HttpContext context, long number) => RetryAsync(context, FormattableString.Invariant($"intake-{number}"), FormattableString.Invariant($"/intakes/{number}")));
        routes.MapPost("/requeue", (Delegate)RequeueAsync);
    }

    private static string NameOf(long number) => FormattableString.Invariant($"#{number}");

    private static string Address(long number) => FormattableString.Invariant($"/cases/{number}");

    private async Task<IResult> CasesAsync(HttpContext context) =>
        pages.Page<CasesPage>(context, await CasesModel.LoadAsync(parts, context.RequestAborted).ConfigureAwait(false), Said.Of(context, pages.TextsOf(context)));

    private async Task<IResult> LiveAsync(HttpContext context) =>
        pages.Part<CaseLists>(context, await CasesModel.LoadAsync(parts, context.RequestAborted).ConfigureAwait(false), "/");

    private async Task<IResult> CaseAsync(HttpContext context, long number)
    {
        CaseModel? found = await CaseModel.LoadAsync(parts, NameOf(number), context.RequestAborted).ConfigureAwait(false);
        return found is null ? pages.NotFound(context) : pages.Page<CasePage>(context, found, Said.Of(context, pages.TextsOf(context)));
    }

    private async Task<IResult> LiveCaseAsync(HttpContext context, long number)
    {
        CaseModel? found = await CaseModel.LoadAsync(parts, NameOf(number), context.RequestAborted).ConfigureAwait(false);
        return found is null ? pages.NotFound(context) : pages.Part<CaseParts>(context, found, Address(number));
    }

    private async Task<IResult> FileAsync(HttpContext context, long number, int revision, string suffix)
    {
        if (await CaseModel.LoadAsync(parts, NameOf(number), context.RequestAborted).ConfigureAwait(false) is not CaseModel found) return pages.NotFound(context);
        RevisionView? asked = found.Revisions.FirstOrDefault(one => one.Revision == revision);
        // What stands in the address is only compared with what the ledger has.
        if (asked is null || ReportKind.Find(found.Case, asked, suffix) is not WrittenReport file) return pages.NotFound(context);
        if (await parts.Reports.ReadAsync(found.Case, revision, file, context.RequestAborted).ConfigureAwait(false) is not byte[] content) return pages.Changed(context);
        bool isShown = file.Name.EndsWith(ReportKind.Page, StringComparison.Ordinal) && !context.Request.Query.ContainsKey("download");
        context.Response.Headers.ContentSecurityPolicy = ContentPolicy.OfReports;
        // What is of no origin can be shown on a page of its own only without this.
        context.Response.Headers.Remove(ContentPolicy.OwnWindow);
        ContentDispositionHeaderValue disposition = new(isShown ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        context.Response.Headers.ContentDisposition = disposition.ToString();
        return Results.Bytes(content, ReportKind.MediaTypeOf(file));
    }

    private async Task<IResult> IntakeAsync(HttpContext context, long number)
    {
        if (await parts.Desk.IntakeAsync(number, context.RequestAborted).ConfigureAwait(false) is not IntakeView found) return pages.NotFound(context);
        return found.CaseNumber is long ofCase ? Results.Redirect(Address(ofCase)) : pages.Page<IntakePage>(context, found, Said.Of(context, pages.TextsOf(context)));
    }

    private async Task<IResult> RetryAsync(HttpContext context, string name, string back)
    {
        if (session.PersonOf(context) is not Person person) return Said.Back(back, Said.WhoFirst);
        if (await parts.Desk.RetryAsync(name, person, parts.Clock.GetUtcNow(), context.RequestAborted).ConfigureAwait(false) is not (int intakes, int deliveries)) return pages.NotFound(context);
        return Said.Back(back, intakes + deliveries == 0 ? Said.UnderWay : Said.Retried);
    }

    private async Task<IResult> RequeueAsync(HttpContext context)
    {
        if (session.PersonOf(context) is not Person person) return Said.Back("/", Said.WhoFirst);
        (int intakes, int deliveries) = await parts.Desk.RequeueFailedAsync(person, parts.Clock.GetUtcNow(), context.RequestAborted).ConfigureAwait(false);
        return Said.Back("/", FormattableString.Invariant($"{Said.Requeued}-{intakes}-{deliveries}"));
    }

    private async Task<IResult> SignAsync(HttpContext context, long number)
    {
        if (session.PersonOf(context) is not Person person) return Said.Back(Address(number), Said.WhoFirst);
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        if (form["read"] != "yes" || !int.TryParse(form["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out int revision)) return Said.Back(Address(number), Said.NotRead);
        SignAnswer answer = await parts.SignOut.SignAsync(NameOf(number), revision, person, parts.Clock.GetUtcNow(), context.RequestAborted).ConfigureAwait(false);
        return answer == SignAnswer.NoSuchCase ? pages.NotFound(context) : Said.Back(Address(number), Said.WordOf(answer));
    }
}
