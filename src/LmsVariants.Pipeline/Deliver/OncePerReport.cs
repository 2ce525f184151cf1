using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Deliver;

/// <summary>Makes a file once for each report, also where another file holds it inside, and also where both are made at once.</summary>
/// <param name="writer">What makes the file.</param>
public sealed class OncePerReport(IReportWriter writer) : IReportWriter
{
    private readonly Lock _one = new();
    private (CaseReport Report, Task<byte[]> Content)? _last;

    /// <inheritdoc/>
    public string Suffix => writer.Suffix;

    /// <inheritdoc/>
    public bool IsCompared => writer.IsCompared;

    /// <inheritdoc/>
    public async ValueTask<byte[]> WriteAsync(CaseReport report, CancellationToken cancellationToken)
    {
        Task<byte[]> content;
        lock (_one)
        {
            // What failed is tried again by the next who asks.
            if (_last is not { } last || !ReferenceEquals(last.Report, report) || last.Content is { IsCompleted: true, IsCompletedSuccessfully: false })
            {
                _last = last = (report, Task.Run(() => writer.WriteAsync(report, cancellationToken).AsTask(), cancellationToken));
            }
            content = last.Content;
        }
        return await content.ConfigureAwait(false);
    }
}
