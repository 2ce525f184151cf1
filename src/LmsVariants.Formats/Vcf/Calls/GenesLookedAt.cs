namespace LmsVariants.Formats.Vcf.Calls;

/// <summary>The genes that a file of copy numbers names, a change in them or none, and those of which it says that nothing could be told.</summary>
internal sealed class GenesLookedAt
{
    // The panels name some dozens; a whole genome names none or all.
    private const int MostNamed = 100;
    private readonly SortedSet<string> _determined = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _undetermined = new(StringComparer.Ordinal);

    /// <summary>Gets whether there is a gene of which something could be told.</summary>
    public bool HasDetermined => _determined.Count > 0;

    /// <summary>Gets whether there is a gene of which nothing could be told.</summary>
    public bool HasUndetermined => _undetermined.Count > 0;

    public void Add(string gene, bool isDetermined)
    {
        if (gene.Length > 0) (isDetermined ? _determined : _undetermined).Add(gene);
    }

    /// <summary>In words, with a semicolon in front; empty where no gene is named.</summary>
    public Phrase Words()
    {
        // Two rows of one gene: what one of them leaves open is open.
        string[] determined = [.. _determined.Except(_undetermined, StringComparer.Ordinal)];
        Phrase looked = determined.Length == 0 ? Phrase.Empty : (Phrase)$"; looked at {List(determined)}";
        return _undetermined.Count == 0 ? looked : (Phrase)$"{looked}; undetermined and so not assessed: {List([.. _undetermined])}";
    }

    private static Phrase List(string[] genes) => genes.Length <= MostNamed
        ? Phrase.Verbatim(string.Join(", ", genes))
        : (Phrase)$"{genes.Length} genes";
}
