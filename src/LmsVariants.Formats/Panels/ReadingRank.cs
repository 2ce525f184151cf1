namespace LmsVariants.Formats.Panels;

/// <summary>Whose words come first where several files of a case speak of the same thing. The words of the others are kept beside.</summary>
public enum ReadingRank
{
    /// <summary>The software's final result, in which everything is put together.</summary>
    FinalResult,

    /// <summary>The calls of one step: a VCF, a table of variants.</summary>
    Calls,

    /// <summary>Every place that was looked at, called or not.</summary>
    AllPlaces,

    /// <summary>How another number was found, such as the trace of the mutational burden.</summary>
    Trace,
}
