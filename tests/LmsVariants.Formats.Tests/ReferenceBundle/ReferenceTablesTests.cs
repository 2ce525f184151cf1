using System.Collections.Immutable;

using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Testing;

namespace LmsVariants.Formats.Tests.ReferenceBundle;

public sealed class ReferenceTablesTests
{
    private const string Structures =
        "#gene\thgnc_id\tensembl_tx\trefseq_tx\tstatus\tassembly\tchrom\tstrand\ttx_start\ttx_end\tcds_start\tcds_end\texon_starts\texon_ends\tsource\n"
        + "ONE\tHGNC:1\tENST1.4\tNM_000001.2\tMANE Select\tGRCh37\t1\t+\t10\t40\t14\t36\t10,30\t20,40\tinvented\n"
        + "ONE\tHGNC:1\tENST1.4\tNM_000001.2\tMANE Select\tGRCh38\t1\t+\t110\t140\t114\t136\t110,130\t120,140\tinvented\n";

    private const string Proteins = "#gene\thgnc_id\trefseq_nuc\trefseq_prot\tensembl_nuc\nONE\tHGNC:1\tNM_000001.2\tNP_000001.1\tENST1.4\n";
    private const string Sequences = ">ONE|NM_000001.2|ENST1|MANE Select|12 nt|3 aa|GRCh38 allele; GRCh37 differs: c.5A>C|invented\nATGAAA\nCCCTAA\n";

    [Fact]
    public void Three_tables_become_one_transcript_counted_from_one()
    {
        Transcript one = Assert.Single(Read(Structures, Proteins, Sequences));
        Assert.Equal("15-36", one.Placements[GenomeAssembly.GRCh37].CodingRegion.ToString());
        Assert.Equal(["11-20", "31-40"], one.Placements[GenomeAssembly.GRCh37].Exons.Select(exon => exon.ToString()));
        Assert.Equal(("NP_000001.1", "ENST1.4", "ATGAAACCCTAA"), (one.Protein.ToString(), one.Counterpart.ToString(), one.CodingSequence));
        Assert.Equal([new AssemblyDifference(GenomeAssembly.GRCh37, 5, 'C', 'A')], one.Differences.ToArray());
    }

    [Theory]
    [InlineData("NM_000001.2\tMANE Select\tGRCh37", "NM\tMANE Select\tGRCh37", "transcripts.tsv:2:20: error LMV4502: refseq_tx: expected an accession, found 'NM'")]
    [InlineData("MANE Select\tGRCh37", "MANE\tGRCh37", "transcripts.tsv:2:32: error LMV4502: status: expected MANE Select, MANE Plus Clinical or extra, found 'MANE'")]
    [InlineData("GRCh38", "GRCh37", "transcripts.tsv:3:44: error LMV4502: assembly: expected each assembly once, found 'GRCh37'")]
    [InlineData("GRCh38", "GRCh39", "transcripts.tsv:3:44: error LMV4502: assembly: expected GRCh37 or GRCh38, found 'GRCh39'")]
    [InlineData("\t14\t", "\t\t", "transcripts.tsv:2:61: error LMV4502: cds_start: expected an integer, found nothing")]
    [InlineData("\t14\t", "\t40\t", "transcripts.tsv:2:67: error LMV4503: exon_starts: expected exons that hold the start and the stop codon, found '10,30'")]
    [InlineData("10,30\t20,40", "10,30\t20", "transcripts.tsv:2:73: error LMV4503: exon_ends: expected as many ends as starts, found '20'")]
    [InlineData("10,30\t20,40", "10,x\t20,40", "transcripts.tsv:2:67: error LMV4502: exon_starts: expected integers, found '10,x'")]
    public void A_structure_that_cannot_be_read_is_refused_with_its_place(string old, string by, string expected) =>
        Assert.Equal(expected, Refusal.Of(() => Read(Structures.Replace(old, by, StringComparison.Ordinal), Proteins, Sequences)));

