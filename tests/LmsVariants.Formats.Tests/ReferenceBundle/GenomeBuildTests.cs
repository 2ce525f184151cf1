using System.IO.Compression;
using System.Text;

using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Testing;

namespace LmsVariants.Formats.Tests.ReferenceBundle;

public sealed class GenomeBuildTests
{
    // Bases 5-10 and 21-26 code: ATGAAA, CCCTAA. The exons are 3-10 and 21-28.
    private const string Fasta = ">chr9 invented\nggggATGAAA\nGTTTTTTTAG\nCCCTAATTNN\n>other\nACGT\n";

    private const string Ensembl =
        "##gff-version 3\n#!genome-build  GRCh38.p14\n"
        + "9\te\tCDS\t21\t26\t.\t+\t0\tID=CDS:ENSP1;Parent=transcript:ENST00000000009;protein_id=ENSP1\n"
        + "9\te\texon\t3\t10\t.\t+\t.\tParent=transcript:ENST00000000009\n"
        + "9\te\tgene\t3\t28\t.\t+\t.\tID=gene:ENSG1;Name=NINE;description=nine [Source:HGNC Symbol%3BAcc:HGNC:99]\n"
        + "9\te\tmRNA\t3\t28\t.\t+\t.\tID=transcript:ENST00000000009;Parent=gene:ENSG1;Name=NINE-201;biotype=protein_coding;version=6\n"
        + "9\te\tCDS\t5\t10\t.\t+\t0\tID=CDS:ENSP1;Parent=transcript:ENST00000000009;protein_id=ENSP1\n"
        + "9\te\texon\t21\t28\t.\t+\t.\tParent=transcript:ENST00000000009\n"
        + "9\te\tlnc_RNA\t1\t4\t.\t+\t.\tID=transcript:ENST00000000010;Parent=gene:ENSG1\n";

    private const string Ncbi =
        "##gff-version 3\n"
        + "NC_000009.12\tRefSeq\tgene\t3\t28\t.\t+\t.\tID=gene-NINE;Dbxref=GeneID:9,HGNC:HGNC:99;Name=NINE;gene=NINE\n"
        + "NC_000009.12\tRefSeq\tmRNA\t3\t28\t.\t+\t.\tID=rna-NM_000009.6;Parent=gene-NINE;Dbxref=GeneID:9,GenBank:NM_000009.6;gene=NINE;transcript_id=NM_000009.6\n"
        + "NC_000009.12\tRefSeq\tfive_prime_UTR\t3\t4\t.\t+\t.\tParent=rna-NM_000009.6\n"
        + "NC_000009.12\tRefSeq\tCDS\t5\t10\t.\t+\t0\tID=cds-NP_000009.1;Parent=rna-NM_000009.6;gene=NINE;protein_id=NP_000009.1\n"
        + "NC_000009.12\tRefSeq\tCDS\t21\t26\t.\t+\t0\tID=cds-NP_000009.1;Parent=rna-NM_000009.6;gene=NINE;protein_id=NP_000009.1\n"
        + "NC_000009.12\tRefSeq\tthree_prime_UTR\t27\t28\t.\t+\t.\tParent=rna-NM_000009.6\n";

    [Theory]
    [InlineData(Ensembl, "ENST00000000009.6", "ENSP1")]
    [InlineData(Ncbi, "NM_000009.6", "NP_000009.1")]
    public void Both_dialects_give_the_same_transcript(string gff, string accession, string protein)
    {
        Transcript nine = Assert.Single(Read(gff, Fasta).Content.Transcripts);
        Assert.Equal((accession, "NINE", "HGNC:99", protein, TranscriptStatus.Reporting), (nine.Accession.ToString(), nine.Gene, nine.HgncId, nine.Protein.ToString(), nine.Status));
        TranscriptPlacement placement = nine.Placements[GenomeAssembly.GRCh38];
        Assert.Equal(("9", "5-26", "3-10 21-28"), (placement.Contig.Name, placement.CodingRegion.ToString(), string.Join(' ', placement.Exons)));
        Assert.Equal(("ATGAAACCCTAA", "GGATGAAACCCTAATT", true, 0), (nine.CodingSequence, nine.Sequence.Bases, nine.IsComplete, nine.LeadingBases));
    }

    [Fact]
    public void A_start_that_is_not_known_is_kept_with_its_frame()
    {
        Transcript nine = Assert.Single(Read(Ensembl.Replace("\t5\t10\t.\t+\t0", "\t6\t10\t.\t+\t2", StringComparison.Ordinal), Fasta).Content.Transcripts);
        Assert.Equal((2, false, 3, "KP*"), (nine.LeadingBases, nine.IsComplete, nine.Codons, nine.Sequence.Protein));
        Assert.Null(nine.WhyInconsistent());
    }

