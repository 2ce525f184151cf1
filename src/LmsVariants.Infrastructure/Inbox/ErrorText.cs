using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

using LmsVariants.Formats.Problems;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Inbox;

/// <summary>Why files were refused, as the ledger keeps it and the error files say it.</summary>
internal static class ErrorText
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The problems as a JSON array.</summary>
    public static string ToJson(IEnumerable<InputProblem> problems) => new JsonArray([.. problems.Select(ToNode)]).ToJsonString();

    /// <summary>The problems of a JSON array.</summary>
    public static ImmutableArray<InputProblem> Parse(string json) =>
    [
        .. JsonNode.Parse(json)!.AsArray().Select(node => new InputProblem(
            (string)node!["code"]!, new SourceLocation((string)node["file"]!, (long)node["line"]!, (int)node["column"]!), (string)node["field"]!, (string)node["expected"]!, (string)node["found"]!)),
    ];

    /// <summary>What logs and status say of a problem: its place and what was expected, and nothing that stands in the file or in its name.</summary>
    public static Reason ReasonOf(InputProblem problem) =>
        new(problem.Code, FormattableString.Invariant($"{(problem.Where.Line == 0 ? string.Empty : FormattableString.Invariant($"line {problem.Where.Line}, column {problem.Where.Column}: "))}{Quoted.Name(problem.Field)}: expected {Quoted.OneLine(problem.Expected)}"));

    /// <summary>The error file for a program.</summary>
    public static byte[] ForProgram(string name, string sha256, DateTimeOffset at, IReadOnlyList<InputProblem> problems) => JsonSerializer.SerializeToUtf8Bytes(
        new JsonObject
        {
            ["format"] = "lmsvariants-error/1",
            ["file"] = name,
            ["sha256"] = sha256,
            ["refused"] = at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
            ["problems"] = new JsonArray([.. problems.Select(ToNode)]),
        },
        Readable);

    /// <summary>The error file for a person.</summary>
    /// <param name="name">The file, as it was dropped.</param>
    /// <param name="at">When it was refused.</param>
    /// <param name="problems">Why.</param>
    /// <param name="again">What is to be tried again, such as <c>intake-4</c>.</param>
    /// <param name="root">The watched folder.</param>
    public static byte[] ForPerson(string name, DateTimeOffset at, IReadOnlyList<InputProblem> problems, string again, string root)
    {
        string[] lines =
        [
            $"{Quoted.OneLine(name)} was not reported.",
            string.Empty,
            .. problems.SelectMany(problem => (string[])[Where(problem), $"    expected: {Quoted.OneLine(problem.Expected)}", $"    found:    {Quoted.OneLine(problem.Found)}", .. ToDo(problem.Code), string.Empty]),
            "When it is mended, drop the file again, together with the case sheet of its folder. To have it tried once more as it is:",
            $"    lmsvariants retry \"{again}\" --root \"{Quoted.OneLine(root)}\"",
            "What each code means is in docs/errors.md.",
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Refused at {at:yyyy-MM-dd HH:mm:ss} UTC."),
        ];
        return System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
    }

    private static string[] ToDo(string code) => ErrorAdvice.Of(code) is string advice ? [$"    to do:    {advice}"] : [];

    private static string Where(InputProblem problem) => problem.Where.Line == 0
        ? $"{problem.Code} {Quoted.OneLine(problem.Where.File)}: {Quoted.Name(problem.Field)}"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{problem.Code} {Quoted.OneLine(problem.Where.File)}, line {problem.Where.Line}, column {problem.Where.Column}: {Quoted.Name(problem.Field)}");

    private static JsonObject ToNode(InputProblem problem) => new()
    {
        ["code"] = problem.Code,
        ["file"] = problem.Where.File,
        ["line"] = problem.Where.Line,
        ["column"] = problem.Where.Column,
        ["field"] = problem.Field,
        ["expected"] = problem.Expected,
        ["found"] = problem.Found,
    };
}
