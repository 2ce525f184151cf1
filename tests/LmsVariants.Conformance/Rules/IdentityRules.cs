using System.Text.RegularExpressions;

using LmsVariants.Conformance.Instances;

namespace LmsVariants.Conformance.Rules;

/// <summary>Each resource has one identity, and the request of its entry means that one.</summary>
internal static partial class IdentityRules
{
    public static void Check(IReadOnlyList<Entry> entries, Findings findings)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        HashSet<(string Type, string Condition)> conditions = [];
        foreach (Entry entry in entries)
        {
            foreach (string name in entry.Names)
            {
                if (!names.Add(name)) findings.Error(entry.Resource, "identity-duplicate", "one resource of that name", name);
            }
            if (entry.FullUrl is string url) CheckUrl(entry, url, findings);
            if (entry.Request is Node request) CheckRequest(entry, request, conditions, findings);
        }
    }

    private static void CheckUrl(Entry entry, string url, Findings findings)
    {
        Node node = entry.Holder!.Named("fullUrl").First();
        if (url.StartsWith("urn:uuid:", StringComparison.OrdinalIgnoreCase))
        {
            if (!Uuid().IsMatch(url)) findings.Error(node, "full-url", "urn:uuid: and a UUID in small letters", url);
            return;
        }
        if (entry.Resource.TextOf("id") is string id && !url.EndsWith($"{entry.Resource.Type}/{id}", StringComparison.Ordinal)) findings.Error(node, "full-url", $"a url that ends with {entry.Resource.Type}/{id}", url);
    }

    private static void CheckRequest(Entry entry, Node request, HashSet<(string Type, string Condition)> conditions, Findings findings)
    {
        string? url = request.TextOf("url");
        string? expected = request.TextOf("method") switch
        {
            "PUT" when url?.Contains('?', StringComparison.Ordinal) == false => $"{entry.Resource.Type}/{entry.Resource.TextOf("id")}",
            "POST" => entry.Resource.Type,
            _ => null,
        };
        if (expected is not null && url != expected) findings.Error(request, "request-url", expected, url ?? "none", "url");
        if (request.Named("ifNoneExist").FirstOrDefault() is not Node { Text: string condition } node) return;
        if (condition.Contains('?', StringComparison.Ordinal)) findings.Error(node, "if-none-exist-form", "the query without url and question mark", condition);
        if (!conditions.Add((entry.Resource.Type, condition))) findings.Error(node, "if-none-exist-twice", "each condition once", condition);
    }

    [GeneratedRegex(@"\Aurn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\z")]
    private static partial Regex Uuid();
}
