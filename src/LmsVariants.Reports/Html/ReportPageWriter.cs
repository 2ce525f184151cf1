using System.Text;

using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Interpret;

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LmsVariants.Reports.Html;

/// <summary>Writes <c>report.html</c> for the tumour board: one file without script or network, for the screen and for A4 paper.</summary>
/// <param name="language">The language of the page.</param>
/// <remarks>Every value of a case is encoded by Razor; the policy in the page's head forbids script and network besides.</remarks>
public sealed class ReportPageWriter(PageLanguage language = default) : IReportWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public string Suffix => ".report.html";

    /// <inheritdoc/>
    public async ValueTask<byte[]> WriteAsync(CaseReport report, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ServiceProvider services = new ServiceCollection().AddSingleton<IComponentActivator, PlainActivator>().BuildServiceProvider();
        await using (services.ConfigureAwait(false))
        {
            HtmlRenderer renderer = new(services, NullLoggerFactory.Instance);
            await using (renderer.ConfigureAwait(false))
            {
                string page = await renderer.Dispatcher.InvokeAsync(async () =>
                    (await renderer.RenderComponentAsync<ReportPage>(Parameters(report)).ConfigureAwait(true)).ToHtmlString()).ConfigureAwait(false);
                return Utf8.GetBytes(ReadableMarkup.Of(page.ReplaceLineEndings("\n")));
            }
        }
    }

    private ParameterView Parameters(CaseReport report) => ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        [nameof(ReportPage.Case)] = report,
        [nameof(ReportPage.Language)] = language,
    });
}
