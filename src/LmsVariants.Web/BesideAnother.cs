using Microsoft.Extensions.Hosting;

namespace LmsVariants.Web;

/// <summary>A host that lives as long as the one it serves beside: signals of the system are heard there.</summary>
internal sealed class BesideAnother : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
