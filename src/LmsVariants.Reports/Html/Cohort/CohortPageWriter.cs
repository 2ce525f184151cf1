using System.Text;

using LmsVariants.KnowledgeBase.Translations;
using LmsVariants.Pipeline.Cohort;

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LmsVariants.Reports.Html.Cohort;

/// <summary>Writes <c>cohort.html</c>: one file without script or network, for the screen and for A4 paper across.</summary>
/// <param name="language">The language of the page.</param>
/// <param name="translations">The texts of the knowledge base in other languages.</param>
public sealed class CohortPageWriter(PageLanguage language, KnowledgeTranslations translations)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The page of a cohort.</summary>
    public async ValueTask<byte[]> WriteAsync(CaseCohort cohort, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ServiceProvider services = new ServiceCollection().AddSingleton<IComponentActivator, PlainActivator>().BuildServiceProvider();
        await using (services.ConfigureAwait(false))
        {
            HtmlRenderer renderer = new(services, NullLoggerFactory.Instance);
            await using (renderer.ConfigureAwait(false))
            {
                ParameterView parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    [nameof(CohortPage.Cohort)] = cohort,
                    [nameof(CohortPage.Language)] = language,
                    [nameof(CohortPage.Translations)] = translations,
                });
                string page = await renderer.Dispatcher.InvokeAsync(async () =>
                    (await renderer.RenderComponentAsync<CohortPage>(parameters).ConfigureAwait(true)).ToHtmlString()).ConfigureAwait(false);
                return Utf8.GetBytes(ReadableMarkup.Of(page.ReplaceLineEndings("\n")));
            }
        }
    }
}
