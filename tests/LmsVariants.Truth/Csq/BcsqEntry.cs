namespace LmsVariants.Truth.Csq;

/// <summary>One consequence of a BCSQ: <c>consequence|gene|transcript|biotype|strand|amino_acid_change|dna_change</c>.</summary>
/// <param name="Terms">The terms that were joined by <c>&amp;</c>, in bcftools' words.</param>
/// <param name="Gene">The gene.</param>
/// <param name="Transcript">The transcript.</param>
/// <param name="Amino">The change of residues, such as <c>2S&gt;2R</c>; empty where there is none.</param>
/// <param name="Dna">The alleles that make it, joined by <c>+</c> where another record takes part.</param>
internal sealed record BcsqEntry(string[] Terms, string Gene, string Transcript, string Amino, string Dna)
{
    /// <summary>Gets whether the change is that of several records together, which one allele alone cannot show.</summary>
    public bool IsCompound => Dna.Contains('+', StringComparison.Ordinal);

    /// <summary>Gets whether it lies behind a stop that another record makes: bcftools puts <c>*</c> before the term.</summary>
    public bool IsBehindStop => Terms.Any(term => term.StartsWith('*'));

    /// <summary>Reads a BCSQ. <c>@pos</c> (combined with the record at that place) and <c>.</c> are no entries.</summary>
    public static BcsqEntry[] Read(string text) =>
    [
        .. from entry in text.Split(',')
           where entry.Contains('|', StringComparison.Ordinal)
           let cells = entry.Split('|')
           where cells.Length >= 4
           select new BcsqEntry(cells[0].Split('&'), cells[1], cells[2], Cell(cells, 5), Cell(cells, 6)),
    ];

    private static string Cell(string[] cells, int index) => index < cells.Length ? cells[index] : string.Empty;
}
