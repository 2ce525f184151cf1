using System.Globalization;
using Hl7.Fhir.Model;
using LmsVariants.Reports.Fhir;
using LmsVariants.Reports.Fhir.Stu2;
using FhirTask = Hl7.Fhir.Model.Task;

namespace LmsVariants.Reports.Tests.Fhir.Stu2;

/// <summary>The rules of the older guide, one by one.</summary>
public sealed class OlderPartsTests
{
    private const string Variant = "urn:uuid:00000000-0000-5000-8000-000000000001";
    private const string Implication = "urn:uuid:00000000-0000-5000-8000-000000000002";
    private const string First = "urn:uuid:00000000-0000-5000-8000-000000000003";
    private const string Second = "urn:uuid:00000000-0000-5000-8000-000000000004";

    /// <summary>A code of the guide, and how the older one says it.</summary>
    public static TheoryData<string, string> ComponentCodes => new()
    {
        { "conclusion-string", "conclusion-string" },
        { "associated-therapy", "associated-therapy" },
        { "functional-effect", "functional-effect" },
        { "condition-inheritance", "condition-inheritance" },
        { "therapeutic-implication", "predicted-therapeutic-implication" },
        { "protein-ref-seq", "'Protein reference sequence'" },
        { "biomarker-category", "'Biomarker category'" },
        { "feature-consequence", "'Further molecular consequence'" },
        { "repeat-motif", "'repeat motif'" },
        { "variant-confidence-status", "'variant confidence status'" },
    };

    /// <summary>Copies, and what becomes of them.</summary>
    public static TheoryData<string, string, string> Copies => new()
    {
        { "6", "82155-3", "6" },
        { "6.0", "82155-3", "6" },
        { "0", "82155-3", "0" },
        { "5.5", "'Copy number, no whole number'", "5.5" },
    };

    /// <summary>Name, gender and identifier of a patient, type of a specimen, and what may be claimed of both.</summary>
    public static TheoryData<bool, bool, bool, string, bool, bool> Known => new()
    {
        { true, true, true, "TUMOR", true, true },
        { false, true, true, "TUMOR", false, false },
        { true, false, true, "TUMOR", false, false },
        { true, true, false, "TUMOR", false, false },
        { true, true, true, "", true, false },
        { true, true, true, "XYZ", true, false },
    };

    /// <summary>A biomarker, and its profile where patient and specimen are known and where they are not.</summary>
    public static TheoryData<string, string, string, string> Biomarkers => new()
    {
        { "94076-7", "burden", "tmb", "tmb" },
        { "94076-7", "none", "tmb", "tmb" },
        { "94076-7", "percent", "mcode-tumor-marker-test", "" },
        { "94076-7", "words", "mcode-tumor-marker-test", "" },
        { "81695-9", "answer", "msi", "msi" },
        { "81695-9", "none", "msi", "msi" },
        { "81695-9", "words", "mcode-tumor-marker-test", "" },
        { "C120465", "percent", "mcode-tumor-marker-test", "" },
        { "C120465", "none", "", "" },
        { "", "words", "", "" },
    };

    [Theory]
    [MemberData(nameof(ComponentCodes))]
    public void Codes_of_the_guide_are_said_as_the_older_one_says_them(string code, string expected) =>
        Assert.Equal(expected, InWords(OlderTerms.Component(Concepts.Coded(Systems.ToBeDetermined, code))));

    [Fact]
    public void Codes_of_others_stay() => Assert.Equal("48004-6", InWords(OlderTerms.Component(Concepts.Coded(Systems.Loinc, "48004-6"))));

    [Theory]
    [MemberData(nameof(Copies))]
    public void Copies_are_whole_numbers_or_named_in_words(string copies, string code, string value)
    {
        Observation observation = new() { Component = { Concepts.Component(ComponentTerm.CopyNumber, Concepts.Number(decimal.Parse(copies, CultureInfo.InvariantCulture))) } };
        OlderObservation.Rewrite(observation, Names.None);
        Observation.ComponentComponent component = Assert.Single(observation.Component);
        Assert.Equal((code, value), (InWords(component.Code!), Prose.Number(((Quantity)component.Value!).Value!.Value)));
    }

