using LmsVariants.Web.Access;
using LmsVariants.Web.Ports;

using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace LmsVariants.Web.Pages;

/// <summary>Makes a page of a component and what it shows.</summary>
internal sealed class PageMaker(LaboratoryParts parts, LaboratoryOptions options, Session session, IAntiforgery forms)
{
    /// <summary>The page.</summary>
    /// <typeparam name="TPage">The component.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="model">What it shows.</param>
    /// <param name="said">What it says of what was just done.</param>
    /// <param name="status">The status of the answer.</param>
    public IResult Page<TPage>(HttpContext context, object? model = null, string? said = null, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        PageContext here = context.RequestServices.GetRequiredService<PageContext>();
        here.Texts = TextsOf(context);
        here.Words = new Words(here.Texts, parts.Clock);
        here.Person = session.PersonOf(context)?.Name;
        here.AsksWhoItIs = options.AsksWhoItIs;
        here.IsSignedIn = options.AsksWhoItIs && here.Person is not null;
        here.Path = LocalPath.Of(context.Request.Path + context.Request.QueryString);
        here.Said = said;
        here.Parts = parts;
        here.Model = model;
        AntiforgeryTokenSet ours = forms.GetAndStoreTokens(context);
        here.FormField = (ours.FormFieldName, ours.RequestToken!);
        context.Response.Headers.ContentLanguage = here.Texts.Language;
        context.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        return new RazorComponentResult<TPage> { StatusCode = status, PreventStreamingRendering = true };
    }

    /// <summary>The part of a page that keeps itself up to date.</summary>
    /// <typeparam name="TPart">The component.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="model">What it shows.</param>
    /// <param name="page">The address of the whole page, where its forms come back to.</param>
    public IResult Part<TPart>(HttpContext context, object model, string page)
        where TPart : IComponent
    {
        IResult made = Page<TPart>(context, model);
        context.RequestServices.GetRequiredService<PageContext>().Path = page;
        return made;
    }

    /// <summary>The page for what there is not.</summary>
    public IResult NotFound(HttpContext context) => Message(context, StatusCodes.Status404NotFound, texts => new MessageModel(texts.NotFoundTitle, texts.NotFoundWhy));

    /// <summary>The page for a file that is not what was written.</summary>
    public IResult Changed(HttpContext context) => Message(context, StatusCodes.Status409Conflict, texts => new MessageModel(texts.ChangedTitle, texts.ChangedWhy));

    /// <summary>The page for a ledger or folder that is away.</summary>
    public IResult Away(HttpContext context) => Message(context, StatusCodes.Status503ServiceUnavailable, texts => new MessageModel(texts.AwayTitle, texts.AwayWhy));

    /// <summary>The page for a fault of ours.</summary>
    public IResult Fault(HttpContext context) => Message(context, StatusCodes.Status500InternalServerError, texts => new MessageModel(texts.FaultTitle, texts.FaultWhy));

    /// <summary>The words in the language of the browser, else in that of the settings.</summary>
    public Texts TextsOf(HttpContext context)
    {
        IEnumerable<string> asked = context.Request.GetTypedHeaders().AcceptLanguage
            .Where(language => language.Quality is not 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString().Split('-')[0].ToLowerInvariant());
        return new Texts(asked.FirstOrDefault(code => Texts.Languages.Contains(code, StringComparer.Ordinal)) ?? options.Language);
    }

    private IResult Message(HttpContext context, int status, Func<Texts, MessageModel> words) => Page<MessagePage>(context, words(TextsOf(context)), status: status);
}
