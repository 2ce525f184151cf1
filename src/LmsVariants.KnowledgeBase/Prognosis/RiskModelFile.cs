using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Prognosis;

/// <summary>Reads <c>risk-groups.yaml</c>.</summary>
internal static class RiskModelFile
{
    // Every way in which they can turn out is gone through.
    private const int MostFactors = 10;

    private static readonly string[] FileKeys = ["models"];
    private static readonly string[] Keys = ["id", "name", "tumour", "cohort", "endpoints", "factors", "groups", "statement", "caution", "citations"];

    public static ImmutableArray<RiskModel> Read(NestedValue file, Draft draft)
    {
        if (Entry.Of(file, FileKeys, draft.Problems) is not { } top) return [];
        top.MustHave("models");
        NameSet ids = new();
        NameSet tumours = new();
        return [.. top.Entries("models", Keys).Select(entry => ReadOne(entry, ids, tumours, draft))];
    }

    private static RiskModel ReadOne(Entry entry, NameSet ids, NameSet tumours, Draft draft)
    {
        Written id = entry.Required("id");
        ids.Define(id, draft.Problems);
        draft.HasForm(id, Forms.IsIdentifier, "lower-case words joined by hyphens");
        Written tumour = entry.Required("tumour");
        draft.KnownTumour(tumour);
        // Two models of one tumour would give a case two groups.
        tumours.Define(tumour, draft.Problems);
        IReadOnlyList<Written> endpoints = entry.Texts("endpoints");
        if (endpoints.Count == 0) draft.Problems.Add(KnowledgeProblemCodes.Empty, entry.PlaceOf("endpoints"), "at least one outcome");
        int before = draft.Problems.Count;
        NameSet factorIds = new();
        ImmutableArray<RiskFactor> factors = RiskFactorEntries.Read(entry, factorIds, draft);
        if (factors.Length > MostFactors) draft.Problems.Add(KnowledgeProblemCodes.WrongRiskFactor, entry.PlaceOf("factors"), FormattableString.Invariant($"at most {MostFactors} factors"));
        RiskModel model = new(
            id.Text, entry.Required("name").Text, tumour.Text, entry.Required("cohort").Text, [.. endpoints.Select(endpoint => endpoint.Text)], factors,
            RiskGroupEntries.Read(entry, factors, factorIds, draft), entry.Required("statement").Text, entry.Optional("caution").Text,
            draft.Cited(entry.Texts("citations"), entry.PlaceOf("citations")));
        // Whether a group can be reached is asked of a model that is whole.
        if (draft.Problems.Count == before) RiskGroupEntries.ReportUnreachable(entry, model, draft);
        return model;
    }
}
