using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Germline;

/// <summary>Reads <c>germline.yaml</c>.</summary>
internal static class GermlineFile
{
    private static readonly string[] FileKeys = ["missed", "questions"];
    private static readonly string[] MissedKeys = ["share", "statement", "citations"];
    private static readonly string[] Keys = ["id", "genes", "raised_by", "tumour", "syndrome", "rate", "statement", "citations"];

    public static (MissedGermline? Missed, ImmutableArray<GermlineQuestion> Questions) Read(NestedValue file, Draft draft)
    {
        if (Entry.Of(file, FileKeys, draft.Problems) is not { } top) return (null, []);
        top.MustHave("missed");
        top.MustHave("questions");
        MissedGermline? missed = top.Nested("missed", MissedKeys) is { } entry
            ? new(entry.Required("share").Text, entry.Required("statement").Text, draft.Cited(entry.Texts("citations"), entry.PlaceOf("citations")))
            : null;
        return (missed, ReadQuestions(top, draft));
    }

    private static ImmutableArray<GermlineQuestion> ReadQuestions(Entry top, Draft draft)
    {
        ImmutableArray<GermlineQuestion>.Builder questions = ImmutableArray.CreateBuilder<GermlineQuestion>();
        NameSet ids = new();
        foreach (Entry entry in top.Entries("questions", Keys))
        {
            Written id = entry.Required("id");
            ids.Define(id, draft.Problems);
            draft.HasForm(id, Forms.IsIdentifier, "lower-case words joined by hyphens");
            IReadOnlyList<Written> genes = entry.Texts("genes");
            if (genes.Count == 0) draft.Problems.Add(KnowledgeProblemCodes.Empty, entry.PlaceOf("genes"), "at least one gene");
            Written tumour = entry.Required("tumour");
            draft.KnownTumour(tumour);
            questions.Add(new(
                id.Text,
                draft.KnownGenes(genes),
                Words<GermlineTrigger>.Read(entry.Required("raised_by"), draft.Problems) ?? GermlineTrigger.LossOfFunction,
                tumour.Text,
                entry.Required("syndrome").Text,
                entry.Required("rate").Text,
                entry.Required("statement").Text,
                draft.Cited(entry.Texts("citations"), entry.PlaceOf("citations"))));
        }
        return questions.ToImmutable();
    }
}
