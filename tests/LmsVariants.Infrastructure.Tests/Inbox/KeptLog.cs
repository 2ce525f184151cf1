using Microsoft.Extensions.Logging;

namespace LmsVariants.Infrastructure.Tests.Inbox;

/// <summary>What was said, line by line.</summary>
internal class KeptLog : ILogger
{
    private readonly List<string> _lines;

    protected KeptLog(List<string> lines) => _lines = lines;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Add(FormattableString.Invariant($"{eventId.Id} {formatter(state, exception)}"));
}

internal sealed class KeptLog<T>(List<string> lines) : KeptLog(lines), ILogger<T>;
