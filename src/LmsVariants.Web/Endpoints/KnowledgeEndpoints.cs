using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.KnowledgeBase.Therapies;
using LmsVariants.Web.Pages;
using LmsVariants.Web.Ports;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LmsVariants.Web.Endpoints;

/// <summary>The knowledge base to look into, what changed in it, and what the program is.</summary>
internal sealed class KnowledgeEndpoints(LaboratoryParts parts, PageMaker pages)
{
    private readonly IKnowledgePages _knowledge = parts.Knowledge;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapRead("/knowledge", Start);
        routes.MapRead("/knowledge/genes/{symbol}", Gene);
        routes.MapRead("/knowledge/therapies/{id}", Therapy);
        routes.MapRead("/knowledge/lists", (HttpContext context) => pages.Page<StatementsPage>(context, new StatementsModel(pages.TextsOf(context).GeneLists, [], _knowledge.OfGeneLists())));
        routes.MapRead("/knowledge/procedure", (HttpContext context) => pages.Page<StatementsPage>(context, new StatementsModel(pages.TextsOf(context).Procedure, [], _knowledge.OfProcedure())));
        routes.MapRead("/knowledge/hotspots", (HttpContext context) => pages.Page<HotspotsPage>(context));
        routes.MapRead("/knowledge/changes/{number:int}", ChangesAsync);
        routes.MapRead("/about", AboutAsync);
    }

    private IResult Start(HttpContext context)
    {
        string asked = context.Request.Query["gene"].ToString().Trim();
        if (asked.Length == 0) return pages.Page<KnowledgeStartPage>(context);
        GeneCatalogue genes = _knowledge.Knowledge.Genes;
        if ((genes.Resolve(asked) ?? genes.Resolve(asked.ToUpperInvariant())) is Gene gene) return Said.Back("/knowledge/genes/" + Uri.EscapeDataString(gene.Symbol));
        return pages.Page<KnowledgeStartPage>(context, said: pages.TextsOf(context).NoSuchGene(asked), status: StatusCodes.Status404NotFound);
    }

    private IResult Gene(HttpContext context, string symbol) => _knowledge.Knowledge.Genes.FindApproved(symbol) is Gene gene
        ? pages.Page<StatementsPage>(context, new StatementsModel(gene.Symbol, gene.Aliases, _knowledge.OfGene(gene)))
        : pages.NotFound(context);

    private IResult Therapy(HttpContext context, string id) => _knowledge.Knowledge.Therapies.GetValueOrDefault(id) is Therapy therapy
        ? pages.Page<TherapyPage>(context, therapy)
        : pages.NotFound(context);

    private async Task<IResult> AboutAsync(HttpContext context) => pages.Page<AboutPage>(context, await parts.Desk.CountAsync(context.RequestAborted).ConfigureAwait(false));

    private async Task<IResult> ChangesAsync(HttpContext context, int number)
    {
        if (_knowledge.Earlier.FirstOrDefault(one => one.Number == number) is not EarlierKnowledge earlier) return pages.NotFound(context);
        KnowledgeChanges changes = await _knowledge.SinceAsync(earlier).WaitAsync(context.RequestAborted).ConfigureAwait(false);
        return pages.Page<ChangesPage>(context, new ChangesModel(earlier, changes, context.Request.Query["all"].ToString()));
    }
}