    [Theory]
    [InlineData("ENST1.4", "x", "transcripts.tsv:2:12: error LMV4502: ensembl_tx: expected an accession, found 'x'")]
    [InlineData("ENST1.4", "ENST1.5", "transcripts.tsv:2:12: error LMV4506: ensembl_tx: expected ENST1.4 as in mane_v1.0_subset.tsv, found 'ENST1.5'")]
    [InlineData("MANE Select", "extra", "transcripts.tsv:2:12: error LMV4503: ensembl_tx: expected none: MANE alone pairs transcripts, found 'ENST1.4'")]
    public void A_counterpart_that_cannot_be_one_is_refused_with_its_place(string old, string by, string expected) =>
        Assert.Equal(expected, Refusal.Of(() => Read(Structures.Replace(old, by, StringComparison.Ordinal), Proteins, Sequences)));

    [Fact]
    public void A_counterpart_of_two_transcripts_is_refused()
    {
        string both = Structures + Structures[Structures.IndexOf("ONE", StringComparison.Ordinal)..].Replace("NM_000001.2", "NM_000002.1", StringComparison.Ordinal);
        Assert.Equal("transcripts.tsv:4:12: error LMV4502: ensembl_tx: expected each transcript in one pair, found 'ENST1.4'", Refusal.Of(() => Read(both, Proteins, Sequences)));
    }

    [Fact]
    public void A_transcript_without_a_counterpart_has_none() => Assert.Null(Assert.Single(Read(Structures.Replace("ENST1.4", "", StringComparison.Ordinal), Proteins, Sequences)).Counterpart);

    [Fact]
    public void A_sequence_that_contradicts_its_structure_or_stands_twice_is_refused()
    {
        Assert.Equal("transcripts.tsv:2:20: error LMV4503: NM_000001.2: expected as many coding bases as the exons hold, found 'NM_000001.2'", Refusal.Of(() => Read(Structures, Proteins, Sequences.Replace("CCC", "", StringComparison.Ordinal))));
        Assert.Equal("cds.fa:0:0: error LMV4502: header: expected each transcript once, found 'NM_000001.2'", Refusal.Of(() => Read(Structures, Proteins, Sequences + Sequences)));
        Assert.Equal("cds.fa:1:1: error LMV4502: header: expected 8 fields joined by |, found '>ONE'", Refusal.Of(() => Read(Structures, Proteins, ">ONE\nATG\n")));
    }

    [SkippableFact]
    [Trait("Category", "Shared")]
    public void The_shared_tables_hold_what_their_source_says()
    {
        ImmutableArray<Transcript> all = ReadShared();
        Assert.Equal((91, 115, 104), (all.Select(t => t.Gene).Distinct(StringComparer.Ordinal).Count(), all.Length, all.Count(t => t.CodingSequence is not null)));
        Assert.All(all, t => Assert.Null(t.WhyInconsistent()));
        Assert.Equal([new AssemblyDifference(GenomeAssembly.GRCh37, 5948, 'A', 'G')], all.Single(t => t is { Gene: "ATM" }).Differences.ToArray());
        Assert.Equal('G', all.Single(t => t is { Gene: "ATM" }).BaseAt(5948, GenomeAssembly.GRCh38));
        Assert.Equal((93, "ENST00000269305.9"), (all.Count(t => t.Counterpart is not null), all.Single(t => t.Accession.Base == "NM_000546").Counterpart.ToString()));
        Assert.All(all, t => Assert.Equal(t.Status != TranscriptStatus.Reporting, t.Counterpart is not null));
        Transcript rad51b = all.Single(t => t.Accession.Base == "NM_133509");
        Assert.Equal((null, 385, TranscriptStatus.Reporting), (rad51b.Accession.Version, rad51b.Codons, rad51b.Status));
        Assert.Equal("CAG", rad51b.CodingSequence!.Substring(370 * 3, 3));
    }

