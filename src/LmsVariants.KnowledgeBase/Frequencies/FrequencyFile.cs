using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.Genomics.Coordinates;
using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Frequencies;

/// <summary>Reads <c>frequencies.yaml</c>, which declares the tables of <c>frequencies/</c>.</summary>
internal static class FrequencyFile
{
    private const string Assembly = "GRCh38";
    private static readonly string[] FileKeys = ["tables"];
    private static readonly string[] Keys = ["id", "file", "source", "release", "assembly", "populations", "variants", "longest_allele", "derived", "regions", "citations"];
    private static readonly string[] Columns = ["contig", "position", "reference", "alternate", "filter"];

    public static ImmutableArray<DeclaredTable> Read(NestedValue file, Draft draft)
    {
        if (Entry.Of(file, FileKeys, draft.Problems) is not { } top) return [];
        top.MustHave("tables");
        ImmutableArray<DeclaredTable>.Builder tables = ImmutableArray.CreateBuilder<DeclaredTable>();
        NameSet ids = new();
        NameSet files = new();
        foreach (Entry entry in top.Entries("tables", Keys))
        {
            Written id = entry.Required("id");
            ids.Define(id, draft.Problems);
            draft.HasForm(id, Forms.IsIdentifier, "lower-case words joined by hyphens");
            Written path = entry.Required("file");
            files.Define(path, draft.Problems);
            Written assembly = entry.Required("assembly");
            if (assembly.Text.Length > 0 && assembly.Text != Assembly) draft.Problems.Add(KnowledgeProblemCodes.NotInSet, assembly, Assembly);
            entry.Required("derived");
            FrequencyVariants variants = VariantsOf(entry, draft);
            FrequencyTable table = new(
                id.Text,
                entry.Required("source").Text,
                entry.Required("release").Text,
                PopulationsOf(entry, draft),
                variants,
                LongestOf(entry, variants, draft),
                RegionsOf(entry, draft),
                draft.Cited(entry.Texts("citations"), entry.PlaceOf("citations")));
            tables.Add(new(table, path));
        }
        return tables.ToImmutable();
    }

    private static ImmutableArray<string> PopulationsOf(Entry entry, Draft draft)
    {
        IReadOnlyList<Written> populations = entry.Texts("populations");
        if (populations.Count == 0) draft.Problems.Add(KnowledgeProblemCodes.Empty, entry.PlaceOf("populations"), "at least one population");
        draft.ReportDuplicates(populations);
        foreach (Written name in populations.Where(population => Columns.Contains(population.Text, StringComparer.Ordinal)))
        {
            draft.Problems.Add(KnowledgeProblemCodes.Duplicate, name, "a name that no other column has");
        }
        return [.. populations.Select(population => population.Text)];
    }

    private static FrequencyVariants VariantsOf(Entry entry, Draft draft)
    {
        Written variants = entry.Required("variants");
        return Words<FrequencyVariants>.Read(variants, draft.Problems) ?? FrequencyVariants.Snv;
    }

    private static int LongestOf(Entry entry, FrequencyVariants variants, Draft draft)
    {
        if (variants is FrequencyVariants.Snv)
        {
            if (entry.Has("longest_allele")) draft.Problems.Add(KnowledgeProblemCodes.WrongBound, entry.Optional("longest_allele"), "nothing: alleles of such a table have one base");
            return 1;
        }
        return WholeNumber.Read(entry.Required("longest_allele"), draft.Problems) ?? 1;
    }

    private static ImmutableArray<FrequencyRegion> RegionsOf(Entry entry, Draft draft)
    {
        IReadOnlyList<Written> written = entry.Texts("regions");
        if (written.Count == 0) draft.Problems.Add(KnowledgeProblemCodes.Empty, entry.PlaceOf("regions"), "at least one region");
        draft.ReportDuplicates(written);
        ImmutableArray<FrequencyRegion>.Builder regions = ImmutableArray.CreateBuilder<FrequencyRegion>(written.Count);
        foreach (Written one in written)
        {
            string[] parts = one.Text.Split(':', '-');
            if (parts.Length == 3 && Contig.TryParse(parts[0], out Contig contig) && contig.Name == parts[0] && Place(parts[1]) is int first && Place(parts[2]) is int last)
            {
                draft.InOrder(first, one, last);
                regions.Add(new(contig.Name, first, last));
            }
            else
            {
                draft.Problems.Add(KnowledgeProblemCodes.MalformedIdentifier, one, "a region such as 13:32316441-32316547");
            }
        }
        return regions.ToImmutable();
    }

    private static int? Place(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int place) && place is > 0 and <= WholeNumber.Largest ? place : null;
}