    [Fact]
    public void Gzip_a_piece_of_a_chromosome_and_an_assembly_of_another_name_are_read()
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(Fasta.Replace(">chr9 invented\ngggg", ">9:5-30\n", StringComparison.Ordinal)));
        GenomeReading reading = GenomeBuild.Read(new NamedStream("g", new MemoryStream(Encoding.UTF8.GetBytes(Ensembl))), new NamedStream("f", new MemoryStream(packed.ToArray())), null, "Elsewhere1", []);
        Transcript nine = Assert.Single(reading.Content.Transcripts);
        Assert.Equal(("ATGAAACCCTAA", "Elsewhere1"), (nine.CodingSequence, reading.Content.AssemblyNames[GenomeAssembly.Other]));
        Assert.Equal("NNATGAAACCCTAATT", nine.Sequence.Bases);
    }

    private const string Mane = "#NCBI_GeneID\tEnsembl_Gene\tHGNC_ID\tsymbol\tname\tRefSeq_nuc\tRefSeq_prot\tEnsembl_nuc\tEnsembl_prot\tMANE_status\n9\tENSG1.1\tHGNC:9\tNINE\tnine\tNM_000009.6\tNP_000009.2\tENST00000000009.6\tENSP1.1\tMANE Select\n";

    [Fact]
    public void Mane_tells_status_and_protein()
    {
        Transcript refSeq = Assert.Single(Read(Ncbi, Fasta, Mane).Content.Transcripts);
        Assert.Equal((TranscriptStatus.ManeSelect, "NP_000009.2", "HGNC:9"), (refSeq.Status, refSeq.Protein.ToString(), refSeq.HgncId));
        Transcript ensembl = Assert.Single(Read(Ensembl, Fasta, Mane).Content.Transcripts);
        Assert.Equal((TranscriptStatus.ManeSelect, "ENSP1"), (ensembl.Status, ensembl.Protein.ToString()));
        Assert.Contains("LMV4502", Refusal.Of(() => Read(Ncbi, Fasta, Mane.Replace("MANE_status", "status", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Ncbi, ".6\tENSP", ".6\tENSP", "ENST00000000009.6")]
    [InlineData(Ensembl, ".6\tENSP", ".6\tENSP", "NM_000009.6")]
    [InlineData(Ncbi, "NM_000009.6", "NM_000009.7", "ENST00000000009")]
    [InlineData(Ncbi, ".6\tENSP", ".8\tENSP", "ENST00000000009.8")]
    [InlineData(Ensembl, ".6\tENSP", ".8\tENSP", "NM_000009")]
    [InlineData(Ncbi, "ENST00000000009.6", "", null)]
    [InlineData(Ncbi, "NM_000009.6", "NM_000008.6", null)]
    public void Mane_pairs_two_versions_and_says_nothing_of_another(string gff, string old, string by, string? counterpart) =>
        Assert.Equal(counterpart, Assert.Single(Read(gff, Fasta, Mane.Replace(old, by, StringComparison.Ordinal)).Content.Transcripts).Counterpart?.ToString());

    [Fact]
    public void A_summary_with_a_transcript_in_two_pairs_is_refused() => Assert.Equal(
        "m:3:52: error LMV4502: transcript: expected each transcript in one pair, found 'ENST00000000009.6'",
        Refusal.Of(() => Read(Ncbi, Fasta, Mane + Mane[Mane.IndexOf("9\tENSG", StringComparison.Ordinal)..].Replace("NM_000009.6", "NM_000007.1", StringComparison.Ordinal))));

    [Theory]
    [InlineData(Ensembl)]
    [InlineData(Ncbi)]
    public void A_pair_is_exported_and_built_again_without_the_summary(string gff)
    {
        byte[] first = Written(Read(gff, Fasta, Mane));
        Assert.NotNull(Assert.Single(BundleFile.Read("x", first).All).Counterpart);
        Assert.Equal(first, Written(Exported(first)));
    }

    [Theory]
    [InlineData("lmsv_counterpart=ENST9.1;lmsv_status=MANE Select", null, "ENST9.1")]
    [InlineData("lmsv_counterpart=ENST9.1;lmsv_status=reporting", null, null)]
    [InlineData("lmsv_counterpart=NM_000009.5;lmsv_status=MANE Select", null, null)]
    [InlineData("lmsv_counterpart=ENST9.1;lmsv_status=MANE Select", Mane, "ENST00000000009.6")]
    public void A_pair_is_one_of_MANE_and_a_summary_goes_before_what_the_annotation_says(string attributes, string? mane, string? counterpart) =>
        Assert.Equal(counterpart, Assert.Single(Read(Ncbi.Replace("transcript_id=NM_000009.6", "transcript_id=NM_000009.6;" + attributes, StringComparison.Ordinal), Fasta, mane).Content.Transcripts).Counterpart?.ToString());

    [Fact]
    public void An_annotation_that_pairs_two_transcripts_with_the_same_one_is_refused()
    {
        string one = Ncbi.Replace("transcript_id=NM_000009.6", "transcript_id=NM_000009.6;lmsv_status=MANE Select;lmsv_counterpart=ENST9.1", StringComparison.Ordinal);
        string two = one[one.IndexOf('\n', StringComparison.Ordinal)..].TrimStart().Replace("NM_000009.6", "NM_000008.6", StringComparison.Ordinal).Replace("gene-NINE", "gene-EIGHT", StringComparison.Ordinal);
        Assert.Equal("g:0:0: error LMV4502: lmsv_counterpart: expected each counterpart once, found 'ENST9'", Refusal.Of(() => Read(one + two, Fasta)));
    }

    [Theory]
    [InlineData("\t5\t10\t", "\tx\t10\t", "g:7:1: error LMV4504: start: expected an integer, found 'x'")]
    [InlineData("\t5\t10\t", "\t11\t10\t", "g:7:1: error LMV4504: end: expected an integer that is not before the start, found '10'")]
    [InlineData("\t21\t26\t.\t+\t0", "\t21\t26\t.\t+\t3", "g:3:1: error LMV4504: phase: expected 0, 1, 2 or ., found '3'")]
    [InlineData("\t21\t26\t.\t+", "\t21\t26\t.\t*", "g:3:1: error LMV4504: strand: expected +, -, . or ?, found '*'")]
    [InlineData("\te\tCDS\t21", "\te CDS\t21", "g:3:1: error LMV4504: attributes: expected nine columns, found nothing")]
    [InlineData("CDS", "cds", "g:0:0: error LMV4507: file: expected transcripts with CDS features, found none")]
    public void A_broken_annotation_is_refused_with_its_place(string old, string by, string expected) =>
        Assert.Equal(expected, Refusal.Of(() => Read(Ensembl.Replace(old, by, StringComparison.Ordinal), Fasta)));

    [Theory]
    [InlineData("ACGT\n", "f:1:1: error LMV4505: sequence: expected a header that begins with >, found 'ACGT'")]
    [InlineData(">9\nAC1\n", "f:2:1: error LMV4505: sequence: expected letters of bases, found 'AC1'")]
    [InlineData(">9\nAC\n>9\nAC\n", "f:3:1: error LMV4505: header: expected each sequence once, found '9'")]
    [InlineData(">9\nACGT\n>9:2-3\nAC\n", "f:0:0: error LMV4506: sequences: expected each base once, found 'pieces that overlap'")]
    [InlineData("\n", "f:0:0: error LMV4505: file: expected a record, found nothing")]
    public void Broken_sequences_are_refused_with_their_place(string fasta, string expected) => Assert.Equal(expected, Refusal.Of(() => Read(Ensembl, fasta)));

    [Theory]
    [InlineData(Ensembl)]
    [InlineData(Ncbi)]
    public void What_is_exported_is_built_again_byte_for_byte(string gff)
    {
        byte[] first = Written(Read(gff, Fasta));
        Assert.Equal(first, Written(Exported(first)));
    }

    [SkippableTheory]
    [Trait("Category", "Shared")]
    [InlineData("ENST00000400151")]
    [InlineData("ENST00000571540")]
    [InlineData("EDUMMY0002")]
    [InlineData("ENST00000580206")]
    public void Third_party_annotations_go_there_and_back(string folder)
    {
        string root = Component.Shared("truth", "hgvs", "bcftools_csq", folder);
        using FileStream gff = File.OpenRead(Path.Combine(root, folder + ".gff"));
        using FileStream fasta = File.OpenRead(Path.Combine(root, folder + ".fa"));
        byte[] first = Written(GenomeBuild.Read(new NamedStream("g", gff), new NamedStream("f", fasta), null, null, []));
        Assert.NotEmpty(BundleFile.Read("x", first).All);
        Assert.Equal(first, Written(Exported(first)));
    }

    private static GenomeReading Exported(byte[] bundle)
    {
        OpenedBundle opened = BundleFile.ReadWhole("x", bundle);
        using StringWriter gff = new();
        using StringWriter fasta = new();
        GenomeExport.Write(opened, opened.Catalogue.All[0].Placements.Keys[0], gff, fasta);
        return Read(gff.ToString(), fasta.ToString());
    }

    private static byte[] Written(GenomeReading reading)
    {
        using MemoryStream written = new();
        BundleFile.Write(written, reading.Content);
        return written.ToArray();
    }

    private static GenomeReading Read(string gff, string fasta, string? mane = null) => GenomeBuild.Read(
        new NamedStream("g", new MemoryStream(Encoding.UTF8.GetBytes(gff))),
        new NamedStream("f", new MemoryStream(Encoding.UTF8.GetBytes(fasta))),
        mane is null ? null : new NamedStream("m", new MemoryStream(Encoding.UTF8.GetBytes(mane))),
        null,
        []);
}
