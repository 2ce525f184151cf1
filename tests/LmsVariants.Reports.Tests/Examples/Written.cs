using System.Text;

using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Tests.Examples;

/// <summary>What a writer makes of a report, as text.</summary>
internal static class Written
{
    public static async Task<string> ByAsync(IReportWriter writer, CaseReport report) =>
        new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(await writer.WriteAsync(report, CancellationToken.None));
}
