using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LmsVariants.Infrastructure.Delivery;

/// <summary>What a server did with a transaction that it took: each entry has a status of its own, and an address.</summary>
/// <param name="Counts">What became of the entries.</param>
/// <param name="Addresses">The addresses of the entries, such as <c>Patient/17</c>, by full URL.</param>
internal sealed partial record TransactionAnswer(EntryCounts Counts, ImmutableDictionary<string, string> Addresses)
{
    /// <summary>Reads the answer to <paramref name="part"/>: the result, or how the delivery ends.</summary>
    public static (TransactionAnswer? Taken, DeliveryOutcome? End) Read(TransactionPart part, EndpointAnswer answer, Step at)
    {
        if (answer.IsNotAdmitted) return (null, new NotAdmitted((int)answer.Status));
        if (!answer.IsSuccess) return (null, new Refused(at, (int)answer.Status, answer.Outcome));
        if (answer.Json() is not JsonObject bundle || Text(bundle["type"]) != "transaction-response") return (null, new Misanswered(at, $"status {(int)answer.Status} with something else"));
        JsonArray entries = bundle["entry"] as JsonArray ?? [];
        if (entries.Count != part.Entries.Length) return (null, new Misanswered(at, $"the result of {entries.Count} entries of {part.Entries.Length}"));
        return Read(part, [.. entries.Select(entry => entry?["response"] as JsonObject ?? [])], at);
    }

    private static (TransactionAnswer? Taken, DeliveryOutcome? End) Read(TransactionPart part, ImmutableArray<JsonObject> responses, Step at)
    {
        ImmutableArray<int> statuses = [.. responses.Select(StatusOf)];
        if (statuses.FirstOrDefault(status => status is < 200 or >= 300) is int first and not 0)
        {
            OperationOutcome?[] outcomes = [.. responses.Where((_, i) => statuses[i] is < 200 or >= 300).Select(response => OperationOutcome.Of(response["outcome"]))];
            return (null, new Refused(at, first, OperationOutcome.Joined(outcomes.OfType<OperationOutcome>())));
        }
        EntryCounts counts = default;
        ImmutableDictionary<string, string>.Builder addresses = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < responses.Length; i++)
        {
            BundleEntry entry = part.Entries[i];
            string? address = AddressOf(entry, responses[i]) ?? entry.Address;
            // Without it, or with another than ours, what is sent next would refer to nothing.
            if (address is null || (entry.Address is string ours && address != ours)) return (null, new Misanswered(at, $"no address, or another one, of a {entry.ResourceType}"));
            addresses[entry.FullUrl] = address;
            counts += statuses[i] == 201 ? new EntryCounts(1, 0, 0) : entry.IsConditional ? new EntryCounts(0, 0, 1) : new EntryCounts(0, 1, 0);
        }
        return (new TransactionAnswer(counts, addresses.ToImmutable()), null);
    }

    // "201" or "201 Created"; what is no status at all is none that was taken.
    private static int StatusOf(JsonObject response)
    {
        string text = Text(response["status"]) ?? string.Empty;
        return text.Length >= 3 && (text.Length == 3 || text[3] == ' ') && int.TryParse(text.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out int status) ? status : -1;
    }

    private static string? AddressOf(BundleEntry entry, JsonObject response)
    {
        Match location = Location().Match(Text(response["location"]) ?? string.Empty);
        return location.Success && location.Groups["type"].Value == entry.ResourceType ? $"{entry.ResourceType}/{location.Groups["id"].Value}" : null;
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    [GeneratedRegex(@"(\A|/)(?<type>[A-Za-z]+)/(?<id>[A-Za-z0-9\-.]{1,64})(/_history/[^/]+)?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Location();
}
