namespace LmsVariants.Formats.Tso500;

/// <summary>What a section of the file says about its subject. These are kept apart to the last report.</summary>
public enum SectionState
{
    /// <summary>Something was called.</summary>
    Called,

    /// <summary>The table is there and empty: nothing was called.</summary>
    NothingCalled,

    /// <summary>Named genes were looked at and nothing was found in them.</summary>
    AssessedNothingFound,

    /// <summary>The section is there without data: the analysis gave none for this sample.</summary>
    NoData,

    /// <summary>The section is not in the file: this version of the software, or this run, did not assess it.</summary>
    NotAssessed,
}
