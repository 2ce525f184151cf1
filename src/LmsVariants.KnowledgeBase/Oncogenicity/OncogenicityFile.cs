using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Oncogenicity;

/// <summary>Reads <c>oncogenicity.yaml</c>.</summary>
internal static class OncogenicityFile
{
    private static readonly string[] FileKeys =
        ["name", "short_name", "convention", "other_convention", "citations", "cut_offs", "thresholds", "null_variant_points", "null_variant_citations", "criteria"];

    private static readonly string[] Nested = ["citations", "cut_offs", "thresholds", "null_variant_points", "null_variant_citations", "criteria"];

    private static readonly string[] CutOffKeys = ["oncogenic", "likely_oncogenic", "uncertain", "likely_benign"];

    private static readonly string[] ThresholdKeys =
        ["hotspot_residue_samples", "hotspot_change_samples", "very_common_frequency", "common_frequency", "rare_frequency", "same_residue_points"];

    private static readonly string[] GradeKeys = ["very_strong", "strong", "moderate", "supporting"];
    private static readonly string[] CriterionKeys = ["kind", "code", "other_code", "points", "meaning", "not_with"];

    public static OncogenicityProcedure? Read(NestedValue file, Draft draft)
    {
        if (Entry.Of(file, FileKeys, draft.Problems) is not { } top) return null;
        foreach (string needed in Nested) top.MustHave(needed);
        ImmutableArray<CriterionDefinition> criteria = ReadCriteria(top, draft);
        ImmutableArray<string> citations = draft.Cited(top.Texts("citations"), top.PlaceOf("citations"));
        OncogenicityCutOffs? cutOffs = ReadCutOffs(top, draft);
        OncogenicityThresholds? thresholds = ReadThresholds(top, draft);
        NullVariantPoints? grades = ReadGrades(top, draft);
        (string name, string shortName, string convention, string otherConvention) =
            (top.Required("name").Text, top.Required("short_name").Text, top.Required("convention").Text, top.Required("other_convention").Text);
        if (criteria.Length < Enum.GetValues<CriterionKind>().Length || cutOffs is null || thresholds is null || grades is null) return null;
        return new OncogenicityProcedure(criteria)
        {
            Name = name,
            ShortName = shortName,
            Convention = convention,
            OtherConvention = otherConvention,
            CutOffs = cutOffs,
            Thresholds = thresholds,
            NullVariant = grades,
            Citations = citations,
        };
    }

