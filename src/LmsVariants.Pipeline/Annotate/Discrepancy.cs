namespace LmsVariants.Pipeline.Annotate;

/// <summary>What in a file contradicts the reference, another field of the file, or itself.</summary>
/// <param name="Code">The permanent code; docs/errors.md explains it.</param>
/// <param name="Text">What the file says and what the reference says, in words.</param>
public sealed record Discrepancy(string Code, Phrase Text)
{
    /// <summary>Gets whether it is about how the file names things, not about what it says: another transcript version, the name of the transcript in the other collection, an alias, a name that is not the shortest.</summary>
    public bool IsOfNaming => Code is DiscrepancyCodes.TranscriptUnknown or DiscrepancyCodes.TranscriptVersionDiffers or DiscrepancyCodes.GeneAlias
        or DiscrepancyCodes.NameNotNormalised or DiscrepancyCodes.TranscriptCounterpart;
}

/// <summary>Permanent codes of discrepancies.</summary>
public static class DiscrepancyCodes
{
    /// <summary>The reference base that the file states is not the one that the reference has there.</summary>
    public const string ReferenceMismatch = "LMV3101";

    /// <summary>The c. name does not answer to the genomic change.</summary>
    public const string CodingNameDiffers = "LMV3102";

    /// <summary>The p. name does not follow from the c. change.</summary>
    public const string ProteinNameDiffers = "LMV3103";

    /// <summary>The transcript named is not in the reference bundle.</summary>
    public const string TranscriptUnknown = "LMV3104";

    /// <summary>The transcript is named in another version than the bundle has.</summary>
    public const string TranscriptVersionDiffers = "LMV3105";

    /// <summary>The position does not exist on the transcript.</summary>
    public const string PositionOutsideTranscript = "LMV3106";

    /// <summary>The gene is named by an alias or a retired symbol.</summary>
    public const string GeneAlias = "LMV3107";

    /// <summary>The gene named is not the one that lies at the position.</summary>
    public const string OtherGene = "LMV3108";

    /// <summary>The consequence named is not the one that follows.</summary>
    public const string ConsequenceDiffers = "LMV3109";

    /// <summary>A name in the file cannot be read as HGVS.</summary>
    public const string NameUnreadable = "LMV3110";

    /// <summary>The stated bases do not fit the assembly, and fit the other one at the same coordinates.</summary>
    public const string AssemblyLooksWrong = "LMV3111";

    /// <summary>The name denotes the change, but is not how the nomenclature writes it.</summary>
    public const string NameNotNormalised = "LMV3112";

    /// <summary>The c. name fits several transcripts of the gene, and denotes different alleles on them.</summary>
    public const string NameAmbiguous = "LMV3113";

    /// <summary>The allele holds a base that the file does not know.</summary>
    public const string UnknownBase = "LMV3114";

    /// <summary>The transcript is named as the collection names it that MANE pairs with that of the bundle: Ensembl, where the bundle has RefSeq.</summary>
    public const string TranscriptCounterpart = "LMV3115";
}
