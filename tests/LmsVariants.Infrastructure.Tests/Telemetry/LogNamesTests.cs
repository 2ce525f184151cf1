using System.Reflection;

using LmsVariants.Infrastructure.Delivery.Relay;
using LmsVariants.Infrastructure.Telemetry;
using LmsVariants.Infrastructure.Tests.Inbox;

using Microsoft.Extensions.Logging;

namespace LmsVariants.Infrastructure.Tests.Telemetry;

public sealed class LogNamesTests
{
    [Fact]
    public void A_thing_has_one_name_in_every_event()
    {
        Names kept = new();
        foreach (MethodInfo line in ((Type[])[typeof(WorkerLog), typeof(RelayLog)]).SelectMany(log => log.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)).Where(method => method.GetCustomAttribute<LoggerMessageAttribute>() is not null))
        {
            line.Invoke(null, [kept, .. line.GetParameters().Skip(1).Select(parameter => parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : string.Empty)]);
        }
        Assert.Contains("CaseNumber", kept.Seen);
        Assert.All(kept.Seen, name => Assert.Matches("^[A-Z{][A-Za-z{}]*$", name));
        Assert.Equal(kept.Seen.Count, kept.Seen.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void What_there_is_not_is_said_in_a_word()
    {
        List<string> said = [];
        KeptLog<LogNamesTests> log = new(said);
        WorkerLog.Decided(log, 4, null, "Failed", null, 1, 2);
        WorkerLog.Decided(log, 5, 7, "Reported", 3, 1, 2);
        Assert.Equal(["2002 Intake 4 (case none): Failed, revision none, read in 1 ms, written in 2 ms", "2002 Intake 5 (case 7): Reported, revision 3, read in 1 ms, written in 2 ms"], said);
    }

    private sealed class Names : ILogger
    {
        public HashSet<string> Seen { get; } = new(StringComparer.Ordinal);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Seen.UnionWith(((IEnumerable<KeyValuePair<string, object?>>)state!).Select(pair => pair.Key));
    }
}
