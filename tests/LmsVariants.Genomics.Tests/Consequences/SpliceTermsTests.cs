using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Tests.Transcripts;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Genomics.Tests.Consequences;

/// <summary>The terms of splicing and of place for every substitution and short deletion, base by base from Ensembl's definitions.</summary>
public sealed class SpliceTermsTests
{
    private static readonly string[] s_judged =
    [
        "splice_acceptor_variant", "splice_donor_variant", "splice_donor_5th_base_variant", "splice_donor_region_variant",
        "splice_polypyrimidine_tract_variant", "splice_region_variant", "intron_variant", "upstream_gene_variant", "downstream_gene_variant",
    ];

    [Fact]
    public void Every_substitution_and_short_deletion_has_the_terms_of_its_bases()
    {
        DrawnGene gene = DrawnGene.FiveExons;
        BruteForce brute = new(gene);
        List<string> wrong = [];
        foreach (Strand strand in new[] { Strand.Forward, Strand.Reverse })
        {
            Transcript transcript = gene.On(strand);
            for (int index = 0; index < gene.Bases.Length; index++)
            {
                for (int length = 0; length <= 20 && index + Math.Max(length, 1) <= gene.Bases.Length; length++)
                {
                    // No length at all stands for a substitution.
                    string inserted = length > 0 ? string.Empty : gene.Bases[index] == 'A' ? "C" : "A";
                    BruteForce.Edit read = brute.Read(brute.Places(new BruteForce.Edit(index, Math.Max(length, 1), inserted))).Edit;
                    string expected = string.Join('&', s_judged.Intersect(TermsOf(gene, read.Index, read.Index + read.Deleted - 1)));
                    TranscriptConsequence found = gene.Describe(transcript, strand, index, Math.Max(length, 1), inserted);
                    string terms = string.Join('&', s_judged.Intersect(found.Terms.Select(t => t.Name)));
                    if (terms != expected) wrong.Add($"{strand} {gene.Labels[index]} {length}: {found.Name?.Change} {terms}, not {expected}");
                }
            }
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n{string.Join('\n', wrong.Take(20))}");
    }

    [Theory]
    [InlineData(-1, "upstream_gene_variant")]
    [InlineData(-5000, "upstream_gene_variant")]
    [InlineData(-5001, "intergenic_variant")]
    [InlineData(1, "downstream_gene_variant")]
    [InlineData(5000, "downstream_gene_variant")]
    [InlineData(5001, "intergenic_variant")]
    public void A_gene_has_neighbours_within_5000_bases(int distance, string term)
    {
        DrawnGene gene = new(DrawnGene.FiveExonDrawing, first: 6000);
        foreach (Strand strand in new[] { Strand.Forward, Strand.Reverse })
        {
            Transcript transcript = gene.On(strand);
            Interval span = transcript.Placements[DrawnGene.Assembly].Span;
            bool isLeft = (distance < 0) == (strand == Strand.Forward);
            Position at = new(isLeft ? span.First.Value - Math.Abs(distance) : span.Last.Value + Math.Abs(distance));
            char[] there = new char[1];
            transcript.Bases.Read(DrawnGene.Assembly, HandMade.Seventeen, at.Value, there);
            Variant variant = new(DrawnGene.Assembly, HandMade.Seventeen, at, Allele.Of(new string(there)), Allele.Of(there[0] == 'A' ? "C" : "A"));
            TranscriptConsequence found = ConsequenceCaller.Describe(transcript, JustifiedAllele.Of(variant, transcript.Bases));
            Assert.Equal((term, null, null), (Assert.Single(found.Terms).Name, found.Name, found.Protein));
        }
    }

    [Fact]
    public void A_transcript_that_does_not_lie_there_is_not_concerned()
    {
        Transcript transcript = DrawnGene.FiveExons.On(Strand.Forward);
        Variant elsewhere = DrawnGene.FiveExons.VariantOn(Strand.Forward, 100, 1, "A") with { Assembly = GenomeAssembly.GRCh38 };
        Assert.Equal("intergenic_variant", Assert.Single(ConsequenceCaller.Describe(transcript, JustifiedAllele.Of(elsewhere, transcript.Bases)).Terms).Name);
    }

    private static HashSet<string> TermsOf(DrawnGene gene, int first, int last)
    {
        HashSet<string> terms = [];
        int transcriptFirst = Array.IndexOf(gene.Exonic, true);
        int transcriptLast = Array.LastIndexOf(gene.Exonic, true);
        if (last < transcriptFirst) return ["upstream_gene_variant"];
        if (first > transcriptLast) return ["downstream_gene_variant"];
        if (first <= transcriptFirst && last >= transcriptLast) return [];
        for (int start = transcriptFirst; start < transcriptLast; start++)
        {
            if (gene.Exonic[start] || !gene.Exonic[start - 1]) continue;
            int end = start;
            while (!gene.Exonic[end + 1]) end++;
            // Offsets of the changed bases from this intron: 1 is the base that touches it.
            HashSet<int> intoDonor = [.. Enumerable.Range(first, last - first + 1).Where(i => i >= start && i <= end).Select(i => i - start + 1)];
            HashSet<int> intoAcceptor = [.. Enumerable.Range(first, last - first + 1).Where(i => i >= start && i <= end).Select(i => end - i + 1)];
            bool exonic = Enumerable.Range(first, last - first + 1).Any(i => (i < start && i >= start - 3) || (i > end && i <= end + 3));
            bool donor = intoDonor.Overlaps([1, 2]);
            bool acceptor = intoAcceptor.Overlaps([1, 2]);
            bool fifth = intoDonor.Contains(5);
            bool donorRegion = !fifth && intoDonor.Overlaps([3, 4, 6]);
            bool region = exonic || intoDonor.Overlaps([3, 4, 5, 6, 7, 8]) || intoAcceptor.Overlaps([3, 4, 5, 6, 7, 8]);
            if (donor) terms.Add("splice_donor_variant");
            if (acceptor) terms.Add("splice_acceptor_variant");
            if (fifth) terms.Add("splice_donor_5th_base_variant");
            if (donorRegion) terms.Add("splice_donor_region_variant");
            if (region && !donor && !acceptor && !fifth && !donorRegion) terms.Add("splice_region_variant");
            if (intoAcceptor.Overlaps(Enumerable.Range(3, 15))) terms.Add("splice_polypyrimidine_tract_variant");
            if (intoDonor.Any(i => i >= 3 && end - start + 2 - i >= 3)) terms.Add("intron_variant");
        }
        return terms;
    }
}
