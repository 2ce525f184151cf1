using System.IO.Compression;
using System.Text;

using LmsVariants.Formats.Vcf;
using LmsVariants.Formats.Vcf.Records;
using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Formats.Tests.Vcf;

public sealed class VcfReaderTests
{
    [Fact]
    public void A_record_keeps_every_column()
    {
        VcfRecord record = VcfText.Record(VcfText.OneSample + "chr17\t7577538\trs1;x\tc\tT,<DEL>\t99.5\tq10;s50\tDP=7;DB;AF1=2\tGT:AD\t0/1:3,4,0\n");
        Assert.Equal(("chr17", 7577538, "C", 3L), (record.Chrom, record.Pos, record.Reference.Bases, record.Number));
        Assert.Equal(99.5, record.Quality);
        Assert.Equal("rs1;x", Encoding.UTF8.GetString(record.Id));
        Assert.Equal("q10;s50", Encoding.UTF8.GetString(record.Filter));
        Assert.Equal("GT:AD", Encoding.UTF8.GetString(record.Format));
        Assert.Equal("0/1:3,4,0", Encoding.UTF8.GetString(record.Sample(0)));
        Assert.True(record.Sample(1).IsEmpty);
        Assert.False(record.HasPassed);
        Assert.True(record.TryGetInfo("DP"u8, out ReadOnlySpan<byte> depth));
        Assert.Equal("7", Encoding.UTF8.GetString(depth));
        Assert.True(record.TryGetInfo("DB"u8, out ReadOnlySpan<byte> flag));
        Assert.True(flag.IsEmpty);
        Assert.False(record.TryGetInfo("AF"u8, out _));
        Assert.StartsWith("chr17\t", Encoding.UTF8.GetString(record.Line.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A", "A")]
    [InlineData("n", "N")]
    [InlineData("acgt", "ACGT")]
    [InlineData("R", "N")]
    [InlineData("ARt", "ANT")]
    public void Reference_is_bases_and_an_ambiguous_one_is_N(string written, string read) =>
        Assert.Equal(read, VcfText.Record($"{VcfText.Sites}1\t1\t.\t{written}\tG\t.\t.\t.\n").Reference.Bases);

    [Theory]
    [InlineData("T", "BaseAllele { Bases = T }")]
    [InlineData("tA", "BaseAllele { Bases = TA }")]
    [InlineData("n", "BaseAllele { Bases = N }")]
    [InlineData("*", "SpanningDeletion { }")]
    [InlineData(".", "NoAllele { }")]
    [InlineData("<DUP:TANDEM>", "SymbolicAllele { Name = DUP:TANDEM, IsUnspecified = False }")]
    [InlineData("<NON_REF>", "SymbolicAllele { Name = NON_REF, IsUnspecified = True }")]
    [InlineData("<*>", "SymbolicAllele { Name = *, IsUnspecified = True }")]
    [InlineData("G]17:198982]", "Breakend { Text = G]17:198982] }")]
    [InlineData("]<ctg:1>:7]ga", "Breakend { Text = ]<ctg:1>:7]ga }")]
    [InlineData(".[13:123457[", "Breakend { Text = .[13:123457[ }")]
    [InlineData(".A", "Breakend { Text = .A }")]
    [InlineData("A.", "Breakend { Text = A. }")]
    public void Alternate_is_one_of_a_closed_set(string written, string read) =>
        Assert.Equal(read, Assert.Single(VcfText.Record($"{VcfText.Sites}1\t1\t.\tC\t{written}\t.\t.\t.\n").Alternates).ToString());

    [Theory]
    [InlineData("1\t1\t.\tC\tT\t.\t.", ":3:1: error LMV1112: record: expected 8 columns set off by tabs, found 7 columns set off by tabs")]
    [InlineData("1 1 . C T . . .", ":3:1: error LMV1112: record: expected 8 columns set off by tabs, found 1 columns set off by tabs")]
    [InlineData("\t1\t.\tC\tT\t.\t.\t.", ":3:1: error LMV1011: CHROM: expected a contig without blanks, found nothing")]
    [InlineData("1\t12a\t.\tC\tT\t.\t.\t.", ":3:3: error LMV1009: POS: expected an integer from 0 to 1000000000, found '12a'")]
    [InlineData("1\t+12\t.\tC\tT\t.\t.\t.", ":3:3: error LMV1009: POS: expected an integer from 0 to 1000000000, found '+12'")]
    [InlineData("1\t-1\t.\tC\tT\t.\t.\t.", ":3:3: error LMV1009: POS: expected an integer from 0 to 1000000000, found '-1'")]
    [InlineData("1\t1000000001\t.\tC\tT\t.\t.\t.", ":3:3: error LMV1009: POS: expected an integer from 0 to 1000000000, found '1000000001'")]
    [InlineData("1\t1\tä\t\tT\t.\t.\t.", ":3:7: error LMV1011: REF: expected bases A C G T N, found nothing")]
    [InlineData("1\t1\tä\tC-\tT\t.\t.\t.", ":3:7: error LMV1012: REF: expected bases A C G T N, found 'C-'")]
    [InlineData("1\t1\t.\tC\t\t.\t.\t.", ":3:9: error LMV1011: ALT: expected alleles, or '.', found nothing")]
    [InlineData("1\t1\t.\tC\tT,\t.\t.\t.", ":3:9: error LMV1113: ALT: expected bases, '*', <SYMBOL>, a breakend or '.', found 'T,'")]
    [InlineData("1\t1\t.\tC\tT,.\t.\t.\t.", ":3:9: error LMV1113: ALT: expected bases, '*', <SYMBOL>, a breakend or '.', found 'T,.'")]
    [InlineData("1\t1\t.\tC\tR\t.\t.\t.", ":3:9: error LMV1113: ALT: expected bases, '*', <SYMBOL>, a breakend or '.', found 'R'")]
    [InlineData("1\t1\t.\tC\t<DEL\t.\t.\t.", ":3:9: error LMV1113: ALT: expected bases, '*', <SYMBOL>, a breakend or '.', found '<DEL'")]
    [InlineData("1\t1\t.\tC\tG]17]\t.\t.\t.", ":3:9: error LMV1113: ALT: expected bases, '*', <SYMBOL>, a breakend or '.', found 'G]17]'")]
    [InlineData("1\t1\t.\tC\tT\tx\t.\t.", ":3:11: error LMV1009: QUAL: expected a number of at least 0, or '.', found 'x'")]
    [InlineData("1\t1\t.\tC\tT\t.\t.\t\0", ":3:1: error LMV1003: encoding: expected UTF-8 text, found a byte that is none")]
    public void A_record_that_cannot_be_read_does_not_end_the_file(string bad, string message)
    {
        List<VcfLine> lines = VcfText.Lines(VcfText.Sites + bad + "\n2\t2\t.\tA\tG\t.\t.\t.\n");
        Assert.Equal("x" + message, Assert.IsType<VcfRefusal>(lines[0]).Problem.ToString());
        Assert.Equal(("2", 4L), (Assert.IsType<VcfRecord>(lines[1]).Chrom, lines[1].Number));
    }

    [Theory]
    [InlineData("", "x:0:0: error LMV1002: file: expected content, found an empty file")]
    [InlineData("#CHROM\n", "x:1:1: error LMV1110: fileformat: expected ##fileformat=VCFv4.1 to 4.5, found '#CHROM'")]
    [InlineData("##fileformat=VCFv3.3\n", "x:1:1: error LMV1110: fileformat: expected ##fileformat=VCFv4.1 to 4.5, found '##fileformat=VCFv3.3'")]
    [InlineData("##fileformat=VCFv4.2\n1\t1\n", "x:2:1: error LMV1111: header: expected a line #CHROM POS ID REF ALT ... before the records, found none")]
    [InlineData("##fileformat=VCFv4.2\n#CHROM POS\n", "x:2:1: error LMV1111: header: expected a column '#CHROM', set off by tabs, found another one")]
    [InlineData("##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\n", "x:2:1: error LMV1111: header: expected a column 'INFO', set off by tabs, found the end of the line")]
    [InlineData("##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tS-1\n", "x:2:1: error LMV1111: header: expected a column 'FORMAT', set off by tabs, found another one")]
    [InlineData("##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tPlanted\tPlanted\n", "x:2:1: error LMV1013: sample: expected each name once, found one that stands twice")]
    public void A_file_without_a_header_is_refused(string text, string message) => Assert.Equal(message, Refusal.Of(() => VcfText.Lines(text)));

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n\n\n")]
    public void Line_ends_of_other_systems_and_empty_lines_at_the_end_are_read(string end)
    {
        string text = "\uFEFF" + VcfText.Sites.Replace("\n", end.Contains('\r', StringComparison.Ordinal) ? end : "\n", StringComparison.Ordinal) + "1\t1\t.\tA\tG\t.\t.\tX" + end;
        VcfRecord record = VcfText.Record(text);
        Assert.Equal("X", Encoding.UTF8.GetString(record.Info));
    }

    [Fact]
    public void An_empty_line_between_records_is_told()
    {
        List<VcfLine> lines = VcfText.Lines(VcfText.Sites + "1\t1\t.\tA\tG\t.\t.\t.\n\n1\t2\t.\tA\tG\t.\t.\t.");
        Assert.Equal("x:4:1: error LMV1115: line: expected a record, found an empty line", Assert.IsType<VcfRefusal>(lines[1]).Problem.ToString());
        Assert.IsType<VcfRecord>(lines[2]);
    }

    [Fact]
    public void A_line_over_the_limit_ends_the_file()
    {
        string text = VcfText.Sites + "1\t1\t.\tA\tG\t.\t.\t" + new string('x', 300) + "\n";
        Assert.Equal("x:3:0: error LMV1005: line: expected at most 100 bytes, found a longer one", Refusal.Of(() => VcfText.Lines(text, new InputLimits { LongestLine = 100 })));
        Assert.Single(VcfText.Lines(text));
    }

    [Fact]
    public void Compressed_files_of_one_or_many_members_give_the_same_lines()
    {
        StringBuilder text = new(VcfText.Sites);
        for (int i = 1; i <= 20_000; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"1\t{i}\t.\tA\tG\t.\t.\tN={i}\n");
        byte[] plain = Refusal.Bytes(text);
        using MemoryStream packed = new();
        foreach (byte[] part in plain.Chunk(50_000))
        {
            using GZipStream member = new(packed, CompressionMode.Compress, leaveOpen: true);
            member.Write(part);
        }
        List<VcfLine> lines = VcfText.Lines(packed.ToArray());
        Assert.Equal(20_000, lines.Count);
        Assert.Equal(Enumerable.Range(1, 20_000), lines.Select(line => ((VcfRecord)line).Pos));
        Assert.Equal("N=1", Encoding.UTF8.GetString(((VcfRecord)lines[0]).Info));
    }

    [Fact]
    public void A_compressed_file_that_was_cut_short_is_refused()
    {
        using MemoryStream packed = new();
        using (GZipStream member = new(packed, CompressionMode.Compress, leaveOpen: true)) member.Write(Refusal.Bytes(VcfText.Sites + string.Join('\n', Enumerable.Range(1, 5000).Select(i => $"1\t{i * 7919 % 10007}\t.\tA\tG\t.\t.\t."))));
        string message = Refusal.Of(() => VcfText.Lines(packed.ToArray()[..(int)(packed.Length / 2)]));
        Assert.Equal("x:0:0: error LMV1114: compression: expected gzip or BGZF, whole, found damaged or missing bytes", message);
    }

    [Fact]
    public void The_header_tells_samples_contigs_and_declared_ids()
    {
        using VcfReader reader = VcfText.Open(
            "##fileformat=VCFv4.1\n##INFO=<ID=DP,Number=1,Type=Integer,Description=\"a, b=\\\"c\\\"\">\n##FORMAT=<ID=VF,Number=1>\n##ALT=<ID=<M>>\n##nothing\n"
            + "##contig=<ID=chr2,length=243199373,assembly=other>\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\ta\tb c\n");
        Assert.Equal("a|b c", string.Join('|', reader.Header.Samples));
        Assert.Equal(new Formats.Vcf.Header.VcfContig("chr2", 243199373, "other"), Assert.Single(reader.Header.Contigs));
        Assert.Equal(["DP"], reader.Header.InfoIds);
        Assert.Equal(["VF"], reader.Header.FormatIds);
        Assert.Equal("VCFv4.1", reader.Header.Version);
        Assert.Equal(7, reader.Header.Lines.Length);
        Assert.Equal("a, b=\\\"c\\\"", reader.Header.Meta[1].Attribute("Description"));
        Assert.Equal(GenomeAssembly.GRCh37, reader.Header.Assembly);
    }

    [Theory]
    [InlineData("##contig=<ID=1,length=249250621>", GenomeAssembly.GRCh37)]
    [InlineData("##contig=<ID=chrX,length=156040895>", GenomeAssembly.GRCh38)]
    [InlineData("##contig=<ID=2,length=249250621>", null)]
    [InlineData("##contig=<ID=NC_000017.10>", GenomeAssembly.GRCh37)]
    [InlineData("##contig=<ID=NC_000023.11>", GenomeAssembly.GRCh38)]
    [InlineData("##contig=<ID=7,assembly=GRCh38.p13>", GenomeAssembly.GRCh38)]
    [InlineData("##reference=file:///x/hg19_hardPAR.fa", GenomeAssembly.GRCh37)]
    [InlineData("##reference=GRCh38", GenomeAssembly.GRCh38)]
    [InlineData("##reference=GRCh38\n##contig=<ID=1,length=249250621>", null)]
    [InlineData("##source=GRCh38", null)]
    [InlineData("##reference=file://hashtable", null)]
    public void The_header_tells_the_assembly_where_it_does_not_contradict_itself(string lines, GenomeAssembly? assembly)
    {
        using VcfReader reader = VcfText.Open(VcfText.Sites.Replace("\n#CHROM", $"\n{lines}\n#CHROM", StringComparison.Ordinal));
        Assert.Equal(assembly, reader.Header.Assembly);
    }

    [Theory]
    [InlineData("##contig=<ID=chr17,length=81195210>", "GRCh37 3 contig chr17 has 81195210 bases")]
    [InlineData("##contig=<ID=1,length=248956422>\n##contig=<ID=2,length=242193529>", "GRCh38 3 contig 1 has 248956422 bases")]
    [InlineData("##contig=<ID=NC_000017.10>", "GRCh37 3 contig NC_000017.10 is a sequence of it")]
    [InlineData("##contig=<ID=7,assembly=GRCh38.p13>", "GRCh38 3 contig 7 names grch38")]
    [InlineData("##reference=file:///x/hg19_hardPAR.fa", "GRCh37 3 ##reference names hg19")]
    [InlineData("##assembly=b37\n##reference=hg38", "GRCh37 3 ##assembly names b37|GRCh38 4 ##reference names hg38")]
    [InlineData("##contig=<ID=1,length=249250621>\n##contig=<ID=2,length=242193529>", "GRCh37 3 contig 1 has 249250621 bases|GRCh38 4 contig 2 has 242193529 bases")]
    [InlineData("##reference=hg19_or_hg38", "")]
    [InlineData("##reference=file://hashtable", "")]
    [InlineData("##contig=<ID=7,assembly=other>", "")]
    [InlineData("##contig=<ID=chrM,length=16569>", "")]
    [InlineData("##contig=<ID=chrM,length=16571>", "GRCh37 3 contig chrM has 16571 bases")]
    [InlineData("##contig=<ID=GL000207.1,length=4262>", "")]
    public void The_header_keeps_what_speaks_for_an_assembly(string lines, string evidence)
    {
        using VcfReader reader = VcfText.Open(VcfText.Sites.Replace("\n#CHROM", $"\n##source=x\n{lines}\n#CHROM", StringComparison.Ordinal));
        Assert.Equal(evidence, string.Join('|', reader.Header.AssemblyEvidence.Select(one => $"{one.Assembly} {one.Line} {one.Source}")));
    }

    [Fact]
    public void A_chromosome_of_neither_assembly_is_kept_by_name()
    {
        using VcfReader reader = VcfText.Open(VcfText.Sites.Replace("\n#CHROM", "\n##contig=<ID=chrM,length=16570>\n##contig=<ID=hs37d5,length=9>\n##contig=<ID=X>\n##contig=<ID=3,length=9>\n##contig=<ID=4,length=191154276>\n#CHROM", StringComparison.Ordinal));
        Assert.Equal("chrM 3", string.Join(' ', reader.Header.ContigsOfNeither.Select(contig => contig.Id)));
        Assert.Equal(GenomeAssembly.GRCh37, reader.Header.Assembly);
    }

    [Theory]
    [InlineData("##fileformat=VCFv4.2", true)]
    [InlineData("\uFEFF##fileformat=VCFv4.2", true)]
    [InlineData("##gff-version 3", false)]
    public void Recognises_knows_a_VCF_by_its_first_line(string head, bool known) => Assert.Equal(known, VcfReader.Recognises(Refusal.Bytes(head)));
}
