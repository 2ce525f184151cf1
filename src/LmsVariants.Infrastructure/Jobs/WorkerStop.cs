namespace LmsVariants.Infrastructure.Jobs;

/// <summary>When the work in hand must end: some time after the program was asked to stop, so that most of it ends by itself.</summary>
public sealed class WorkerStop : IDisposable
{
    private readonly CancellationTokenSource _source = new();

    /// <summary>Gets the token of all work.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Gets whether the program was asked to stop.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>Lets work go on for a while yet.</summary>
    public void After(TimeSpan grace)
    {
        IsAsked = true;
        _source.CancelAfter(grace);
    }

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();
}
