namespace LmsVariants.KnowledgeBase.Lint;

/// <summary>The codes of faults in the knowledge base. A code is never given another meaning; each has a line in docs/errors.md.</summary>
public static class KnowledgeProblemCodes
{
    /// <summary>A file that every knowledge base has is not there.</summary>
    public const string MissingFile = "LMV4001";

    /// <summary>A file is not UTF-8 text, or holds control characters.</summary>
    public const string NotText = "LMV4002";

    /// <summary>A row of a table has another number of fields than its header, a stray quote, or a line break in a field.</summary>
    public const string MalformedRow = "LMV4003";

    /// <summary>A column is missing from the header of a table.</summary>
    public const string MissingColumn = "LMV4004";

    /// <summary>A column of a table is unknown or stands there twice.</summary>
    public const string UnknownColumn = "LMV4005";

    /// <summary>A nested file is no YAML that we read: syntax, a key twice, an anchor, a tag, too deep, several documents.</summary>
    public const string MalformedYaml = "LMV4006";

    /// <summary>A key, or an entry that the program needs, is missing.</summary>
    public const string MissingKey = "LMV4007";

    /// <summary>A key is unknown.</summary>
    public const string UnknownKey = "LMV4008";

    /// <summary>A list, a text or an entry stands where another of these belongs.</summary>
    public const string WrongShape = "LMV4009";

    /// <summary>A value that must be there is empty.</summary>
    public const string Empty = "LMV4010";

    /// <summary>A value is none of the words allowed there.</summary>
    public const string NotInSet = "LMV4011";

    /// <summary>A number is none, or outside its range.</summary>
    public const string MalformedNumber = "LMV4012";

    /// <summary>A date is none.</summary>
    public const string MalformedDate = "LMV4013";

    /// <summary>An identifier does not have its form.</summary>
    public const string MalformedIdentifier = "LMV4014";

    /// <summary>What must be unique stands there twice.</summary>
    public const string Duplicate = "LMV4015";

    /// <summary>A fact has no citation.</summary>
    public const string NoCitation = "LMV4016";

    /// <summary>A citation is named that citations.tsv does not hold.</summary>
    public const string UnknownCitation = "LMV4017";

    /// <summary>The reference of a citation does not have the form of its kind.</summary>
    public const string MalformedReference = "LMV4018";

    /// <summary>No fact rests on a citation.</summary>
    public const string UnusedCitation = "LMV4019";

    /// <summary>A gene is named that genes.tsv does not hold.</summary>
    public const string UnknownGene = "LMV4020";

    /// <summary>An alias stands where the approved symbol belongs.</summary>
    public const string AliasForSymbol = "LMV4021";

    /// <summary>An alias of a gene is the approved symbol of another.</summary>
    public const string AliasIsSymbol = "LMV4022";

    /// <summary>A level is outside its scale.</summary>
    public const string LevelOutsideScale = "LMV4023";

    /// <summary>A tumour type is named that tumours.tsv does not hold, or one that the program needs is missing.</summary>
    public const string UnknownTumour = "LMV4024";

    /// <summary>The lineage of tumour types runs in a circle or has more than one root.</summary>
    public const string BrokenLineage = "LMV4025";

    /// <summary>A therapy is named that therapies.tsv does not hold.</summary>
    public const string UnknownTherapy = "LMV4026";

    /// <summary>A trial is named that trials.tsv does not hold.</summary>
    public const string UnknownTrial = "LMV4027";

    /// <summary>A gene list is named that gene-lists.yaml does not hold.</summary>
    public const string UnknownGeneList = "LMV4028";

    /// <summary>An assertion contradicts itself.</summary>
    public const string Contradiction = "LMV4029";

    /// <summary>The layout of the files has a version that this program does not read.</summary>
    public const string UnknownSchema = "LMV4030";

    /// <summary>A table or nested file lies in the folder that nothing reads.</summary>
    public const string UnknownFile = "LMV4031";

    /// <summary>A gene is named with a list that does not hold it.</summary>
    public const string NotInList = "LMV4032";

    /// <summary>A range ends before it starts.</summary>
    public const string RangeBackwards = "LMV4033";

    /// <summary>A bound is missing that the kind of entry needs, or stands there where the kind has none.</summary>
    public const string WrongBound = "LMV4034";

    /// <summary>The samples of a hotspot are not the sum of those of its changes.</summary>
    public const string CountsDisagree = "LMV4035";

    /// <summary>A residue or a change of a protein is not written as one.</summary>
    public const string MalformedChange = "LMV4036";

    /// <summary>An assay is named that functional-assays.tsv does not hold.</summary>
    public const string UnknownAssay = "LMV4037";

    /// <summary>The class of a functional result is not that of its activity.</summary>
    public const string ClassOutsideBounds = "LMV4038";

    /// <summary>An allele is no bases, no difference, or not written in the one form in which it is looked up.</summary>
    public const string MalformedAllele = "LMV4039";

    /// <summary>An allele lies outside the regions that its table declares.</summary>
    public const string OutsideRegion = "LMV4040";

    /// <summary>A row stands behind one that is further right on the contig.</summary>
    public const string OutOfOrder = "LMV4041";

    /// <summary>A pair of amino acids has no distance.</summary>
    public const string PairMissing = "LMV4042";

    /// <summary>A gene of a list has no row in gene-curation.tsv.</summary>
    public const string UncuratedGene = "LMV4045";

    /// <summary>A gene of a list that opens a therapy has neither an assertion by that list nor a reason why not.</summary>
    public const string UncoveredGene = "LMV4046";

    /// <summary>A gene stands under without_assertion although an assertion covers it, or although the list opens nothing.</summary>
    public const string NeedlessReason = "LMV4047";

    /// <summary>The therapies, direction or levels of an assertion do not belong to its implication.</summary>
    public const string WrongImplication = "LMV4048";

    /// <summary>An assertion names a conflict with one that is not there, or with itself.</summary>
    public const string UnknownAssertion = "LMV4049";

    /// <summary>A conflict between assertions is named by one side alone.</summary>
    public const string OneSidedConflict = "LMV4050";

    /// <summary>Two assertions say opposite things of the same alteration, therapy and evidence tumour without naming the conflict.</summary>
    public const string UnnamedConflict = "LMV4051";

    /// <summary>Two assertions about the same, on the same kind of evidence, give different levels in the same tumour type.</summary>
    public const string LevelsDiffer = "LMV4052";

    /// <summary>A factor of a risk model is neither a gene nor an arm with an event, or there are too many.</summary>
    public const string WrongRiskFactor = "LMV4060";

    /// <summary>A group of a risk model asks for a factor that the model does not define.</summary>
    public const string UnknownRiskFactor = "LMV4061";

    /// <summary>No group of a risk model asks for a factor of it.</summary>
    public const string IdleRiskFactor = "LMV4062";

    /// <summary>The groups of a risk model do not end with one, and one alone, that takes what is left.</summary>
    public const string WrongRiskGroups = "LMV4063";

    /// <summary>No case falls into a group of a risk model, because a higher one takes them all.</summary>
    public const string UnreachableRiskGroup = "LMV4064";

    /// <summary>A criterion is set aside beside one that is itself set aside beside it.</summary>
    public const string ExcludesItself = "LMV4070";

    /// <summary>A text that reports print has no translation in a language that has a file of them.</summary>
    public const string UntranslatedText = "LMV4080";

    /// <summary>A translation is of a text that no longer stands in the knowledge base, or is not printed.</summary>
    public const string StaleTranslation = "LMV4081";

    /// <summary>A translation has other figures than its text.</summary>
    public const string FiguresDiffer = "LMV4082";
}
