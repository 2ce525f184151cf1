using System.Text;

using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Tests.Consequences.Names;

/// <summary>Genes that have the bases of the specification's worked examples at the c. positions that these quote, and invented ones elsewhere.</summary>
internal static class MimicGene
{
    /// <summary>A8 at c.2686, TATA at c.1738, G4 at c.-6, CAG3 at c.301, each ending where the examples need it to end.</summary>
    public static Transcript Repeats(Strand strand) => Named("NM_024312", 4, strand, 20, 3000, [],
        (2685, "CAAAAAAAAC"), (1737, "CTATAC"), (-7, "CGGGGA"), (300, "TCAGCAGCAGT"), (400, "CCAGCAGCAGCAACAAT"));

    /// <summary>The junction behind c.3921 with T on either side, and A at c.3920.</summary>
    public static Transcript Junction(Strand strand) => Named("LRG_199t1", null, strand, 20, 4500, [3921], (3919, "CAT"), (3922, "TGCC"));

    /// <summary>Two T in front of the junction and two behind it, and a repeat of two bases over another.</summary>
    public static Transcript Runs(Strand strand) => Named("NM_900003", 1, strand, 20, 600, [300, 400, 500], (298, "ATT"), (301, "TTG"), (396, "CGACT"), (401, "CTGC"), (496, "CCCGA"), (501, "GACC"));

    /// <summary>CAG twenty times and CAA three times from g.123 of chromosome 14, in an intron, as g.123_191CAG[19]CAA[4] has it.</summary>
    public static Transcript MixedRepeat { get; } = new DrawnGene(
        $"gattaca GG[ATGGCCGCAAAACT gtaat{Times("CAG", 20)}{Times("CAA", 3)}gtttttttcttttctag GCTGTGGTGGCAATGA]CC gattaca", first: 123 - 28).On(Strand.Forward);

    private static string Times(string unit, int times) => string.Concat(Enumerable.Repeat(unit.ToLowerInvariant(), times));

    private static Transcript Named(string accession, int? version, Strand strand, int leader, int coding, int[] junctions, params (int At, string Bases)[] placed)
    {
        Random random = new(199);
        char[] bases = [.. Enumerable.Range(0, leader + coding + 30).Select(i => "ACGT"[random.Next(4)])];
        for (int codon = 0; codon < coding / 3; codon++)
        {
            // No stop before the end: a T in front becomes a C.
            int at = leader + (codon * 3);
            if (bases[at] == 'T') bases[at] = 'C';
        }
        foreach ((int at, string there) in placed.Append((1, "ATG")).Append((coding - 2, "TAA")))
        {
            there.CopyTo(0, bases, at < 0 ? leader + at : leader + at - 1, there.Length);
        }
        StringBuilder drawing = new("gattacagattaca ");
        for (int i = 0; i < bases.Length; i++)
        {
            if (i == leader) drawing.Append('[');
            drawing.Append(bases[i]);
            if (i == leader + coding - 1) drawing.Append(']');
            if (junctions.Contains(i - leader + 1)) drawing.Append(" gtaagtccctttagcatttttttccctttcag ");
        }
        drawing.Append(" tacgtagcctagcaa");
        return new DrawnGene(drawing.ToString()).On(strand) with { Accession = new Accession(accession, version) };
    }
}
