using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Deliver;

/// <summary>Makes one file of a case's reports. The same report gives the same bytes.</summary>
public interface IReportWriter
{
    /// <summary>Gets the end of the file's name, such as <c>.variants.tsv</c>.</summary>
    string Suffix { get; }

    /// <summary>Makes the file.</summary>
    ValueTask<byte[]> WriteAsync(CaseReport report, CancellationToken cancellationToken);
}
