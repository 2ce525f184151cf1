using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Deliver;

/// <summary>Makes one file of a case's reports. The same report gives the same bytes.</summary>
public interface IReportWriter
{
    /// <summary>Gets the end of the file's name, such as <c>.variants.tsv</c>.</summary>
    string Suffix { get; }

    /// <summary>
    /// Gets whether the file is made once more and compared byte for byte before it is signed. A bundle is not: it is compared by what it says, and holds the page.
    /// Nor is a print of the page, which says what the page says.
    /// </summary>
    bool IsCompared => true;

    /// <summary>Makes the file.</summary>
    ValueTask<byte[]> WriteAsync(CaseReport report, CancellationToken cancellationToken);
}