    private static OncogenicityCutOffs? ReadCutOffs(Entry top, Draft draft)
    {
        if (top.Nested("cut_offs", CutOffKeys) is not { } entry) return null;
        int[] values = [.. CutOffKeys.Select(key => Points(entry.Required(key), draft))];
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i] >= values[i - 1]) draft.Problems.Add(KnowledgeProblemCodes.RangeBackwards, entry.Required(CutOffKeys[i]), FormattableString.Invariant($"a number below {values[i - 1]}"));
        }
        return new(values[0], values[1], values[2], values[3]);
    }

    private static OncogenicityThresholds? ReadThresholds(Entry top, Draft draft)
    {
        if (top.Nested("thresholds", ThresholdKeys) is not { } entry) return null;
        decimal veryCommon = Share("very_common_frequency");
        decimal common = Share("common_frequency");
        decimal rare = Share("rare_frequency");
        if (common >= veryCommon && veryCommon > 0) draft.Problems.Add(KnowledgeProblemCodes.RangeBackwards, entry.Required("common_frequency"), FormattableString.Invariant($"a share below {veryCommon}"));
        if (rare >= common && common > 0) draft.Problems.Add(KnowledgeProblemCodes.RangeBackwards, entry.Required("rare_frequency"), FormattableString.Invariant($"a share below {common}"));
        return new(
            Count("hotspot_residue_samples"), Count("hotspot_change_samples"), veryCommon, common, rare, Count("same_residue_points"));

        int Count(string key) => WholeNumber.Read(entry.Required(key), draft.Problems) ?? 0;

        decimal Share(string key)
        {
            Written written = entry.Required(key);
            if (decimal.TryParse(written.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal share) && share is > 0 and < 1) return share;
            if (written.Text.Length > 0) draft.Problems.Add(KnowledgeProblemCodes.MalformedNumber, written, "a share between 0 and 1");
            return 0;
        }
    }

    private static NullVariantPoints? ReadGrades(Entry top, Draft draft)
    {
        if (top.Nested("null_variant_points", GradeKeys) is not { } entry) return null;
        int[] points = [.. GradeKeys.Select(key => Points(entry.Required(key), draft))];
        for (int i = 1; i < points.Length; i++)
        {
            if (points[i] >= points[i - 1] || points[i] <= 0) draft.Problems.Add(KnowledgeProblemCodes.RangeBackwards, entry.Required(GradeKeys[i]), FormattableString.Invariant($"a number from 1, below {points[i - 1]}"));
        }
        return new(points[0], points[1], points[2], points[3], draft.Cited(top.Texts("null_variant_citations"), top.PlaceOf("null_variant_citations")));
    }

    private static ImmutableArray<CriterionDefinition> ReadCriteria(Entry top, Draft draft)
    {
        List<(CriterionDefinition Criterion, IReadOnlyList<Written> NotWith)> read = [];
        NameSet codes = new();
        HashSet<CriterionKind> kinds = [];
        foreach (Entry entry in top.Entries("criteria", CriterionKeys))
        {
            Written kindText = entry.Required("kind");
            CriterionKind? kind = Words<CriterionKind>.Read(kindText, draft.Problems);
            Written code = entry.Required("code");
            codes.Define(code, draft.Problems);
            if (kind is { } twice && !kinds.Add(twice)) draft.Problems.Add(KnowledgeProblemCodes.Duplicate, kindText, "each kind once");
            string other = entry.Optional("other_code").Text;
            Written pointsText = entry.Required("points");
            int points = Points(pointsText, draft);
            if (kind is { } side && int.TryParse(pointsText.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) && points * SignOf(side) <= 0) draft.Problems.Add(KnowledgeProblemCodes.MalformedNumber, pointsText, SignOf(side) > 0 ? "points above 0 for what speaks for an oncogenic variant" : "points below 0 for what speaks for a benign one");
            string meaning = entry.Required("meaning").Text;
            if (kind is { } known) read.Add((new(known, code.Text, other.Length > 0 ? other : code.Text, points, meaning, []), entry.Texts("not_with")));
        }
        codes.MarkRead();
        foreach (CriterionKind missing in Enum.GetValues<CriterionKind>().Where(kind => !kinds.Contains(kind)))
        {
            draft.Problems.Add(KnowledgeProblemCodes.MissingKey, top.At with { Text = string.Empty, Field = "criteria" }, $"a criterion of the kind {missing}");
        }
        ILookup<string, CriterionKind> byCode = read.ToLookup(row => row.Criterion.Code, row => row.Criterion.Kind, StringComparer.Ordinal);
        foreach (Written stranger in read.SelectMany(row => row.NotWith).Where(code => !codes.Contains(code.Text)))
        {
            draft.Problems.Add(KnowledgeProblemCodes.NotInSet, stranger, "a code of this file");
        }
        ReportCircles(read, byCode, draft);
        return [.. read.Select(row => row.Criterion with { NotWith = [.. row.NotWith.SelectMany(code => byCode[code.Text])] })];
    }

    // What excludes itself, alone or by way of others, would be counted by the order of the file.
    private static void ReportCircles(List<(CriterionDefinition Criterion, IReadOnlyList<Written> NotWith)> read, ILookup<string, CriterionKind> byCode, Draft draft)
    {
        Dictionary<CriterionKind, CriterionKind[]> beside = read.GroupBy(row => row.Criterion.Kind).ToDictionary(group => group.Key, group => group.First().NotWith.SelectMany(code => byCode[code.Text]).ToArray());
        foreach ((CriterionDefinition criterion, IReadOnlyList<Written> notWith) in read)
        {
            draft.ReportDuplicates(notWith);
            foreach (Written code in notWith.Where(code => byCode[code.Text].Any(other => Reaches(other, criterion.Kind, beside)))) draft.Problems.Add(KnowledgeProblemCodes.ExcludesItself, code, "a criterion that does not itself stand back behind this one");
        }
    }

    private static bool Reaches(CriterionKind from, CriterionKind to, Dictionary<CriterionKind, CriterionKind[]> beside)
    {
        HashSet<CriterionKind> seen = [];
        Stack<CriterionKind> waiting = new([from]);
        while (waiting.TryPop(out CriterionKind at))
        {
            if (at == to) return true;
            if (!seen.Add(at)) continue;
            foreach (CriterionKind next in beside.GetValueOrDefault(at, [])) waiting.Push(next);
        }
        return false;
    }

    private static int SignOf(CriterionKind kind) =>
        kind is CriterionKind.VeryCommon or CriterionKind.Common or CriterionKind.FunctionalNeutral or CriterionKind.PredictedNeutral or CriterionKind.Synonymous ? -1 : 1;

    private static int Points(Written written, Draft draft)
    {
        if (int.TryParse(written.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int points) && points is >= -100 and <= 100) return points;
        if (written.Text.Length > 0) draft.Problems.Add(KnowledgeProblemCodes.MalformedNumber, written, "a whole number of points from -100 to 100");
        return 0;
    }
}
