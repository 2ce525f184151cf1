using System.Globalization;
using System.Text;

using LmsVariants.Testing;

namespace LmsVariants.EndToEnd.Tests.Watch;

/// <summary>Closed folders, a full disk and a worker that is stopped in the middle of its work, through the built program.</summary>
public sealed class WatchWorldTests
{
    [SkippableFact]
    public void What_is_closed_is_told_of_and_holds_up_nothing_else()
    {
        using WatchPlace place = new();
        place.WithHealth();
        string[] nobody = place.AsNobody();
        place.Start(nobody);
        place.Drop("z.tsv.part", "");
        Directory.CreateDirectory(place.Of("inbox", "locked"));
        File.WriteAllText(place.Of("inbox", "locked", "a.tsv"), WatchPlace.Whole("S-LOCKED"));
        File.WriteAllText(place.Of("inbox", "closed.tsv"), WatchPlace.Whole("S-CLOSED"));
        Directory.CreateDirectory(place.Of("inbox", "sheet"));
        File.WriteAllText(place.Of("inbox", "sheet", "case-sheet.csv"), "sample_id,case_id\nS-SHEET,X-SHEET\n");
        File.WriteAllText(place.Of("inbox", "sheet", "a.tsv"), WatchPlace.Whole("S-SHEET"));
        Directory.CreateDirectory(place.Of("inbox", "run", "inner"));
        place.GiveToNobody();
        Assert.Equal(0, WatchPlace.Run("chmod", "000", place.Of("inbox", "locked"), place.Of("inbox", "closed.tsv"), place.Of("inbox", "sheet", "case-sheet.csv"), place.Of("inbox", "run", "inner")));
        Drop("run/b.tsv", "S-OPEN");
        place.Until(() => place.IsIn("processed", "run/b.tsv"), "a file beside closed ones was not reported");
        place.Until(() => Status().Contains("its case sheet cannot be read", StringComparison.Ordinal) && Status().Contains("it cannot be read", StringComparison.Ordinal), "status did not tell");
        string status = Status();
        Assert.Contains("1 reported,", status, StringComparison.Ordinal);
        foreach (string line in new[] { "  locked  0 bytes", "  run/inner  0 bytes" }) Assert.Contains(line, status, StringComparison.Ordinal);
        Assert.Contains(": the folder cannot be read", status, StringComparison.Ordinal);
        // A folder of reports that cannot be written to makes a case wait, and what was decided settles.
        Assert.Equal(0, WatchPlace.Run("chmod", "-R", "a-w", place.Of("reports")));
        Drop("c.tsv", "S-WAITS");
        place.Until(() => place.Count("[2005]") > 0, "no case waits for the world");
        Assert.Contains("LMV5010 a folder or file is closed to this program", Status(), StringComparison.Ordinal);
        Assert.Equal(0, WatchPlace.Run("chmod", "-R", "u+rwX", place.Of("reports"), place.Of("inbox")));
        place.Until(() => place.IsIn("processed", "c.tsv", "closed.tsv", "locked/a.tsv", "sheet/a.tsv", "sheet/case-sheet.csv"), "what was opened again was not reported");
        Assert.Contains(place.FilesOf("reports"), file => file.EndsWith("X-SHEET.fhir.json", StringComparison.Ordinal));
        foreach (string line in place.Log.Split('\n')) Assert.False(line.Contains("[2008]", StringComparison.Ordinal) || line.Contains("[2010]", StringComparison.Ordinal), line);
        Assert.Equal(0, place.Stop());
        // The log as text tells no names either.
        Assert.Contains("[1002]", place.Log, StringComparison.Ordinal);
        foreach (string name in new[] { "S-", ".tsv", "locked", "sheet/", place.Folder }) Assert.DoesNotContain(name, place.Log, StringComparison.Ordinal);

        void Drop(string path, string name)
        {
            string full = place.Of("inbox", path);
            File.WriteAllText(full + ".part", WatchPlace.Whole(name));
            place.GiveToNobodyAlone(full + ".part");
            File.Move(full + ".part", full);
        }

        string Status() => place.Ask("status").Output;
    }

