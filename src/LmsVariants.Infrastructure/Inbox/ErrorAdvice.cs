using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace LmsVariants.Infrastructure.Inbox;

/// <summary>What to do about a code: the sentence of the table in docs/errors.md.</summary>
public static partial class ErrorAdvice
{
    private const string Page = "errors.md";

    private static readonly Lazy<FrozenDictionary<string, string>> s_table = new(Read);

    /// <summary>The sentence; null where the table has no such code.</summary>
    public static string? Of(string code) => s_table.Value.GetValueOrDefault(code);

    private static FrozenDictionary<string, string> Read()
    {
        using Stream page = typeof(ErrorAdvice).Assembly.GetManifestResourceStream(Page) ?? throw new InvalidOperationException($"{Page} is not built in.");
        using StreamReader text = new(page);
        return Row().Matches(text.ReadToEnd()).ToFrozenDictionary(row => row.Groups["code"].Value, row => row.Groups["todo"].Value, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^\| (?<code>LMV[0-9]{4}) \| .* \| (?<todo>[^|\r\n]+) \|\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Row();
}
