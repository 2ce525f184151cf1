namespace LmsVariants.EndToEnd.Tests.Push;

/// <summary>What is refused before anything is sent.</summary>
public sealed class PushSettingTests : IDisposable
{
    private const string Server = "http://127.0.0.1:9/fhir";

    private readonly Workspace _workspace = new();

    [Theory]
    [InlineData("LMV2003", "Fhir:Server", "push", "case.fhir.json")]
    [InlineData("LMV2002", "--server", "push", "case.fhir.json", "--server", "http://fhir.example.org/r4")]
    [InlineData("LMV2002", "--server", "push", "case.fhir.json", "--server", "fhir.example.org")]
    [InlineData("LMV2002", "--token-file", "push", "case.fhir.json", "--server", Server, "--token-file", "nowhere")]
    [InlineData("LMV2002", "--token-file", "push", "case.fhir.json", "--server", Server, "--token-file", "case.fhir.json")]
    [InlineData("LMV2002", "--give-up-after", "push", "case.fhir.json", "--server", Server, "--give-up-after", "0")]
    [InlineData("LMV2001", "nowhere", "push", "nowhere", "--server", Server)]
    public void A_wrong_command_ends_with_2(string code, string named, params string[] arguments)
    {
        _workspace.Write("case.fhir.json", "{}");
        Ended ended = _workspace.Run(arguments);
        Assert.Equal((2, string.Empty), (ended.ExitCode, ended.Output));
        Assert.Contains(code, ended.Errors, StringComparison.Ordinal);
        Assert.Contains(named, ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LMSV_Fhir__Token", "two words")]
    [InlineData("LMSV_Fhir__AllowPlainHttp", "perhaps")]
    [InlineData("LMSV_Fhir__MostEntries", "0")]
    [InlineData("LMSV_Fhir__LargestBundleBytes", "0")]
    [InlineData("LMSV_Fhir__GiveUpAfterSeconds", "soon")]
    [InlineData("LMSV_Fhir__BreakAfterFailures", "1")]
    [InlineData("LMSV_Fhir__RequestsPerSecond", "0")]
    [InlineData("LMSV_Fhir__Tls__CertificateFile", "nowhere")]
    [InlineData("LMSV_Fhir__Tls__AuthorityFile", "nowhere")]
    [InlineData("LMSV_Delivery__When", "perhaps")]
    [InlineData("LMSV_Delivery__When", "2")]
    public void A_wrong_setting_ends_with_2_and_a_token_is_not_printed(string name, string value)
    {
        Ended ended = _workspace.Run(new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value }, "push", ".", "--server", Server);
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains($"LMV2003: {name["LMSV_".Length..].Replace("__", ":", StringComparison.Ordinal)}", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("two words", ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Fhir":{"Token":"a-secret"}}""", 2)]
    [InlineData("""{"Fhir":{"Token":""}}""", 3)]
    [InlineData("""{"Fhir":{"Smart":{"KeyPassword":"a-secret"}}}""", 2)]
    [InlineData("""{"Fhir":{"Tls":{"Password":"a-secret"}}}""", 2)]
    public void A_secret_in_appsettings_is_refused_and_not_printed(string settings, int exitCode)
    {
        string program = Directory.CreateDirectory(_workspace.Of("program")).FullName;
        foreach (string file in Directory.EnumerateFiles(AppContext.BaseDirectory)) File.Copy(file, Path.Combine(program, Path.GetFileName(file)));
        _workspace.Write(Path.Combine("program", "appsettings.json"), settings);
        using Workspace other = new() { Program = program };
        Ended ended = other.Run("push", ".", "--server", Server);
        Assert.Equal(exitCode, ended.ExitCode);
        Assert.Equal(exitCode == 2, ended.Errors.Contains("LMSV_Fhir__", StringComparison.Ordinal));
        Assert.DoesNotContain("a-secret", ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "LMV2301")]
    [InlineData("""{"resourceType":"Bundle","type":"transaction","entry":[{"fullUrl":"urn:uuid:2","resource":{"resourceType":"Observation","id":"2","subject":{"reference":"urn:uuid:3"}},"request":{"method":"PUT","url":"Observation/2"}}]}""", "LMV2302")]
    public void A_file_that_is_no_bundle_of_ours_ends_with_3_and_is_not_sent(string content, string code)
    {
        _workspace.Write("case.fhir.json", content);
        Ended ended = _workspace.Run("push", ".", "--server", Server);
        Assert.Equal((3, string.Empty), (ended.ExitCode, ended.Output));
        Assert.StartsWith($"./case.fhir.json:0:0: error {code}: ", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_largest_bundle_is_a_setting_of_its_own_and_not_that_of_inputs()
    {
        _workspace.Write("case.fhir.json", "{}");
        Ended small = _workspace.Run(new Dictionary<string, string>(StringComparer.Ordinal) { ["LMSV_Fhir__LargestBundleBytes"] = "1" }, "push", ".", "--server", Server);
        Assert.Equal("./case.fhir.json:0:0: error LMV1005: file: expected at most 1 bytes (Fhir:LargestBundleBytes), found more", Assert.Single(small.ErrorLines));
        Ended other = _workspace.Run(new Dictionary<string, string>(StringComparer.Ordinal) { ["LMSV_Limits__LargestTableBytes"] = "1" }, "push", ".", "--server", Server);
        Assert.Contains("LMV2301", Assert.Single(other.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_bundles_ends_with_3_and_earlier_revisions_below_it_are_left_alone()
    {
        _workspace.Write(Path.Combine("revisions", "case.fhir.json"), "{}");
        Ended ended = _workspace.Run("push", ".", "--server", Server);
        Assert.Equal(3, ended.ExitCode);
        Assert.Contains("LMV1014", ended.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _workspace.Dispose();
}