    // The largest file that the worker may write stands for a full disk: a report is larger, the ledger is not.
    [SkippableFact]
    public void A_report_for_which_there_is_no_room_waits_until_there_is()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "prlimit is of Linux");
        string prlimit = Component.Program("prlimit");
        using WatchPlace place = new();
        // The runtime keeps its machine code in a file of memory, which would meet the limit too.
        place.Settings["DOTNET_EnableWriteXorExecute"] = "0";
        place.Start([Component.Program("sh"), "-c", "trap '' XFSZ; exec \"$@\"", "sh"]);
        Assert.Equal(0, WatchPlace.Run(prlimit, "--pid", place.Id.ToString(CultureInfo.InvariantCulture), "--fsize=2000000:unlimited"));
        place.Drop("large.tsv", Large("S-LARGE"));
        place.Drop("small.tsv", WatchPlace.Whole("S-SMALL"));
        place.Until(() => place.Count("[2005]") > 1 && place.IsIn("processed", "small.tsv"), "the large report did not wait, or the small one did");
        Assert.True(place.IsIn("inbox", "large.tsv"));
        Assert.DoesNotContain(place.FilesOf("reports"), file => file.Contains("/S-LARGE/", StringComparison.Ordinal));
        Assert.Equal(0, WatchPlace.Run(prlimit, "--pid", place.Id.ToString(CultureInfo.InvariantCulture), "--fsize=unlimited:unlimited"));
        place.Until(() => place.IsIn("processed", "large.tsv"), "the report was not written once there was room");
        Assert.Equal(8, place.FilesOf("reports").Length);
        Assert.Equal(0, place.Stop());
    }

    [SkippableFact]
    public void A_worker_that_is_stopped_in_the_middle_gives_back_what_it_has_and_the_next_one_goes_on()
    {
        Skip.If(OperatingSystem.IsWindows(), "there is no such signal");
        using WatchPlace place = new();
        place.Settings["LMSV_Watch__StopAfterSeconds"] = "0";
        place.Start([]);
        string[] files = [.. Enumerable.Range(1, 12).Select(number => FormattableString.Invariant($"{number}.tsv"))];
        foreach (string file in files) place.Drop(file, WatchPlace.Whole("S-" + Path.GetFileNameWithoutExtension(file)));
        place.Until(() => place.Count("[2001]") > 0, "no case was begun");
        Assert.Equal(0, place.Stop());
        Assert.Equal(files.Order(StringComparer.Ordinal), place.FilesOf("inbox").Concat(place.FilesOf("processed")).Order(StringComparer.Ordinal));
        Assert.Contains(" 0 in work, ", place.Ask("status").Output, StringComparison.Ordinal);
        place.Start([]);
        place.Until(() => place.IsIn("processed", files), "the next worker did not go on");
        Assert.Equal(0, place.Stop());
        Assert.Equal(4 * files.Length, place.FilesOf("reports").Length);
        Assert.Contains("12 reported, 0 reported before, 0 failed", place.Ask("status").Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_worker_that_is_asked_to_stop_ends_the_case_that_it_has()
    {
        Skip.If(OperatingSystem.IsWindows(), "there is no such signal");
        using WatchPlace place = new();
        place.Start([]);
        place.Drop("large.tsv", Large("S-LARGE"));
        place.Until(() => place.Count("[2001]") > 0, "the case was not begun");
        Assert.Equal(0, place.Stop());
        Assert.Equal((1, 0), (place.Count("[2004]"), place.Count("[2006]")));
        Assert.True(place.IsIn("processed", "large.tsv"));
        Assert.Equal(4, place.FilesOf("reports").Length);
        Assert.DoesNotContain("[2010]", place.Log, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void What_failed_is_tried_again_once_a_person_asks()
    {
        Skip.If(OperatingSystem.IsWindows(), "there is no such signal");
        using WatchPlace place = new();
        place.Drop("case-sheet.csv", "sample_id,diagnosis_code\nS-AGAIN,NO_SUCH_TUMOUR\nS-OTHER,NO_SUCH_TUMOUR\n");
        place.Start([]);
        place.Drop("again.tsv", WatchPlace.Whole("S-AGAIN"));
        place.Drop("other.tsv", WatchPlace.Whole("S-OTHER"));
        place.Until(() => place.IsIn("failed", "again.tsv.error.json", "again.tsv.error.txt", "again.tsv", "other.tsv"), "nothing was refused");
        Ended unknown = place.Ask("retry", "S-NOBODY");
        Assert.Equal((2, true), (unknown.ExitCode, Assert.Single(unknown.ErrorLines).Contains("LMV2001", StringComparison.Ordinal)));
        place.Workspace.Write("inbox/case-sheet.csv", "sample_id,diagnosis_code\nS-AGAIN,ULMS\nS-OTHER,ULMS\n");
        Assert.Equal("1 intake to be worked on again, 0 deliveries to be sent again", place.Ask("retry", "S-AGAIN", "--by", "Anna").Output.Trim());
        place.Until(() => place.IsIn("processed", "again.tsv"), "the case was not tried again");
        Assert.Equal("1 intake to be worked on again, 0 deliveries to be sent again", place.Ask("requeue", "--failed").Output.Trim());
        place.Until(() => place.IsIn("processed", "other.tsv"), "what failed was not tried again");
        place.Until(() => place.FilesOf("failed").Length == 0, "the reasons of what is mended still lie there");
        Assert.Contains("  retried  Anna  ", place.Ask("status", "S-AGAIN").Output, StringComparison.Ordinal);
        // With the same knowledge base the report would say the same.
        Assert.Equal(0, place.Ask("retry", "S-AGAIN").ExitCode);
        place.Until(() => place.Ask("status", "S-AGAIN").Output.Contains("  repeated", StringComparison.Ordinal), "the case was not repeated");
        Assert.Equal(0, place.Stop());
        // With another knowledge base it says something else.
        place.Workspace.CopyKnowledge("kb", translated: false);
        place.Workspace.Edit("kb/germline.yaml", "Li-Fraumeni syndrome", "Li and Fraumeni syndrome");
        place.Start([], "--kb", place.Of("kb"));
        Assert.Equal(0, place.Ask("retry", "S-AGAIN").ExitCode);
        place.Until(() => place.FilesOf("reports").Any(file => file.Contains("revisions/1/", StringComparison.Ordinal)), "there is no new revision");
        Assert.Equal(0, place.Stop());
    }

    private static string Large(string name)
    {
        string whole = WatchPlace.Whole(name);
        string[] lines = whole.Split('\n');
        int header = Array.FindIndex(lines, line => line.StartsWith("Gene\tChromosome\tGenomic Position", StringComparison.Ordinal));
        string row = lines[header + 1];
        StringBuilder more = new();
        for (int i = 0; i < 1200; i++)
        {
            string[] cells = row.TrimEnd('\r').Split('\t');
            cells[1] = "chr17";
            cells[2] = (7_579_300 + i).ToString(CultureInfo.InvariantCulture);
            cells[3] = "N";
            cells[4] = "A";
            more.Append(string.Join('\t', cells)).Append('\n');
        }
        return string.Join('\n', [.. lines[..(header + 1)], more.ToString().TrimEnd('\n'), .. lines[(header + 2)..]]);
    }
}
