using System.CommandLine;

namespace LmsVariants.App.Commands;

/// <summary>The commands of the program.</summary>
internal static class AllCommands
{
    private static readonly (string Name, Func<TimeProvider, Command> Create)[] s_all =
    [
        ("run", RunCommand.Create),
        ("annotate", _ => AnnotateCommand.Create()),
        ("classify", ClassifyCommand.Create),
        ("cohort", CohortCommand.Create),
        ("kb", KnowledgeCommand.Create),
        ("push", PushCommand.Create),
        ("reference", _ => ReferenceCommand.Create()),
        ("requeue", RetryCommands.CreateRequeue),
        ("retry", RetryCommands.CreateRetry),
        ("sign", SignCommand.Create),
        ("status", StatusCommand.Create),
        ("version", _ => VersionCommand.Create()),
        (WatchCommand.Name, WatchCommand.Create),
    ];

    /// <summary>The command that is called, or all where none is: to make all of them takes longer than to annotate ten thousand alleles.</summary>
    public static IEnumerable<Command> For(string[] arguments, TimeProvider clock)
    {
        (string Name, Func<TimeProvider, Command> Create)[] called = [.. s_all.Where(command => arguments is [string first, ..] && first == command.Name)];
        return (called.Length > 0 ? called : s_all).Select(command => command.Create(clock));
    }
}
