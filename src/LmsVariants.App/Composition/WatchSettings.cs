using LmsVariants.Formats.Problems;
using LmsVariants.Infrastructure.Delivery;
using LmsVariants.Infrastructure.Inbox;
using LmsVariants.Infrastructure.Jobs;

namespace LmsVariants.App.Composition;

/// <summary>How folders are watched, and by how many.</summary>
internal sealed record WatchSettings
{
    private const int Hour = 3_600;
    private const int Day = 86_400;

    /// <summary>Gets the folder that holds the others; null for the working directory.</summary>
    public string? Root { get; init; }

    /// <summary>Gets where files are dropped; null for <c>inbox</c> below the root.</summary>
    public string? Inbox { get; init; }

    /// <summary>Gets where the ledger lies; null for <c>state</c> below the root.</summary>
    public string? State { get; init; }

    public WatchOptions Options { get; init; } = new();

    public EngineOptions Engine { get; init; } = new(Postgres: null);

    /// <summary>Gets the address of the health pages; null for none.</summary>
    public string? Health { get; init; } = "http://127.0.0.1:5080";

    /// <summary>Gets where metrics and traces are sent by OTLP; null for nowhere.</summary>
    public Uri? Telemetry { get; init; }

    /// <summary>Reads them.</summary>
    /// <exception cref="SettingException">One of them is wrong.</exception>
    public static WatchSettings Read(SettingValues values, DeliverySettings delivery)
    {
        WatchSettings defaults = new();
        WatchOptions options = defaults.Options;
        WatchSettings settings = new()
        {
            Root = values.Text("Watch:Root"),
            Inbox = values.Text("Watch:Inbox"),
            State = values.Text("Watch:State"),
            Options = options with
            {
                Poll = Time(values, "Watch:PollSeconds", options.Poll, 0.1m, Hour),
                SettledAfter = Time(values, "Watch:SettledAfterSeconds", options.SettledAfter, 0, Hour),
                LateFiles = Time(values, "Watch:LateFilesSeconds", options.LateFiles, 0, Day),
                RequireDoneMarker = values.Flag("Watch:RequireDoneMarker", options.RequireDoneMarker),
                CasesAtOnce = (int)values.Whole("Watch:CasesAtOnce", options.CasesAtOnce, 1, 64, "CasesAtOnce"),
                FirstPause = Time(values, "Watch:FirstPauseSeconds", options.FirstPause, 0.1m, Hour),
                LongestPause = Time(values, "Watch:LongestPauseSeconds", options.LongestPause, 1, Day),
                MostLostTries = (int)values.Whole("Watch:MostLostTries", options.MostLostTries, 1, 1_000, "MostLostTries"),
                StopAfter = Time(values, "Watch:StopAfterSeconds", options.StopAfter, 0, Hour),
                RunFolders = [.. values.Section("Watch:RunFolders").Select(section => section.Value).OfType<string>().Where(folder => folder.Length > 0).Select(Path.GetFullPath)],
                Deliver = delivery.Server is null ? DeliverWhen.Never : delivery.When,
            },
            Engine = new EngineOptions(Connection(values))
            {
                CheckIn = Time(values, "Cluster:CheckInSeconds", defaults.Engine.CheckIn, 1, 300),
                DeadAfter = Time(values, "Cluster:DeadAfterSeconds", defaults.Engine.DeadAfter, 1, Hour),
                RunFolderPoll = Time(values, "Watch:RunFolderPollSeconds", defaults.Engine.RunFolderPoll, 0.1m, Day),
            },
            Health = Address(values.Text("Health:Url") ?? defaults.Health!),
            Telemetry = values.Text("Telemetry:Otlp") is not string otlp ? null : Uri.TryCreate(otlp, UriKind.Absolute, out Uri? collector) && collector.Scheme is "http" or "https"
                ? collector
                : throw new SettingException($"Telemetry:Otlp: expected the address of a collector such as http://127.0.0.1:4318, found {Quoted.Field(otlp)}"),
        };
        return settings.Options.LongestPause < settings.Options.FirstPause
            ? throw new SettingException("Watch:LongestPauseSeconds: expected no less than Watch:FirstPauseSeconds")
            : settings;
    }

    // It holds a password.
    private static string? Connection(SettingValues values)
    {
        string? text = values.Secret("Ledger:Postgres", "connection string", "Ledger:PostgresFile");
        string? file = values.Text("Ledger:PostgresFile");
        if (text is null && file is not null) text = NamedFile.Read("Ledger:PostgresFile", file, File.ReadAllText).Trim();
        if (text is null) return null;
        try
        {
            return new Npgsql.NpgsqlConnectionStringBuilder(text).Host is null ? throw new SettingException("Ledger:Postgres: expected a connection string such as Host=db;Database=lmsvariants;Username=...") : text;
        }
        catch (ArgumentException)
        {
            throw new SettingException("Ledger:Postgres: expected a connection string such as Host=db;Database=lmsvariants;Username=...");
        }
    }

    private static string? Address(string text)
    {
        if (text.Equals("off", StringComparison.OrdinalIgnoreCase)) return null;
        return Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address is { Scheme: "http", AbsolutePath: "/" } ? text : throw new SettingException($"Health:Url: expected an address such as http://127.0.0.1:5080, or off, found {Quoted.Field(text)}");
    }

    private static TimeSpan Time(SettingValues values, string key, TimeSpan otherwise, decimal least, decimal most) =>
        TimeSpan.FromSeconds((double)values.Decimal(key, (decimal)otherwise.TotalSeconds, least, most, key));
}
