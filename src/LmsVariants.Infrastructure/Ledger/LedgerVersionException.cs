namespace LmsVariants.Infrastructure.Ledger;

/// <summary>The ledger is not one that this program may write to: a newer program has changed it, or its tables were not made by this one's migrations.</summary>
public sealed class LedgerVersionException(string message) : Exception(message);
