using System.Diagnostics;
using Hl7.Fhir.Model;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>A biomarker of the whole tumour: its value or class, or that there is none and why.</summary>
internal static class BiomarkerObservation
{
    public static string CodeOf(BiomarkerKind kind) => Term(kind).Code;

    public static string IdOf(CaseContext context, BiomarkerKind kind) => context.Identity.OfCase("biomarker", CodeOf(kind));

    /// <summary>The observation; null for a deficiency of homologous recombination that the files do not report on.</summary>
    public static Observation? Of(CaseContext context, BiomarkerResult biomarker)
    {
        if (biomarker is { Kind: BiomarkerKind.Hrd, Value: null, State.IsAssessed: false, Options.Length: 0 }) return null;
        (string system, string code, string display) = Term(biomarker.Kind);
        Observation observation = context.ObserveBiomarker(IdOf(context, biomarker.Kind), Concepts.Coded(system, code, display, Measured(biomarker.Kind)));
        observation.Value = Value(biomarker);
        if (observation.Value is null) observation.DataAbsentReason = Concepts.Coded(Systems.DataAbsentReason, "unknown", "Unknown");
        if (Interpretation(biomarker) is { } interpretation) observation.Interpretation.Add(interpretation);
        observation.Method = Concepts.Answer(Answers.Sequencing);
        observation.Note = [.. Notes(context, biomarker).OfType<string>().Select(text => new Annotation { Text = text })];
        if (biomarker is { Kind: BiomarkerKind.Msi, Value: decimal percent }) observation.Component.Add(Concepts.Component(ComponentTerm.UnstableSites, Concepts.Number(percent, "%", "%")));
        return observation;
    }

    private static (string System, string Code, string Display) Term(BiomarkerKind kind) => kind switch
    {
        BiomarkerKind.Tmb => (Systems.Loinc, Loinc.MutationalBurden, "Mutations/Megabase [# Ratio] in Tumor"),
        BiomarkerKind.Msi => (Systems.Loinc, Loinc.MicrosatelliteInstability, "Microsatellite instability [Interpretation] in Cancer specimen Qualitative"),
        BiomarkerKind.Hrd => (Systems.Ncit, "C120465", "Homologous Recombination Repair Deficiency"),
        _ => throw new UnreachableException(),
    };

    // The code names the deficiency that is looked for, and reads like a finding; what was measured is a score.
    private static string? Measured(BiomarkerKind kind) => kind == BiomarkerKind.Hrd ? "Genomic instability score, by which deficiency of homologous recombination is looked for" : null;

    private static DataType? Value(BiomarkerResult biomarker) => (biomarker.Kind, biomarker.Value) switch
    {
        (BiomarkerKind.Msi, _) => biomarker.State is not { IsAssessed: true } state ? null : state.Value switch
        {
            "MSI-H" => Concepts.Answer(Answers.InstabilityHigh),
            "MSS" => Concepts.Answer(Answers.Stable),
            string other => Concepts.InWords(other),
        },
        (BiomarkerKind.Tmb, decimal burden) => Concepts.Number(burden, "1/1000000{Base}", "Mutations/Megabase"),
        (BiomarkerKind.Hrd, decimal score) => Concepts.Number(score, "{score}"),
        (_, null) when biomarker.State.IsAssessed => Concepts.InWords(biomarker.State.Value),
        _ => null,
    };

    // The states that the pipeline gives, each against its cut-off; of microsatellites the value itself is the class.
    private static CodeableConcept? Interpretation(BiomarkerResult biomarker) => biomarker.State is not { IsAssessed: true, Value: string state } ? null : state switch
    {
        "TMB-H" or "HRD" => Concepts.Coded(Systems.Interpretation, "H", "High"),
        "TMB-L" or "HRD-not-detected" => Concepts.Coded(Systems.Interpretation, "L", "Low"),
        _ => null,
    };

    private static IEnumerable<string?> Notes(CaseContext context, BiomarkerResult biomarker)
    {
        yield return context.Discretion.Pass(biomarker.Text);
        if (!biomarker.State.IsAssessed) yield return Prose.Sentences($"Not assessed: {context.Discretion.Pass(biomarker.State.WhyNot)}");
        yield return context.Discretion.Pass(biomarker.ReportedElsewhere) is string elsewhere ? Prose.Sentences($"Reported by another examination: {elsewhere}") : null;
        foreach (var cutOff in biomarker.CutOffs)
        {
            yield return Prose.Sentences($"Cut-off {cutOff.Id}: {Prose.Number(cutOff.Value)} {cutOff.Unit}, {context.Discretion.Pass(cutOff.Meaning)}");
        }
    }
}
