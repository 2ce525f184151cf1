using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

using LmsVariants.Formats;
using LmsVariants.Formats.CaseSheets;
using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Formats.Tso500;
using LmsVariants.Formats.Tso500.BiomarkerReports;
using LmsVariants.Formats.Tso500.Fusions;
using LmsVariants.Formats.Tso500.Metrics;
using LmsVariants.Formats.Tso500.Msi;
using LmsVariants.Formats.Tso500.Tmb;
using LmsVariants.Formats.Vcf;
using LmsVariants.Formats.Vcf.Calls;
using LmsVariants.Formats.Vcf.Evidence;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Fuzz;

/// <summary>A format with good files of it and the door through which bytes come in.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Good">Files that are read.</param>
/// <param name="Read">Reads bytes: a value or an <see cref="Formats.Problems.InputFormatException"/>.</param>
internal sealed record FuzzedFormat(string Name, ImmutableArray<byte[]> Good, Action<byte[]> Read);

/// <summary>Good files of every format, small and invented.</summary>
internal static class Samples
{
    public const string HgvsTable = "# as printed\ngene\tc.\tp.\tremark\nTP53\tc.743G>A\tp.R248Q\tone\nRAD51B\tc.1111C>T\tp.Q371*\ttwo\n";

    public const string CaseSheetCsv =
        "sample_id,case_id,family_name,given_name,birth_date,uterine,collected,tumour_content,germline_consent,comment\n"
        + "S-1,C-1,\"Plantedfamily, née Other\",Plantedgiven,1954-03-02,no,2026-01-02,0.6,refused,\"two\nlines\"\nS-2,,,,,,,,,\n";

    public const string CaseSheetJson =
        """
        [
          { "sample_id": "S-1", "family_name": "Plantedfamily", "birth_date": "1954-03-02", "uterine": false, "tumour_content": 0.6, "other": [1, null] },
          { "sample_id": "S-2", "germline_consent": "given", "comment": "\u00e4 \ud83d\ude00" }
        ]
        """;

    // ONE lies on the forward strand: exons 11-20 and 31-40, coding bases 15-20 and 31-36. TWO mirrors it and has no bases.
    public const string BundleText =
        "#lmsvariants-reference\t3\n#sha256\t655fb7b797ed244f47a30f3b75bf28c072239b0c4ee6b36f1b884a555df5cd4f\n#source\tinvented\n#assembly\tGRCh37\tGRCh37\n"
        + "gene\thgnc_id\ttranscript\tstatus\tprotein\tcounterpart\tGRCh37\tGRCh38\tother_assembly\tframe\tdifferences\tsequence_source\n"
        + "ONE\tHGNC:1\tNM_000001.2\tMANE Select\tNP_000001.1\tENST00000000001.3\t1:+:15-36:11-20,31-40\t1:+:115-136:111-120,131-140\t\t\tGRCh37:5A>C\tmade by hand\n"
        + "TWO\tHGNC:2\tNM_000002\treporting\t\t\tX:-:15-36:11-20,31-40\n"
        + "assembly\tcontig\tfirst\tlength\toffset\tunknown\nGRCh37\t1\t15\t6\t0\nGRCh37\t1\t31\t6\t2\n"
        + "GRCh38\t1\t115\t22\t4\t121-130\n#bases\t10\n";

    // ATGACA and CCCTAA on GRCh37; ATGAAA, ten that are not known, and CCCTAA on GRCh38.
    private static readonly byte[] BundleBases = [0x38, 0x40, 0x57, 0x00, 0x38, 0x00, 0x00, 0x00, 0x57, 0x00];

    public static byte[] Bundle { get; } = [.. Bytes(BundleText), .. BundleBases];

    public const string Vcf =
        "##fileformat=VCFv4.2\n##contig=<ID=1,length=249250621,assembly=hg19>\n##INFO=<ID=DP,Number=1,Type=Integer,Description=\"a, \\\"b\\\"\">\n"
        + "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS-1\tS-2\n"
        + "1\t100\trs1\tA\tG,<NON_REF>\t30.5\tPASS\tDP=7;DB\tGT:AD:DP:AF\t0/1:3,4,0:7:0.5,0\t.\n1\t101\t.\tCAG\tC,*,G]17:198982]\t.\tq10\t.\tGT\t0/0\t1/2\n";

