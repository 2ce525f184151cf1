using System.Text.Json;
using System.Text.Json.Nodes;

namespace LmsVariants.Infrastructure.Delivery;

/// <summary>JSON that can be read in one way only: no name twice in an object, no half of a character.</summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions NoNameTwice = new() { AllowDuplicateProperties = false };

    /// <summary>Reads UTF-8 JSON.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static JsonNode? Parse(ReadOnlySpan<byte> content)
    {
        Utf8JsonReader text = new(content);
        try
        {
            // Half a character, written as an escape, shows only where the text is taken out.
            while (text.Read())
            {
                if (text.ValueIsEscaped) text.GetString();
            }
        }
        catch (InvalidOperationException half)
        {
            throw new JsonException("half a character", half);
        }
        return JsonNode.Parse(content, documentOptions: NoNameTwice);
    }
}
