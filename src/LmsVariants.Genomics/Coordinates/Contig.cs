using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Coordinates;

/// <summary>A chromosome of the human primary assembly (1 to 22, X, Y or M), or a contig that a reference bundle names otherwise.</summary>
public readonly record struct Contig : IComparable<Contig>
{
    // Version of NC_0000nn per assembly, chromosomes 1 to 22, X, Y (NCBI assembly reports GCF_000001405.25 and .40).
    private static ReadOnlySpan<byte> VersionsOf37 => [10, 11, 11, 11, 9, 11, 13, 10, 11, 10, 9, 11, 10, 8, 9, 9, 10, 9, 9, 10, 8, 10, 10, 9];

    private static ReadOnlySpan<byte> VersionsOf38 => [11, 12, 12, 12, 10, 12, 14, 11, 12, 11, 10, 12, 11, 9, 10, 10, 11, 10, 10, 11, 9, 11, 11, 10];

    private const int MitochondrialNumber = 25;
    private const int OtherNumber = 26;
    private static readonly Accession s_mitochondrion = new("NC_012920", 1);
    private static readonly Accession[] s_recordsOf37 = Records(VersionsOf37);
    private static readonly Accession[] s_recordsOf38 = Records(VersionsOf38);
    private readonly byte _number;
    private readonly string? _otherName;

    private Contig(int number, string? otherName = null) => (_number, _otherName) = ((byte)number, otherName);

    /// <summary>Gets the name without prefix, such as <c>17</c>, <c>X</c> or <c>M</c>.</summary>
    public string Name => Number switch
    {
        23 => "X",
        24 => "Y",
        MitochondrialNumber => "M",
        OtherNumber => _otherName!,
        int n => n.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>Gets whether it is the mitochondrion.</summary>
    public bool IsMitochondrion => Number == MitochondrialNumber;

    /// <summary>Gets the place in karyotype order: 1 to 22, X = 23, Y = 24, M = 25, any other contig 26.</summary>
    public int Number => _number > 0 ? _number : throw new InvalidOperationException("The contig was never set.");

    /// <summary>The chromosome of that name, else a contig that only a reference bundle can know.</summary>
    public static Contig Named(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return TryParse(name, out Contig chromosome) ? chromosome : new Contig(OtherNumber, name);
    }

    /// <summary>Reads a name with or without <c>chr</c>; the mitochondrion is <c>M</c> or <c>MT</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Contig contig)
    {
        if (text.StartsWith("chr", StringComparison.OrdinalIgnoreCase)) text = text[3..];
        int number = text switch
        {
            "X" or "x" => 23,
            "Y" or "y" => 24,
            "M" or "MT" => MitochondrialNumber,
            _ => Position.TryParse(text, out Position p) && p.Value <= 22 && text[0] != '0' ? p.Value : 0,
        };
        contig = number > 0 ? new Contig(number) : default;
        return number > 0;
    }

    /// <summary>Reads the RefSeq accession of a human chromosome, such as <c>NC_000017.10</c>; the version tells the assembly.</summary>
    /// <param name="text">The accession with its version.</param>
    /// <param name="contig">The chromosome.</param>
    /// <param name="assembly">The assembly; null for the mitochondrion, which both share.</param>
    public static bool TryParseRefSeq(string text, out Contig contig, out GenomeAssembly? assembly)
    {
        (contig, assembly) = (default, null);
        if (!text.StartsWith("NC_", StringComparison.Ordinal)) return false;
        for (int number = 1; number <= MitochondrialNumber; number++)
        {
            Contig candidate = new(number);
            foreach (GenomeAssembly of in (ReadOnlySpan<GenomeAssembly>)[GenomeAssembly.GRCh37, GenomeAssembly.GRCh38])
            {
                if (candidate.RefSeq(of).ToString() != text) continue;
                (contig, assembly) = (candidate, number == MitochondrialNumber ? null : of);
                return true;
            }
        }
        return false;
    }

    /// <summary>The RefSeq accession of this chromosome in <paramref name="assembly"/>, such as <c>NC_000017.10</c>; the name itself where no RefSeq record is meant.</summary>
    public Accession RefSeq(GenomeAssembly assembly)
    {
        if (Number == OtherNumber || assembly == GenomeAssembly.Other) return new Accession(Name, null);
        if (Number == MitochondrialNumber) return s_mitochondrion;
        return (assembly == GenomeAssembly.GRCh37 ? s_recordsOf37 : s_recordsOf38)[Number - 1];
    }

    /// <inheritdoc/>
    public int CompareTo(Contig other)
    {
        int byNumber = _number.CompareTo(other._number);
        return byNumber != 0 ? byNumber : string.CompareOrdinal(_otherName, other._otherName);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static Accession[] Records(ReadOnlySpan<byte> versions)
    {
        Accession[] records = new Accession[versions.Length];
        for (int i = 0; i < records.Length; i++) records[i] = new Accession($"NC_{(i + 1).ToString("D6", System.Globalization.CultureInfo.InvariantCulture)}", versions[i]);
        return records;
    }
}
