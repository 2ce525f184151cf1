using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Tests.Consequences;

/// <summary>Every small change of a gene, on both strands, against what brute force finds.</summary>
public sealed class EveryChangeTests
{
    private const int MostShown = 25;

    /// <summary>The drawn genes: five exons, one exon, and one without any untranslated base.</summary>
    public static TheoryData<string> Drawings =>
    [
        DrawnGene.FiveExonDrawing,
        "gattacagattaca AAGCC[ATGGCCGCAAAACTGCTGTGGTGGCAATAA]TAACCTAGTTGAAAA aaaacgtagcctagcaa",
        "gattacagattaca [ATGGCCGCAAAA gtaagttccctttagcatttttttccctttag CTGCTGTGGTGGCAATGA] tacgtagcctagcaa",
    ];

    [Theory]
    [MemberData(nameof(Drawings))]
    public void Names_and_proteins_are_those_that_brute_force_finds(string drawing)
    {
        DrawnGene gene = new(drawing);
        BruteForce brute = new(gene);
        List<string> wrong = [];
        int tried = 0;
        foreach (Strand strand in new[] { Strand.Forward, Strand.Reverse })
        {
            Transcript transcript = gene.On(strand);
            foreach ((int index, int deleted, string inserted) in All(gene))
            {
                tried++;
                string given = $"{strand} {gene.Labels[Math.Min(index, gene.Labels.Length - 1)]} -{deleted} +{inserted}";
                TranscriptConsequence found = gene.Describe(transcript, strand, index, deleted, inserted);
                string? problem = Problem(gene, brute, new BruteForce.Edit(index, deleted, inserted), found);
                if (problem is not null) wrong.Add($"{given}: {problem}");
            }
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {tried}:\n{string.Join('\n', wrong.Take(MostShown))}");
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void Both_strands_say_the_same(string drawing)
    {
        DrawnGene gene = new(drawing);
        Transcript forward = gene.On(Strand.Forward);
        Transcript reverse = gene.On(Strand.Reverse);
        foreach ((int index, int deleted, string inserted) in All(gene))
        {
            Assert.Equal(
                Text(gene.Describe(forward, Strand.Forward, index, deleted, inserted)),
                Text(gene.Describe(reverse, Strand.Reverse, index, deleted, inserted)));
        }
    }

    /// <summary>All that a consequence says, in one line.</summary>
    internal static string Text(TranscriptConsequence found) =>
        $"{found.Name?.Change} {found.Protein} {string.Join('&', found.Terms)} exon {found.Exon} intron {found.Intron} codon {found.Codon} "
        + $"{found.Stop} lost {found.ResiduesLost} exons {string.Join(',', found.ExonsLost)} sites {string.Join(',', found.BrokenSpliceSites)} {string.Join(';', found.Caveats)}";

    private static string? Problem(DrawnGene gene, BruteForce brute, BruteForce.Edit given, TranscriptConsequence found)
    {
        List<BruteForce.Edit> places = brute.Places(given);
        string? name = brute.Name(places);
        (BruteForce.Edit read, bool isClear) = brute.Read(places);
        bool isOutside = found.Has("upstream_gene_variant") || found.Has("downstream_gene_variant");
        if (isOutside)
        {
            return gene.Labels[Math.Max(read.Index - 1, 0)][0] is 'u' or 'd' || gene.Labels[Math.Min(read.Index, gene.Labels.Length - 1)][0] is 'u' or 'd' ? null : $"outside, but {name}";
        }
        string? foundName = found.Name?.Change[2..];
        if (foundName != name) return $"named {foundName}, not {name}";
        if (name is not null && gene.Applied(gene.Read(name)) != gene.Applied((given.Index, given.Deleted, given.Inserted))) return $"{name} is another change";
        string protein = found.Protein?.ToString() ?? "outside";
        string? changed = null;
        string expected = isClear || places.Count == 1 ? brute.ProteinName(read, out changed) ?? "p.?" : "p.?";
        // At the border itself an inserted base joins the exon, since the site beside it still reads as it did; the table has those.
        if (!isClear && given.Deleted == 0) return null;
        if (changed is not null && found.Protein is not (ProteinUnknown or ProteinStartLoss) && !brute.Says(protein, changed)) return $"{protein} is not {changed}";
        bool isSame = expected switch
        {
            "=" => protein.EndsWith("=)", StringComparison.Ordinal),
            "stops in frame" => protein.EndsWith("Ter)", StringComparison.Ordinal) && changed is not null,
            _ => protein == expected,
        };
        return isSame ? null : $"{name}: {protein}, not {expected} ({changed})";
    }

    private static IEnumerable<(int Index, int Deleted, string Inserted)> All(DrawnGene gene)
    {
        string[] one = ["A", "C", "G", "T"];
        string[] two = [.. one.SelectMany(a => one.Select(b => a + b))];
        string[] three = [.. two.SelectMany(a => one.Select(b => a + b))];
        for (int i = 0; i < gene.Bases.Length; i++)
        {
            foreach (string to in one.Where(to => to[0] != gene.Bases[i])) yield return (i, 1, to);
            for (int length = 1; length <= 4 && i + length <= gene.Bases.Length; length++) yield return (i, length, string.Empty);
            foreach (string inserted in one.Concat(two).Concat(three)) yield return (i, 0, inserted);
        }
    }
}
