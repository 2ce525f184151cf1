using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Tests.Tso500;

namespace LmsVariants.Formats.Tests.Vcf.Calls;

/// <summary>What annotators wrote before: names, consequences and frequencies of the right allele, as reported.</summary>
public sealed class AnnotationTests
{
    private const string Vep = "INFO=<ID=CSQ,Number=.,Type=String,Description=\"Consequence annotations from Ensembl VEP. Format: Allele|Consequence|SYMBOL|Feature_type|Feature|EXON|HGVSc|HGVSp|PICK|CANONICAL|MANE_SELECT|gnomADe_AF|MAX_AF\">";
    private const string Numbered = "INFO=<ID=CSQ,Number=.,Type=String,Description=\"Format: Allele|Consequence|SYMBOL|Feature|ALLELE_NUM\">";
    private const string SnpEff = "INFO=<ID=ANN,Number=.,Type=String,Description=\"Functional annotations: 'Allele | Annotation ...'\">";
    private const string Csq = "INFO=<ID=BCSQ,Number=.,Type=String,Description=\"Local consequence annotation\">";
    private const string Nirvana = "INFO=<ID=CSQT,Number=.,Type=String,Description=\"Format: GenotypeIndex|HGNC|TranscriptID|Consequence\">";
    private static readonly string Annovar = string.Join('|', ((string[])["ANNOVAR_DATE", "Gene.refGene", "Func.refGene", "AAChange.refGene", "ExonicFunc.refGene", "GeneDetail.refGene", "gnomAD_exome_ALL", "AF"]).Select(id => CallText.Info(id, number: ".", type: "String")));

