using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;

namespace LmsVariants.KnowledgeBase.Text;

/// <summary>Genes, transcripts and citations of a large table: the same few cells in many rows, each judged once where it is right.</summary>
internal sealed class CheckedCells(LeanTable table, Draft draft)
{
    private readonly Dictionary<string, ImmutableArray<string>> _genes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> _transcripts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> _citations = new(StringComparer.Ordinal);

    /// <summary>The approved symbol in a column.</summary>
    public string Gene(int column) => Judged(_genes, column, cell =>
    {
        draft.NotEmpty(cell);
        draft.KnownGene(cell);
        return [cell.Text];
    })[0];

    /// <summary>The transcripts in a column, without versions, joined by <c>|</c>; empty where none is named.</summary>
    public ImmutableArray<string> Transcripts(int column) => Judged(_transcripts, column, cell =>
    {
        Written[] transcripts = [.. cell.Parts()];
        draft.ReportDuplicates(transcripts);
        foreach (Written transcript in transcripts)
        {
            draft.NotEmpty(transcript);
            draft.HasForm(transcript, Forms.IsTranscriptBase, "a transcript without its version, such as NM_000546");
        }
        return [.. transcripts.Select(transcript => transcript.Text)];
    });

    /// <summary>The citations in a column, at least one.</summary>
    public ImmutableArray<string> Citations(int column) => Judged(_citations, column, cell => draft.Cited([.. cell.Parts()], cell));

    private ImmutableArray<string> Judged(Dictionary<string, ImmutableArray<string>> known, int column, Func<Written, ImmutableArray<string>> judge)
    {
        string text = table.TextOf(column);
        if (known.TryGetValue(text, out ImmutableArray<string> right)) return right;
        int before = draft.Problems.Count;
        ImmutableArray<string> judged = judge(table.At(column));
        if (draft.Problems.Count == before) known.Add(text, judged);
        return judged;
    }
}
