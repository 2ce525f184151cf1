using System.Collections.Immutable;

namespace LmsVariants.Reports.Fhir;

/// <summary>What a component of an observation says. A component is made of a term alone, so that the list for integrators is whole.</summary>
/// <param name="System">The code system; null where no code exists and the component is named in words.</param>
/// <param name="Code">The code, or the words.</param>
/// <param name="Meaning">What the value is, for the one who reads it by program.</param>
internal sealed record ComponentTerm(string? System, string Code, string Meaning)
{
    public static ComponentTerm GeneStudied { get; } = Loinc("48018-6", "the gene, by HGNC; of a fusion both partners, 5' first as in the file; in words where HGNC has no such name");
    public static ComponentTerm Assembly { get; } = Loinc("62374-4", "the build of the genome that all places are counted on");
    public static ComponentTerm Chromosome { get; } = Loinc("48000-4", "the chromosome (LL2938-0; it has no mitochondrion)");
    public static ComponentTerm GenomicReference { get; } = Loinc("48013-7", "the chromosome's NC_ record, in the version of the build");
    public static ComponentTerm TranscriptReference { get; } = Loinc("51958-7", "the transcript that the names are counted on");
    public static ComponentTerm CodingName { get; } = Loinc("48004-6", "HGVS c. name, computed; only where the transcript's version is known");
    public static ComponentTerm ProteinName { get; } = Loinc("48005-3", "HGVS p. name, computed, in parentheses because predicted");
    public static ComponentTerm GenomicName { get; } = Loinc("81290-9", "HGVS g. name on the NC_ record, shifted 3'");
    public static ComponentTerm CoordinateSystem { get; } = Loinc("92822-6", "how places are counted: from 1");
    public static ComponentTerm ExactStartEnd { get; } = Loinc("81254-5", "first and last base of the allele as VCF writes it, the base before an indel included; no high for one base");
    public static ComponentTerm InnerStartEnd { get; } = Loinc("81302-2", "what is at least gained or lost: the segment, or the exons");
    public static ComponentTerm ReferenceAllele { get; } = Loinc("69547-8", "REF as VCF writes it, left-aligned and parsimonious");
    public static ComponentTerm AlternateAllele { get; } = Loinc("69551-0", "ALT as VCF writes it");
    public static ComponentTerm ChangeType { get; } = Loinc("48019-4", "the kind of change, by Sequence Ontology");
    public static ComponentTerm SourceClass { get; } = Loinc("48002-0", "unknown genomic origin where no matched normal was read; left out where one was and the files do not say how it was used");
    public static ComponentTerm AlleleFrequency { get; } = Loinc("81258-6", "share of reads with the allele, 0 to 1");
    public static ComponentTerm AllelicReadDepth { get; } = Loinc("82121-5", "reads with the allele, where the caller counts them; never the depth in all");
    public static ComponentTerm CopyNumber { get; } = Loinc("82155-3", "copies, where the software states copies; never a fold change");
    public static ComponentTerm VariationCode { get; } = Loinc("81252-9", "what the alteration is called where no HGVS name can be coded, and identifiers of databases that the file states");
    public static ComponentTerm ClinicalSignificance { get; } = Loinc("53037-8", "the class by the procedure for oncogenicity, in words: LOINC's answers are those of another procedure");
    public static ComponentTerm EvidenceLevel { get; } = Loinc("93044-6", "one level, tier or met criterion each, in words that name the scale, with its citations as extension");
    public static ComponentTerm Phenotype { get; } = Loinc("81259-4", "the tumour type: of the patient in a diagnostic implication, of the evidence in a therapeutic one");
    public static ComponentTerm MedicationAssessed { get; } = Loinc("51963-7", "one substance; several in one implication are meant together");
    public static ComponentTerm Conclusion { get; } = Provisional("conclusion-string", "what no other component says, in words");
    public static ComponentTerm FeatureConsequence { get; } = Provisional("feature-consequence", "the effect on the transcript, by Sequence Ontology, most severe first");
    public static ComponentTerm FunctionalEffect { get; } = Provisional("functional-effect", "loss of function, where the grade is Strong or Very Strong on this transcript");
    public static ComponentTerm TherapeuticImplication { get; } = Provisional("therapeutic-implication", "the response to expect; in words where loss of function is not shown for the variant, or no patient was treated");
    public static ComponentTerm Therapy { get; } = Provisional("associated-therapy", "a trial, by its number");
    public static ComponentTerm ProteinReference { get; } = Provisional("protein-ref-seq", "the protein record that the p. name is counted on");
    public static ComponentTerm BiomarkerCategory { get; } = Provisional("biomarker-category", "how the biomarker was found: by molecular genetics");
    public static ComponentTerm Depth { get; } = InWords("Total read depth", "reads in all over the place");
    public static ComponentTerm PopulationFrequency { get; } = InWords("Population allele frequency", "share of alleles in a population, as the file states it; the source stands in the conclusion");
    public static ComponentTerm FoldChange { get; } = InWords("Fold change", "ratio to the normal, which is no number of copies");
    public static ComponentTerm SupportingReads { get; } = InWords("Supporting reads", "reads that show the junction");
    public static ComponentTerm ReferenceReads { get; } = InWords("Reference reads", "reads of the reference transcript over the junction");
    public static ComponentTerm Breakpoint { get; } = InWords("Breakpoint", "a side of the junction, as the file writes it");
    public static ComponentTerm Points { get; } = InWords("Oncogenicity points", "the sum by which the class was given");
    public static ComponentTerm Grade { get; } = InWords("Loss-of-function grade", "very strong, strong, moderate, supporting or not applicable");
    public static ComponentTerm SecondHit { get; } = InWords("Second hit", "whether the other copy of the gene is hit as well, as far as it was assessed");
    public static ComponentTerm UnstableSites { get; } = InWords("Unstable microsatellite sites", "percent of the usable sites");

    /// <summary>Every term, in the order above.</summary>
    public static ImmutableArray<ComponentTerm> All { get; } =
    [
        .. typeof(ComponentTerm).GetProperties()
            .Where(property => property.PropertyType == typeof(ComponentTerm) && property.GetMethod!.IsStatic)
            .Select(property => (ComponentTerm)property.GetValue(null)!),
    ];

    private static ComponentTerm Loinc(string code, string meaning) => new(Systems.Loinc, code, meaning);

    private static ComponentTerm Provisional(string code, string meaning) => new(Systems.ToBeDetermined, code, meaning);

    private static ComponentTerm InWords(string words, string meaning) => new(null, words, meaning);
}
