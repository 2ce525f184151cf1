using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.Genomics.Sequences;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Endurance.Drops;

/// <summary>Made-up findings of made-up reports: a few genes that many tumours have hit, and many that few have.</summary>
internal sealed class MadeFindings(int seed)
{
    /// <summary>The name of a variant that one case alone has.</summary>
    public const string Rare = "Q371*";

    private const int Genes = 500;
    private const string Residues = "ARNDCQEGHILKMFPSTWYV";
    private const string Bases = "ACGT";

    private readonly Random _chance = new(seed);
    private int _reports;

    /// <summary>Gets how many findings were made.</summary>
    public int Count { get; private set; }

    /// <summary>Makes the next report, of 20 to 40 findings.</summary>
    public ArchivedReport Next()
    {
        _reports++;
        List<(string Gene, double Share)> hit = [("TP53", 0.66), ("RB1", 0.5), ("ATRX", 0.3), ("PTEN", 0.15), ("RAD51B", 0.03), ("BRCA2", 0.04)];
        string[] drivers = [.. hit.Where(gene => _chance.NextDouble() < gene.Share).Select(gene => gene.Gene)];
        int findings = _chance.Next(20, 41);
        Count += findings;
        return new ArchivedReport(
            _chance.Next(2) == 0 ? "Uterine leiomyosarcoma" : "Leiomyosarcoma",
            [.. Enumerable.Range(1, findings).Select(number => number <= drivers.Length ? Driver(number, drivers[number - 1]) : Other(number))]);
    }

    private ArchivedFinding Driver(int number, string gene)
    {
        bool isTruncation = _chance.Next(2) == 0;
        bool opens = gene is "RAD51B" or "BRCA2";
        return Small(number, gene, isTruncation ? '*' : Residue()) with
        {
            Oncogenicity = _chance.Next(2) == 0 ? "Oncogenic" : "Likely Oncogenic",
            Actionability = opens ? "conditional" : "none",
            Tier = opens ? "II-C" : "III",
            Classes = isTruncation ? ["loss of function", "truncation", "oncogenic alteration"] : ["oncogenic alteration"],
            Therapies = opens ? ["olaparib", "PARP inhibitor", "temozolomide", "alkylating agent", "rucaparib"] : [],
        };
    }

    private ArchivedFinding Other(int number)
    {
        string gene = string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + _chance.Next(26))}GENE{_chance.Next(Genes)}");
        if (_chance.Next(10) != 0) return Small(number, gene, Residue());
        return new ArchivedFinding(
            number, gene, "cnv", string.Create(CultureInfo.InvariantCulture, $"{gene} loss of copies (fold change {_chance.Next(20, 90) / 100m})"), string.Empty, string.Empty, string.Empty,
            string.Empty, "none", string.Empty, ["loss of function"], [], true);
    }

    private ArchivedFinding Small(int number, string gene, char to)
    {
        // One finding of all has the rare name, and none by chance.
        bool isRare = _reports == 100 && number == 20;
        int codon = isRare ? 371 : _chance.Next(2, 1500);
        char from = isRare ? 'Q' : Residue();
        if (isRare) to = '*';
        else if (codon == 371) codon++;
        string protein = $"p.({AminoAcid.Of(from).ThreeLetter}{codon.ToString(CultureInfo.InvariantCulture)}{AminoAcid.Of(to).ThreeLetter})";
        string coding = string.Create(CultureInfo.InvariantCulture, $"NM_{_chance.Next(1000, 200000):000000}.4:c.{codon * 3}{Base()}>{Base()}");
        string allele = string.Create(CultureInfo.InvariantCulture, $"{_chance.Next(1, 23)}-{_chance.Next(1_000_000, 150_000_000)}-{Base()}-{Base()}");
        return new ArchivedFinding(number, gene, "snv", $"{gene} {coding} {protein}", coding, protein, allele, "Uncertain Significance", "none", "III", ImmutableArray<string>.Empty, [], true);
    }

    private char Residue() => Residues[_chance.Next(Residues.Length)];

    private char Base() => Bases[_chance.Next(Bases.Length)];
}
