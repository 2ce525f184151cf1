using System.Text;

using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Fuzz;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Formats.Tests.ReferenceBundle;

public sealed class BundleFileTests
{
    [Fact]
    public void A_bundle_made_by_hand_is_read_as_it_stands()
    {
        TranscriptCatalogue bundle = Read(Samples.Bundle);
        Assert.Equal(["invented"], bundle.Version.Sources.ToArray());
        Assert.Equal(64, bundle.Version.Sha256.Length);
        Transcript one = bundle.OfGene("ONE").Single();
        Assert.Equal(("NM_000001.2", "HGNC:1", TranscriptStatus.ManeSelect, "NP_000001.1", 4), (one.Accession.ToString(), one.HgncId, one.Status, one.Protein.ToString(), one.Codons));
        Assert.Equal(["11-20", "31-40"], one.Placements[GenomeAssembly.GRCh37].Exons.Select(exon => exon.ToString()));
        Assert.Equal(('C', 'A', 'A'), (one.BaseAt(5, GenomeAssembly.GRCh37), one.BaseAt(5, GenomeAssembly.GRCh38), one.BaseAt(5, null)));
        Transcript two = bundle.OfGene("TWO").Single();
        Assert.Equal(("NM_000002", null, null, TranscriptStatus.Reporting), (two.Accession.ToString(), two.Protein?.ToString(), two.CodingSequence, two.Status));
        Assert.Equal((Strand.Reverse, "X"), (two.Placements[GenomeAssembly.GRCh37].Strand, two.Placements[GenomeAssembly.GRCh37].Contig.Name));
        Assert.Equal(["31-40", "11-20"], two.Placements[GenomeAssembly.GRCh37].Exons.Select(exon => exon.ToString()));
    }

    [Fact]
    public void What_was_read_is_written_byte_for_byte()
    {
        TranscriptCatalogue bundle = Read(Samples.Bundle);
        using MemoryStream written = new();
        BundleFile.Write(written, bundle.Version.Sources, bundle.All);
        Assert.Equal(Samples.Bundle, Encoding.UTF8.GetString(written.ToArray()));
    }

