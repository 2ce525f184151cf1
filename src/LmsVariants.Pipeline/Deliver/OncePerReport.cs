using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Deliver;

/// <summary>Makes a file once for each report, also where another file holds it inside.</summary>
/// <param name="writer">What makes the file.</param>
public sealed class OncePerReport(IReportWriter writer) : IReportWriter
{
    private (CaseReport Report, byte[] Content)? _last;

    /// <inheritdoc/>
    public string Suffix => writer.Suffix;

    /// <inheritdoc/>
    public bool IsCompared => writer.IsCompared;

    /// <inheritdoc/>
    public async ValueTask<byte[]> WriteAsync(CaseReport report, CancellationToken cancellationToken)
    {
        if (_last is { } last && ReferenceEquals(last.Report, report)) return last.Content;
        byte[] content = await writer.WriteAsync(report, cancellationToken).ConfigureAwait(false);
        _last = (report, content);
        return content;
    }
}
