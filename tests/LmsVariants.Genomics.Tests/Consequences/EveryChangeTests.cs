using FsCheck.Fluent;

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

    // Few letters, so that repeats cross every border; seeds are fixed, so that a failure that is seen once is seen again.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(15)]
    public void Names_and_proteins_of_a_gene_full_of_repeats_are_those_that_brute_force_finds(int seed) =>
        Names_and_proteins_are_those_that_brute_force_finds(Repetitive(seed));

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

    [Theory]
    [MemberData(nameof(Drawings))]
    public void A_larger_change_inside_an_exon_says_the_protein_that_results(string drawing)
    {
        DrawnGene gene = new(drawing);
        BruteForce brute = new(gene);
        List<string> wrong = [];
        foreach (Strand strand in new[] { Strand.Forward, Strand.Reverse })
        {
            Transcript transcript = gene.On(strand);
            Properties.Hold(
                change =>
                {
                    (int index, int gone, string come) = change;
                    if (gone + come.Length == 0 || index + gone > gene.Bases.Length || gene.Bases.Substring(index, gone) == come) return true;
                    // Trimmed as the place that is read is; only what cannot slide is compared here, the rest is tried in full above.
                    (string old, string made) = (gene.Bases.Substring(index, gone), come);
                    while (old.Length > 0 && made.Length > 0 && old[^1] == made[^1]) (old, made) = (old[..^1], made[..^1]);
                    while (old.Length > 0 && made.Length > 0 && old[0] == made[0]) (old, made, index) = (old[1..], made[1..], index + 1);
                    TranscriptConsequence found = gene.Describe(transcript, strand, index, old.Length, made);
                    BruteForce.Edit edit = new(index, old.Length, made);
                    (BruteForce.Edit read, bool isClear) = brute.Read(brute.Places(edit));
                    if (!isClear) return true;
                    // An MNV in front of the coding region changes nothing inside it.
                    bool isOverStart = read.Index < gene.CodingFirst + 3 && read.Index + read.Deleted > gene.CodingFirst;
                    if (brute.ProteinName(read, out string? changed) is null || changed is null || isOverStart || found.Protein is ProteinUnknown) return true;
                    if (!brute.Says(found.Protein!.ToString(), changed)) wrong.Add($"{strand} {gene.Labels[index]} -{old} +{made}: {found.Name?.Change} {found.Protein} is not {changed}");
                    if (found.Name is not null && gene.Applied(gene.Read(found.Name.Change[2..])) != gene.Applied((index, old.Length, made))) wrong.Add($"{found.Name.Change} is another change");
                    return true;
                },
                from index in Properties.Between(0, gene.Bases.Length - 1)
                from gone in Properties.Between(0, 12)
                from bases in Properties.Bases(0, 12)
                select (index, gone, bases));
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n{string.Join('\n', wrong.Take(MostShown))}");
    }

    /// <summary>All that a consequence says, in one line.</summary>
    internal static string Text(TranscriptConsequence found) =>
        $"{found.Name?.Change} {found.Protein} {string.Join('&', found.Terms)} exon {found.Exon} intron {found.Intron} codon {found.Codon} "
        + $"{found.Stop} lost {found.ResiduesLost} exons {string.Join(',', found.ExonsLost)} sites {string.Join(',', found.BrokenSpliceSites)} {string.Join(';', found.Caveats)}";

    private static string Repetitive(int seed)
    {
        uint state = (uint)seed * 2654435761;
        string[] codons = ["GTG", "GGT", "GCA", "CAG", "AAA", "AAG", "TTA", "CAG", "TAT", "GTA"];
        string[] stops = ["TAA", "TAG", "TGA"];
        string coding = "ATG" + string.Concat(Enumerable.Range(0, 11).Select(_ => codons[Next(codons.Length)])) + stops[Next(3)];
        int first = 2 + Next(12);
        int second = first + 3 + Next(14);
        return $"ttag {Run(4, "AG")}[{coding[..first]} gtaag{Run(8, "tg")}ttttcag {coding[first..second]} gtgtgt{Run(9, "ca")}ttagag {coding[second..]}]{Run(14, "ATGA")} gtgta";

        int Next(int below)
        {
            state = (state * 1664525) + 1013904223;
            return (int)((state >> 8) % (uint)below);
        }

        string Run(int length, string letters) => string.Concat(Enumerable.Range(0, length).Select(_ => letters[Next(letters.Length)]));
    }

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