    [Theory]
    [InlineData("#lmsvariants-reference\t1\n", "something\n", "x:1:1: error LMV4501: format: expected #lmsvariants-reference 1, found 'something'")]
    [InlineData("reference\t1\n", "reference\t2\n", @"x:1:1: error LMV4501: format: expected #lmsvariants-reference 1, found '#lmsvariants-reference\u00092'")]
    [InlineData("hgnc_id", "hgnc", @"x:3:1: error LMV4501: header: expected gene hgnc_id transcript status protein GRCh37 GRCh38 differences sequence_source coding_sequence, found 'gene\u0009hgnc\u0009transcript\u0009status\u0009prot...'")]
    [InlineData("ONE\tHGNC", "\tHGNC", "x:4:1: error LMV4502: gene: expected a gene symbol, found nothing")]
    [InlineData("NM_000001.2", "NM-1", "x:4:12: error LMV4502: transcript: expected an accession, found 'NM-1'")]
    [InlineData("MANE Select", "MANE", "x:4:24: error LMV4502: status: expected MANE Select, MANE Plus Clinical, reporting, found 'MANE'")]
    [InlineData("NP_000001.1", "NP.x", "x:4:36: error LMV4502: protein: expected an accession, found 'NP.x'")]
    [InlineData("\t1:+:15-36", "\t1:*:15-36", "x:4:48: error LMV4502: GRCh37: expected chromosome:strand:coding region:exons, found '1:*:15-36:11-20,31-40'")]
    [InlineData("\t1:+:15-36", "\t99:+:15-36", "x:4:48: error LMV4502: GRCh37: expected chromosome:strand:coding region:exons, found '99:+:15-36:11-20,31-40'")]
    [InlineData("1:+:15-36:11-20,31-40", "1:+:15-36:20-11,31-40", "x:4:48: error LMV4502: GRCh37: expected intervals such as 100-200, found '1:+:15-36:20-11,31-40'")]
    [InlineData("1:+:15-36:11-20,31-40", "1:+:15-36:11-20,20-40", "x:4:48: error LMV4503: GRCh37: expected exons in genomic order, apart from each other, found '1:+:15-36:11-20,20-40'")]
    [InlineData("1:+:15-36:11-20,31-40", "1:+:25-36:11-20,31-40", "x:4:48: error LMV4503: GRCh37: expected start and stop codon inside exons, found '1:+:25-36:11-20,31-40'")]
    [InlineData("1:+:15-36:11-20,31-40", "1:+:15-39:11-20,31-40", "x:4:12: error LMV4503: transcript: expected the same coding length on both assemblies, found 'NM_000001.2'")]
    [InlineData("X:-:15-36", "X:-:15-35", "x:5:12: error LMV4503: transcript: expected a coding length that is a multiple of three, found 'NM_000002'")]
    [InlineData("X:-:15-36:11-20,31-40", "", "x:5:12: error LMV4503: transcript: expected a place on an assembly, found 'NM_000002'")]
    [InlineData("GRCh37:5C", "GRCh37:", "x:4:98: error LMV4502: differences: expected differences such as GRCh37:5948A, found 'GRCh37:'")]
    [InlineData("GRCh37:5C", "GRCh36:5C", "x:4:98: error LMV4502: differences: expected differences such as GRCh37:5948A, found 'GRCh36:5C'")]
    [InlineData("GRCh37:5C", "GRCh37:0C", "x:4:98: error LMV4502: differences: expected differences such as GRCh37:5948A, found 'GRCh37:0C'")]
    [InlineData("GRCh37:5C", "GRCh37:13C", "x:4:12: error LMV4503: transcript: expected differences inside the coding sequence, found 'NM_000001.2'")]
    [InlineData("ATGAAACCCTAA", "ATGAAACCUTAA", "x:4:121: error LMV4502: coding_sequence: expected bases A C G T N, found 'ATGAAACCUTAA'")]
    [InlineData("ATGAAACCCTAA", "", "x:4:121: error LMV4503: coding_sequence: expected the bases of the source named, found nothing")]
    [InlineData("ATGAAACCCTAA", "ATGAAACCC", "x:4:12: error LMV4503: transcript: expected as many coding bases as the exons hold, found 'NM_000001.2'")]
    [InlineData("ATGAAACCCTAA", "CTGAAACCCTAA", "x:4:12: error LMV4503: transcript: expected a coding sequence that begins with ATG, found 'NM_000001.2'")]
    [InlineData("ATGAAACCCTAA", "ATGAAACCCTAC", "x:4:12: error LMV4503: transcript: expected a coding sequence that ends with a stop codon, found 'NM_000001.2'")]
    [InlineData("ATGAAACCCTAA", "ATGTAACCCTAA", "x:4:12: error LMV4503: transcript: expected no stop codon before the last, found 'NM_000001.2'")]
    [InlineData("ATGAAACCCTAA", "ATGAAACCCTAA\tmore", "x:4:134: error LMV4502: row: expected at most 10 cells, found 'more'")]
    [InlineData("TWO\tHGNC:2\tNM_000002", "TWO\tHGNC:2\tNM_000001", "x:5:12: error LMV4502: transcript: expected each transcript once, found 'NM_000001'")]
    [InlineData("31-40\n", "31-40", "x:5:1: error LMV4502: row: expected a line end, found the end of the file")]
    public void Each_damage_has_its_code_and_place(string old, string by, string expected)
    {
        int at = old == "31-40\n" ? Samples.Bundle.LastIndexOf(old, StringComparison.Ordinal) : Samples.Bundle.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, "the test no longer breaks what it names");
        Assert.Equal(expected, Refusal.Of(() => Read(Samples.Bundle[..at] + by + Samples.Bundle[(at + old.Length)..])));
    }

    [Fact]
    public void A_bundle_without_transcripts_is_none() =>
        Assert.Equal("x:0:0: error LMV4501: file: expected transcripts, found none", Refusal.Of(() => Read(Samples.Bundle[..Samples.Bundle.IndexOf("ONE", StringComparison.Ordinal)])));

    private static TranscriptCatalogue Read(string text) => BundleFile.Read("x", Refusal.Bytes(text));
}
