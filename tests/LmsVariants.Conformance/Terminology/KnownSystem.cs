using System.Reflection;
using System.Text.RegularExpressions;

namespace LmsVariants.Conformance.Terminology;

/// <summary>A code system that is in no package, as code-systems.tsv lists it.</summary>
/// <param name="Form">The form of a code; null for any.</param>
/// <param name="Instead">The url that is meant where this one is a known mistake; null where it is right.</param>
internal sealed record KnownSystem(Regex? Form, string? Instead)
{
    /// <summary>Gets the systems by url.</summary>
    public static IReadOnlyDictionary<string, KnownSystem> All { get; } = Read();

    private static Dictionary<string, KnownSystem> Read()
    {
        using StreamReader reader = new(Assembly.GetExecutingAssembly().GetManifestResourceStream("code-systems.tsv")!);
        Dictionary<string, KnownSystem> systems = new(StringComparer.Ordinal);
        while (reader.ReadLine() is string line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] cells = line.Split('\t');
            Regex? form = cells[1] == "known" && cells[2].Length > 0 ? new Regex($@"\A(?:{cells[2]})\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking) : null;
            systems.Add(cells[0], new KnownSystem(form, cells[1] == "wrong" ? cells[2] : null));
        }
        return systems;
    }
}
