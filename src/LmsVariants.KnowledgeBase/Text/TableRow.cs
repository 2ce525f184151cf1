using LmsVariants.KnowledgeBase.Lint;

namespace LmsVariants.KnowledgeBase.Text;

/// <summary>One row of a table, each cell by the name of its column.</summary>
internal sealed class TableRow(IReadOnlyDictionary<string, Written> cells)
{
    public Written this[string column] => cells[column];
}
