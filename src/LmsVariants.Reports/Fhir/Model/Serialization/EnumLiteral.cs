using System.Collections.Concurrent;
using System.Reflection;

namespace Hl7.Fhir.Utility;

/// <summary>The code that stands in the JSON for a member of an enum.</summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class EnumLiteralAttribute(string literal) : Attribute
{
    public string Literal { get; } = literal;
}

/// <summary>From a member to its code.</summary>
internal static class EnumUtility
{
    private static readonly ConcurrentDictionary<Enum, string> Literals = [];

    public static string GetLiteral(this Enum e) => Literals.GetOrAdd(e, Find);

    private static string Find(Enum e) =>
        e.GetType().GetField(e.ToString())?.GetCustomAttribute<EnumLiteralAttribute>()?.Literal
            ?? throw new ArgumentOutOfRangeException(nameof(e), e, "The value is no member of its enum.");
}
