namespace LmsVariants.Truth.Csq;

/// <summary>A record of a VCF of bcftools' tests with the consequences that bcftools is expected to give it.</summary>
/// <param name="Pos">The position.</param>
/// <param name="Reference">REF.</param>
/// <param name="Alternates">ALT, as written.</param>
/// <param name="Entries">The consequences.</param>
internal sealed record ExpectedRecord(string Pos, string Reference, string Alternates, BcsqEntry[] Entries)
{
    /// <summary>
    /// Reads a .txt (haplotype-aware) or .txt-l (each record alone): blocks of lines <c>POS REF ALT BCSQ</c> parted by an empty
    /// line, the first with what the authors expect (INFO EXP or EXPL), the second with what bcftools wrote. The chromosome is
    /// not there; the blocks follow the records of the VCF. A phased file has a column more, one for each haplotype.
    /// </summary>
    public static IEnumerable<ExpectedRecord> Read(string path)
    {
        string[]? last = null;
        foreach (string line in File.ReadLines(path).Append(string.Empty))
        {
            string[] cells = line.Split('\t');
            if (cells.Length >= 4)
            {
                last = cells;
            }
            else if (last is not null)
            {
                yield return new ExpectedRecord(last[0], last[1], last[2], [.. last.Skip(3).SelectMany(BcsqEntry.Read).DistinctBy(entry => (entry.Transcript, string.Join('&', entry.Terms), entry.Dna))]);
                last = null;
            }
        }
    }
}
