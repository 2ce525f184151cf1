using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Biomarkers;

/// <summary>Reads <c>biomarkers.yaml</c>.</summary>
internal static class CutOffFile
{
    private static readonly string[] FileKeys = ["cut_offs"];
    private static readonly string[] Keys = ["id", "value", "unit", "meaning", "caution", "citations"];

    /// <summary>The cut-offs that the program asks for, each of which must be there.</summary>
    private static readonly string[] Needed = ["tmb-high", "msi-high", "msi-usable-sites", "gis-high"];

    public static ImmutableArray<BiomarkerCutOff> Read(NestedValue file, Draft draft)
    {
        if (Entry.Of(file, FileKeys, draft.Problems) is not { } top) return [];
        ImmutableArray<BiomarkerCutOff>.Builder cutOffs = ImmutableArray.CreateBuilder<BiomarkerCutOff>();
        NameSet ids = new();
        foreach (Entry entry in top.Entries("cut_offs", Keys))
        {
            Written id = entry.Required("id");
            ids.Define(id, draft.Problems);
            if (id.Text.Length > 0 && !Needed.Contains(id.Text)) draft.Problems.Add(KnowledgeProblemCodes.NotInSet, id, "one of " + string.Join(' ', Needed));
            Written value = entry.Required("value");
            bool number = decimal.TryParse(value.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal cutOff) && cutOff > 0;
            if (!number && value.Text.Length > 0) draft.Problems.Add(KnowledgeProblemCodes.MalformedNumber, value, "a number above 0");
            cutOffs.Add(new(id.Text, cutOff, entry.Required("unit").Text, entry.Required("meaning").Text, draft.Cited(entry.Texts("citations"), entry.PlaceOf("citations"))) { Caution = entry.Optional("caution").Text });
        }
        foreach (string missing in Needed.Where(id => !ids.Contains(id)))
        {
            draft.Problems.Add(KnowledgeProblemCodes.MissingKey, top.At with { Text = string.Empty, Field = "cut_offs" }, "the cut-off " + missing);
        }
        return cutOffs.ToImmutable();
    }
}
