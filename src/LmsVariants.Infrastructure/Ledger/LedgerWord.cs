namespace LmsVariants.Infrastructure.Ledger;

/// <summary>Values of closed sets as the ledger writes them: their names in lower case.</summary>
internal static class LedgerWord
{
    public static string Of<T>(T value)
        where T : struct, Enum => Enum.GetName(value)?.ToLowerInvariant() ?? throw new ArgumentOutOfRangeException(nameof(value));

    public static T Read<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word, ignoreCase: true);
}
