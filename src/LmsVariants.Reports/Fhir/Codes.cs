namespace LmsVariants.Reports.Fhir;

/// <summary>The code systems that we code with.</summary>
internal static class Systems
{
    public const string Guide = "http://hl7.org/fhir/uv/genomics-reporting/";
    public const string Loinc = "http://loinc.org";
    public const string Snomed = "http://snomed.info/sct";
    public const string SequenceOntology = "http://www.sequenceontology.org";
    public const string Hgnc = "http://www.genenames.org";
    public const string Hgvs = "http://varnomen.hgvs.org";
    public const string RefSeq = "http://www.ncbi.nlm.nih.gov/refseq";
    public const string Ensembl = "http://www.ensembl.org";
    public const string Ucum = "http://unitsofmeasure.org";
    public const string Ncit = "http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl";
    public const string DbSnp = "http://www.ncbi.nlm.nih.gov/projects/SNP";
    public const string Cosmic = "http://cancer.sanger.ac.uk/cancergenome/projects/cosmic";
    public const string Trials = "http://clinicaltrials.gov";
    public const string ObservationCategory = "http://terminology.hl7.org/CodeSystem/observation-category";
    public const string DiagnosticService = "http://terminology.hl7.org/CodeSystem/v2-0074";
    public const string SpecimenType = "http://terminology.hl7.org/CodeSystem/v2-0487";
    public const string Interpretation = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
    public const string DataAbsentReason = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    public const string ToBeDetermined = Guide + "CodeSystem/tbd-codes-cs";
    public const string BiomarkerOntology = Guide + "CodeSystem/molecular-biomarker-ontology-cs";
    public const string AnnotationTypes = Guide + "CodeSystem/coded-annotation-types-cs";
    public const string MethodTypes = Guide + "CodeSystem/genomic-study-method-type-cs";
    public const string ChangeTypes = Guide + "CodeSystem/genomic-study-change-type-cs";
    public const string DataFormats = Guide + "CodeSystem/genomic-study-data-format-cs";
    public const string DataOperation = "http://terminology.hl7.org/CodeSystem/v3-DataOperation";
    public const string ProvenanceAgent = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
}

/// <summary>Profiles and extensions of the guide, by the last part of their URL.</summary>
internal static class Structures
{
    public const string Report = "genomic-report";
    public const string Variant = "variant";
    public const string MolecularConsequence = "molecular-consequence";
    public const string DiagnosticImplication = "diagnostic-implication";
    public const string TherapeuticImplication = "therapeutic-implication";
    public const string MolecularBiomarker = "molecular-biomarker";
    public const string Study = "genomic-study";
    public const string StudyAnalysis = "genomic-study-analysis";
    public const string DataFile = "genomic-data-file";
    public const string FollowUp = "followup-recommendation";
    public const string MedicationRecommendation = "medication-recommendation";
    public const string StudyReference = "genomic-study-reference";
    public const string RecommendedAction = "recommended-action";
    public const string ReportNote = "genomic-report-note";
    public const string AnnotationCode = "annotation-code";
    public const string AnalysisOfStudy = "genomic-study-analysis-ext";
    public const string ComponentArtifact = "workflow-relatedArtifactComponent";

    /// <summary>The source of a whole observation, of the base standard.</summary>
    public const string Artifact = "http://hl7.org/fhir/StructureDefinition/workflow-relatedArtifact";

    /// <summary>The report under another number that this one takes the place of, of the base standard.</summary>
    public const string Replaces = "http://hl7.org/fhir/StructureDefinition/diagnosticReport-replaces";

    public static string Url(string name) => $"{Systems.Guide}StructureDefinition/{name}";
}

/// <summary>LOINC codes of reports and observations; those of components are <see cref="ComponentTerm"/>s.</summary>
internal static class Loinc
{
    public const string Report = "51969-4";
    public const string VariantAssessment = "69548-6";
    public const string MutationalBurden = "94076-7";
    public const string MicrosatelliteInstability = "81695-9";
}

