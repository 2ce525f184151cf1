using System.Globalization;

using LmsVariants.Formats.Panels;

namespace LmsVariants.Formats.Tests.Vcf.Calls;

/// <summary>Fraction and depth of every caller, read from a record as it writes one.</summary>
public sealed class CallerEvidenceTests
{
    // caller; samples; record; fraction and depth of each allele that is read, in order
    [Theory]
    [InlineData("Pisces 5.2.11.63", "S.bam", "7 55242464 . AGGAATTAAGAGAAGC A 100 PASS DP=812 GT:GQ:AD:DP:VF:NL:SB:NC:US:AQ:LQ 0/1:100:616,196:812:0.24138:30:-75.6:0:0,0:100:100", "0.24138 812")]
    [InlineData("Pisces 5.2.11.63", "S.bam", "7 140453136 . A T,<M> 100 PASS DP=1033 GT:GQ:AD:DP:VF 1/2:100:74,30:1033:0.07164", "0.07164 1033")]
    [InlineData("DRAGEN", "S", "17 7578406 . C T . PASS DP=600;MQ=248.26 GT:SQ:AD:AF:F1R2:F2R1:DP:SB:MB 0/1:71.91:228,360:0.6120:114,180:114,180:588:114,114,180,180:114,114,180,180", "0.6120 588")]
    [InlineData("DRAGEN", "S", "17 7578406 . C T,G . multiallelic DP=600 GT:SQ:AD:AF:DP 0/1:71.91,9:228,300,60:0.5102,0.1020:588", "0.5102 588 0.1020 588")]
    [InlineData("Mutect2", "N T", "17 7578406 . C T . PASS DP=700;GERMQ=93;TLOD=300 GT:AD:AF:DP:F1R2:F2R1:SB 0/0:90,0:0.011:90:45,0:45,0:45,45,0,0 0/1:228,360:0.612:588:114,180:114,180:114,114,180,180", "0.612 588", "tumor_sample=T|normal_sample=N")]
    [InlineData("Mutect2", "T", "17 7578406 . C T,G . PASS DP=700 GT:AD:AF:DP 0/1/2:200,300,100:0.49,0.17:600", "0.49 600 0.17 600")]
    [InlineData("strelka", "NORMAL TUMOR", "17 7578406 . C T . PASS SOMATIC;QSS=99;SGT=CC->CT;DP=700;TQSS=1 DP:FDP:SDP:SUBDP:AU:CU:GU:TU 90:0:0:0:0,0:90,91:0,0:0,0 588:0:0:0:0,0:228,230:0,1:360,362", "0.61224 588")]
    [InlineData("strelka", "NORMAL TUMOR", "7 55242464 . AGGAATTAAGAGAAGC A . PASS SOMATIC;QSI=99;IC=0;IHP=2;RC=1;RU=X DP:DP2:TAR:TIR:TOR:DP50:FDP50:SUBDP50:BCN50 90:90:88,90:0,0:2,2:90:0:0:0 812:812:600,610:200,201:12,12:800:1:0:0", "0.25 812")]
    [InlineData("VarDict_v1.8.2", "T N", "17 7578406 . C T 200 PASS STATUS=StrongSomatic;SAMPLE=T;TYPE=SNV;DP=588;VD=360;AF=0.6122 GT:DP:VD:AD:AF:RD:ALD 0/1:588:360:228,360:0.6122:114,114:180,180 0/0:90:0:90,0:0:45,45:0,0", "0.6122 588", "tumor_sample=T")]
    [InlineData("VarDict_v1.8.2", "T", "17 7578406 . C T 200 PASS DP=588 GT:DP:VD 0/1:588:360", "0.61224 588")]
    [InlineData("freeBayes v1.3.6", "T", "17 7578406 . C T,G 900 . AB=0.6;AC=1,1;AF=0.5,0.5;AN=2;DP=600;RO=200 GT:DP:AD:RO:QR:AO:QA:GL 1/2:600:200,300,100:200:7000:300,100:9000,3000:-1,-2", "0.5 600 0.16667 600")]
    [InlineData("freeBayes v1.3.6", "T", "17 7578406 . C T 900 . AC=1;AF=0.5;AN=2;DP=600 GT:DP:RO:QR:AO:QA 0/1:600:200:7000:400:9000", "0.66667 600")]
    [InlineData("VarScan2", "NORMAL TUMOR", "17 7578406 . C T . PASS DP=678;SOMATIC;SS=2;SSC=255;GPV=1;SPV=1E-20 GT:GQ:DP:RD:AD:FREQ:DP4 0/0:.:90:90:0:0%:45,45,0,0 0/1:.:588:228:360:61.22%:114,114,180,180", "0.6122 588")]
    [InlineData("VarScan2", "Sample1", "17 7578406 . C T . PASS ADP=588;WT=0;HET=1;HOM=0;NC=0 GT:GQ:SDP:DP:RD:AD:FREQ:PVAL 0/1:255:600:588:228:360:61,22%:1E-98", "0.61224 588")]
    [InlineData("lofreq call -f /data/ref.fa -o /out/x.vcf T.bam", "", "17 7578406 . C T 49314 PASS DP=588;AF=0.612245;SB=0;DP4=114,114,180,180", "0.612245 588")]
    [InlineData("Platypus_Version_0.8.1", "T", "17 7578406 . C T,G 2965 PASS FR=0.5,0.5;TC=588;TR=360,40 GT:GL:GOF:GQ:NR:NV 1/2:-1,-1,-1:3:99:588,580:360,40", "0.61224 588 0.06897 580")]
    [InlineData("\"tvc 5.12-27 (a1b2c3) - Torrent Variant Caller\"", "T", "7 55249071 . C T,A 512 PASS AF=0.0909,0.01;DP=1990;FDP=1980;FAO=180,20 GT:GQ:DP:FDP:RO:FRO:AO:FAO:AF 0/1:99:1990:1980:1800:1780:180,20:180,20:0.0909,0.0101", "0.0909 1980 0.0101 1980 GT=0/1")]
    [InlineData("\"tvc 5.12-27\"", "T", "7 55249071 . C T 512 PASS . GT:GQ:DP:FDP:RO:FRO:AO:FAO 0/1:99:1990:1980:1800:1800:180:180", "0.09091 1980")]
    [InlineData("bcftools", "T", "17 7578406 . C T 225 . DP=620;DP4=114,114,180,180;MQ=60;AC=1;AN=2 GT:PL:DP:AD 0/1:255,0,255:588:228,360", "0.61224 588")]
    [InlineData("samtools", "T", "17 7578406 . C T 225 . DP=620;DP4=114,114,180,180;AF1=0.5 GT:PL 0/1:255,0,255", "0.61224 620")]
    [InlineData("HaplotypeCaller", "T", "17 7578406 . C T,<NON_REF> 900 . DP=590;MLEAC=1,0 GT:AD:DP:GQ:PL:SB 0/1:228,360,0:588:99:9,0,9,9,9,9:1,1,1,1", "0.61224 588")]
    [InlineData("DeepVariant", "T", "17 7578406 . C T,<*> 40 PASS . GT:GQ:DP:AD:VAF:PL 0/1:40:588:228,360,0:0.612245,0:40,0,40,990,990,990", "0.612245 588")]
    [InlineData("MuTect", "T", "17 7578406 . C T . PASS SOMATIC;VT=SNP GT:AD:BQ:DP:FA:SS 0/1:228,360:35:588:0.612:2", "0.612 588")]
    [InlineData("GenerateSVCandidates 1.6.0", "NORMAL TUMOR", "7 55242464 M:1 AGGAATTAAGAGAAGC A . PASS END=55242479;SVTYPE=DEL;SVLEN=-15;SOMATIC PR:SR 40,0:50,0 60,10:100,30", "0.2 200")]
    [InlineData("split without its other numbers", "T", "17 7578406 . C T . PASS . GT:AD:AF:DP 0/1:200,300,100:0.49,0.17:600", " 600")]
    public void Fraction_and_depth_are_the_callers_own(string caller, string samples, string record, string expected, string header = "")
    {
        PanelFile read = CallText.Read($"source={caller}|{header}", samples, record);
        IEnumerable<string> seen = read.Alterations.OfType<ReportedSmallVariant>()
            .Select(call => string.Create(CultureInfo.InvariantCulture, $"{call.AlleleFrequency} {call.Depth}{(call.Filter?.StartsWith("GT=", StringComparison.Ordinal) == true ? $" {call.Filter}" : string.Empty)}"));
        Assert.Equal(expected, string.Join(' ', seen));
    }

