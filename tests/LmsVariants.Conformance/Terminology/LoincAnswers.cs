using System.Reflection;

namespace LmsVariants.Conformance.Terminology;

/// <summary>An answer list of LOINC.</summary>
/// <param name="Codes">The answers that are known here.</param>
/// <param name="IsComplete">Whether these are all.</param>
internal sealed record AnswerList(HashSet<string> Codes, bool IsComplete);

/// <summary>The answer lists that the guide binds to. LOINC is in no package, so loinc-answers.tsv carries them with their source.</summary>
internal static class LoincAnswers
{
    public const string System = "http://loinc.org";

    private static readonly List<(string List, bool Complete, string Code, string Display)> Rows = Read();

    /// <summary>Gets the lists by the url of their value set.</summary>
    public static IReadOnlyDictionary<string, AnswerList> Lists { get; } = Rows
        .GroupBy(row => row.List, StringComparer.Ordinal)
        .ToDictionary(list => $"http://loinc.org/vs/{list.Key}", list => new AnswerList([.. list.Select(row => row.Code)], list.First().Complete), StringComparer.Ordinal);

    /// <summary>Gets the answers with their names; of LOINC as a whole that is a small part.</summary>
    public static CodeSystem Codes { get; } = CodeSystem.OfSome(Rows.Select(row => (row.Code, row.Display)));

    private static List<(string List, bool Complete, string Code, string Display)> Read()
    {
        using StreamReader reader = new(Assembly.GetExecutingAssembly().GetManifestResourceStream("loinc-answers.tsv")!);
        List<(string List, bool Complete, string Code, string Display)> rows = [];
        while (reader.ReadLine() is string line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] cells = line.Split('\t');
            rows.Add((cells[0], cells[1] == "complete", cells[2], cells[3]));
        }
        return rows;
    }
}
