namespace LmsVariants.Formats.Tso500;

/// <summary>Two rows are the same call where place and alleles are; an SNV and the MNV that holds it are two calls.</summary>
internal sealed class SameCall : IEqualityComparer<SmallVariantRow>
{
    public static SameCall Instance { get; } = new();

    public bool Equals(SmallVariantRow? x, SmallVariantRow? y) => x is null || y is null ? ReferenceEquals(x, y) : Key(x) == Key(y);

    public int GetHashCode(SmallVariantRow obj) => Key(obj).GetHashCode();

    private static (string, int, string, string) Key(SmallVariantRow row) => (row.Chromosome, row.Position, row.Reference, row.Alternate);
}