    [Theory]
    [MemberData(nameof(Known))]
    public void Profiles_of_mCODE_are_claimed_where_its_demands_are_met(bool isNamed, bool hasGender, bool hasNumber, string specimenType, bool patient, bool others)
    {
        Bundle bundle = Claimed(
            new Patient
            {
                Name = isNamed ? [new HumanName { Family = "Example" }] : [],
                Gender = hasGender ? AdministrativeGender.Female : null,
                Identifier = hasNumber ? [new Identifier("urn:x", "1")] : [],
            },
            specimenType,
            new Observation { Meta = Concepts.Profile("variant") },
            new DiagnosticReport { Meta = Concepts.Profile("genomic-report") },
            new FhirTask { Meta = Concepts.Profile("followup-recommendation") },
            new DocumentReference { Meta = Concepts.Profile("genomic-data-file") },
            new Observation { Meta = Concepts.Profile("genomic-annotation") });
        string[] profiles = [.. bundle.Entry.Select(entry => string.Join(' ', (entry.Resource!.Meta?.Profile ?? []).Select(url => url.Split('/')[^1])))];
        Assert.Equal(
            [
                patient ? "mcode-cancer-patient" : "",
                others ? "mcode-human-specimen" : "",
                others ? "variant mcode-genomic-variant" : "variant",
                others ? "genomics-report mcode-genomics-report" : "genomics-report",
                "followup-recommendation",
                "genomics-document-reference",
                "",
            ],
            profiles);
        Assert.Null(bundle.Entry[^1].Resource!.Meta);
    }

    [Theory]
    [MemberData(nameof(Biomarkers))]
    public void A_biomarker_claims_the_profile_that_its_value_fits(string code, string value, string known, string unknown)
    {
        foreach ((string name, string expected) in new[] { ("Example", known), (string.Empty, unknown) })
        {
            Observation biomarker = new()
            {
                Meta = Concepts.Profile(Structures.MolecularBiomarker),
                Code = code.Length == 0 ? Concepts.InWords("Risk group") : Concepts.Coded(code.StartsWith('C') ? Systems.Ncit : Systems.Loinc, code),
                Value = value switch
                {
                    "burden" => Concepts.Number(5.9m, "1/1000000{Base}"),
                    "percent" => Concepts.Number(5.9m, "%"),
                    "answer" => Concepts.Answer(Answers.Stable),
                    "words" => Concepts.InWords("high"),
                    _ => null,
                },
            };
            Claimed(new Patient { Name = name.Length > 0 ? [new HumanName { Family = name }] : [], Gender = AdministrativeGender.Female, Identifier = { new Identifier("urn:x", "1") } }, "TUMOR", biomarker);
            Assert.Equal(expected, string.Join(' ', (biomarker.Meta?.Profile ?? []).Select(url => url.Split('/')[^1])));
        }
    }

    [Fact]
    public void The_consequence_on_the_variants_own_transcript_becomes_its_components_and_others_a_sentence()
    {
        Observation variant = Named("variant", "NM_1.1");
        variant.Text = Prose.Narrative("told & said");
        variant.Component.Add(Concepts.Conclusion("Reported."));
        Observation implication = new() { Meta = Concepts.Profile("diagnostic-implication"), DerivedFrom = { new ResourceReference(Variant) } };
        Observation own = Named("molecular-consequence", "NM_1.1", "SO:1", "SO:2");
        own.Component.Add(Concepts.Component(ComponentTerm.FunctionalEffect, Concepts.Coded(Systems.SequenceOntology, "SO:3")));
        own.Component.Add(Concepts.Conclusion("exon 4"));
        Observation other = Named("molecular-consequence", "NM_2.2", "SO:9");
        DiagnosticReport report = new() { Result = [new(Variant), new(First), new(Second), new(Implication)] };
        Bundle bundle = new() { Entry = [Entry(Variant, variant), Entry(First, other), Entry(Second, own), Entry(Implication, implication), Entry("urn:uuid:r", report)] };

        References.Redirect(bundle, MergedConsequences.Merge(bundle));

        Assert.Equal([Variant, Implication, "urn:uuid:r"], bundle.Entry.Select(entry => entry.FullUrl));
        Assert.Equal([Variant, Implication], report.Result.Select(result => result.Reference));
        Assert.Equal(["51958-7=NM_1.1", "conclusion-string=Reported. On another transcript: NM_2.2, SO:9. Consequence: exon 4.", "molecular-consequence=SO:1", "feature-consequence=SO:2"], variant.Component.Select(Said));
        Assert.Equal(["functional-effect=SO:3"], implication.Component.Select(Said));
        Assert.Equal("""<div xmlns="http://www.w3.org/1999/xhtml"><p>told &amp; said</p><p>On another transcript: NM_2.2, SO:9</p><p>Consequence: exon 4.</p></div>""", variant.Text.Div);
    }

    [Fact]
    public void A_consequence_of_nothing_in_the_bundle_stays_an_observation()
    {
        Bundle bundle = new() { Entry = [Entry(First, Named("molecular-consequence", "NM_1.1", "SO:1"))] };
        Assert.Empty(MergedConsequences.Merge(bundle));
        Assert.Single(bundle.Entry);
    }

