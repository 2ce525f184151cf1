using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Consequences.Names;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;
using LmsVariants.Testing;

using Xunit.Abstractions;

namespace LmsVariants.Pipeline.Tests.Truth;

/// <summary>From c. names to the genome and back, on the transcripts of the committed bundle.</summary>
public sealed class NameRoundTripTests(ITestOutputHelper output)
{
    private const int IntoIntrons = 30;

    // One base in so many is changed in every way that a name can say.
    private const int Stride = 97;

    private static readonly Lazy<TranscriptCatalogue> s_bundle =
        new(() => BundleFile.Open(Component.InRepository("knowledgebase", "reference", "lmsvariants.bundle")));

    [Fact]
    public void Every_exonic_base_and_thirty_on_either_side_go_to_the_genome_and_back()
    {
        int bases = 0;
        foreach ((Transcript transcript, GenomeAssembly assembly, TranscriptPlacement placement) in Placements())
        {
            foreach (Interval exon in placement.Exons)
            {
                for (int at = exon.First.Value - IntoIntrons; at <= exon.Last.Value + IntoIntrons; at++)
                {
                    if (placement.ToCoding(new Position(at)) is not CodingPosition coding) continue;
                    HgvsCoding name = new(transcript.Accession, coding, coding, new Deletion());
                    bool isThere = NameProjection.Of(name, transcript, assembly) is NameProjection.Placed { Allele: JustifiedAllele allele }
                        && allele.At(0).First == at && allele.At(0).Deleted.Length == 1
                        && placement.ToCoding(new Position(allele.At(0).First)) == coding
                        && TranscriptNumbering.ToCoding(placement, TranscriptNumbering.FromCoding(placement, coding)) == coding;
                    if (!isThere) Assert.Fail($"{name} on {assembly} is not g.{at}");
                    bases++;
                }
            }
        }
        output.WriteLine($"{bases} bases there and back");
        Assert.True(bases > 1_000_000);
    }

    [Fact]
    public void What_a_name_denotes_has_that_name()
    {
        int changes = 0;
        foreach ((Transcript transcript, GenomeAssembly assembly, TranscriptPlacement placement) in Placements())
        {
            foreach (Interval exon in placement.Exons)
            {
                for (int at = exon.First.Value - IntoIntrons; at <= exon.Last.Value + IntoIntrons; at += Stride)
                {
                    if (placement.ToCoding(new Position(at)) is not CodingPosition start || at + 2 > placement.Span.Last.Value) continue;
                    CodingPosition other = placement.ToCoding(new Position(at + 1))!.Value;
                    (CodingPosition first, CodingPosition last) = placement.Strand == Strand.Forward ? (start, other) : (other, start);
                    foreach (HgvsCoding name in new HgvsCoding[]
                    {
                        new(transcript.Accession, first, last, new Deletion()),
                        new(transcript.Accession, first, last, new Duplication()),
                        new(transcript.Accession, first, last, new Insertion("GATTACA")),
                        new(transcript.Accession, first, last, new DeletionInsertion("GGA")),
                    })
                    {
                        if (NameProjection.Of(name, transcript, assembly) is not NameProjection.Placed placed) continue;
                        if (ConsequenceCaller.Describe(transcript, placed.Allele).Name is not HgvsCoding written) continue;
                        bool isSame = NameProjection.Of(written, transcript, assembly) is NameProjection.Placed again && again.Allele.IsSameAs(placed.Allele);
                        if (!isSame) Assert.Fail($"{name} is written {written} on {assembly}, which is another allele");
                        if (NameNormaliser.Normalise(name, transcript, assembly) is not NormalisedName.Written once) Assert.Fail($"{name} is not normalised on {assembly}");
                        else if (NameNormaliser.Normalise(once.Name, transcript, assembly) is not NormalisedName.Written twice || twice.Name.ToString() != once.Name.ToString()) Assert.Fail($"{name}: {once.Name} changes again");
                        changes++;
                    }
                }
            }
        }
        output.WriteLine($"{changes} changes named, read and named again");
        Assert.True(changes > 10_000);
    }

    [Fact]
    public void R248Q_of_TP53_is_one_change_of_one_base()
    {
        Transcript transcript = s_bundle.Value.OfGene("TP53")[0];
        Assert.True(HgvsProtein.TryParse("TP53:p.R248Q", out HgvsProtein? name, out _));
        foreach (GenomeAssembly assembly in transcript.Placements.Keys)
        {
            Assert.Equal("NM_000546.6:c.743G>A", ProteinNameSearch.Find(name, transcript, assembly).Single?.ToString());
        }
    }

    [Theory]
    [InlineData("NM_000546.6:c.743G>A", "g.7577538C>T")]
    [InlineData("NC_000017.10(NM_000546.6):c.743G>A", "g.7577538C>T")]
    [InlineData("NC_000017.11(NM_000546.6):c.743G>A", "g.7674220C>T")]
    [InlineData("NC_000017.10:g.7577538C>T", "g.7577538C>T")]
    public void A_whole_name_of_a_real_gene_is_read_where_it_says(string given, string expected)
    {
        Assert.True(HgvsName.TryParse(given, out HgvsName? name, out _));
        WholeNameProjection.One one = Assert.IsType<WholeNameProjection.One>(WholeNameProjection.Of(name, s_bundle.Value, GenomeAssembly.GRCh37));
        Assert.Equal(expected, GenomicNaming.Change(one.Allele));
    }

    private static IEnumerable<(Transcript Transcript, GenomeAssembly Assembly, TranscriptPlacement Placement)> Placements() =>
        from transcript in s_bundle.Value.All
        from placement in transcript.Placements
        select (transcript, placement.Key, placement.Value);
}
