namespace LmsVariants.Formats.Panels;

/// <summary>What a file says about a part of the examination. These are kept apart to the last report.</summary>
public enum CoverageState
{
    /// <summary>Something was called.</summary>
    Called,

    /// <summary>It was looked for, and nothing was called.</summary>
    NothingCalled,

    /// <summary>Named genes were looked at and nothing was found in them.</summary>
    AssessedNothingFound,

    /// <summary>The analysis gave no data for this sample: it failed, or it was left out.</summary>
    NoData,

    /// <summary>This version of the software, or this run, did not assess it.</summary>
    NotAssessed,
}
