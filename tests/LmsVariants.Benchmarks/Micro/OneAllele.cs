using BenchmarkDotNet.Attributes;

using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Benchmarks.Micro;

/// <summary>What one allele costs on the way from place and bases to consequence, on one transcript; and a name on its way from and to text.</summary>
[MemoryDiagnoser]
public class OneAllele
{
    // Codon 248 of TP53, which lies on the reverse strand.
    private const int Place = 7577538;

    private readonly TranscriptCatalogue _transcripts = BundleFile.Open(Repository.File("knowledgebase", "reference", "lmsvariants.bundle"));
    private readonly Variant _substitution = Of("C", "T");
    private readonly Variant _deletion = Of("CCGG", "C");
    private readonly Variant _insertion = Of("C", "CATC");
    private readonly Variant _shift = Of("CC", "C");
    private Transcript _transcript = null!;
    private TranscriptConsequence _effect = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _transcript = _transcripts.OfGene("TP53")[0];
        _effect = Shift();
    }

    [Benchmark(Baseline = true)]
    public TranscriptConsequence Substitution() => Describe(_substitution);

    [Benchmark]
    public TranscriptConsequence Deletion() => Describe(_deletion);

    [Benchmark]
    public TranscriptConsequence Insertion() => Describe(_insertion);

    [Benchmark]
    public TranscriptConsequence Shift() => Describe(_shift);

    [Benchmark]
    public int WriteNames() => _effect.Name!.ToString().Length + _effect.Protein!.ToString().Length;

    [Benchmark]
    public bool ReadName() => HgvsCoding.TryParse("NM_000546.6:c.743_744delinsAT", out _, out _);

    private TranscriptConsequence Describe(Variant variant) => ConsequenceCaller.Describe(_transcript, JustifiedAllele.Of(variant, _transcripts.Bases));

    private static Variant Of(string reference, string alternate) =>
        new(GenomeAssembly.GRCh37, Contig.Named("17"), new Position(Place), Allele.Of(reference), Allele.Of(alternate));
}
