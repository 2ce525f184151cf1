using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Deliver;

/// <summary>The reports that new ones take the place of.</summary>
public interface IEarlierReports
{
    /// <summary>A report as what it is beside the earlier one of its case: the first, a correction, or the same once more.</summary>
    /// <param name="report">The report.</param>
    /// <param name="folder">Where an earlier one would lie; null where nothing is a correction.</param>
    /// <exception cref="Formats.Problems.InputFormatException">There is an earlier one, and it cannot be told what it was.</exception>
    CaseReport Continued(CaseReport report, string? folder);
}
