using System.Globalization;

namespace LmsVariants.Endurance.World;

/// <summary>The settings of a worker, as its environment says them.</summary>
internal static class WorkerSettings
{
    /// <summary>Those of the laboratory, with no health page: several workers run on one machine.</summary>
    public static Dictionary<string, string> AsShipped(string? postgres = null)
    {
        Dictionary<string, string> environment = new(StringComparer.Ordinal) { ["LMSV_Health__Url"] = "off" };
        if (postgres is null) return environment;
        environment["LMSV_Ledger__Postgres"] = postgres;
        environment["LMSV_Cluster__CheckInSeconds"] = "1";
        environment["LMSV_Cluster__DeadAfterSeconds"] = "2";
        return environment;
    }

    /// <summary>Short pauses, so that a worker has much to do in a short life, and never gives a case up over its deaths.</summary>
    public static Dictionary<string, string> Hasty(string? postgres = null)
    {
        Dictionary<string, string> environment = AsShipped(postgres);
        foreach ((string name, double value) in new (string, double)[]
        {
            ("PollSeconds", 0.1), ("SettledAfterSeconds", 0.2), ("LateFilesSeconds", 0.2), ("FirstPauseSeconds", 0.2), ("LongestPauseSeconds", 1), ("MostLostTries", 1000),
        })
        {
            environment[$"LMSV_Watch__{name}"] = value.ToString(CultureInfo.InvariantCulture);
        }
        return environment;
    }

    /// <summary>With a server to which every report goes at once.</summary>
    public static Dictionary<string, string> Delivering(Dictionary<string, string> environment, string server, string token)
    {
        environment["LMSV_Fhir__Server"] = server;
        environment["LMSV_Fhir__Token"] = token;
        environment["LMSV_Delivery__When"] = "Always";
        // It is away for seconds here, not for minutes.
        environment["LMSV_Fhir__BreakSeconds"] = "2";
        return environment;
    }
}
