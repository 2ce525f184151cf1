using BenchmarkDotNet.Attributes;

using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Benchmarks;

/// <summary>What one allele costs on the way from place and bases to names and consequence, and a name on the way to be read.</summary>
[MemoryDiagnoser]
public class OneAllele
{
    private TranscriptCatalogue _transcripts = null!;
    private Transcript _tp53 = null!;
    private Variant _substitution = null!;
    private Variant _deletion = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _transcripts = BundleFile.Open(Path.Combine(OneCase.RootOf(AppContext.BaseDirectory), "knowledgebase", "reference", "lmsvariants.bundle"));
        _tp53 = _transcripts.OfGene("TP53")[0];
        _substitution = new Variant(GenomeAssembly.GRCh37, Contig.Named("17"), new Position(7577538), Allele.Of("C"), Allele.Of("T"));
        _deletion = new Variant(GenomeAssembly.GRCh37, Contig.Named("17"), new Position(7577537), Allele.Of("CC"), Allele.Of("C"));
    }

    [Benchmark]
    public TranscriptConsequence Substitution() => ConsequenceCaller.Describe(_tp53, JustifiedAllele.Of(_substitution, _transcripts.Bases));

    [Benchmark]
    public TranscriptConsequence Frameshift() => ConsequenceCaller.Describe(_tp53, JustifiedAllele.Of(_deletion, _transcripts.Bases));

    [Benchmark]
    public bool ReadName() => HgvsCoding.TryParse("NM_000546.6:c.743_744delinsAT", out _, out _);

    [Benchmark]
    public object FindPlace() => _transcripts.GenesAt(GenomeAssembly.GRCh37, _substitution.Contig, 7577538, 7577538);
}
