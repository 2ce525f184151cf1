using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase;

/// <summary>Reads <c>knowledgebase.yaml</c>.</summary>
internal static class ManifestFile
{
    private const int SchemaWeRead = 1;
    private static readonly string[] Keys = ["name", "schema", "version", "date", "licences"];
    private static readonly string[] LicenceKeys = ["source", "terms"];

    public static KnowledgeManifest? Read(NestedValue file, Draft draft)
    {
        if (Entry.Of(file, Keys, draft.Problems) is not { } entry) return null;
        entry.Required("name");
        Written schema = entry.Required("schema");
        if (schema.Text.Length > 0 && schema.Text != "1") draft.Problems.Add(KnowledgeProblemCodes.UnknownSchema, schema, "1");
        Written version = entry.Required("version");
        if (version.Text.Length > 0 && !Forms.IsVersion(version.Text)) draft.Problems.Add(KnowledgeProblemCodes.MalformedIdentifier, version, "a version such as 2026.11.0");
        Written date = entry.Required("date");
        if (date.Text.Length > 0 && !Forms.IsDay(date.Text)) draft.Problems.Add(KnowledgeProblemCodes.MalformedDate, date, "a day such as 2026-11-21");
        entry.MustHave("licences");
        ImmutableArray<Licence>.Builder licences = ImmutableArray.CreateBuilder<Licence>();
        foreach (Entry licence in entry.Entries("licences", LicenceKeys)) licences.Add(new(licence.Required("source").Text, licence.Required("terms").Text));
        return new(version.Text, date.Text, SchemaWeRead, licences.ToImmutable());
    }
}
