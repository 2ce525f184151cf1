using System.Globalization;
using System.Text;

namespace LmsVariants.Benchmarks;

/// <summary>What a measurement found, as Markdown.</summary>
internal sealed class Page
{
    private readonly StringBuilder _text = new();

    /// <summary>Gets the page.</summary>
    public string Text => _text.ToString();

    /// <summary>Gets whether something does not hold that must.</summary>
    public bool HasMissed { get; private set; }

    /// <summary>Adds a heading.</summary>
    public void Heading(string text) => _text.Append(CultureInfo.InvariantCulture, $"\n### {text}\n\n");

    /// <summary>Adds a line.</summary>
    public void Line(string text) => _text.Append(text).Append('\n');

    /// <summary>Adds a table.</summary>
    public void Table(string[] columns, IEnumerable<string[]> rows)
    {
        Row(columns);
        Row([.. columns.Select(_ => "---")]);
        foreach (string[] row in rows) Row(row);
    }

    /// <summary>Adds what must hold, each with what was found.</summary>
    public void Findings(IEnumerable<Finding> findings)
    {
        Finding[] all = [.. findings];
        HasMissed |= all.Any(finding => finding.Holds == false);
        Table(["what must hold", "measured", "verdict"], all.Select(finding => (string[])[finding.What, finding.Measured, finding.Verdict]));
    }

    private void Row(string[] cells) => _text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |\n");
}