    // header; record; gene, transcript, c., p., consequences, exon
    public static TheoryData<string, string, string> Names => new()
    {
        { Vep, Csqs("C T", "T|missense_variant|TP53|Transcript|ENST1|5/11|ENST1.4:c.524G>A|ENSP1.4:p.Arg175His|1|YES|NM_000546.6||"), "TP53 ENST1.4 c.524G>A ENSP1.4:p.Arg175His missense_variant 5/11" },
        { Vep, Csqs("C T", "T|synonymous_variant|TP53|Transcript|ENST1|5/11|ENST1.4:c.525G>A|ENSP1.4:p.Arg175%3D||||||"), "TP53 ENST1.4 c.525G>A ENSP1.4:p.Arg175= synonymous_variant 5/11" },
        // which transcript: MANE Select before PICK before CANONICAL before the first
        { Vep, Csqs("C T", "T|a|G|Transcript|first|||||||", "T|b|G|Transcript|canonical|||||YES||", "T|c|G|Transcript|pick||||1|||", "T|d|G|Transcript|mane||||||NM_1.1|"), "G mane   d " },
        { Vep, Csqs("C T", "T|a|G|Transcript|first|||||||", "T|b|G|Transcript|canonical|||||YES||", "T|c|G|Transcript|pick||||1|||"), "G pick   c " },
        { Vep, Csqs("C T", "T|a|G|Transcript|first|||||||", "T|b|G|Transcript|canonical|||||YES||"), "G canonical   b " },
        { Vep, Csqs("C T", "T|a|G|Transcript|first|||||||", "T|b|G|Transcript|second||||||"), "G first   a " },
        { Vep, Csqs("C T", "T|regulatory_region_variant||RegulatoryFeature|ENSR1|||||||", "T|intron_variant|G|Transcript|t||||||"), "G t   intron_variant " },
        // which allele
        { Vep, Csqs("CAG C,CAGAG", "-|a|G|Transcript|deletion|||||||", "AGAG|b|G|Transcript|insertion|||||||"), "G deletion   a  / G insertion   b " },
        { Vep, Csqs("CA C,CG", "-|a|G|Transcript|deletion|||||||", "G|b|G|Transcript|substitution|||||||"), "G deletion   a  / G substitution   b " },
        { Vep, Csqs("C T,G", "G|b|G|Transcript|of-G|||||||", "T|a|G|Transcript|of-T|||||||"), "G of-T   a  / G of-G   b " },
        { Vep, Csqs("C T,<NON_REF>", "T|a|G|Transcript|t|||||||"), "G t   a " },
        { Vep, Csqs("CA C,<NON_REF>", "-|a|G|Transcript|t|||||||"), "G t   a " },
        { Vep, Csqs("CA C,*", "-|a|G|Transcript|t|||||||"), "G t   a " },
        { Vep, Csqs("CAA CA", "-|a|G|Transcript|minimal|||||||"), "G minimal   a " },
        // A record of two alleles, annotated and then split: the entries of the other allele are still there.
        { Vep, Csqs("C T", "G|stop_gained|G|Transcript|of-the-other|||||||", "T|missense_variant|G|Transcript|own|||||||"), "G own   missense_variant " },
        { Vep, Csqs("C T", "G|stop_gained|G|Transcript|of-the-other|||||||", "A|missense_variant|G|Transcript|of-another|||||||"), "     " },
        { Numbered, Csqs("C T,G", "T|a|G|one|1", "G|b|G|two|2"), "G one   a  / G two   b " },
        { Numbered, Csqs("C T", "G|a|G|of-the-other|1", "T|b|G|own|2"), "G own   b " },
        { Numbered, Csqs("C T,G", "G|a|G|of-G|1", "T|b|G|of-T|2"), "G of-T   b  / G of-G   a " },
        { SnpEff, "ANN C T ANN=T|missense_variant|MODERATE|TP53|ENSG1|transcript|NM_000546.5|protein_coding|5/11|c.524G>A|p.Arg175His|724/2579|524/1182|175/393||", "TP53 NM_000546.5 c.524G>A p.Arg175His missense_variant 5/11" },
        { SnpEff, "ANN CA C,CAA ANN=CAA|b|LOW|G|E|transcript|insertion|p|1/2|c.2dup||||||,C|a|LOW|G|E|transcript|deletion|p|1/2|c.2del||||||", "G deletion c.2del  a 1/2 / G insertion c.2dup  b 1/2" },
        { SnpEff, "ANN C T ANN=G|a|LOW|G|E|transcript|other|p|1/2|c.1C>G||||||,T|b|LOW|G|E|transcript|own|p|1/2|c.1C>T||||||", "G own c.1C>T  b 1/2" },
        { Csq, "B C T BCSQ=missense|TP53|ENST00000269305|protein_coding|-|248R>248Q|10C>T", "TP53 ENST00000269305   missense_variant " },
        { Csq, "B C T,G BCSQ=stop_gained|TP53|t-G|protein_coding|-|248R>248*|10C>G,*missense&splice_region|TP53|t-T|protein_coding|-|248R>248Q|10C>T+12A>G", "TP53 t-T   missense_variant&splice_region_variant  / TP53 t-G   stop_gained " },
        { Csq, "B C T BCSQ=@7", "     " },
        { Nirvana, "N C T,G CSQT=1|TP53|NM_000546.5|missense_variant,2|TP53|NM_000546.5|stop_gained&splice_region_variant", "TP53 NM_000546.5   missense_variant  / TP53 NM_000546.5   stop_gained&splice_region_variant " },
        { Annovar, "A C T ANNOVAR_DATE=2020-06-08;Func.refGene=exonic;Gene.refGene=TP53;GeneDetail.refGene=.;ExonicFunc.refGene=nonsynonymous_SNV;AAChange.refGene=TP53:NM_000546:exon5:c.G524A:p.R175H,TP53:NM_001126112:exon5:c.G524A:p.R175H;ALLELE_END", "TP53 NM_000546  p.R175H missense_variant 5" },
        { Annovar, "A C T,G ANNOVAR_DATE=2020-06-08;Func.refGene=exonic;Gene.refGene=TP53;ExonicFunc.refGene=stopgain;AAChange.refGene=TP53:NM_000546:exon5:c.524G>A:p.R175X;ALLELE_END;ANNOVAR_DATE=2020-06-08;Func.refGene=splicing;Gene.refGene=TP53;GeneDetail.refGene=NM_000546:exon6:c.376-1G>A;ExonicFunc.refGene=.;AAChange.refGene=.;ALLELE_END", "TP53 NM_000546 c.524G>A p.R175X stop_gained 5 / TP53    splicing " },
        { string.Empty, "F C T FUNC=[{'origPos':'10','origRef':'C','gene':'EGFR','coding':'c.2369C>T','transcript':'NM_005228.5','function':'missense','protein':'p.Thr790Met','origAlt':'T','exon':'20'}]", "EGFR NM_005228.5 c.2369C>T p.Thr790Met missense_variant 20" },
        { string.Empty, "F CAG C,CG OALT=-,A;OMAPALT=C,CG;FUNC=[{'origAlt':'-','gene':'G','transcript':'deletion'},{'origAlt':'A','gene':'G','transcript':'other'}]", "G deletion     / G other    " },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_are_those_of_the_allele_and_of_the_transcript_that_the_annotator_prefers(string header, string record, string expected) =>
        Assert.Equal(expected, string.Join(" / ", Read(header, record).Alterations.Cast<ReportedSmallVariant>()
            .Select(call => $"{call.Gene} {call.Transcript} {call.CodingName} {call.ProteinName} {string.Join('&', call.Consequences)} {call.AffectedExon}")));

    [Theory]
    [InlineData("x C T CSQ")]
    [InlineData("x C T CSQ=")]
    [InlineData("x C T CSQ=T")]
    [InlineData("x C T CSQ=|||,,T|%3|%")]
    [InlineData("x C T ANN=T|x;BCSQ=|;BCSQ=@;CSQT=1|;FUNC=[{'gene'}]")]
    [InlineData("x C T ANN;BCSQ;CSQT;FUNC=[{'gene':1},2]")]
    [InlineData("x C T FUNC=[{'gene':'5'UTR'}];ANNOVAR_DATE=;AAChange.refGene=:::,;gnomAD_exome_ALL=1e99")]
    public void A_malformed_annotation_leaves_the_call(string record)
    {
        foreach (string header in new[] { string.Join('|', [Vep, SnpEff, Csq, Nirvana, Annovar, CallText.Info("FUNC", number: ".", type: "String")]), Numbered, string.Empty })
        {
            ReportedSmallVariant call = Assert.IsType<ReportedSmallVariant>(Assert.Single(Read(header, record).Alterations));
            Assert.Equal(new ReportedAllele("1", 10, "C", "T"), call.Allele);
        }
    }

    [Fact]
    public void Every_transcript_and_every_notation_stands_beside()
    {
        ReportedSmallVariant call = Assert.IsType<ReportedSmallVariant>(Assert.Single(Read(Csq, "B C T BCSQ=missense|TP53|t|protein_coding|-|248R>248Q|10C>T,intron|WRAP53|u|protein_coding|||10C>T").Alterations));
        Assert.Equal(["TP53 t missense_variant missense 248R>248Q 10C>T", "WRAP53 u intron_variant intron 10C>T"], call.Further.Where(pair => pair.Key == "BCSQ").Select(pair => pair.Value));
        Assert.Equal("told by the record at 7", Assert.Single(Read(Csq, "B C T BCSQ=@7").Alterations).Further("BCSQ"));
        Assert.Equal("TP53 NM_000546 p.R175H missense_variant 5 nonsynonymous_SNV c.G524A", Assert.Single(Read(Annovar, "A C T ANNOVAR_DATE=1;Gene.refGene=TP53;ExonicFunc.refGene=nonsynonymous_SNV;AAChange.refGene=TP53:NM_000546:exon5:c.G524A:p.R175H;ALLELE_END").Alterations).Further("ANNOVAR"));
    }

    // header; record; highest frequency of each allele with its source
    public static TheoryData<string, string, string> Frequencies => new()
    {
        { CallText.Info("gnomADe_AF"), "x C T gnomADe_AF=0.012", "0.012 INFO gnomADe_AF" },
        { CallText.Info("gnomADe_AF"), "x C T,G gnomADe_AF=0.012,.", "0.012 INFO gnomADe_AF / none" },
        { CallText.Info("gnomADe_AF"), "x C T,<NON_REF> gnomADe_AF=1.2e-05", "0.000012 INFO gnomADe_AF" },
        { CallText.Info("gnomADe_AF", number: "1"), "x C T,G gnomADe_AF=0.012", "none / none" },
        { CallText.Info("gnomADe_AF"), "x C T gnomADe_AF=.", "none" },
        { CallText.Info("gnomADe_AF"), "x C T gnomADe_AF=7", "none" },
        { string.Empty, "x C T gnomADe_AF=0.012", "none" },
        { CallText.Info("gnomADe_AF") + "|" + CallText.Info("gnomADg_AF"), "x C T gnomADe_AF=0.012;gnomADg_AF=0.02", "0.02 INFO gnomADg_AF" },
        { CallText.Info("POPAF", "negative log 10 population allele frequencies of alt alleles"), "x C T,G POPAF=0.301,6.00", "0.500035 INFO POPAF / none" },
        { CallText.Info("POPAF", "population"), "x C T POPAF=0.301", "none" },
        { Vep, Csqs("C T", "T|a|G|Transcript|t|||||||0.001|0.02"), "0.02 CSQ MAX_AF" },
        { Vep, Csqs("C T", "T|a|G|Transcript|t|||||||0.001&0.003|"), "0.003 CSQ gnomADe_AF" },
        { Vep, Csqs("C T,G", "G|a|G|Transcript|t|||||||0.3|", "T|a|G|Transcript|t|||||||.|"), "none / 0.3 CSQ gnomADe_AF" },
        { Annovar, "x C T ANNOVAR_DATE=1;gnomAD_exome_ALL=0.004;AF=0.001;ALLELE_END", "0.004 INFO gnomAD_exome_ALL" },
        { Annovar, "x C T,G ANNOVAR_DATE=1;gnomAD_exome_ALL=0.004;ALLELE_END;ANNOVAR_DATE=1;gnomAD_exome_ALL=0.2;ALLELE_END", "0.004 INFO gnomAD_exome_ALL / 0.2 INFO gnomAD_exome_ALL" },
    };

    [Theory]
    [MemberData(nameof(Frequencies))]
    public void A_frequency_is_taken_where_the_header_declares_it(string header, string record, string expected) =>
        Assert.Equal(expected, string.Join(" / ", Read(header, record).Alterations.Cast<ReportedSmallVariant>()
            .Select(call => call.PopulationFrequency is ReportedFrequency stated ? FormattableString.Invariant($"{stated.Value} {stated.Source}") : "none")));

    [Fact]
    public void A_frequency_of_a_population_is_no_fraction_of_reads() =>
        Assert.Null(CallText.Variant(Annovar, "T", "1 10 . C T . PASS ANNOVAR_DATE=1;AF=0.4;ALLELE_END GT 0/1").AlleleFrequency);

    private static string Csqs(string alleles, params string[] entries) => $"CSQ {alleles} CSQ={string.Join(',', entries)}";

    // id, REF, ALT, INFO
    private static PanelFile Read(string header, string record)
    {
        string[] columns = record.Split(' ');
        string text = CallText.File("X", string.Empty, $"1 10 {columns[0]} {columns[1]} {columns[2]} . PASS {string.Join(' ', columns[3..])}");
        // Descriptions hold the bar that sets header lines off.
        string meta = string.Concat(header.Split("|INFO=").Select((line, i) => line.Length == 0 ? string.Empty : $"##{(i == 0 ? string.Empty : "INFO=")}{line}\n"));
        return Reading.One(text.Replace("##X\n", meta, StringComparison.Ordinal));
    }
}
