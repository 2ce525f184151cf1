using Microsoft.Extensions.Logging;

namespace LmsVariants.Web;

/// <summary>What the page says to the log. Ids are permanent (docs/operations.md lists them); neither cases nor persons are named, and no address that was asked for.</summary>
public static partial class PageLog
{
    [LoggerMessage(5001, LogLevel.Information, "The laboratory's page is at {Address}")]
    internal static partial void ServedAt(ILogger log, string address);

    [LoggerMessage(5002, LogLevel.Error, "A fault of this program in a page: {Fault} at {Place}")]
    internal static partial void Fault(ILogger log, string fault, string place);

    [LoggerMessage(5003, LogLevel.Warning, "A page could not be made: {Why}")]
    internal static partial void Away(ILogger log, string why);
}
