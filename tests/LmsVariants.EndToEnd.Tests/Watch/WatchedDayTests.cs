using System.Text.Json;
using System.Text.RegularExpressions;

using LmsVariants.Testing;

namespace LmsVariants.EndToEnd.Tests.Watch;

/// <summary>What is where after a day, and what was seen of it: by status, health, log, metrics and traces.</summary>
public sealed partial class WatchedDayTests(WatchedDay day) : IClassFixture<WatchedDay>
{
    [Fact]
    public void Every_report_is_in_its_folder_and_its_bundle_conforms()
    {
        string[] bundles = [.. day.Place.FilesOf("reports").Where(file => file.EndsWith(".fhir.json", StringComparison.Ordinal))];
        Assert.Equal(
            ["LMS-TSO22-01/LMS-TSO22-01.fhir.json", "PLANTEDCASE_7/PLANTEDCASE_7.fhir.json", "PLANTEDCASE_7/revisions/1/PLANTEDCASE_7.fhir.json", "S-TWICE/S-TWICE.fhir.json", "X-RUN/X-RUN.fhir.json"],
            bundles.Select(path => string.Join('/', path.Split('/')[2..])));
        Assert.Equal(4 * bundles.Length, day.Place.FilesOf("reports").Length);
        foreach (string bundle in bundles) Conforming.Check(day.Place.Workspace.Read("reports", bundle));
    }

    [Fact]
    public void Every_dropped_file_is_in_one_place()
    {
        Assert.Equal(["PLANTEDFOLDER/held/c.tsv", "PLANTEDFOLDER/held/case-sheet.csv", "case-sheet.csv", "never.tsv.part"], day.Place.FilesOf("inbox"));
        Assert.Equal(["PLANTEDFILE-a.2.tsv", "PLANTEDFILE-a.tsv", "run/b.tsv", "run/case-sheet.csv", "twice.2.tsv", "twice.tsv"], day.Place.FilesOf("processed"));
        Assert.Equal(
            ["PLANTEDFILE-wrong.txt", "PLANTEDFILE-wrong.txt.error.json", "PLANTEDFILE-wrong.txt.error.txt", "PLANTEDFOLDER/empty.tsv", "PLANTEDFOLDER/empty.tsv.error.json", "PLANTEDFOLDER/empty.tsv.error.txt"],
            day.Place.FilesOf("failed"));
    }

    [Fact]
    public void A_run_waits_for_its_metrics_and_nothing_of_it_is_moved()
    {
        Assert.Equal(1, day.AfterMetrics - day.BeforeMetrics);
        Assert.Equal(11, day.Place.FilesOf("runs", "PLANTEDRUN").Length);
        Assert.DoesNotContain(day.Place.FilesOf("reports"), file => file.Contains("S-LOGS", StringComparison.Ordinal));
        using JsonDocument read = JsonDocument.Parse(day.Place.Workspace.Read("reports", day.Place.FilesOf("reports").Single(file => file.EndsWith("LMS-TSO22-01.case.json", StringComparison.Ordinal))));
        Assert.Equal(9, read.RootElement.GetProperty("inputs").GetArrayLength());
    }

