using System.Text;

using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Fuzz;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Formats.Tests.ReferenceBundle;

public sealed class BundleFileTests
{
    private static readonly byte[] Bases = Samples.Bundle[Samples.BundleText.Length..];

    [Fact]
    public void A_bundle_made_by_hand_is_read_as_it_stands()
    {
        TranscriptCatalogue bundle = BundleFile.Read("x", Samples.Bundle);
        Assert.Equal(["invented"], bundle.Version.Sources.ToArray());
        Assert.Equal((64, "GRCh37"), (bundle.Version.Sha256.Length, bundle.Version.AssemblyNames[GenomeAssembly.GRCh37]));
        Transcript one = bundle.OfGene("ONE").Single();
        Assert.Equal(("NM_000001.2", "HGNC:1", TranscriptStatus.ManeSelect, "NP_000001.1", 4), (one.Accession.ToString(), one.HgncId, one.Status, one.Protein.ToString(), one.Codons));
        Assert.Equal(new Accession("ENST00000000001", 3), one.Counterpart);
        Assert.Equal("ATGAAACCCTAA", one.CodingSequence);
        Assert.Equal(["11-20", "31-40"], one.Placements[GenomeAssembly.GRCh37].Exons.Select(exon => exon.ToString()));
        Assert.Equal(('C', 'A', 'A'), (one.BaseAt(5, GenomeAssembly.GRCh37), one.BaseAt(5, GenomeAssembly.GRCh38), one.BaseAt(5, null)));
        Transcript two = bundle.OfGene("TWO").Single();
        Assert.Null(two.Counterpart);
        Assert.Equal(("NM_000002", null, null, TranscriptStatus.Reporting), (two.Accession.ToString(), two.Protein?.ToString(), two.CodingSequence, two.Status));
        Assert.Equal((Strand.Reverse, "X"), (two.Placements[GenomeAssembly.GRCh37].Strand, two.Placements[GenomeAssembly.GRCh37].Contig.Name));
        Assert.Equal(["31-40", "11-20"], two.Placements[GenomeAssembly.GRCh37].Exons.Select(exon => exon.ToString()));
    }

    [Fact]
    public void What_was_read_is_written_byte_for_byte()
    {
        OpenedBundle bundle = BundleFile.ReadWhole("x", Samples.Bundle);
        using MemoryStream written = new();
        BundleFile.Write(written, new BundleContent(bundle.Catalogue.Version.Sources, bundle.Catalogue.Version.AssemblyNames, bundle.Catalogue.All, bundle.Bases.Tracts));
        Assert.Equal(Samples.Bundle, written.ToArray());
    }

