using System.Globalization;
using System.Text;
using LmsVariants.Reports.Fhir;

namespace LmsVariants.Reports.Tests.Fhir.Page;

/// <summary>The page for integrators: every resource, element, code and component, from what was written.</summary>
internal static class ResourcePage
{
    // A longer list is one of findings, not of a vocabulary.
    private const int MostCodes = 12;

    public static string Of(ResourceSurvey survey)
    {
        StringBuilder page = new("""
            # What the FHIR bundles hold

            Made by a test from what the program writes, over the three [examples](examples) and some thirty cases for single features; it fails where this
            page and the program part. How to use it stands in [fhir.md](../fhir.md). "always" means in every resource of that kind. A component
            is there where the case has what it says, and never empty. Chromosomes and consequences can have further codes of the same system.
            Systems below `urn:lmsvariants` are those of a laboratory that has not set its own.


            """.ReplaceLineEndings("\n"));
        foreach (ResourceKind kind in survey.Kinds.Values) Append(page, kind);
        return page.ToString();
    }

    private static void Append(StringBuilder page, ResourceKind kind)
    {
        page.Append(CultureInfo.InvariantCulture, $"## {kind.Type}{(kind.Profile.Length > 0 ? $", profile `{kind.Profile}`" : string.Empty)}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{(kind.Requests.Contains("POST") ? kind.Requests.Contains("PUT") ? "`PUT` for a pseudonym; `POST` with `ifNoneExist` where the case sheet names it" : "`POST` with `ifNoneExist`" : "`PUT`")}\n\n");
        page.Append("| element | | values |\n|---|---|---|\n");
        foreach ((string path, int number) in kind.Paths)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{path}` | {(number == kind.Number ? "always" : string.Empty)} | {Values(kind.CodesOf(path))} |\n");
        }
        page.Append('\n');
        if (kind.Components.Count == 0) return;
        page.Append("| component | value | what it says |\n|---|---|---|\n");
        foreach (ComponentTerm term in ComponentTerm.All.Where(term => kind.Components.ContainsKey(term.Code)))
        {
            ComponentUse use = kind.Components[term.Code];
            string[] said = [.. use.Codes.Select(system => Codes(system.Key, system.Value)), .. use.Systems];
            string systems = said.Length > 0 ? $": {string.Join("<br>", said)}" : string.Empty;
            string name = term.System is null ? $"text \"{term.Code}\"" : $"`{term.System}` `{term.Code}`";
            page.Append(CultureInfo.InvariantCulture, $"| {name} | {string.Join(", ", use.Types)}{systems} | {term.Meaning}{(use.HasCitations ? "; citations in `workflow-relatedArtifactComponent`" : string.Empty)} |\n");
        }
        page.Append('\n');
    }

    // Genes, names and records are findings; answers are a vocabulary, and worth to be listed whole.
    private static string Codes(string system, IReadOnlyCollection<string> codes) => IsVocabulary(system) ? $"`{system}` {string.Join(", ", codes)}" : $"`{system}`, codes by finding";

    private static bool IsVocabulary(string system) =>
        system is "http://loinc.org" or "http://www.sequenceontology.org" || system.StartsWith("http://hl7.org/", StringComparison.Ordinal) || system.StartsWith("http://terminology.hl7.org/", StringComparison.Ordinal);

    private static string Values(IReadOnlyCollection<string> codes) =>
        codes.Count > MostCodes ? $"{string.Join("<br>", codes.Select(SystemOf).Distinct(StringComparer.Ordinal))}, codes by finding" : string.Join("<br>", codes);

    private static string SystemOf(string code) => code[..(code.IndexOf('`', 1) + 1)];
}
