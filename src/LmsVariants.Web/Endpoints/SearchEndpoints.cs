using LmsVariants.Pipeline.Deliver.Archive;
using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Web.Pages;
using LmsVariants.Web.Ports;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LmsVariants.Web.Endpoints;

/// <summary>"Which past patients carry a RAD51B truncation?"</summary>
internal sealed class SearchEndpoints(LaboratoryParts parts, SearchTurns turns, PageMaker pages)
{
    private const int Most = 200;
    private const int LongestField = 200;

    public void Map(IEndpointRouteBuilder routes) => routes.MapRead("/search", SearchAsync);

    private async Task<IResult> SearchAsync(HttpContext context)
    {
        CaseQuery query = new(Field(context, "gene"), Field(context, "variant"), Field(context, "class"), Field(context, "therapy"), Field(context, "q"));
        bool isAsked = query != new CaseQuery(null, null, null, null, null);
        if (!isAsked) return pages.Page<SearchPage>(context, new SearchModel(query, null, []));
        SearchAnswer? answer = await turns.SearchAsync(() => parts.Archive.SearchAsync(query, Most, context.RequestAborted), context.RequestAborted).ConfigureAwait(false);
        return answer is null
            ? pages.Page<SearchPage>(context, new SearchModel(query, null, []), pages.TextsOf(context).SaidSearchesUnderWay, StatusCodes.Status503ServiceUnavailable)
            : pages.Page<SearchPage>(context, new SearchModel(query, answer, Wanted.LeftOut(query)));
    }

    private static string? Field(HttpContext context, string name) =>
        context.Request.Query[name].ToString().Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, LongestField)] : null;
}