    [Theory]
    [InlineData("source=Pisces 5.2.11.63", "Pisces", "5.2.11.63")]
    [InlineData("source=freeBayes v1.3.6", "freeBayes", "1.3.6")]
    [InlineData("source=Mutect2|MutectVersion=2.2", "Mutect2", "2.2")]
    [InlineData("source=strelka|source_version=2.9.10", "strelka", "2.9.10")]
    [InlineData("source=lofreq call -f /data/patients/ref.fa -o /out/x.vcf T.bam", "lofreq call", "")]
    [InlineData("source=/opt/tools/caller", "caller", "")]
    [InlineData("source=\"tvc 5.12-27 (a1b2c3) - Torrent Variant Caller\"", "tvc", "5.12-27")]
    [InlineData("DeepVariant_version=1.5.0", "DeepVariant", "1.5.0")]
    [InlineData("DRAGENVersion=<ID=dragen,Version=\"SW: 07.021.624.3.11.2, HW: 07.021.624\">", "DRAGEN", "07.021.624.3.11.2")]
    [InlineData("", "", "")]
    public void Software_is_named_without_its_command_line(string header, string software, string version)
    {
        PanelFile read = CallText.Read(header, "T");
        Assert.Equal((software, version), (read.Software, read.Version));
        Assert.DoesNotContain(read.Details, detail => detail.Value!.Contains('/'));
    }
}
