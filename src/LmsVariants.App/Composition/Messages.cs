using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

using LmsVariants.Formats.Problems;

namespace LmsVariants.App.Composition;

/// <summary>Lines for a person or a machine on standard error. Nothing about a patient is ever written here.</summary>
internal sealed class Messages(TextWriter target, bool asJson, bool quiet)
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A refused input; <paramref name="root"/> is the input as given, so that an editor can open the place.</summary>
    public void Problem(InputProblem problem, string root)
    {
        InputProblem placed = problem with { Where = problem.Where with { File = Place(root, problem.Where.File) } };
        Write("error", placed.Code, placed.Where, placed.ToString(), $"{placed.Field}: expected {placed.Expected}, found {placed.Found}");
    }

    public void Warning(InputWarning warning, string root)
    {
        if (quiet) return;
        InputWarning placed = warning with { Where = warning.Where with { File = Place(root, warning.Where.File) } };
        Write("warning", placed.Code, placed.Where, placed.ToString(), placed.Text);
    }

    /// <summary>A fault of command line, setting, disk or program: there is no place in a file.</summary>
    public void Fault(string code, string text) => Write("error", code, null, $"lmsvariants: error {code}: {Quoted.OneLine(text)}", text);

    /// <summary>A remark on what was done, for a person who watches.</summary>
    public void Note(string text)
    {
        if (!quiet) Write("note", string.Empty, null, $"lmsvariants: {Quoted.OneLine(text)}", text);
    }

    /// <summary>A ready-made line, such as one of <c>kb lint</c>.</summary>
    public void Line(string code, string line) => Write("error", code, null, line, line);

    private void Write(string level, string code, SourceLocation? where, string line, string text)
    {
        if (!asJson)
        {
            target.WriteLine(line);
            return;
        }
        JsonObject entry = new() { ["level"] = level, ["code"] = code };
        if (where is SourceLocation at)
        {
            entry["file"] = at.File;
            entry["line"] = at.Line;
            entry["column"] = at.Column;
        }
        entry["message"] = Quoted.OneLine(text);
        target.WriteLine(entry.ToJsonString(OneLine));
    }

    private static string Place(string root, string name)
    {
        if (root.Length == 0) return name;
        string folder = Directory.Exists(root) ? root : Path.GetDirectoryName(root) ?? string.Empty;
        return Path.Combine(folder, name).Replace('\\', '/');
    }
}
