using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir.Stu2;

/// <summary>The guide's own codes: what 2.0.0 has under the same code, under another, or only as words.</summary>
internal static class OlderTerms
{
    /// <summary>The effect on the variant's transcript, a component of the variant.</summary>
    public static ComponentTerm MolecularConsequence { get; } = new(Systems.ToBeDetermined, Tbd.MolecularConsequence, "the most severe effect on the transcript of the variant's names");

    /// <summary>What region was looked at.</summary>
    public static ComponentTerm RegionDescription { get; } = new(Systems.Loinc, "81293-3", "what was looked at, in words");

    /// <summary>LOINC's code of a region that was looked at.</summary>
    public const string RegionStudied = "53041-0";

    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["therapeutic-implication"] = "predicted-therapeutic-implication",
    };

    private static readonly string[] Same = ["conclusion-string", "associated-therapy", "condition-inheritance", "functional-effect", Tbd.MolecularConsequence];

    private static readonly Dictionary<string, string> InWords = new(StringComparer.Ordinal)
    {
        ["feature-consequence"] = "Further molecular consequence",
        ["protein-ref-seq"] = "Protein reference sequence",
        ["biomarker-category"] = "Biomarker category",
    };

    /// <summary>The code of a component.</summary>
    public static CodeableConcept Component(CodeableConcept code)
    {
        if (code.Coding.FirstOrDefault(coding => coding.System == Systems.ToBeDetermined)?.Code is not string provisional) return code;
        if (Renamed.TryGetValue(provisional, out string? older)) return Concepts.Coded(Systems.ToBeDetermined, older);
        return Same.Contains(provisional) ? code : Concepts.InWords(InWords.GetValueOrDefault(provisional) ?? provisional.Replace('-', ' '));
    }

    /// <summary>A value, in words where it is of a system that only 3.0.0 has.</summary>
    public static DataType? Value(DataType? value) => value is CodeableConcept concept ? Concept(concept) : value;

    /// <summary>A concept without the codings of systems that only 3.0.0 has; their names stay as its text.</summary>
    public static CodeableConcept? Concept(CodeableConcept? concept)
    {
        if (concept is null || !concept.Coding.Exists(IsNew)) return concept;
        string names = string.Join(", ", concept.Coding.Where(IsNew).Select(coding => coding.Display ?? coding.Code));
        return new CodeableConcept { Coding = [.. concept.Coding.Where(coding => !IsNew(coding))], Text = concept.Text ?? names, Extension = concept.Extension };
    }

    private static bool IsNew(Coding coding) =>
        coding.System?.StartsWith(Systems.Guide, StringComparison.Ordinal) == true && coding.System is not (Systems.ToBeDetermined or Systems.AnnotationTypes);
}
