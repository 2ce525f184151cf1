using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.FunctionalStudies;

/// <summary>Reads <c>functional-studies.tsv</c>.</summary>
internal static class FunctionalStudyTable
{
    private const int Assay = 0;
    private const int ProteinChange = 1;
    private const int Class = 2;
    private const int Activity = 3;
    private const int OtherAssay = 4;

    public static ImmutableArray<string> Columns { get; } = ["assay", "protein_change", "class", "activity", "other_assay"];

    /// <summary>The results, one for each transcript of their assay.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="assays">The assays; null where their file could not be read, so that references to them are not judged.</param>
    /// <param name="draft">What was read so far.</param>
    public static List<FunctionalStudy> Read(LeanTable table, IReadOnlyDictionary<string, FunctionalAssay>? assays, Draft draft)
    {
        List<FunctionalStudy> studies = new(5000);
        HashSet<string> changes = new(StringComparer.Ordinal);
        while (table.Next())
        {
            string id = table.TextOf(Assay);
            FunctionalAssay? assay = null;
            if (assays?.TryGetValue(id, out assay) == false) draft.Problems.Add(KnowledgeProblemCodes.UnknownAssay, table.At(Assay), "an id of " + CuratedFiles.FunctionalAssays);
            string change = table.TextOf(ProteinChange);
            if (!Forms.IsProteinChange(change)) draft.Problems.Add(KnowledgeProblemCodes.MalformedChange, table.At(ProteinChange), "a substitution such as p.(Arg248Gln)");
            if (!changes.Add(string.Concat(id, "\t", change))) draft.Problems.Add(KnowledgeProblemCodes.Duplicate, table.At(ProteinChange), "each change once in an assay");
            FunctionalClass? read = ClassOf(table, draft);
            decimal? activity = ActivityOf(table);
            if (assay is null || read is null) continue;
            if (activity is not null && assay.ClassOf(activity.Value) != read)
            {
                draft.Problems.Add(KnowledgeProblemCodes.ClassOutsideBounds, table.At(Class), FormattableString.Invariant($"the class that {CuratedFiles.FunctionalAssays} gives an activity of {activity}"));
            }
            string other = table.TextOf(OtherAssay);
            bool findsLoss = assay.OtherLoss.Contains(other, StringComparer.Ordinal);
            if (other.Length > 0 && !findsLoss && !assay.OtherNoLoss.Contains(other, StringComparer.Ordinal))
            {
                draft.Problems.Add(KnowledgeProblemCodes.NotInSet, table.At(OtherAssay), $"a result that {CuratedFiles.FunctionalAssays} names as a loss or as none");
            }
            foreach (string transcript in assay.Transcripts)
            {
                studies.Add(new(assay.Gene, transcript, change, read.Value, activity, assay.Measure, other, assay.Citations)
                {
                    Assay = assay.Id,
                    OtherMeasure = assay.OtherMeasure,
                    OtherAssayFindsLoss = findsLoss,
                });
            }
        }
        return studies;
    }

    private static FunctionalClass? ClassOf(LeanTable table, Draft draft)
    {
        switch (table[Class])
        {
            case "non-functional": return FunctionalClass.NonFunctional;
            case "partially-functional": return FunctionalClass.PartiallyFunctional;
            case "functional": return FunctionalClass.Functional;
            case "supertransactivating": return FunctionalClass.Supertransactivating;
            case "":
                draft.NotEmpty(table.At(Class));
                return null;
            default:
                return Words<FunctionalClass>.Read(table.At(Class), draft.Problems);
        }
    }

    private static decimal? ActivityOf(LeanTable table)
    {
        if (table[Activity].IsEmpty) return null;
        if (decimal.TryParse(table[Activity], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal activity)) return activity;
        table.Problems.Add(KnowledgeProblemCodes.MalformedNumber, table.At(Activity), "a number from 0, or nothing");
        return null;
    }
}
