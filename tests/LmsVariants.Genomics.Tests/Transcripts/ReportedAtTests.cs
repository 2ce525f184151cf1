using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Tests.Transcripts;

/// <summary>Which transcripts are reported at a place, against a look at every one of them.</summary>
public sealed class ReportedAtTests
{
    private const int Genes = 30;
    private const int Bases = 600;
    private static readonly TranscriptCatalogue Catalogue = new(new ReferenceVersion(1, string.Empty, []), Drawn());

    [Fact]
    public void Every_stretch_has_the_transcripts_of_the_genes_that_lie_over_it()
    {
        int several = 0;
        for (int first = 1; first <= Bases; first++)
        {
            foreach (int length in (int[])[1, 2, 7, 60, Bases])
            {
                Transcript[] expected = Searched(first, first + length - 1);
                Assert.Equal(expected, Catalogue.ReportedAt(GenomeAssembly.GRCh37, HandMade.Seventeen, first, first + length - 1));
                Assert.Equal(expected.Select(transcript => transcript.Gene).Distinct(StringComparer.Ordinal), Catalogue.GenesAt(GenomeAssembly.GRCh37, HandMade.Seventeen, first, first + length - 1));
                if (length == 1 && expected.Length > 2) several++;
            }
        }
        Assert.NotEqual(0, several);
    }

    [Fact]
    public void Where_nothing_is_placed_nothing_is_reported()
    {
        Assert.Empty(Catalogue.ReportedAt(GenomeAssembly.GRCh38, HandMade.Seventeen, 1, Bases));
        Assert.Empty(Catalogue.ReportedAt(GenomeAssembly.GRCh37, Contig.Named("no contig"), 1, Bases));
        Assert.Empty(Catalogue.ReportedAt(GenomeAssembly.GRCh37, HandMade.Seventeen, int.MaxValue - 1, int.MaxValue));
    }

    private static Transcript[] Searched(int first, int last)
    {
        string[] there =
        [
            .. Catalogue.All.Where(transcript => transcript.Status != TranscriptStatus.Other && transcript.On(GenomeAssembly.GRCh37) is { } placement && placement.Span.First.Value <= last && placement.Span.Last.Value >= first)
                .Select(transcript => transcript.Gene).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        return [.. there.SelectMany(gene => Catalogue.OfGene(gene).Where(transcript => transcript.On(GenomeAssembly.GRCh37) is not null))];
    }

    // Short genes with one to three transcripts, over and beside each other; some transcripts are not reported on.
    private static ImmutableArray<Transcript> Drawn()
    {
        Random random = new(9);
        ImmutableArray<Transcript>.Builder drawn = ImmutableArray.CreateBuilder<Transcript>();
        for (int gene = 0; gene < Genes; gene++)
        {
            int start = random.Next(1, Bases - 60);
            for (int i = random.Next(3); i >= 0; i--)
            {
                int first = start + random.Next(3);
                Interval exon = new(first, first + 2 + random.Next(40));
                TranscriptPlacement placement = new(HandMade.Seventeen, Strand.Forward, exon, [exon]);
                drawn.Add(new Transcript(
                    new Accession(string.Create(CultureInfo.InvariantCulture, $"NM_{drawn.Count:D6}"), 1),
                    string.Create(CultureInfo.InvariantCulture, $"GENE{gene}"),
                    string.Empty,
                    (TranscriptStatus)random.Next(4),
                    Protein: null,
                    new Dictionary<GenomeAssembly, TranscriptPlacement> { [GenomeAssembly.GRCh37] = placement }.ToFrozenDictionary(),
                    Differences: [],
                    SequenceSource: string.Empty,
                    new ReferenceTracts()));
            }
        }
        return drawn.ToImmutable();
    }
}
