using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.FunctionalStudies;

/// <summary>Reads <c>functional-assays.tsv</c>.</summary>
internal static class FunctionalAssayTable
{
    private const int Id = 0;
    private const int Gene = 1;
    private const int Transcripts = 2;
    private const int NonFunctionalTo = 3;
    private const int PartiallyFunctionalTo = 4;
    private const int FunctionalTo = 5;
    private const int Measure = 6;
    private const int OtherMeasure = 7;
    private const int OtherLoss = 8;
    private const int OtherNoLoss = 9;
    private const int Citations = 10;

    public static IReadOnlyList<string> Columns { get; } =
        ["id", "gene", "transcripts", "non_functional_to", "partially_functional_to", "functional_to", "measure", "other_measure", "other_loss", "other_no_loss", "citations"];

    public static IReadOnlyDictionary<string, FunctionalAssay> Read(LeanTable table, Draft draft)
    {
        Dictionary<string, FunctionalAssay> assays = new(StringComparer.Ordinal);
        CheckedCells cells = new(table, draft);
        while (table.Next())
        {
            draft.NotEmpty(table.At(Id));
            draft.HasForm(table.At(Id), Forms.IsIdentifier, "lower-case words joined by hyphens");
            draft.NotEmpty(table.At(Transcripts));
            draft.NotEmpty(table.At(Measure));
            decimal?[] bounds = [Bound(table, NonFunctionalTo), Bound(table, PartiallyFunctionalTo), Bound(table, FunctionalTo)];
            if (bounds[0] >= bounds[1]) draft.Problems.Add(KnowledgeProblemCodes.RangeBackwards, table.At(PartiallyFunctionalTo), "a number above " + table.TextOf(NonFunctionalTo));
            if (bounds[1] >= bounds[2]) draft.Problems.Add(KnowledgeProblemCodes.RangeBackwards, table.At(FunctionalTo), "a number above " + table.TextOf(PartiallyFunctionalTo));
            ImmutableArray<string>[] other = Results(table, draft);
            FunctionalAssay assay = new(
                table.TextOf(Id),
                cells.Gene(Gene),
                cells.Transcripts(Transcripts),
                bounds[0] ?? 0,
                bounds[1] ?? 0,
                bounds[2] ?? 0,
                table.TextOf(Measure),
                table.TextOf(OtherMeasure),
                other[0],
                other[1],
                cells.Citations(Citations));
            if (!assays.TryAdd(assay.Id, assay)) draft.Problems.Add(KnowledgeProblemCodes.Duplicate, table.At(Id), "each assay once");
        }
        return assays;
    }

    // What finds a loss and what finds none: no result can be both, and without an assay there is no result.
    private static ImmutableArray<string>[] Results(LeanTable table, Draft draft)
    {
        Written[] loss = [.. table.At(OtherLoss).Parts()];
        Written[] noLoss = [.. table.At(OtherNoLoss).Parts()];
        draft.ReportDuplicates([.. loss, .. noLoss]);
        if (loss.Length + noLoss.Length > 0) draft.NotEmpty(table.At(OtherMeasure));
        return [[.. loss.Select(result => result.Text)], [.. noLoss.Select(result => result.Text)]];
    }

    private static decimal? Bound(LeanTable table, int column)
    {
        if (decimal.TryParse(table[column], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal bound)) return bound;
        table.Problems.Add(KnowledgeProblemCodes.MalformedNumber, table.At(column), "a number from 0");
        return null;
    }
}