    [Fact]
    public void Sources_of_components_become_those_of_the_observation_each_once_and_are_named_in_the_words()
    {
        Observation observation = new() { Component = { Level("Tier I", "PMID 1", "PMID 2"), Level("Tier II", "PMID 2") } };
        Sources.Lift(observation);
        Assert.Equal(["PMID 1", "PMID 2"], observation.Extension.Select(extension => ((RelatedArtifact)extension.Value!).Label));
        Assert.All(observation.Extension, extension => Assert.Equal("http://hl7.org/fhir/StructureDefinition/workflow-relatedArtifact", extension.Url));
        Assert.Equal(["Tier I [PMID 1, PMID 2]", "Tier II [PMID 2]"], observation.Component.Select(component => ((CodeableConcept)component.Value!).Text));
        Assert.All(observation.Component, component => Assert.Empty(component.Extension));
    }

    [Fact]
    public void An_extension_that_the_older_guide_lacks_is_a_note()
    {
        Observation observation = new()
        {
            Extension =
            {
                Concepts.Of("genomic-new-thing", new FhirString("said")),
                new Extension { Url = Structures.Url("genomic-parts"), Extension = [new Extension("number", Concepts.Number(3, "%")), new Extension("parts", Concepts.InWords("itself"))] },
                Concepts.Of(Structures.RecommendedAction, new ResourceReference("urn:uuid:t")),
                Concepts.Of(Structures.StudyReference, new ResourceReference("urn:uuid:s")),
                new Extension("http://example.org/other", new FhirString("theirs")),
            },
        };
        OlderObservation.Rewrite(observation, Names.None);
        Assert.Equal(["genomic new thing: said.", "genomic parts: number 3 %; parts itself."], observation.Note.Select(note => note.Text));
        Assert.Equal(["recommended-action", "workflow-supportingInfo", "other"], observation.Extension.Select(extension => extension.Url!.Split('/')[^1]));
    }

    [Fact]
    public void A_value_in_a_system_that_the_older_guide_lacks_is_said_in_words()
    {
        CodeableConcept concept = OlderTerms.Concept(Concepts.Coded(Systems.BiomarkerOntology, "molgen"))!;
        Assert.Equal(("molgen", 0), (concept.Text, concept.Coding.Count));
        CodeableConcept known = Concepts.Coded(Systems.Loinc, "LA1");
        Assert.Same(known, OlderTerms.Concept(known));
    }

    private static Bundle Claimed(Patient patient, string specimenType, params Resource[] others)
    {
        Specimen specimen = new() { Type = specimenType.Length > 0 ? Concepts.Coded(Systems.SpecimenType, specimenType) : Concepts.InWords("plasma") };
        Bundle bundle = new() { Entry = [.. ((Resource[])[patient, specimen, .. others]).Select((resource, index) => Entry($"urn:uuid:{index}", resource))] };
        ProfileClaims claims = ProfileClaims.In(bundle);
        foreach (Bundle.EntryComponent entry in bundle.Entry) claims.Claim(entry.Resource!);
        return bundle;
    }

    private static Bundle.EntryComponent Entry(string fullUrl, Resource resource) => new() { FullUrl = fullUrl, Resource = resource };

    private static Observation Named(string profile, string transcript, params string[] terms) => new()
    {
        Meta = Concepts.Profile(profile),
        DerivedFrom = profile == "variant" ? [] : [new ResourceReference(Variant)],
        Component =
        [
            Concepts.Component(ComponentTerm.TranscriptReference, Concepts.Coded(Systems.RefSeq, transcript)),
            .. terms.Select(term => Concepts.Component(ComponentTerm.FeatureConsequence, Concepts.Coded(Systems.SequenceOntology, term))),
        ],
    };

    private static Observation.ComponentComponent Level(string words, params string[] labels)
    {
        Observation.ComponentComponent component = Concepts.Component(ComponentTerm.EvidenceLevel, Concepts.InWords(words));
        component.Extension = [.. labels.Select(label => Concepts.Of(Structures.ComponentArtifact, new RelatedArtifact { Label = label }))];
        return component;
    }

    private static string InWords(CodeableConcept code) => code.Coding.Count > 0 ? code.Coding[0].Code! : $"'{code.Text}'";

    private static string Said(Observation.ComponentComponent component) =>
        $"{component.Code!.Coding[0].Code}={(component.Value is FhirString text ? text.Value : ((CodeableConcept)component.Value!).Coding[0].Code)}";
}
