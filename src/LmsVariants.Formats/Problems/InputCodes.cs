namespace LmsVariants.Formats.Problems;

/// <summary>Permanent codes of what can be wrong with an input file; docs/errors.md explains each.</summary>
public static class InputCodes
{
    /// <summary>The file is none of the known formats.</summary>
    public const string UnknownFormat = "LMV1001";

    /// <summary>The file is empty.</summary>
    public const string EmptyFile = "LMV1002";

    /// <summary>The file is not UTF-8 text.</summary>
    public const string NotText = "LMV1003";

    /// <summary>The layout is known but this version of the program does not read it.</summary>
    public const string LayoutNotRead = "LMV1004";

    /// <summary>A limit on size was passed.</summary>
    public const string TooLarge = "LMV1005";

    /// <summary>A section that the layout always has is missing: the file is cut short.</summary>
    public const string SectionMissing = "LMV1006";

    /// <summary>A section ends too early, or a row has too few fields.</summary>
    public const string Truncated = "LMV1007";

    /// <summary>A column or key that is needed is missing.</summary>
    public const string ColumnMissing = "LMV1008";

    /// <summary>A field is not the number it should be.</summary>
    public const string NotANumber = "LMV1009";

    /// <summary>A field holds something else than its vocabulary.</summary>
    public const string NotInVocabulary = "LMV1010";

    /// <summary>A field that must be filled is empty.</summary>
    public const string FieldEmpty = "LMV1011";

    /// <summary>An allele is not written in bases.</summary>
    public const string NotBases = "LMV1012";

    /// <summary>The same section, column, sample or case stands twice.</summary>
    public const string Duplicate = "LMV1013";

    /// <summary>The folder holds nothing to read.</summary>
    public const string NothingToRead = "LMV1014";

    /// <summary>The JSON or the delimited text is broken.</summary>
    public const string BrokenSyntax = "LMV1015";

    /// <summary>Coordinates are given, and nothing says on which assembly.</summary>
    public const string AssemblyUnknown = "LMV1016";

    /// <summary>Two assemblies are stated, or the bases are those of another one than stated.</summary>
    public const string AssembliesClash = "LMV1017";

    /// <summary>A file of several samples does not say which one is the tumour.</summary>
    public const string TumourNotNamed = "LMV1018";

    /// <summary>A file that only belongs to the result of a sample came without it.</summary>
    public const string CompanionAlone = "LMV1019";

    /// <summary>An earlier report is not a bundle of this program, or is another report.</summary>
    public const string EarlierReport = "LMV1020";

    /// <summary>The earlier report of the case is of another patient.</summary>
    public const string AnotherPatient = "LMV1021";

    /// <summary>A file of a cohort is no <c>case.json</c> of this program, or is broken.</summary>
    public const string NoCaseFile = "LMV1022";

    /// <summary>A section that this program does not know was kept and shown.</summary>
    public const string UnknownSection = "LMV1101";

    /// <summary>A column or key that this program does not know was not interpreted.</summary>
    public const string UnknownColumn = "LMV1102";

    /// <summary>The software version is not one whose layout was seen; it was read by the names of sections and columns.</summary>
    public const string UnknownVersion = "LMV1103";

    /// <summary>A gene symbol looks as if a spreadsheet had turned it into a date.</summary>
    public const string SymbolTurnedDate = "LMV1104";

    /// <summary>The same row stands twice and was taken once.</summary>
    public const string RepeatedRow = "LMV1105";

    /// <summary>A section that this version of the software writes is missing; what it would tell is not assessed.</summary>
    public const string SectionAbsent = "LMV1106";

    /// <summary>A row of the case sheet names no sample of this run.</summary>
    public const string UnusedSheetRow = "LMV1107";

    /// <summary>Two files of a case give different numbers for the same thing; the weightier file's was taken.</summary>
    public const string FilesDisagree = "LMV1140";

    /// <summary>More reads show the allele than were read at all; no allele frequency is given.</summary>
    public const string ReadsAboveDepth = "LMV1180";

    /// <summary>A table has a header and no row: it is taken as "nothing called".</summary>
    public const string TableWithoutRows = "LMV1181";

    /// <summary>Lists that run parallel have different lengths, so that names cannot be told to belong together.</summary>
    public const string ListsNotParallel = "LMV1182";

    /// <summary>A column does not say whether it is a percentage or a fraction; it is not read as an allele frequency.</summary>
    public const string UnitNotStated = "LMV1183";

    /// <summary>A record of a kind that this program does not know was not taken.</summary>
    public const string UnknownRecordKind = "LMV1184";

    /// <summary>Two of the laboratory's maps of columns fit the same table.</summary>
    public const string TwoColumnMaps = "LMV1185";

    /// <summary>The place of a variant and its bases do not fit each other.</summary>
    public const string PlaceAndBases = "LMV1186";
}
