using System.Text.Json;
using System.Text.RegularExpressions;

using LmsVariants.Testing;

namespace LmsVariants.EndToEnd.Tests.Watch;

/// <summary>What the pages promise to who runs the worker is what the source has.</summary>
public sealed class OperationsPageTests
{
    private static readonly string Page = File.ReadAllText(Component.InRepository("docs", "operations.md"));

    private static readonly string Source = string.Concat(Directory.EnumerateFiles(Component.InRepository("src"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

    [Fact]
    public void Every_event_has_its_line_and_no_other_has()
    {
        string[] logged = All(Source, @"\[LoggerMessage\((?:EventId = )?([0-9]+)");
        Assert.Equal(logged.Length, logged.Distinct().Count());
        Assert.Equal(logged.Order(StringComparer.Ordinal), All(Page, @"(?m)^\| ([0-9]{4}) \|").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_metric_has_its_line_and_no_other_has()
    {
        string[] made = All(Source, "\\.Create(?:Counter|Histogram|Observable\\w+)(?:<\\w+>)?\\(\"([a-z.]+)\"");
        Assert.NotEmpty(made);
        Assert.Equal(made.Order(StringComparer.Ordinal), All(Page, @"`(lmsvariants\.[a-z.]+)`").Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_setting_of_the_file_is_read_and_every_one_that_is_read_is_in_the_file_or_the_README()
    {
        string composition = string.Concat(Directory.GetFiles(Component.InRepository("src", "LmsVariants.App", "Composition"), "*.cs").Select(File.ReadAllText));
        string[] read = [.. All(composition, "\"([A-Z][A-Za-z]+(?::[A-Z][A-Za-z]+)+)\"").Distinct()];
        Assert.Contains("Watch:PollSeconds", read);
        using JsonDocument file = JsonDocument.Parse(File.ReadAllBytes(Component.InRepository("src", "LmsVariants.App", "appsettings.json")), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        string[] kept = [.. Leaves(file.RootElement, string.Empty)];
        // The file of a password is named after the password.
        Assert.DoesNotContain(kept, key => !read.Contains(key) && !read.Contains(key.EndsWith("File", StringComparison.Ordinal) ? key[..^4] : key));
        string readme = File.ReadAllText(Component.InRepository("README.md"));
        Assert.DoesNotContain(read, key => !kept.Contains(key) && !readme.Contains(key, StringComparison.Ordinal) && !readme.Contains("LMSV_" + key.Replace(":", "__", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    private static string[] All(string text, string pattern) => [.. Regex.Matches(text, pattern).Select(match => match.Groups[1].Value)];

    private static IEnumerable<string> Leaves(JsonElement element, string path) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(property => Leaves(property.Value, path.Length == 0 ? property.Name : $"{path}:{property.Name}"))
        : [path];
}
