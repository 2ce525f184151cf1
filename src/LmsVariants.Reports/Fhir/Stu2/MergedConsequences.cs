using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir.Stu2;

/// <summary>Molecular consequences, which are observations in 3.0.0, become parts of their variant.</summary>
internal static class MergedConsequences
{
    /// <summary>Takes the consequences out of the bundle, each into its variant.</summary>
    /// <returns>The variant of each one taken out, by their full URLs.</returns>
    public static Dictionary<string, string> Merge(Bundle bundle)
    {
        Dictionary<string, Observation> variants = OfProfile(bundle, Structures.Variant).ToDictionary(StringComparer.Ordinal);
        Observation[] implications = [.. OfProfile(bundle, Structures.DiagnosticImplication).Select(implication => implication.Value)];
        Dictionary<string, string> merged = new(StringComparer.Ordinal);
        foreach ((string url, Observation consequence) in OfProfile(bundle, Structures.MolecularConsequence))
        {
            if (consequence.DerivedFrom.Select(source => source.Reference).OfType<string>().FirstOrDefault(variants.ContainsKey) is not string of) continue;
            Observation? implication = Array.Find(implications, candidate => candidate.DerivedFrom.Count == 1 && candidate.DerivedFrom[0].Reference == of);
            Merge(consequence, variants[of], implication);
            merged.Add(url, of);
        }
        bundle.Entry.RemoveAll(entry => merged.ContainsKey(entry.FullUrl!));
        return merged;
    }

    private static IEnumerable<KeyValuePair<string, Observation>> OfProfile(Bundle bundle, string profile) =>
        [.. bundle.Entry.Where(entry => entry.Resource is Observation && ProfileClaims.Current(entry.Resource) == profile).Select(entry => KeyValuePair.Create(entry.FullUrl!, (Observation)entry.Resource!))];

    private static void Merge(Observation consequence, Observation variant, Observation? implication)
    {
        bool isOwn = Said(variant, ComponentTerm.TranscriptReference) == Said(consequence, ComponentTerm.TranscriptReference)
            && Find(variant, OlderTerms.MolecularConsequence) is null;
        string? sentence = isOwn ? Take(consequence, variant, implication) : Elsewhere(consequence);
        if (sentence is not null) Conclude(variant, sentence);
        variant.Note.AddRange(consequence.Note);
        variant.Extension.AddRange(consequence.Extension);
    }

    /// <summary>The parts of the consequence on the variant's own transcript; what stays to be said in words.</summary>
    private static string? Take(Observation consequence, Observation variant, Observation? implication)
    {
        string? words = null;
        foreach (Observation.ComponentComponent part in consequence.Component)
        {
            if (Is(part, ComponentTerm.Conclusion)) words = Prose.Sentences(words, $"Consequence: {ValueOf(part)}");
            else if (Is(part, ComponentTerm.FunctionalEffect)) (implication ?? variant).Component.Add(part);
            else if (Is(part, ComponentTerm.FeatureConsequence) && Find(variant, OlderTerms.MolecularConsequence) is null) variant.Component.Add(Concepts.Component(OlderTerms.MolecularConsequence, part.Value!));
            else if (Is(part, ComponentTerm.FeatureConsequence) || !variant.Component.Exists(other => CodeOf(other) == CodeOf(part))) variant.Component.Add(part);
            else if (!variant.Component.Exists(other => CodeOf(other) == CodeOf(part) && ValueOf(other) == ValueOf(part))) words = Prose.Sentences(words, ValueOf(part));
        }
        return words;
    }

    /// <summary>The whole consequence in one sentence. What another value already holds is not said twice.</summary>
    private static string? Elsewhere(Observation consequence)
    {
        string[] values = [.. consequence.Component.Select(ValueOf).OfType<string>().Distinct(StringComparer.Ordinal)];
        string[] said = [.. values.Where(value => !values.Any(other => other.Length > value.Length && other.Contains(value, StringComparison.Ordinal)))];
        return said.Length > 0 ? $"On another transcript: {string.Join(", ", said)}" : null;
    }

    private static void Conclude(Observation variant, string sentence)
    {
        Observation.ComponentComponent? conclusion = Find(variant, ComponentTerm.Conclusion);
        if (conclusion is null) variant.Component.Add(Concepts.Conclusion(Prose.Sentences(sentence)!));
        else conclusion.Value = new FhirString(Prose.Sentences(ValueOf(conclusion), sentence));
        if (variant.Text?.Div is string told) variant.Text = Prose.Generated(Inside(told) + Prose.Paragraph(sentence));
    }

    private static string Inside(string division) => division[(division.IndexOf('>', StringComparison.Ordinal) + 1)..division.LastIndexOf('<')];

    private static Observation.ComponentComponent? Find(Observation observation, ComponentTerm term) => observation.Component.Find(component => Is(component, term));

    private static string? Said(Observation observation, ComponentTerm term) => Find(observation, term) is { } component ? ValueOf(component) : null;

    private static bool Is(Observation.ComponentComponent component, ComponentTerm term) => CodeOf(component) == (term.System, term.Code);

    private static (string? System, string? Code) CodeOf(Observation.ComponentComponent component) =>
        component.Code?.Coding.FirstOrDefault() is { } coding ? (coding.System, coding.Code) : (null, component.Code?.Text);

    private static string? ValueOf(Observation.ComponentComponent component) => Words.Of(component.Value, Names.None);
}
