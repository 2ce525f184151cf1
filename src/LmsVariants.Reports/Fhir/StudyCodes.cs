namespace LmsVariants.Reports.Fhir;

/// <summary>How an analysis was made, by the guide's own system.</summary>
internal static class MethodTypes
{
    public static readonly (string Code, string Display) Sequencing = ("ngs-mps", "Next-Generation (NGS)/Massively parallel sequencing (MPS)");
    public static readonly (string Code, string Display) Rna = ("rna-analysis", "RNA analysis");
    public static readonly (string Code, string Display) Splicing = ("alternative-splicing-detection", "Alternative splicing detection");
    public static readonly (string Code, string Display) CopyNumber = ("deletion-duplication-analysis", "Deletion/duplication analysis");
    public static readonly (string Code, string Display) MicrosatelliteInstability = ("msi", "Microsatellite instability testing (MSI)");
    public static readonly (string Code, string Display) Other = ("other", "Other");
}

/// <summary>What kind of change an analysis looked for, by the guide's own system.</summary>
internal static class ChangeTypes
{
    public static readonly (string Code, string Display) Dna = ("DNA", "DNA change");
    public static readonly (string Code, string Display) Rna = ("RNA", "RNA change");
    public static readonly (string Code, string Display) CopyNumber = ("CNV", "Copy number variations");
}

/// <summary>What was done to a resource.</summary>
internal static class DataOperations
{
    public static readonly (string Code, string Display) Create = ("CREATE", "create");
    public static readonly (string Code, string Display) Update = ("UPDATE", "revise");
}

/// <summary>Who took part in making a resource.</summary>
internal static class Agents
{
    public static readonly (string Code, string Display) Assembler = ("assembler", "Assembler");
    public static readonly (string Code, string Display) Author = ("author", "Author");
    public static readonly (string Code, string Display) Attester = ("attester", "Attester");
}