    // Every kind of header line and of value that is held against the specification, and some that depart from it.
    public const string VcfOfManyRules =
        "##fileformat=VCFv4.3\n##reference=hg19\n##assembly=http://h/x\n##pedigreeDB=<http://h/x>\n##contig=<ID=chr1,length=249250621>\n##contig=<ID=chrM,length=16571>\n"
        + "##INFO=<ID=AC,Number=A,Type=Integer,Description=\"x\">\n##INFO=<ID=CH,Number=R,Type=Character,Description=\"a, \\\"b\\\"\">\n##INFO=<ID=F,Number=0,Type=Flag,Description=\"x\">\n"
        + "##FILTER=<ID=q10,Number=1,Description=\"x\">\n##ALT=<ID=<M>,Description=\"x\">\n##META=<ID=T,Number=.,Type=String,Values=[a, b]>\n##SAMPLE=<ID=S-1>\n##PEDIGREE=<ID=S-1,Original=S-2>\n"
        + "##FORMAT=<ID=GT,Number=1,Type=String,Description=\"x\">\n##FORMAT=<ID=PL,Number=G,Type=Integer,Description=\"x\">\n##FORMAT=<ID=PL,Number=G,Type=Integer,Description=\"x\">\n##QUAL=<x>\n"
        + "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS-1\tS-2\n"
        + "chr1\t9\trs1;rs2\tA\tG,T\t.\tq10;s50\tAC=1,2;CH=a,b,c;F=False;CIGAR=1M,2D;AF=0.1,1e-3;DP=7\tGT:PL:DP\t0/1:0,1,2,3,4,5:7\t0|1|2:.:.\n"
        + "chr1\t10\t.\tAC\tA\t.\tPASS\tEND=12\tGT\t0\t.\t\t\n<chr1>\t10\t.\tACG\tAG\t3\t.\t.\tGT\t/0/1\t./.\n";

    // What is no small variant, and what other annotators write.
    public const string VcfOfEvents =
        "##fileformat=VCFv4.2\n##source=Craft 1.0.0.52\n##INFO=<ID=CSQ,Number=.,Type=String,Description=\"VEP. Format: Allele|Consequence|SYMBOL|Feature|HGVSc|HGVSp|gnomADe_AF\">\n##FILTER=<ID=LowQ,Description=\"few reads\">\n"
        + "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS-1\n"
        + "chr7\t55086971\t.\tN\t<DUP>\t9\tPASS\tSVTYPE=CNV;END=55273310;ANT=EGFR\tGT:FC:CN\t./1:2.1:6\nchr10\t89624226\t.\tN\t<DEL>\t9\tLowQ\tSVTYPE=DEL;END=89725229\tFC\t0.4\n"
        + "chr2\t42522656\tbnd1\tG\tG]chr2:29446394]\t9\tPASS\tSVTYPE=BND;MATEID=bnd2\tPR:SR\t9,4:8,3\nchr2\t29446394\tbnd2\tT\tT]chr2:42522656]\t9\tPASS\tSVTYPE=BND;MATEID=bnd1\tPR:SR\t9,4:8,3\n"
        + "chr17\t7577538\t.\tC\tT,<NON_REF>\t9\tPASS\tCSQ=T|missense_variant|TP53|ENST00000269305.9|ENST00000269305.9:c.743G>A|p.Arg248Gln|0.00001;MNVTAG=chr17:7577538_CG->TA;GermlineStatus=Somatic\tGT:AD:DP:AF\t0/1:50,50,0:100:0.5,0\n"
        + "chr17\t7577540\t.\tG\t.\t9\tLowQ\tEND=7577600\tGT:DP\t./.:3\n";

