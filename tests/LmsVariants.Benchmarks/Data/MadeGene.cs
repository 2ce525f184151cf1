using System.Text;

using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Benchmarks.Data;

/// <summary>A made-up gene of one transcript on a stretch of its own, always the same for its number.</summary>
/// <remarks>Ten exons that code for 400 residues from a start to a stop codon, introns that begin with GT and end with AG; every other gene lies on the reverse strand.</remarks>
internal sealed class MadeGene
{
    /// <summary>How many bases the stretch of a gene has.</summary>
    public const int Length = (2 * Margin) + (Exons * ExonLength) + ((Exons - 1) * IntronLength);

    private const int Margin = 210;
    private const int Exons = 10;
    private const int ExonLength = 150;
    private const int IntronLength = 400;
    private const int Codons = 400;
    private const int Leading = 90;

    private MadeGene(int number, bool isReverse, string bases) => (Number, IsReverse, Bases) = (number, isReverse, bases);

    /// <summary>Gets its number, from 1.</summary>
    public int Number { get; }

    /// <summary>Gets whether it is read from the reverse strand.</summary>
    public bool IsReverse { get; }

    /// <summary>Gets the bases of the stretch, forward strand.</summary>
    public string Bases { get; }

    /// <summary>Gets the exons, 1-based within the stretch, both ends included.</summary>
    public IEnumerable<(int First, int Last)> ExonPlaces => Enumerable.Range(0, Exons).Select(exon => Placed(exon, 0, ExonLength - 1));

    /// <summary>Gets exons, coding and untranslated parts as GFF3 calls them, in the order of the transcript, 1-based within the stretch, both ends included; a coding part with its phase.</summary>
    public IEnumerable<(string Type, int First, int Last, int? Phase)> Features
    {
        get
        {
            const int CodingEnd = Leading + (Codons * 3);
            for (int exon = 0; exon < Exons; exon++)
            {
                int start = exon * ExonLength;
                (int first, int last) = Placed(exon, 0, ExonLength - 1);
                yield return ("exon", first, last, null);
                foreach ((string type, int from, int to) in ((string, int, int)[])[("five_prime_UTR", 0, Leading), ("CDS", Leading, CodingEnd), ("three_prime_UTR", CodingEnd, Exons * ExonLength)])
                {
                    int begin = Math.Max(from, start);
                    int end = Math.Min(to, start + ExonLength);
                    if (begin >= end) continue;
                    (first, last) = Placed(exon, begin - start, end - start - 1);
                    yield return (type, first, last, type == "CDS" ? (3 - ((begin - Leading) % 3)) % 3 : null);
                }
            }
        }
    }

    /// <summary>Makes the gene of a number.</summary>
    public static MadeGene Of(int number)
    {
        Random chance = new(number);
        string transcript = Random(chance, Leading) + Coding(chance) + Random(chance, (Exons * ExonLength) - Leading - (Codons * 3));
        StringBuilder bases = new(Random(chance, Margin));
        for (int exon = 0; exon < Exons; exon++)
        {
            if (exon > 0) bases.Append("GT").Append(Random(chance, IntronLength - 4)).Append("AG");
            bases.Append(transcript, exon * ExonLength, ExonLength);
        }
        bases.Append(Random(chance, Margin));
        bool isReverse = number % 2 == 0;
        return new MadeGene(number, isReverse, isReverse ? Nucleotides.ReverseComplement(bases.ToString()) : bases.ToString());
    }

    // Bases of an exon, counted from 0 in the direction of the transcript.
    private (int First, int Last) Placed(int exon, int from, int to)
    {
        int start = Margin + (exon * (ExonLength + IntronLength)) + 1;
        return IsReverse ? (Length - start - to + 1, Length - start - from + 1) : (start + from, start + to);
    }

    private static string Coding(Random chance)
    {
        StringBuilder coding = new("ATG");
        while (coding.Length < (Codons - 1) * 3)
        {
            string codon = Random(chance, 3);
            if (GeneticCode.Translate(codon) != AminoAcid.Ter) coding.Append(codon);
        }
        return coding.Append("TAA").ToString();
    }

    private static string Random(Random chance, int length) => string.Create(length, chance, static (bases, chance) =>
    {
        for (int i = 0; i < bases.Length; i++) bases[i] = "ACGT"[chance.Next(4)];
    });
}