    [Fact]
    public void The_cases_of_the_ledger_are_a_cohort_by_their_last_reports()
    {
        Assert.Equal((0, string.Empty), (day.Cohort.ExitCode, day.Cohort.Errors));
        Assert.StartsWith("4 cases, ", day.Cohort.Output, StringComparison.Ordinal);
        string[] header = day.Place.Workspace.Read("cohort", "cohort-matrix.tsv").Split('\n')[0].Split('\t');
        Assert.Equal(["LMS-TSO22-01", "PLANTEDCASE/7", "S-TWICE", "X-RUN"], header[3..].Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Status_says_to_a_person_what_is_where_and_why()
    {
        string[] lines = [.. day.Text.Split('\n').Select(line => Ages().Replace(line, "N s"))];
        Assert.Equal(
            [
                "intakes     0 waiting, 0 in work, 0 settling; 5 reported, 1 reported before, 2 failed",
                "deliveries  0 waiting, 0 delivered, 0 refused",
                "signatures  4 reports wait for one",
                "not taken   1 file",
            ],
            lines[..4]);
        Assert.Contains(lines, line => Regex.IsMatch(line, "^  #[0-9]+ PLANTEDCASE/7  revision 2  preliminary, waits for a signature, written N s ago$"));
        Assert.Contains("Under way, or failed", lines);
        Assert.Contains(lines, line => Regex.IsMatch(line, "^  intake-[0-9]+  no case: PLANTEDFILE-wrong.txt  failed, taken N s ago$"));
        Assert.Contains(lines, line => line.StartsWith("      LMV1001 file: expected a result of a panel", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("      LMV1002 ", StringComparison.Ordinal));
        Assert.Contains("Seen, and not taken yet", lines);
        Assert.Contains(lines, line => Regex.IsMatch(line, @"^  PLANTEDFOLDER/held/c.tsv  [0-9]+ bytes, unchanged for N s: .*the case sheet of its folder is unclear \(LMV1013, sample_id\)$"));
    }

    [Fact]
    public void Status_says_the_same_to_a_program()
    {
        using JsonDocument status = JsonDocument.Parse(day.Json);
        JsonElement root = status.RootElement;
        Assert.Equal("lmsvariants-status/1", root.GetProperty("format").GetString());
        Assert.Equal("""{"sighted":1,"waiting":0,"working":0,"settling":0,"reported":5,"repeated":1,"failed":2,"oldest":null,"deliveries_waiting":0,"delivered":0,"deliveries_refused":0,"oldest_delivery":null,"unsigned":4}""", Packed(root.GetProperty("counts")));
        Assert.Equal(["LMV1001 failed/PLANTEDFILE-wrong.txt", "LMV1002 failed/PLANTEDFOLDER/empty.tsv"], root.GetProperty("open").EnumerateArray().Select(intake => $"{intake.GetProperty("code").GetString()} {intake.GetProperty("files")[0].GetString()}").Order(StringComparer.Ordinal));
        Assert.Equal("inbox/PLANTEDFOLDER/held/c.tsv", root.GetProperty("sighted")[0].GetProperty("file").GetString());
        Assert.Empty(root.GetProperty("undelivered").EnumerateArray());
        Assert.Equal(4, root.GetProperty("unsigned").GetArrayLength());
    }

    [Fact]
    public void Status_of_a_case_tells_its_history()
    {
        string[] lines = day.CaseText.Split('\n');
        Assert.Matches("^case #[0-9]+  PLANTEDCASE/7$", lines[0]);
        Assert.Matches("^revision 2 in reports/[0-9]{4}/[0-9]{2}/PLANTEDCASE_7$", lines[1]);
        Assert.Contains("      processed/PLANTEDFILE-a.2.tsv", lines);
        using JsonDocument status = JsonDocument.Parse(day.CaseJson);
        JsonElement root = status.RootElement;
        Assert.Equal(("lmsvariants-status-case/1", "PLANTEDCASE/7", 2), (root.GetProperty("format").GetString(), root.GetProperty("case").GetString(), root.GetProperty("revision").GetInt32()));
        Assert.Equal([2, 1], root.GetProperty("intakes").EnumerateArray().Select(intake => intake.GetProperty("revision").GetInt32()));
        Assert.Equal(["taken", "reported", "taken", "reported"], root.GetProperty("history").EnumerateArray().Select(line => line.GetProperty("event").GetString()).Where(what => what is "taken" or "reported"));
    }

    [Fact]
    public void A_second_worker_on_the_same_ledger_is_refused()
    {
        Assert.Equal(2, day.Second.ExitCode);
        Assert.StartsWith("lmsvariants: error LMV2004: ", Assert.Single(day.Second.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Health_tells_whether_it_lives_and_whether_it_can_work()
    {
        Assert.Equal(200, day.Healthy.Status);
        Assert.Equal("""{"status":"healthy"}""", Packed(Without(day.Live.Body, "process")));
        Assert.Equal(["status", "engine", "ledger", "folders"], Names(day.Healthy.Body));
        Assert.Equal(503, day.WithoutReports.Status);
        Assert.Contains("\"folders\":{\"status\":\"unhealthy\",\"description\":\"reports: a folder or file is missing\"}", day.WithoutReports.Body, StringComparison.Ordinal);
        Assert.Contains("\"ledger\":{\"status\":\"healthy\"", day.WithoutReports.Body, StringComparison.Ordinal);
        Assert.Equal((200, 200), (day.Live.Status, day.LiveWithoutReports.Status));
    }

    [Fact]
    public void Asked_to_stop_it_ends_well() => Assert.Equal(0, day.ExitCode);

    [Fact]
    public void Nothing_of_a_patient_and_no_name_of_a_file_is_logged_counted_or_traced()
    {
        string[] seen = [day.Place.Log, day.Metrics, day.Traces, day.Healthy.Body, day.WithoutReports.Body, day.Second.Errors];
        foreach (string planted in WatchedDay.Planted) Assert.All(seen, text => Assert.DoesNotContain(planted, text, StringComparison.OrdinalIgnoreCase));
        // Where names may be seen they are: what is planted is there.
        Assert.Contains("PLANTEDFILE", day.Text, StringComparison.Ordinal);
        Assert.Contains("PLANTEDFAMILY", string.Concat(day.Place.FilesOf("reports").Select(file => day.Place.Workspace.Read("reports", file))), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_line_of_the_log_is_an_object_with_the_id_of_an_event()
    {
        string[] ids = [.. day.Place.Log.Split('\n').Select(line =>
        {
            using JsonDocument entry = JsonDocument.Parse(line);
            Assert.EndsWith("Z", entry.RootElement.GetProperty("Timestamp").GetString()!.Trim(), StringComparison.Ordinal);
            return entry.RootElement.GetProperty("EventId").GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture);
        })];
        foreach (string id in new[] { "1001", "1002", "2001", "2002", "2003", "2004", "3001", "3002", "3003" }) Assert.Contains(id, ids);
        foreach (string id in new[] { "1003", "2005", "2007", "2008", "2009", "2010" }) Assert.DoesNotContain(id, ids);
    }

    [Theory]
    [InlineData("lmsvariants.intakes.decided")]
    [InlineData("lmsvariants.intakes")]
    [InlineData("lmsvariants.deliveries")]
    [InlineData("lmsvariants.queue.age")]
    [InlineData("lmsvariants.stage.duration")]
    public void The_collector_gets_metrics(string name) => Assert.Contains(name, day.Metrics, StringComparison.Ordinal);

    [Fact]
    public void The_collector_gets_traces_with_the_ledger_s_numbers()
    {
        foreach (string name in new[] { "case", "lmsvariants.intake", "lmsvariants.case", "lmsvariants.attempt", "service.version" }) Assert.Contains(name, day.Traces, StringComparison.Ordinal);
    }

    private static string Packed(JsonElement element) => JsonSerializer.Serialize(element);

    private static JsonElement Without(string body, string name)
    {
        Dictionary<string, JsonElement> all = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(body)!;
        Assert.True(all.Remove(name));
        return JsonSerializer.SerializeToElement(all);
    }

    private static string[] Names(string body)
    {
        using JsonDocument document = JsonDocument.Parse(body);
        return [.. document.RootElement.EnumerateObject().Select(property => property.Name)];
    }

    [GeneratedRegex("[0-9]+ s(?= ago|:|$)")]
    private static partial Regex Ages();
}
