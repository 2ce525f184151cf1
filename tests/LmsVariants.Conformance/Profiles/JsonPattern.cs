using System.Globalization;
using System.Text.Json;

namespace LmsVariants.Conformance.Profiles;

/// <summary>Compares a value with <c>fixed[x]</c> and <c>pattern[x]</c>.</summary>
internal static class JsonPattern
{
    /// <summary>Whether both are the same, numbers by value and objects in any order. Text that XML made of a number or truth counts as it.</summary>
    public static bool Equal(JsonElement left, JsonElement right)
    {
        if (left.ValueKind == JsonValueKind.Object && right.ValueKind == JsonValueKind.Object)
        {
            return left.EnumerateObject().Count() == right.EnumerateObject().Count()
                && left.EnumerateObject().All(property => right.TryGetProperty(property.Name, out JsonElement other) && Equal(property.Value, other));
        }
        if (left.ValueKind == JsonValueKind.Array && right.ValueKind == JsonValueKind.Array)
        {
            return left.GetArrayLength() == right.GetArrayLength() && left.EnumerateArray().Zip(right.EnumerateArray(), Equal).All(same => same);
        }
        return Text(left) is string l && Text(right) is string r && (l == r || SameNumber(left, right, l, r));
    }

    /// <summary>Whether the value has at least what the pattern has. Each item of an array in the pattern must be met by one of the value.</summary>
    public static bool Matches(JsonElement value, JsonElement pattern)
    {
        if (pattern.ValueKind == JsonValueKind.Object)
        {
            return value.ValueKind == JsonValueKind.Object
                && pattern.EnumerateObject().All(property => value.TryGetProperty(property.Name, out JsonElement other) && Matches(other, property.Value));
        }
        if (pattern.ValueKind == JsonValueKind.Array)
        {
            return value.ValueKind == JsonValueKind.Array
                && pattern.EnumerateArray().All(wanted => value.EnumerateArray().Any(item => Matches(item, wanted)));
        }
        return Equal(value, pattern);
    }

    private static string? Text(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => json.GetRawText(),
        _ => null,
    };

    private static bool SameNumber(JsonElement left, JsonElement right, string l, string r) =>
        (left.ValueKind == JsonValueKind.Number || right.ValueKind == JsonValueKind.Number)
        && decimal.TryParse(l, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal a)
        && decimal.TryParse(r, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal b)
        && a == b;
}