    [Theory]
    [InlineData("#lmsvariants-reference\t3\n", "something\n", "x:1:1: error LMV4501: format: expected #lmsvariants-reference 3, found 'something'")]
    [InlineData("reference\t3\n", "reference\t1\n", "x:1:1: error LMV4501: format: expected #lmsvariants-reference 3 (make it again with 'reference build'), found '#lmsvariants-reference 1'")]
    [InlineData("reference\t3\n", "reference\t2\n", "x:1:1: error LMV4501: format: expected #lmsvariants-reference 3 (make it again with 'reference build'), found '#lmsvariants-reference 2'")]
    [InlineData("protein\tcounterpart", "protein", "x:5:1: error LMV4501: header: expected gene hgnc_id transcript status protein counterpart GRCh37 GRCh38 other_assembly frame differences sequence_source, found 'gene\\u0009hgnc_id\\u0009transcript\\u0009status\\u0009p...'")]
    [InlineData("ENST00000000001.3", ".", "x:6:48: error LMV4502: counterpart: expected an accession, found '.'")]
    [InlineData("ENST00000000001.3", "NM_000001.3", "x:6:48: error LMV4503: counterpart: expected another record than the transcript, found 'NM_000001.3'")]
    [InlineData("reporting\t\t\t", "reporting\t\tENST00000000002.1\t", "x:7:33: error LMV4503: counterpart: expected none: MANE alone pairs transcripts, found 'ENST00000000002.1'")]
    [InlineData("reporting\t\t\t", "MANE Select\t\tENST00000000001.4\t", "x:7:35: error LMV4502: counterpart: expected each counterpart once, found 'ENST00000000001.4'")]
    [InlineData("#sha256\t", "#sha257\t", "x:2:1: error LMV4501: sha256: expected #sha256 and 64 hexadecimal digits, found '#sha257\\u0009655fb7b797ed244f47a30f3b...'")]
    [InlineData("#assembly\tGRCh37", "#assembly\tGRCh36", "x:4:11: error LMV4502: assembly: expected GRCh37, GRCh38 or Other, and a name, found 'GRCh36'")]
    [InlineData("ONE\tHGNC", "\tHGNC", "x:6:1: error LMV4502: gene: expected a gene symbol, found nothing")]
    [InlineData("NM_000001.2", "", "x:6:12: error LMV4502: transcript: expected an accession, found nothing")]
    [InlineData("MANE Select", "MANE", "x:6:24: error LMV4502: status: expected MANE Select, MANE Plus Clinical, reporting, other, found 'MANE'")]
    [InlineData("\t1:+:15-36", "\t1:*:15-36", "x:6:66: error LMV4502: GRCh37: expected chromosome:strand:coding region:exons, found '1:*:15-36:11-20,31-40'")]
    [InlineData("\t1:+:15-36", "\t:+:15-36", "x:6:66: error LMV4502: GRCh37: expected chromosome:strand:coding region:exons, found ':+:15-36:11-20,31-40'")]
    [InlineData("1:+:15-36:11-20,31-40", "1:+:15-36:20-11,31-40", "x:6:66: error LMV4502: GRCh37: expected intervals such as 100-200, found '1:+:15-36:20-11,31-40'")]
    [InlineData("1:+:15-36:11-20,31-40", "1:+:15-36:11-20,20-40", "x:6:66: error LMV4503: GRCh37: expected exons in genomic order, apart from each other, found '1:+:15-36:11-20,20-40'")]
    [InlineData("1:+:15-36:11-20,31-40", "1:+:25-36:11-20,31-40", "x:6:66: error LMV4503: GRCh37: expected start and stop codon inside exons, found '1:+:25-36:11-20,31-40'")]
    [InlineData("1:+:15-36:11-20,31-40", "1:+:15-39:11-20,31-40", "x:6:12: error LMV4503: transcript: expected the same coding length on both assemblies, found 'NM_000001.2'")]
    [InlineData("X:-:15-36", "X:-:15-35", "x:7:12: error LMV4503: transcript: expected a coding length that is a multiple of three, found 'NM_000002'")]
    [InlineData("X:-:15-36:11-20,31-40", "", "x:7:12: error LMV4503: transcript: expected a place on an assembly, found 'NM_000002'")]
    [InlineData("140\t\t\tGRCh37", "140\t\tpartial\tGRCh37", "x:6:117: error LMV4502: frame: expected incomplete:0, incomplete:1 or incomplete:2, found 'partial'")]
    [InlineData("GRCh37:5A>C", "GRCh37:5C", "x:6:118: error LMV4502: differences: expected differences such as GRCh37:5948G>A, found 'GRCh37:5C'")]
    [InlineData("GRCh37:5A>C", "GRCh36:5A>C", "x:6:118: error LMV4502: differences: expected differences such as GRCh37:5948G>A, found 'GRCh36:5A>C'")]
    [InlineData("GRCh37:5A>C", "GRCh37:13A>C", "x:6:12: error LMV4503: transcript: expected differences inside the coding sequence, found 'NM_000001.2'")]
    [InlineData("made by hand", "made by hand\tmore", "x:6:143: error LMV4502: row: expected at most 12 cells, found 'more'")]
    [InlineData("TWO\tHGNC:2\tNM_000002", "TWO\tHGNC:2\tNM_000001", "x:7:12: error LMV4502: transcript: expected each transcript once, found 'NM_000001'")]
    [InlineData("GRCh37\t1\t31\t6\t2", "GRCh37\t1\t31\t6\t3", "x:10:15: error LMV4503: offset: expected 2, found '3'")]
    [InlineData("GRCh37\t1\t31\t6\t2", "GRCh37\t1\t31\t600\t2", "x:10:13: error LMV4503: length: expected at most the bases of 8 bytes, found '600'")]
    [InlineData("GRCh37\t1\t31\t6\t2", "GRCh37\t1\t31\t0\t2", "x:10:13: error LMV4502: length: expected an integer of at least 1, found '0'")]
    [InlineData("GRCh37\t1\t31\t6\t2", "GRCh37\t1\t20\t6\t2", "x:10:10: error LMV4503: first: expected stretches in order, apart from each other, found '20'")]
    [InlineData("GRCh37\t1\t31\t6\t2", "GRCh39\t1\t31\t6\t2", "x:10:1: error LMV4502: assembly: expected GRCh37, GRCh38 or Other, found 'GRCh39'")]
    [InlineData("121-130", "121-137", "x:11:19: error LMV4503: unknown: expected intervals in order inside the stretch, found '121-137'")]
    [InlineData("#bases\t10", "#bases\t11", "x:12:1: error LMV4503: bases: expected the 10 bytes of the stretches above, found '11'")]
    public void Each_damage_has_its_code_and_place(string old, string by, string expected)
    {
        int at = Samples.BundleText.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, "the test no longer breaks what it names");
        string text = Samples.BundleText[..at] + by + Samples.BundleText[(at + old.Length)..];
        Assert.Equal(expected, Refusal.Of(() => BundleFile.Read("x", [.. Encoding.UTF8.GetBytes(text), .. Bases])));
    }

    [Fact]
    public void A_bundle_that_is_cut_short_or_too_long_is_refused()
    {
        Assert.Equal("x:11:14: error LMV4503: length: expected at most the bases of 5 bytes, found '22'", Refusal.Of(() => BundleFile.Read("x", Samples.Bundle[..^1])));
        Assert.Equal("x:12:1: error LMV4502: bases: expected 10 bytes, found 11 bytes", Refusal.Of(() => BundleFile.Read("x", [.. Samples.Bundle, 0])));
        string text = Samples.BundleText[..Samples.BundleText.IndexOf("assembly\tcontig", StringComparison.Ordinal)];
        Assert.Equal("x:0:0: error LMV4501: file: expected transcripts, stretches and the mark of the bases, found the end of the file", Refusal.Of(() => BundleFile.Read("x", Refusal.Bytes(text))));
        Assert.Equal("x:7:1: error LMV4502: row: expected a line end, found the end of the file", Refusal.Of(() => BundleFile.Read("x", Refusal.Bytes(text[..^1]))));
    }

    [Fact]
    public void A_base_that_was_altered_is_seen_where_the_content_is_verified()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, Samples.Bundle);
            TranscriptCatalogue bundle = BundleFile.Open(path);
            BundleFile.Verify(path, bundle.Version);
            File.WriteAllBytes(path, [.. Samples.Bundle[..^1], 0x80]);
            Assert.Contains("LMV4508", Refusal.Of(() => BundleFile.Verify(path, BundleFile.Open(path).Version)), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Packed_bases_read_as_those_in_memory_wherever_one_begins()
    {
        Random random = new(7);
        ReferenceTracts tracts = new();
        Contig contig = Contig.Named("1");
        foreach (int first in new[] { 5, 40, 47, 5000 }) tracts.Add(GenomeAssembly.GRCh37, contig, first, new string([.. Enumerable.Range(0, first == 5000 ? 9001 : 7).Select(_ => "ACGTN"[random.Next(5)])]));
        PackedBases packed = PackedBases.Of(TractPacker.Pack(tracts));
        Assert.Equal(3, packed.Stretches.Count());
        for (int i = 0; i < 2000; i++)
        {
            (int first, int length) = (random.Next(1, i < 1000 ? 80 : 15000), random.Next(0, i % 2 == 0 ? 12 : 6000));
            (char[] expected, char[] found) = (new char[length], new char[length]);
            tracts.Read(GenomeAssembly.GRCh37, contig, first, expected);
            packed.Read(GenomeAssembly.GRCh37, contig, first, found);
            Assert.Equal(new string(expected), new string(found));
        }
        char[] elsewhere = ['A', 'A'];
        packed.Read(GenomeAssembly.GRCh38, contig, int.MaxValue - 1, elsewhere);
        Assert.Equal("NN", new string(elsewhere));
    }

    [Fact]
    public void Other_transcripts_are_found_by_name_alone()
    {
        byte[] content = [.. Encoding.UTF8.GetBytes(Samples.BundleText.Replace("NM_000002\treporting", "NM_000002\tother", StringComparison.Ordinal)), .. Bases];
        TranscriptCatalogue bundle = BundleFile.Read("x", content);
        Assert.Empty(bundle.OfGene("TWO"));
        Assert.Empty(bundle.At(GenomeAssembly.GRCh37, Contig.Named("X"), new Position(15)));
        Assert.Equal(TranscriptStatus.Other, bundle.Find(new Accession("NM_000002", null))?.Status);
    }

    [Theory]
    [InlineData("NM_000546", 6, "NM_000546.6")]
    [InlineData("NM_133509", null, "NM_133509")]
    [InlineData("Y74C9A.3", null, "Y74C9A.3.")]
    [InlineData("Y74C9A.3", 1, "Y74C9A.3.1")]
    [InlineData("rna-x", null, "rna-x")]
    public void An_accession_keeps_its_version_and_its_dots(string name, int? version, string written)
    {
        byte[] content = [.. Encoding.UTF8.GetBytes(Samples.BundleText.Replace("NM_000002", written, StringComparison.Ordinal)), .. Bases];
        OpenedBundle bundle = BundleFile.ReadWhole("x", content);
        Assert.Equal(new Accession(name, version), bundle.Catalogue.OfGene("TWO").Single().Accession);
        using MemoryStream again = new();
        BundleFile.Write(again, new BundleContent(bundle.Catalogue.Version.Sources, bundle.Catalogue.Version.AssemblyNames, bundle.Catalogue.All, bundle.Bases.Tracts));
        Assert.Contains("\t" + written + "\treporting", Encoding.Latin1.GetString(again.ToArray()), StringComparison.Ordinal);
    }
}
