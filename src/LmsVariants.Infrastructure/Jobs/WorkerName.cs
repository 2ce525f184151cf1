namespace LmsVariants.Infrastructure.Jobs;

/// <summary>What a worker is called in the ledger and by the other workers: machine and process.</summary>
/// <param name="Text">The name.</param>
public sealed record WorkerName(string Text);
