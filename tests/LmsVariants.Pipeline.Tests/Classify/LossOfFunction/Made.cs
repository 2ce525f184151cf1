using System.Collections.Frozen;
using System.Text;

using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Phrases;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.KnowledgeBase.LossOfFunction;

namespace LmsVariants.Pipeline.Tests.Classify.LossOfFunction;

/// <summary>Transcripts, consequences and genes made by hand for the tree.</summary>
/// <remarks>
/// The coding sequence is a start codon, codons GCT for alanine, and a stop codon; the UTRs are C. Neither other frame of GCT
/// has a stop, so that each test puts the stops in that it is about.
/// </remarks>
internal static class Made
{
    public const string Symbol = "GENE";
    public const string Name = "NM_900100";

    /// <summary>A transcript on the forward strand with introns of 100 bases.</summary>
    /// <param name="residues">The residues of the protein.</param>
    /// <param name="exons">The lengths of the exons; the last takes what is left.</param>
    /// <param name="codons">Codons other than GCT, by their numbers.</param>
    /// <param name="leader">The bases of the 5' UTR.</param>
    /// <param name="trailer">The bases of the 3' UTR.</param>
    /// <param name="knowsBases">Whether the reference has the bases.</param>
    /// <param name="name">The accession.</param>
    /// <param name="status">Why it is reported on.</param>
    public static Transcript Transcript(
        int residues, int[] exons, (int Codon, string Bases)[]? codons = null, int leader = 30, int trailer = 60, bool knowsBases = true, string name = Name, TranscriptStatus status = TranscriptStatus.ManeSelect)
    {
        StringBuilder coding = new("ATG");
        for (int codon = 2; codon <= residues; codon++) coding.Append("GCT");
        coding.Append("TGA");
        foreach ((int codon, string own) in codons ?? [])
        {
            for (int i = 0; i < 3; i++) coding[((codon - 1) * 3) + i] = own[i];
        }
        string bases = new string('C', leader) + coding + new string('C', trailer);
        int[] lengths = [.. exons, bases.Length - exons.Sum()];
        List<Interval> placed = [];
        ReferenceTracts tracts = new();
        int at = 1001;
        int read = 0;
        int[] places = new int[bases.Length];
        foreach (int length in lengths)
        {
            placed.Add(new Interval(at, at + length - 1));
            if (knowsBases) tracts.Add(GenomeAssembly.GRCh38, Chromosome, at, bases.Substring(read, length));
            for (int i = 0; i < length; i++) places[read + i] = at + i;
            (read, at) = (read + length, at + length + 100);
        }
        TranscriptPlacement placement = new(Chromosome, Strand.Forward, new Interval(places[leader], places[leader + coding.Length - 1]), placed);
        Transcript made = new(
            new Accession(name, 1), Symbol, "HGNC:900100", status, Protein: null,
            new Dictionary<GenomeAssembly, TranscriptPlacement> { [GenomeAssembly.GRCh38] = placement }.ToFrozenDictionary(),
            Differences: [], SequenceSource: "made by hand", tracts);
        Assert.Null(made.WhyInconsistent());
        return made;
    }

    /// <summary>What an allele does to a transcript; what is not named does not apply.</summary>
    public static TranscriptConsequence On(
        Transcript transcript, string term, PrematureStop? stop = null, (int First, int Last)? lost = null, int? codon = null, string? exon = null, string? intron = null,
        int[]? exonsLost = null, BrokenSpliceSite[]? sites = null, ProteinChange? protein = null, HgvsCoding? name = null, string[]? caveats = null) => new()
        {
            Transcript = transcript,
            Name = name,
            Protein = protein ?? new ProteinUnknown(),
            Terms = [ConsequenceTerm.Named(term)],
            Exon = exon ?? (intron is null ? "1/1" : null),
            Intron = intron,
            Codon = codon,
            Stop = stop,
            ResiduesLost = lost,
            ExonsLost = [.. exonsLost ?? []],
            BrokenSpliceSites = [.. sites ?? []],
            Caveats = [.. (caveats ?? []).Select(Phrase.Verbatim)],
        };

    /// <summary>An allele that lies outside the transcript.</summary>
    public static TranscriptConsequence Outside(Transcript transcript) => TranscriptConsequence.Bare(transcript, "downstream_gene_variant");

    /// <summary>A stop at a residue, as nonsense makes it.</summary>
    public static TranscriptConsequence Stop(Transcript transcript, int residue, int? toLastJunction, string? exon = null) =>
        On(transcript, "stop_gained", new PrematureStop(residue, toLastJunction), (residue, transcript.Codons!.Value - 1), residue, exon, protein: new ProteinSubstitution(AminoAcid.Of('Q'), residue, AminoAcid.Ter));

    public static Gene Gene(GeneRole role = GeneRole.TumourSuppressor, bool? loss = true) =>
        new(Symbol, "HGNC:900100", [], new GeneCuration(role, loss, string.Empty, string.Empty, ["paper"]));

    public static LossOfFunctionKnowledge Knowing(params (int First, int Last)[] regions) =>
        new(regions.Select(region => new CriticalRegion(Symbol, Name, region.First, region.Last, "core", ["paper"])), []);

    public static LossOfFunctionKnowledge Excepting(ExemptionKind kind, int? from, int? to, ExemptionEffect effect) =>
        new([], [new LossOfFunctionExemption(Symbol, Name, kind, from, to, effect, "said so", ["paper"])]);

    private static Contig Chromosome { get; } = Contig.TryParse("chr1", out Contig contig) ? contig : default;
}
