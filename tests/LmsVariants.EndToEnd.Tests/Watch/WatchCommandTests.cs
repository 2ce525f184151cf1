namespace LmsVariants.EndToEnd.Tests.Watch;

/// <summary>What is wrong about an installation is said before anything is looked at.</summary>
public sealed class WatchCommandTests
{
    [Theory]
    [InlineData("Watch__PollSeconds", "0", "Watch:PollSeconds: expected a number from 0.1 to 3600")]
    [InlineData("Watch__SettledAfterSeconds", "-1", "Watch:SettledAfterSeconds: expected a number from 0 to 3600")]
    [InlineData("Watch__LateFilesSeconds", "1,5", "Watch:LateFilesSeconds: expected a number from 0 to 86400")]
    [InlineData("Watch__RequireDoneMarker", "yes", "Watch:RequireDoneMarker: expected true or false")]
    [InlineData("Watch__CasesAtOnce", "1.5", "Watch:CasesAtOnce: expected a whole number")]
    [InlineData("Watch__CasesAtOnce", "65", "Watch:CasesAtOnce: expected a number from 1 to 64")]
    [InlineData("Watch__MostLostTries", "0", "Watch:MostLostTries: expected a number from 1 to 1000")]
    [InlineData("Watch__RunFolders__0", "nowhere", "Watch:RunFolders: expected a folder, found '")]
    [InlineData("Watch__Inbox", "reports/in", "Watch: expected inbox, reports, processed, failed and state apart from each other, found '")]
    [InlineData("Watch__State", "inbox", "Watch: expected inbox, reports, processed, failed and state apart from each other, found '")]
    [InlineData("Health__Url", "https://127.0.0.1", "Health:Url: expected an address such as http://127.0.0.1:5080, or off")]
    [InlineData("Health__Url", "5080", "Health:Url: expected an address such as http://127.0.0.1:5080, or off")]
    [InlineData("Telemetry__Otlp", "collector", "Telemetry:Otlp: expected the address of a collector such as http://127.0.0.1:4318")]
    [InlineData("Ledger__Postgres", "secret=word", "Ledger:Postgres: expected a connection string such as Host=db;Database=lmsvariants;Username=...")]
    [InlineData("Ledger__PostgresFile", "nowhere", "Ledger:PostgresFile: expected a file that can be read, found '")]
    [InlineData("Cluster__CheckInSeconds", "0", "Cluster:CheckInSeconds: expected a number from 1 to 300")]
    [InlineData("Delivery__When", "Sometimes", "Delivery:When: expected ")]
    [InlineData("Watch__PolSeconds", "1", "Watch:PolSeconds: expected Watch:PollSeconds, found a name that is none")]
    [InlineData("Wacht__Root", "x", "Wacht:Root: expected Watch:Root, found a name that is none")]
    [InlineData("Watch__LongestPauseSeconds", "2", "Watch:LongestPauseSeconds: expected no less than Watch:FirstPauseSeconds")]
    [InlineData("Watch__RequireDoneMarker", "maybe", "Watch:RequireDoneMarker: expected true or false, found 'maybe'")]
    [InlineData("Delivery__When", "Always", "Fhir:Server: expected the address of a FHIR server")]
    public void A_wrong_setting_is_refused_in_words(string setting, string value, string expected)
    {
        using Workspace workspace = new();
        Ended ended = workspace.Run(new Dictionary<string, string> { ["LMSV_Health__Url"] = "off", ["LMSV_" + setting] = value }, "watch");
        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith("lmsvariants: error LMV2003: " + expected, Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", ended.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(workspace.Folder));
    }

    [Fact]
    public void Nothing_is_requeued_where_nobody_says_what()
    {
        using Workspace workspace = new();
        Ended ended = workspace.Run("requeue");
        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith("lmsvariants: error LMV2002: --failed: ", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("status", "X")]
    [InlineData("retry", "X")]
    [InlineData("sign", "X", "--by", "Ann Example")]
    [InlineData("requeue", "--failed")]
    public void Who_only_asks_makes_no_ledger(params string[] command)
    {
        using Workspace workspace = new();
        Ended ended = workspace.Run(command);
        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith("lmsvariants: error LMV2001: --root: there is no ledger", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(workspace.Folder));
    }

    [Fact]
    public void A_file_in_the_place_of_a_folder_is_told_of()
    {
        using Workspace workspace = new();
        workspace.Write("processed", "a file");
        Ended ended = workspace.Run(new Dictionary<string, string> { ["LMSV_Health__Url"] = "off" }, "watch");
        Assert.Equal(5, ended.ExitCode);
        Assert.StartsWith("lmsvariants: error LMV5001: ", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    // 192.0.2.0/24 is kept for documentation: no machine has such an address.
    [Fact]
    public void An_address_that_this_machine_does_not_have_is_told_of()
    {
        using Workspace workspace = new();
        Ended ended = workspace.Run(new Dictionary<string, string> { ["LMSV_Health__Url"] = "http://192.0.2.1:5080" }, "watch");
        Assert.Equal(5, ended.ExitCode);
        Assert.Contains("Health:Url: the address cannot be used", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_another_program_has_is_told_of()
    {
        using Infrastructure.Tests.Delivery.ScriptedServer server = new();
        using Workspace workspace = new();
        Ended ended = workspace.Run(new Dictionary<string, string> { ["LMSV_Health__Url"] = new Uri(server.Address).GetLeftPart(UriPartial.Authority) }, "watch");
        Assert.Equal(5, ended.ExitCode);
        Assert.Contains("Health:Url: the address cannot be used", ended.Errors, StringComparison.Ordinal);
    }
}
