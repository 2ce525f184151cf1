namespace LmsVariants.Formats.Tso500;

/// <summary>Two rows are the same call where place and alleles are; an SNV and the MNV that holds it are two calls.</summary>
internal sealed class SameCall : IEqualityComparer<SmallVariantRow>
{
    public static SameCall Instance { get; } = new();

    public bool Equals(SmallVariantRow? x, SmallVariantRow? y) => x is null || y is null ? ReferenceEquals(x, y) : Key(x) == Key(y);

    public int GetHashCode(SmallVariantRow obj) => Key(obj).GetHashCode();

    /// <summary>Whether two rows of the same call differ in what they say of it.</summary>
    public static bool InOtherWords(SmallVariantRow x, SmallVariantRow y) =>
        !x.Consequences.SequenceEqual(y.Consequences) || x with { Where = y.Where, Consequences = y.Consequences } != y;

    // A chromosome is the same with chr and without.
    private static (string, int, string, string) Key(SmallVariantRow row) =>
        (row.Chromosome.StartsWith("chr", StringComparison.OrdinalIgnoreCase) ? row.Chromosome[3..] : row.Chromosome, row.Position, row.Reference, row.Alternate);
}
