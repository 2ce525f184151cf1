using System.Text.RegularExpressions;

using LmsVariants.EndToEnd.Tests;
using LmsVariants.EndToEnd.Tests.Watch;

namespace LmsVariants.Browser.Tests;

/// <summary>The built program over a watched folder with a case that has findings, one without, one that is called what a page must not obey, and a file that it refuses.</summary>
public sealed partial class LaboratoryPages : IDisposable
{
    /// <summary>A case with findings.</summary>
    internal const string Index = "LMS-INDEX-01";

    /// <summary>A case without one.</summary>
    internal const string Negative = "LMS-NEG-01";

    /// <summary>What a hostile laboratory calls a case, and says of it.</summary>
    internal const string Hostile = "<img src=x onerror=alert(1)>";

    private const string Comment = "</style><script>alert(2)</script><base href=https://evil.example/>";

    private static readonly string s_negative = File.ReadAllText(Directory.GetFiles(Workspace.Fixture("fhir", "negative"), "*.tsv")[0]);

    private readonly WatchPlace _place = new();

    // Where persons sign in there is nothing to see before that but the page that asks them to.
    private readonly WatchPlace _closed = new();

    public LaboratoryPages()
    {
        _place.Settings["LMSV_Web__Url"] = _closed.Settings["LMSV_Web__Url"] = "http://127.0.0.1:0";
        _closed.Settings["LMSV_Web__Tokens__anna__Name"] = "Dr. Anna Muster";
        _closed.Settings["LMSV_Web__Tokens__anna__Token"] = "correct-horse-battery-staple";
        _place.Workspace.Write("inbox/case-sheet.csv", $"sample_id,case_id,comment\nLMS-HOSTILE,{Hostile},\"{Comment}\"\n");
        _place.Workspace.Write("inbox/index.tsv", File.ReadAllText(Directory.GetFiles(Workspace.Fixture("index-case", "tso500"), "*.tsv")[0]));
        _place.Workspace.Write("inbox/negative.tsv", s_negative);
        _place.Workspace.Write("inbox/hostile.tsv", s_negative.Replace(Negative, "LMS-HOSTILE", StringComparison.Ordinal));
        _place.Workspace.Write("inbox/refused.tsv", "[Analysis Details]\nnothing of a panel\n");
        Parallel.Invoke(() => _place.Start([], "--web"), () => _closed.Start([], "--web"));
        _place.Until(() => _place.Count("[2004]") == 4, "not everything came to rest");
        (Address, SignIn) = (AddressOf(_place), new Uri(AddressOf(_closed), "/sign-in"));
    }

    /// <summary>Gets where the page is.</summary>
    internal Uri Address { get; }

    /// <summary>Gets where a person signs in.</summary>
    internal Uri SignIn { get; }

    /// <summary>Drops a case of that name.</summary>
    internal void Drop(string name) => _place.Drop(name + ".tsv", s_negative.Replace(Negative, name, StringComparison.Ordinal));

    public void Dispose()
    {
        _place.Dispose();
        _closed.Dispose();
    }

    private static Uri AddressOf(WatchPlace place)
    {
        place.Until(() => place.Count("[5001]") == 1, "there is no page");
        return new Uri(Served().Match(place.Log).Value);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Served();
}
