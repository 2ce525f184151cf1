using System.CommandLine;

namespace LmsVariants.App.Commands;

/// <summary>A switch whose value is one of a few names.</summary>
internal static class NamedValueOption
{
    /// <param name="name">The switch.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="expected">The names, as a message says them.</param>
    /// <param name="find">The value of a name; null where it is none.</param>
    public static Option<T?> Create<T>(string name, string description, string expected, Func<string, T?> find) where T : struct => new(name)
    {
        Description = description,
        HelpName = "NAME",
        CustomParser = result =>
        {
            string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : string.Empty;
            if (find(text) is T value) return value;
            result.AddError($"{name}: expected {expected}, found '{text}'");
            return null;
        },
    };
}
