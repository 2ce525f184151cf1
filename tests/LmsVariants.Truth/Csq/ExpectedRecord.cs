using System.Text.RegularExpressions;

namespace LmsVariants.Truth.Csq;

/// <summary>A record of a VCF of bcftools' tests with the consequences that bcftools is expected to give it.</summary>
/// <param name="Pos">The position.</param>
/// <param name="Reference">REF.</param>
/// <param name="Alternates">ALT, as written.</param>
/// <param name="Entries">The consequences.</param>
/// <param name="Elsewhere">How many consequences are told at another record (<c>@pos</c>).</param>
internal sealed partial record ExpectedRecord(string Pos, string Reference, string Alternates, BcsqEntry[] Entries, int Elsewhere)
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
                yield return Make(last[0], last[1], last[2], last.Skip(3));
                last = null;
            }
        }
    }

    /// <summary>
    /// Reads .cmd.out files, what one command or another printed of all the VCFs of a folder: the columns differ, but the first three
    /// are <c>POS REF ALT</c>, or the change of DNA holds them. What several lines say of a record is one answer.
    /// </summary>
    public static IEnumerable<ExpectedRecord> ReadPrinted(IEnumerable<string> paths)
    {
        Dictionary<(string Pos, string Reference, string Alternates), List<string>> answers = [];
        foreach (string[] cells in paths.SelectMany(File.ReadLines).Select(line => line.Split('\t')))
        {
            (string, string, string) key;
            if (cells.Length > 3 && cells[0].All(char.IsAsciiDigit)) key = (cells[0], cells[1], cells[2]);
            else if (DnaChange().Match(cells[^1]) is { Success: true } dna) key = (dna.Groups["pos"].Value, dna.Groups["from"].Value, dna.Groups["to"].Value);
            else continue;
            if (!answers.TryGetValue(key, out List<string>? texts)) answers.Add(key, texts = []);
            texts.AddRange(cells.Where(cell => cell.Contains('|', StringComparison.Ordinal) || cell.StartsWith('@')));
        }
        foreach (((string pos, string reference, string alternates), List<string> texts) in answers) yield return Make(pos, reference, alternates, texts);
    }

    private static ExpectedRecord Make(string pos, string reference, string alternates, IEnumerable<string> texts) => new(
        pos, reference, alternates,
        [.. texts.SelectMany(BcsqEntry.Read).DistinctBy(entry => (entry.Transcript, string.Join('&', entry.Terms), entry.Dna))],
        texts.SelectMany(text => text.Split(',')).Distinct().Count(entry => entry.StartsWith('@')));

    [GeneratedRegex(@"\|(?<pos>\d+)(?<from>[ACGT]+)>(?<to>[ACGT]+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DnaChange();
}