/// <summary>LOINC answers, each with the name that goes with it.</summary>
internal static class Answers
{
    public static readonly (string Code, string Display) Present = ("LA9633-4", "Present");
    public static readonly (string Code, string Display) Indeterminate = ("LA11884-6", "Indeterminate");
    public static readonly (string Code, string Display) Sequencing = ("LA26398-0", "Sequencing");
    public static readonly (string Code, string Display) GRCh37 = ("LA14029-5", "GRCh37");
    public static readonly (string Code, string Display) GRCh38 = ("LA26806-2", "GRCh38");
    public static readonly (string Code, string Display) OneBased = ("LA30102-0", "1-based character counting");
    public static readonly (string Code, string Display) PresumedResponsive = ("LA9661-5", "Presumed responsive");
    public static readonly (string Code, string Display) PresumedResistant = ("LA9660-7", "Presumed resistant");
    public static readonly (string Code, string Display) InstabilityHigh = ("LA26203-2", "MSI-H");
    public static readonly (string Code, string Display) Stable = ("LA14122-8", "Stable");
    public static readonly (string Code, string Display) GeneticCounselling = ("LA14020-4", "Genetic counseling recommended");
    public static readonly (string Code, string Display) ConfirmatoryTesting = ("LA14021-2", "Confirmatory testing recommended");
    public static readonly (string Code, string Display) AlternativeMedication = ("LA26421-0", "Consider alternative medication");
    public static readonly (string Code, string Display) UnknownOrigin = ("LA18197-6", "Unknown genomic origin");
    public static readonly (string Code, string Display) Positive = ("LA6576-8", "Positive");

    // LL2938-0: 1 to 22, X, Y. The list has no mitochondrion.
    private static readonly string[] Chromosomes =
    [
        "LA21254-0", "LA21255-7", "LA21256-5", "LA21257-3", "LA21258-1", "LA21259-9", "LA21260-7", "LA21261-5",
        "LA21262-3", "LA21263-1", "LA21264-9", "LA21265-6", "LA21266-4", "LA21267-2", "LA21268-0", "LA21269-8",
        "LA21270-6", "LA21271-4", "LA21272-2", "LA21273-0", "LA21274-8", "LA21275-5", "LA21276-3", "LA21277-1",
    ];

    /// <summary>The answer for the chromosome with that number in karyotype order; null for the mitochondrion.</summary>
    public static (string Code, string Display)? Chromosome(int number, string name) =>
        number <= Chromosomes.Length ? (Chromosomes[number - 1], $"Chromosome {name}") : null;
}

/// <summary>Codes of the guide's own system for observations, where LOINC has none yet.</summary>
internal static class Tbd
{
    public const string MolecularConsequence = "molecular-consequence";
    public const string DiagnosticImplication = "diagnostic-implication";
    public const string TherapeuticImplication = "therapeutic-implication";
    public const string BiomarkerCategory = "biomarker-category";
}

/// <summary>Terms of the Sequence Ontology that are no consequence of a small variant.</summary>
internal static class OntologyTerms
{
    public static readonly (string Code, string Display) Snv = ("SO:0001483", "SNV");
    public static readonly (string Code, string Display) Mnv = ("SO:0002007", "MNV");
    public static readonly (string Code, string Display) Deletion = ("SO:0000159", "deletion");
    public static readonly (string Code, string Display) Insertion = ("SO:0000667", "insertion");
    public static readonly (string Code, string Display) Delins = ("SO:1000032", "delins");
    public static readonly (string Code, string Display) Duplication = ("SO:1000035", "duplication");
    public static readonly (string Code, string Display) Inversion = ("SO:1000036", "inversion");
    public static readonly (string Code, string Display) CopyNumberGain = ("SO:0001742", "copy_number_gain");
    public static readonly (string Code, string Display) CopyNumberLoss = ("SO:0001743", "copy_number_loss");
    public static readonly (string Code, string Display) CopyNumberVariation = ("SO:0001019", "copy_number_variation");
    public static readonly (string Code, string Display) ExonLoss = ("SO:0001572", "exon_loss_variant");
    public static readonly (string Code, string Display) Translocation = ("SO:0000199", "translocation");
    public static readonly (string Code, string Display) GeneFusion = ("SO:0001565", "gene_fusion");
    public static readonly (string Code, string Display) LossOfFunction = ("SO:0002054", "loss_of_function_variant");
}
