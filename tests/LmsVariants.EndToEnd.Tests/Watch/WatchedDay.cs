using System.Text.Json;

namespace LmsVariants.EndToEnd.Tests.Watch;

/// <summary>A day of a laboratory: one worker, everything that can be dropped, and what could be seen meanwhile. Made once, looked at by many tests.</summary>
public sealed class WatchedDay : IDisposable
{
    /// <summary>What must not be seen outside: names of a patient, in a sheet, in names of files and folders, in a case number and inside of files.</summary>
    internal static readonly string[] Planted = ["PLANTEDFAMILY", "PLANTEDGIVEN", "PLANTEDFILE", "PLANTEDFOLDER", "PLANTEDCASE", "PLANTEDSAMPLE", "PLANTEDCELL", "PLANTEDRUN"];

    private readonly Collector _collector = new();

    public WatchedDay()
    {
        Place.WithHealth();
        Place.Settings["LMSV_Telemetry__Otlp"] = _collector.Address;
        Place.Settings["LMSV_Watch__RunFolders__0"] = Place.Of("runs");
        Place.Settings["LMSV_Watch__RunFolderPollSeconds"] = "0.2";
        Place.Workspace.Write("runs/empty.txt", "not a run");
        Place.Start([], "--log", "json");
        Healthy = Get("ready");
        Live = Get("live");
        DropAll();
        Place.Until(() => Place.IsIn("processed", "PLANTEDFILE-a.tsv", "twice.tsv", "run/b.tsv", "run/case-sheet.csv"), "not everything was reported");
        Place.Until(() => Place.IsIn("failed", "PLANTEDFILE-wrong.txt", "PLANTEDFOLDER/empty.tsv"), "not everything was refused");
        DropAgain();
        Place.Until(() => Place.IsIn("processed", "PLANTEDFILE-a.2.tsv", "twice.2.tsv"), "not everything was taken again");
        WatchRuns();
        Place.Until(() => All().GetProperty("open").EnumerateArray().All(intake => intake.GetProperty("state").GetString() == "settled"), "not everything came to rest");
        Text = Place.Ask("status").Output;
        Json = Place.Ask("status", "--format", "json").Output;
        CaseText = Place.Ask("status", "PLANTEDCASE/7").Output;
        CaseJson = Place.Ask("status", "PLANTEDCASE/7", "--format", "json").Output;
        Cohort = Place.Ask("cohort", "ledger", "--out", Place.Of("cohort"));
        Second = Place.Ask("watch");
        Directory.Move(Place.Of("reports"), Place.Of("taken away"));
        WithoutReports = Get("ready");
        LiveWithoutReports = Get("live");
        Directory.Move(Place.Of("taken away"), Place.Of("reports"));
        ExitCode = Place.Stop();
        Metrics = _collector.TextOf("/v1/metrics");
        Traces = _collector.TextOf("/v1/traces");
    }

    internal WatchPlace Place { get; } = new();

    internal (int Status, string Body) Healthy { get; }

    internal (int Status, string Body) Live { get; }

    internal (int Status, string Body) WithoutReports { get; }

    internal (int Status, string Body) LiveWithoutReports { get; }

    internal string Text { get; }

    internal string Json { get; }

    internal string CaseText { get; }

    internal string CaseJson { get; }

    internal Ended Cohort { get; }

    internal Ended Second { get; }

    internal int ExitCode { get; }

    internal string Metrics { get; }

    internal string Traces { get; }

    internal string Reports => Path.Combine("reports", DateTime.UtcNow.ToString("yyyy", System.Globalization.CultureInfo.InvariantCulture));

    public void Dispose()
    {
        Place.Dispose();
        _collector.Dispose();
    }

    private void DropAll()
    {
        Place.Drop("case-sheet.csv", "sample_id,case_id,family_name,given_name,birth_date\nPLANTEDSAMPLE,PLANTEDCASE/7,PLANTEDFAMILY,PLANTEDGIVEN,1950-02-03\n");
        Place.Drop("PLANTEDFILE-a.tsv", WatchPlace.Whole("PLANTEDSAMPLE"));
        Place.Drop("twice.tsv", WatchPlace.Whole("S-TWICE"));
        Place.Drop("run/case-sheet.csv", "sample_id,case_id\nS-RUN,X-RUN\n");
        Place.Drop("run/b.tsv", WatchPlace.Whole("S-RUN"));
        Place.Drop("PLANTEDFILE-wrong.txt", "PLANTEDCELL\tPLANTEDFAMILY\n");
        Place.Drop("PLANTEDFOLDER/empty.tsv", string.Empty);
        Place.Drop("PLANTEDFOLDER/held/case-sheet.csv", "sample_id,PLANTEDCELL\nS-HELD,PLANTEDFAMILY\nS-HELD,PLANTEDGIVEN\n");
        Place.Drop("PLANTEDFOLDER/held/c.tsv", WatchPlace.Whole("S-HELD"));
        Place.Drop("never.tsv.part", WatchPlace.Whole("S-PART"));
    }

    private void DropAgain()
    {
        Place.Drop("twice.tsv", WatchPlace.Whole("S-TWICE"));
        Place.Drop("PLANTEDFILE-a.tsv", WatchPlace.Whole("PLANTEDSAMPLE", tmb: "9.9"));
    }

    private void WatchRuns()
    {
        foreach (string file in Directory.GetFiles(Workspace.Fixture("tso500", "local-app-2.2")).Where(file => Path.GetFileName(file) != "MetricsOutput.tsv"))
        {
            Directory.CreateDirectory(Place.Of("runs", "PLANTEDRUN", "Results"));
            File.Copy(file, Place.Of("runs", "PLANTEDRUN", "Results", Path.GetFileName(file)));
        }
        Place.Workspace.Write("runs/PLANTEDRUN/Results/notes.pdf", "unknown");
        Place.Workspace.Write("runs/PLANTEDRUN/Results/Logs_Intermediates/d.tsv", WatchPlace.Whole("S-LOGS"));
        Thread.Sleep(1500);
        BeforeMetrics = Taken();
        File.Copy(Workspace.Fixture("tso500", "local-app-2.2", "MetricsOutput.tsv"), Place.Of("runs", "PLANTEDRUN", "Results", "MetricsOutput.tsv"));
        Place.Until(() => Directory.GetDirectories(Place.Of("reports"), "LMS-TSO22-01", SearchOption.AllDirectories).Length > 0, "the run was not reported");
        AfterMetrics = Taken();
    }

    internal int BeforeMetrics { get; private set; }

    internal int AfterMetrics { get; private set; }

    /// <summary>By the ledger: the log is written a moment after what it tells of.</summary>
    private int Taken()
    {
        JsonElement counts = All().GetProperty("counts");
        return ((string[])["waiting", "working", "settling", "reported", "repeated", "failed"]).Sum(state => counts.GetProperty(state).GetInt32());
    }

    private JsonElement All()
    {
        using JsonDocument status = JsonDocument.Parse(Place.Ask("status", "--format", "json").Output);
        return status.RootElement.Clone();
    }

    private (int Status, string Body) Get(string page)
    {
        using HttpClient client = new();
        using HttpResponseMessage answer = client.GetAsync(new Uri($"{Place.Health}/health/{page}")).GetAwaiter().GetResult();
        return ((int)answer.StatusCode, answer.Content.ReadAsStringAsync().GetAwaiter().GetResult());
    }
}
