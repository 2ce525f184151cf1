using Hl7.Fhir.Model;
using LmsVariants.Formats.Panels;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>An alteration as Variant: present as the file says, or indeterminate where the reference contradicts the file or its caller filtered the call.</summary>
internal static class VariantObservation
{
    public static Observation Of(CaseContext context, CaseAlteration alteration)
    {
        Observation observation = context.Observe(
            alteration.VariantId, Structures.Variant, Concepts.Coded(Systems.Loinc, Loinc.VariantAssessment, "Genetic variant assessment"));
        string? words = AlterationText.Of(context, alteration);
        observation.Text = Prose.Narrative(AlterationNames.Title(alteration), words);
        observation.Value = Concepts.Answer(alteration.IsContradicted || alteration.Finding.Reportability.IsFilteredCall ? Answers.Indeterminate : Answers.Present);
        observation.Method = Concepts.Answer(Answers.Sequencing);
        observation.Note = [.. GermlineNote.Of(context, alteration)];
        observation.Component = [.. Components(context, alteration)];
        if (words is not null) observation.Component.Add(Concepts.Conclusion(words));
        return observation;
    }

    private static List<Observation.ComponentComponent> Components(CaseContext context, CaseAlteration alteration)
    {
        List<Observation.ComponentComponent> components = [.. GeneComponents.Of(context, alteration)];
        components.AddRange(alteration.Finding.Reported switch
        {
            ReportedSmallVariant small => SmallVariantComponents.Of(context, alteration, small),
            ReportedCopyNumber copies => CopyNumberComponents.Of(context, copies),
            ReportedExonCopyNumber exons => CopyNumberComponents.Of(context, exons),
            ReportedFusion fusion => RearrangementComponents.Of(context, fusion),
            ReportedSplice splice => RearrangementComponents.Of(context, splice),
            _ => RearrangementComponents.OfAssembly(context),
        });
        if (context.Sheet?.MatchedNormal != true) components.Add(Concepts.Component(ComponentTerm.SourceClass, Concepts.Answer(Answers.UnknownOrigin)));
        if (alteration.Derived is not { Chosen: { Name: not null, Transcript.Accession.Version: not null } })
        {
            components.Add(Concepts.Component(ComponentTerm.VariationCode, Concepts.InWords(AlterationNames.Title(alteration))));
        }
        return components;
    }
}
