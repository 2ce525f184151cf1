using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace LmsVariants.App.Composition;

/// <summary>The log of the worker: to standard error, a line or a JSON object each, with the time in UTC.</summary>
internal static class ConsoleLog
{
    private const string Time = "yyyy-MM-dd'T'HH:mm:ss.fff'Z' ";

    public static void AddConsoleOf(this ILoggingBuilder logging, bool asJson, bool quiet)
    {
        logging.SetMinimumLevel(quiet ? LogLevel.Warning : LogLevel.Information);
        // What libraries say may quote what they were given; what the engine cannot do shows in our own lines.
        logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning).AddFilter("Quartz", LogLevel.None).AddFilter("Npgsql", LogLevel.None);
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (asJson)
        {
            logging.AddJsonConsole(format =>
            {
                format.UseUtcTimestamp = true;
                format.TimestampFormat = Time.TrimEnd();
            });
        }
        else
        {
            logging.AddSimpleConsole(format =>
            {
                format.UseUtcTimestamp = true;
                format.TimestampFormat = Time;
                format.SingleLine = true;
                format.ColorBehavior = LoggerColorBehavior.Disabled;
            });
        }
    }
}
