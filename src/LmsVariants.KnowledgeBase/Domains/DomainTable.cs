using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Domains;

/// <summary>Reads <c>domains.tsv</c>.</summary>
internal static class DomainTable
{
    private const int Gene = 0;
    private const int Transcript = 1;
    private const int First = 2;
    private const int Last = 3;
    private const int Name = 4;
    private const int Accession = 5;
    private const int Citations = 6;

    public static ImmutableArray<string> Columns { get; } = ["gene", "transcript", "first", "last", "name", "accession", "citations"];

    public static ImmutableArray<ProteinDomain> Read(LeanTable table, Draft draft)
    {
        ImmutableArray<ProteinDomain>.Builder domains = ImmutableArray.CreateBuilder<ProteinDomain>(400);
        CheckedCells cells = new(table, draft);
        HashSet<string> places = new(StringComparer.Ordinal);
        while (table.Next())
        {
            string gene = cells.Gene(Gene);
            ImmutableArray<string> citations = cells.Citations(Citations);
            if (table[Transcript].IsEmpty) draft.NotEmpty(table.At(Transcript));
            if (table[Name].IsEmpty) draft.NotEmpty(table.At(Name));
            string transcript = cells.Transcripts(Transcript) is [string one, ..] ? one : string.Empty;
            if (transcript.Length != table[Transcript].Length) draft.Problems.Add(KnowledgeProblemCodes.MalformedIdentifier, table.At(Transcript), "one transcript");
            int? first = table.NumberOf(First);
            int? last = table.NumberOf(Last);
            if (first is null || last is null) continue;
            if (first > last) draft.InOrder(first, table.At(Last), last);
            string name = table.TextOf(Name);
            if (!places.Add(string.Join('\t', transcript, first, last, name))) draft.Problems.Add(KnowledgeProblemCodes.Duplicate, table.At(First), "each domain once");
            domains.Add(new(gene, transcript, first.Value, last.Value, name, table.TextOf(Accession), citations));
        }
        return domains.ToImmutable();
    }
}
