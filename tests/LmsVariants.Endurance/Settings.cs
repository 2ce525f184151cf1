using System.Globalization;

namespace LmsVariants.Endurance;

/// <summary>What is measured, and with how much.</summary>
public sealed record Settings
{
    /// <summary>How it is called.</summary>
    public const string Usage =
        """
        usage: chaos   [--cases 1000] [--kills 200] [--seed 1] [--postgres] [--server] [--inbox-on DIR]
               soak    [--drops 10000]
               latency [--drops 100]
               outage  [--seconds 600] [--cases 200] [--seed 1]
               cluster [--workers 3] [--cases 200] [--frozen 8] [--seed 1]
               search  [--cases 10000] [--postgres] [--seed 1]
        and for each: [--folder DIR] (where; default: a temporary folder) [--keep] (leave the folders)
        """;

    private static readonly string[] Commands = ["chaos", "soak", "latency", "outage", "cluster", "search"];

    /// <summary>Gets the measurement.</summary>
    public required string Command { get; init; }

    /// <summary>Gets how many cases there are.</summary>
    public int? Cases { get; init; }

    /// <summary>Gets how often the worker is killed.</summary>
    public int Kills { get; init; } = 200;

    /// <summary>Gets how many files are dropped.</summary>
    public int? Drops { get; init; }

    /// <summary>Gets how long the server is away.</summary>
    public int Seconds { get; init; } = 600;

    /// <summary>Gets how many workers there are.</summary>
    public int Workers { get; init; } = 3;

    /// <summary>Gets for how many seconds one of several workers is frozen.</summary>
    public int Frozen { get; init; } = 8;

    /// <summary>Gets what all chance comes from.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Gets whether the ledger is in PostgreSQL.</summary>
    public bool IsOnPostgres { get; init; }

    /// <summary>Gets whether reports are delivered to a FHIR server.</summary>
    public bool HasServer { get; init; }

    /// <summary>Gets the folder, on another file system, in which the inbox is made; null for beside the other folders.</summary>
    public string? InboxOn { get; init; }

    /// <summary>Gets the folder that all is done in; null for a temporary one.</summary>
    public string? Folder { get; init; }

    /// <summary>Gets whether the folders are left for who wants to look at them.</summary>
    public bool IsKept { get; init; }

    /// <summary>Reads the command line; null where it is wrong.</summary>
    public static Settings? Read(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (args.Length == 0 || !Commands.Contains(args[0])) return null;
        Settings? settings = new() { Command = args[0] };
        for (int i = 1; i < args.Length && settings is not null; i++)
        {
            settings = args[i] switch
            {
                "--postgres" => settings with { IsOnPostgres = true },
                "--server" => settings with { HasServer = true },
                "--keep" => settings with { IsKept = true },
                _ when i + 1 == args.Length => null,
                "--inbox-on" => settings with { InboxOn = args[++i] },
                "--folder" => settings with { Folder = args[++i] },
                string name => WithNumber(settings, name, args[++i]),
            };
        }
        return settings;
    }

    private static Settings? WithNumber(Settings settings, string name, string text)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)) return null;
        return name switch
        {
            "--cases" => settings with { Cases = number },
            "--kills" => settings with { Kills = number },
            "--drops" => settings with { Drops = number },
            "--seconds" => settings with { Seconds = number },
            "--workers" => settings with { Workers = number },
            "--frozen" => settings with { Frozen = number },
            "--seed" => settings with { Seed = number },
            _ => null,
        };
    }
}
