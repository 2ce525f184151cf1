using System.Collections.Immutable;
using System.Text;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;

namespace LmsVariants.Formats.Tso500.SideFiles;

/// <summary>Lines of <c>GROUP,,key,value</c>, as DRAGEN writes its metrics.</summary>
internal static class SummaryLines
{
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>Whether the first line is one of the group.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head, string group)
    {
        string text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '"');
        return text.StartsWith(group, StringComparison.Ordinal) && text.AsSpan(group.Length).TrimStart('"') is [',' or ';' or '\t', ..];
    }

    /// <summary>Reads the keys of the group.</summary>
    /// <exception cref="InputFormatException">A line is none of them, or a key stands twice.</exception>
    public static BiomarkerKeys Read(InputDocument document, ReadingContext context, string group, params ReadOnlySpan<string> known)
    {
        string text = TextFile.Decode(document.Name, document.ReadAll(context.Limits).Span, context.Limits);
        ImmutableArray<PlacedKey>.Builder keys = ImmutableArray.CreateBuilder<PlacedKey>();
        foreach (TextLine line in TextFile.Lines(document.Name, text, context.Limits))
        {
            if (line.Text.Trim().Trim(Separators).Length == 0) continue;
            string[] cells = line.Text.Split(Separators);
            string[] read = [.. cells.Select(cell => cell.Trim().Trim('"'))];
            SourceLocation where = new(document.Name, line.Number, 1);
            if (read[0] != group) throw new InputFormatException(new InputProblem(InputCodes.BrokenSyntax, where, "line", $"a line of {group}", Quoted.Field(read[0])));
            if (read.Length < 4) throw new InputFormatException(new InputProblem(InputCodes.Truncated, where, "line", $"{group},,key,value", "fewer cells"));
            keys.Add(new PlacedKey(read[2], read[3], where with { Column = cells[..3].Sum(cell => cell.Length + 1) + 1 }));
        }
        return new BiomarkerKeys(document.Name, keys.ToImmutable(), known);
    }
}
