namespace LmsVariants.Genomics.Transcripts;

/// <summary>Why a transcript is reported on, in the order in which one is chosen.</summary>
public enum TranscriptStatus
{
    /// <summary>The transcript that NCBI and EMBL-EBI agree to report on.</summary>
    ManeSelect,

    /// <summary>One more that MANE adds for clinical reporting.</summary>
    ManePlusClinical,

    /// <summary>One that laboratories, databases or published cases use beside MANE.</summary>
    Reporting,

    /// <summary>Known, so that a name on it can be read; not reported on.</summary>
    Other,
}