    public static ImmutableArray<FuzzedFormat> Formats { get; } =
    [
        new("CombinedVariantOutput of Local App", [Bytes(CombinedOutputText.LocalApp22())], content => CombinedVariantOutputReader.Read("x", content, new InputLimits())),
        new("CombinedVariantOutput of DRAGEN", [Bytes(CombinedOutputText.Dragen252Hrd()), Bytes(CombinedOutputText.Dragen262())], content => CombinedVariantOutputReader.Read("x", content, new InputLimits())),
        new("CombinedVariantOutput of ctDNA", [Bytes(CombinedOutputText.CirculatingDna26()), Bytes(CombinedOutputText.CirculatingDna12())], Through(new CombinedVariantOutputFormat())),
        new("MetricsOutput", [Bytes(MetricsText.LocalApp), Bytes(MetricsText.Dragen), Bytes(MetricsText.CirculatingDna)], Through(new MetricsOutputFormat())),
        new("AllFusions", [Bytes(SideFileTexts.AllFusions), Bytes(SideFileTexts.DragenAllFusions)], Through(new AllFusionsFormat())),
        new("ctDNA Fusions", [Bytes(SideFileTexts.CirculatingFusions)], Through(new CirculatingFusionsFormat())),
        new("TMB trace", [Bytes(SideFileTexts.LocalAppTrace), Bytes(SideFileTexts.DragenTrace)], Through(new TraceFormat())),
        new("TMB JSON", [Bytes(SideFileTexts.TmbJson)], Through(new TmbJsonFormat())),
        new("TMB metrics", [Bytes(SideFileTexts.TmbMetrics)], Through(new TmbMetricsFormat())),
        new("MSI JSON", [Bytes(SideFileTexts.MsiJson), Bytes(SideFileTexts.InvalidMsiJson)], Through(new MsiJsonFormat())),
        new("BiomarkerReport", [Bytes(SideFileTexts.BiomarkerReport)], Through(new BiomarkerReportFormat())),
        new("HGVS table", [Bytes(HgvsTable), Bytes(HgvsTable.Replace('\t', ';'))], ReadHgvsTable),
        new("case sheet, CSV", [Bytes(CaseSheetCsv)], content => CaseSheet.Read("x", content, new InputLimits())),
        new("case sheet, JSON", [Bytes(CaseSheetJson)], content => CaseSheet.Read("x", content, new InputLimits())),
        new("reference bundle", [Bundle], content => BundleFile.Read("x", content)),
        new("VCF", [Bytes(Vcf), Bytes(VcfOfManyRules), Packed(VcfOfManyRules)], ReadVcf),
        new("VCF, its calls", [Bytes(Vcf), Bytes(VcfOfManyRules), Bytes(VcfOfEvents)], Through(new VcfFormat())),
        .. OtherPanelSamples.Formats,
    ];

    // A refused record does not end a VCF, so the first of them stands for the file.
    private static void ReadVcf(byte[] content)
    {
        using VcfReader reader = VcfReader.Open("x", new MemoryStream(content), new InputLimits());
        InputProblem? first = null;
        foreach (VcfLine line in reader.ReadLines())
        {
            if (line is VcfRefusal refusal) first ??= refusal.Problem;
            if (line is not VcfRecord record) continue;
            for (int sample = 0; sample <= reader.Header.Samples.Length; sample++) _ = CallEvidence.Of(record, sample, reader.Header.Samples.Length, 0);
        }
        foreach (InputWarning warning in reader.Warnings) _ = warning.ToString();
        if (first is not null) throw new InputFormatException(first);
    }

    // A damaged file may be recognised or not; it is read all the same.
    private static Action<byte[]> Through(IPanelFormat format) => content =>
    {
        InputDocument document = new("x", content);
        _ = PanelFormats.All.Count(other => other.Recognises(document));
        _ = format.Read(document, new ReadingContext(new InputLimits(), "S-1"));
    };

    private static void ReadHgvsTable(byte[] content)
    {
        _ = LmsVariants.Formats.Tables.HgvsTable.Recognises(Encoding.UTF8.GetString(content));
        _ = LmsVariants.Formats.Tables.HgvsTable.Read("x", content, new InputLimits());
    }

    private static byte[] Packed(string text)
    {
        using MemoryStream packed = new();
        using (GZipStream member = new(packed, CompressionLevel.Optimal, leaveOpen: true)) member.Write(Bytes(text));
        return packed.ToArray();
    }

    private static byte[] Bytes(object text) => Encoding.UTF8.GetBytes(text.ToString()!);
}
