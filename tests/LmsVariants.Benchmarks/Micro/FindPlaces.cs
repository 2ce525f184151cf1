using BenchmarkDotNet.Attributes;

using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Benchmarks.Micro;

/// <summary>Which genes a place lies in.</summary>
[MemoryDiagnoser]
public class FindPlaces
{
    private readonly TranscriptCatalogue _transcripts = BundleFile.Open(Repository.File("knowledgebase", "reference", "lmsvariants.bundle"));
    private readonly Contig _contig = Contig.Named("17");

    [Benchmark(Baseline = true)]
    public int InGene() => _transcripts.GenesAt(GenomeAssembly.GRCh37, _contig, 7577538, 7577538).Length;

    [Benchmark]
    public int BetweenGenes() => _transcripts.GenesAt(GenomeAssembly.GRCh37, _contig, 1_000_000, 1_000_000).Length;
}