    [Fact]
    public void Whole_genes_are_held_against_the_coding_sequence()
    {
        const string gene37 = ">ONE GRCh37:1:11-40:+ x\nTTTTATGACATTTTTTTTTTCCCTAATTTT\n";
        const string gene38 = ">ONE GRCh38:1:111-140:- y\nAAAATTAGGGAAAAAAAAAATTTCATAAAA\n";
        Transcript one = Assert.Single(ReadWith(gene37 + gene38, Sequences).Transcripts);
        Assert.Equal([new AssemblyDifference(GenomeAssembly.GRCh37, 5, 'C', 'A')], one.Differences.ToArray());
        Assert.Equal("TTTTATGAAACCCTAATTTT", one.Sequence.Bases);
        Assert.Contains("LMV4506", Refusal.Of(() => ReadWith(gene37.Replace("GACA", "GAAA", StringComparison.Ordinal), Sequences)), StringComparison.Ordinal);
        Assert.Contains("LMV4506", Refusal.Of(() => ReadWith(gene38.Replace("TTAGGG", "CCCTCC", StringComparison.Ordinal), Sequences)), StringComparison.Ordinal);
        Assert.Contains("LMV4505", Refusal.Of(() => ReadWith(gene38.Replace("140", "141", StringComparison.Ordinal), Sequences)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_gene_with_one_assembly_is_carried_to_the_other_between_its_outermost_exons()
    {
        const string gene38 = ">ONE GRCh38:1:109-142:+ y\nGGTTTTATGAAATTTTTTTTTTCCCTAATTTTGG\n";
        TablesReading reading = ReadWith(gene38, Sequences.Replace("GRCh38 allele; GRCh37 differs: c.5A>C", "GRCh37=GRCh38", StringComparison.Ordinal));
        char[] bases = new char[34];
        reading.Bases.Read(GenomeAssembly.GRCh37, Contig.Named("1"), 9, bases);
        Assert.Equal("NNTTTTATGAAATTTTTTTTTTCCCTAATTTTNN", new string(bases));
    }

    [SkippableFact]
    [Trait("Category", "Shared")]
    public void Every_difference_between_the_assemblies_in_the_shared_tables_is_known()
    {
        TablesReading reading = ReadSharedWhole();
        Assert.Equal(
            ["ATM c.5948G>A", "FANCI c.2547A>G"],
            reading.Transcripts.Where(t => t.Status != TranscriptStatus.Other).SelectMany(t => t.Differences.Select(d => $"{t.Gene} c.{d.CodingBase}{d.TranscriptBase}>{d.AssemblyBase}")));
        Assert.Equal((139, 54), (reading.Transcripts.Count(t => t.Status == TranscriptStatus.Other), reading.OthersLeftOut));
        Assert.All(reading.Transcripts.Where(t => t.Status == TranscriptStatus.Other), t => Assert.Null(t.Accession.Version));
    }

    private static TablesReading ReadWith(string genomic, string sequences) => ReferenceTables.Read(new Dictionary<string, byte[]>
    {
        ["transcripts.tsv"] = Refusal.Bytes(Structures),
        ["mane_v1.0_subset.tsv"] = Refusal.Bytes(Proteins),
        ["cds.fa"] = Refusal.Bytes(sequences),
        ["genomic/ONE.fa"] = Refusal.Bytes(genomic),
    });

    private static TablesReading ReadSharedWhole() => ReferenceTables.Read(Component.Shared("reference"));

    private static ImmutableArray<Transcript> ReadShared() => [.. ReadSharedWhole().Transcripts.Where(t => t.Status != TranscriptStatus.Other)];

    private static ImmutableArray<Transcript> Read(params string[] texts) =>
        ReferenceTables.Read(ReferenceTables.FileNames.Zip(texts).ToDictionary(pair => pair.First, pair => Refusal.Bytes(pair.Second), StringComparer.Ordinal)).Transcripts;
}
