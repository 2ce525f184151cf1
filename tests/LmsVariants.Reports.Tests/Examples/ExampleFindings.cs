using System.Collections.Frozen;
using System.Collections.Immutable;

using LmsVariants.Formats.CaseSheets;
using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Phrases;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Pipeline.Interpret.Tiers;

namespace LmsVariants.Reports.Tests.Examples;

/// <summary>Findings of every kind, made by hand as the pipeline would hand them over.</summary>
internal static class ExampleFindings
{
    private static readonly Phrase NotYet = $"this version does not assess it";

    public static Finding Tp53(GermlineConsent consent = GermlineConsent.Refused)
    {
        TranscriptConsequence effect = Effect("NM_000546.6", TranscriptStatus.ManeSelect, "TP53", "7/11", 743, 'G', 'A', 'R', 248, 'Q', "missense_variant");
        return Of(
            new ReportedSmallVariant(
                At(30), "TP53", new ReportedAllele("chr17", 7577538, "C", "T"), 0.6120m, 811,
                "NM_000546.5", "c.743G>A", "NP_000537.3:p.(Arg248Gln)", ["missense_variant"], "7") { Filter = "PASS" },
            "TP53",
            Verified(ExampleKnowledge.Tp53, Snv("17", 7577538, "C", "T"), "g.7577538C>T", [effect]) with
            {
                Discrepancies = [new Discrepancy(DiscrepancyCodes.TranscriptVersionDiffers, $"the file names NM_000546.5; the reference has NM_000546.6")],
            },
            new Classification(
                ExampleKnowledge.Tp53, GeneRole.TumourSuppressor, [AlterationClass.Hotspot],
                Assessed<LossOfFunctionGrade>.Not($"a missense change is graded by no loss-of-function tree"),
                Assessed<bool>.Not($"no premature stop"),
                Assessed<OncogenicityClass>.As(OncogenicityClass.LikelyOncogenic),
                Assessed<int>.As(8),
                [
                    new Criterion("OS3", $"Hotspot with at least 50 samples, the same change in at least 10", Assessed<int>.As(4)) { Reason = $"Arg248: 560 samples at the residue, 292 of this change", Citations = ["phase2"] },
                    new Criterion("OM3", $"Another missense at the residue is oncogenic", Assessed<int>.As(0)) { OtherCode = "OM4", Reason = $"met; met and not counted beside OS3", Found = 2, SetAsideFor = "OS3" },
                    new Criterion("OS2", $"Functional studies show an oncogenic effect", Assessed<int>.As(4)),
                    new Criterion("OP1", $"Computational evidence supports an effect", Assessed<int>.Not($"no predictor table is installed")),
                    new Criterion("OP4", $"Absent from controls", Assessed<int>.Not($"no frequency is known")),
                    new Criterion("SBVS1", $"Frequent in the population", Assessed<int>.As(0)),
                ])) with
        {
            Germline = new GermlineFlag(ExampleKnowledge.LiFraumeni, consent, Advice(consent)),
            Tier = TierVerdict.None(TierVerdict.OncogenicWithoutAssertion),
            Notes = [TierVerdict.OncogenicWithoutAssertion],
        };
    }

    public static Finding Rad51b()
    {
        TranscriptConsequence chosen = Effect("NM_133509.5", TranscriptStatus.Reporting, "RAD51B", "11/11", 1111, 'C', 'T', 'Q', 371, '*', "stop_gained");
        TranscriptConsequence mane = Effect("NM_133510.4", TranscriptStatus.ManeSelect, "RAD51B", null, 1, 'C', 'T', 'Q', 371, '*', "stop_gained") with
        {
            Name = null,
            Protein = null,
            Codon = null,
            Terms = [ConsequenceTerm.Named("downstream_gene_variant")],
        };
        return Of(
            new ReportedSmallVariant(
                At(31), "RAD51B", new ReportedAllele("chr14", 69061276, "C", "T"), 0.39m, 412,
                "NM_133509.3", "c.1111C>T", "NP_598193.2:p.(Gln371Ter)", ["stop_gained"], "11") { Filter = "PASS" },
            "RAD51B",
            Verified(ExampleKnowledge.Rad51b, Snv("14", 69061276, "C", "T"), "g.69061276C>T", [chosen, mane]) with
            {
                ChoiceReason = $"the transcript that the file names",
            },
            new Classification(
                ExampleKnowledge.Rad51b, GeneRole.TumourSuppressor, [AlterationClass.Truncation, AlterationClass.LossOfFunction],
                Assessed<LossOfFunctionGrade>.As(LossOfFunctionGrade.Moderate),
                Assessed<bool>.As(false),
                Assessed<OncogenicityClass>.As(OncogenicityClass.UncertainSignificance),
                Assessed<int>.As(2),
                [
                    new Criterion("OVS1", $"Null variant in a tumour suppressor", Assessed<int>.As(2)),
                    new Criterion("OP4", $"Absent from controls", Assessed<int>.Not($"no frequency is known")),
                ])) with
        {
            Options =
            [
                OptionOf(ExampleKnowledge.PhaseTwo, TumourRelation.SameFamily),
                OptionOf(ExampleKnowledge.OtherTumour, TumourRelation.Other),
                OptionOf(ExampleKnowledge.TrialOnly, TumourRelation.Wider),
                OptionOf(ExampleKnowledge.Platinum, TumourRelation.Same),
            ],
            Actionability = Actionability.Conditional,
            Tier = new TierVerdict("II-C", "III-A", "3B", $"the strongest assertion that matches, conditional"),
            GeneLists = [$"HRR genes (15)"],
            Biomarkers = [$"HRR gene loss of function: RAD51B"],
            Notes = [$"the stop lies in the last exon; no decay of the transcript is predicted", $"a second hit could not be assessed"],
        };
    }

    /// <summary>The stop before loss of function is graded: nothing follows yet, and the report says why.</summary>
    public static Finding Rad51bNotGraded()
    {
        Finding finding = Rad51b();
        return finding with
        {
            Classification = finding.Classification with
            {
                Grade = Assessed<LossOfFunctionGrade>.Not(NotYet),
                NonsenseMediatedDecay = Assessed<bool>.Not(NotYet),
                Oncogenicity = Assessed<OncogenicityClass>.Not(NotYet),
                Points = Assessed<int>.Not(NotYet),
                Criteria = [new Criterion("OVS1", $"Null variant in a tumour suppressor", Assessed<int>.Not(NotYet))],
            },
            Actionability = Actionability.None,
            Tier = new TierVerdict("III", null, null, $"of uncertain significance, and no assertion follows from it"),
            Notes = [$"truncation", $"loss-of-function grade not assessed"],
        };
    }

    public static Finding AtrxContradicted() => Of(
        new ReportedSmallVariant(
            At(32), "ATRX", new ReportedAllele("chrX", 76891415, "C", "A"), 0.28m, 350,
            "NM_000489.3", "c.4690G>T", "NP_000480.2:p.(Gln1564Glu)", ["missense_variant"], "16") { Filter = "PASS" },
        "ATRX",
        new VariantAnnotation
        {
            Gene = ExampleKnowledge.Atrx,
            Symbol = "ATRX",
            Verification = Verification.Contradicted,
            WhyNotVerified = $"the reference has G where the file states C",
            Allele = Snv("X", 76891415, "C", "A"),
            GenomicChange = null,
            Type = null,
            Effects = [],
            Chosen = null,
            ChoiceReason = $"",
            Consequence = Assessed<ImmutableArray<ConsequenceTerm>>.Not($"the reference contradicts the file"),
            Discrepancies =
            [
                new Discrepancy(DiscrepancyCodes.ReferenceMismatch, $"chrX:76891415: the file states C, the reference has G"),
                new Discrepancy(DiscrepancyCodes.ProteinNameDiffers, $"c.4690G>T does not give p.(Gln1564Glu)"),
            ],
        },
        NotClassified(ExampleKnowledge.Atrx, $"the reference contradicts the file"));

    public static Finding IndelAsReported() => Of(
        new ReportedSmallVariant(
            At(33), "RB1", new ReportedAllele("chr13", 48941648, "CAG", "C"), 0.071m, 140,
            "NM_000321.2", "c.958_959del", "NP_000312.2:p.(Arg320fs)", ["frameshift_variant", "splice_region_variant"], "10") { Filter = "PASS" },
        "RB1",
        new VariantAnnotation
        {
            Gene = ExampleKnowledge.Rb1,
            Symbol = "RB1",
            Verification = Verification.AsReported,
            WhyNotVerified = $"this version does not place insertions and deletions",
            Allele = new Variant(GenomeAssembly.GRCh37, ContigOf("13"), new Position(48941648), Allele.Of("CAG"), Allele.Of("C")),
            GenomicChange = null,
            Type = null,
            Effects = [],
            Chosen = null,
            ChoiceReason = $"",
            Consequence = Assessed<ImmutableArray<ConsequenceTerm>>.As([ConsequenceTerm.Named("frameshift_variant"), ConsequenceTerm.Named("splice_region_variant")]),
            Discrepancies = [],
        },
        NotClassified(ExampleKnowledge.Rb1, NotYet) with { Alterations = [AlterationClass.Truncation] });

    public static Finding OutsideSettings()
    {
        Finding finding = IndelAsReported();
        return finding with
        {
            Reported = (ReportedSmallVariant)finding.Reported with { Where = At(40), Gene = "CARD11", AlleleFrequency = 0.02m, Depth = 61, CodingName = "c.3004A>T", ProteinName = "p.(Thr1002Ser)", Consequences = ["missense_variant"], Allele = new ReportedAllele("chr7", 2952936, "T", "A") },
            Annotation = finding.Annotation! with { Gene = null, Symbol = "CARD11", Allele = Snv("7", 2952936, "T", "A") },
            Classification = NotClassified(null, NotYet),
            Symbol = "CARD11",
            Reportability = new Reportability(false, [$"VAF 0.02 is below 0.05", $"depth 61 is below 100"]),
        };
    }

    public static Finding CopyNumber() => Of(new ReportedCopyNumber(At(50), "MYC", "DUP", 2.80m, 6), "MYC");

    public static Finding ExonLoss() => Of(new ReportedExonCopyNumber(At(51), "BRCA2", "chr13", 32900238, 32907524, "4-7", 0.31m, "LOSS"), "BRCA2");

    public static Finding Fusion() => Of(
        new ReportedFusion(At(52), "TMPRSS2/ERG", ["TMPRSS2", "ERG"], "chr21:42880008", "chr21:39817544", 88), "TMPRSS2/ERG");

    public static Finding Splice() => Of(
        new ReportedSplice(At(53), "MET", "14", "chr7:116411708", "chr7:116414935", 17, 230), "MET");

    /// <summary>A finding with texts that would break a table, a page or a reader's eye.</summary>
    public static Finding Hostile()
    {
        Finding finding = IndelAsReported();
        const string gene = "<script>alert(1)</script>";
        return finding with
        {
            Reported = (ReportedSmallVariant)finding.Reported with { Where = At(60), Gene = gene, Transcript = "NM\t1\nx", CodingName = "\"><img src=x onerror=alert(2)>", ProteinName = "=HYPERLINK(\"http://evil\")", Consequences = ["a;b", "\u202Eevil\u0007"] },
            Annotation = finding.Annotation! with { Gene = null, Symbol = gene },
            Classification = NotClassified(null, NotYet),
            Symbol = gene,
            Notes = [$"first; still first\r\nand on", $"'second' & <b>bold</b>"],
        };
    }

    /// <summary>A finding of which a prognosis is known, and another reading of it, but no therapy.</summary>
    public static Finding WithOutlook() => CopyNumber() with
    {
        Outlook = [OptionOf(
            ExampleKnowledge.PhaseTwo with
            {
                Id = "worse-survival", Therapies = [], Implication = Implication.Prognostic, Direction = EvidenceDirection.WorseOutcome,
                Statement = "Survival was shorter.", ConflictsWith = ["other-survival"],
            },
            TumourRelation.Wider)],
    };

    public static Option OptionOf(Assertion assertion, TumourRelation relation) => new(
        assertion, ExampleKnowledge.Knowledge.Tumours.Find(assertion.EvidenceTumour)!, relation, assertion.Levels.FirstOrDefault());

    public static SourceLocation At(int line) => new("LMS-INDEX_CombinedVariantOutput.tsv", line, 1);

    private static Phrase Advice(GermlineConsent consent) => consent switch
    {
        GermlineConsent.Given => $"An examination of the germline is recommended; the patient agreed.",
        GermlineConsent.Refused => $"The question would be asked; the patient refused an examination of the germline.",
        _ => $"Consider to ask the patient; no consent is stated.",
    };

    private static Finding Of(ReportedAlteration reported, string symbol, VariantAnnotation? annotation = null, Classification? classification = null) => new()
    {
        Number = 1,
        Reported = reported,
        Annotation = annotation,
        Classification = classification ?? NotClassified(null, $"no role is curated"),
        Symbol = symbol,
        Reportability = new Reportability(true, []),
        Options = [],
        Actionability = Actionability.None,
        GeneLists = [],
        Biomarkers = [],
        Germline = null,
        Notes = [],
    };

    private static Classification NotClassified(Gene? gene, Phrase why) => new(
        gene, gene?.Role ?? GeneRole.NotCurated, [],
        Assessed<LossOfFunctionGrade>.Not(why), Assessed<bool>.Not(why), Assessed<OncogenicityClass>.Not(why), Assessed<int>.Not(why), []);

    private static VariantAnnotation Verified(Gene gene, Variant allele, string change, ImmutableArray<TranscriptConsequence> effects) => new()
    {
        Gene = gene,
        Symbol = gene.Symbol,
        Verification = Verification.Verified,
        WhyNotVerified = $"",
        Allele = allele,
        GenomicChange = change,
        Type = VariantType.Snv,
        Effects = effects,
        Chosen = effects[0],
        ChoiceReason = $"MANE Select",
        Consequence = Assessed<ImmutableArray<ConsequenceTerm>>.As(effects[0].Terms),
        Discrepancies = [],
    };

    private static TranscriptConsequence Made(Transcript transcript, HgvsCoding name, ProteinChange protein, string term, int codon, string? exon) =>
        TranscriptConsequence.Bare(transcript, term) with { Name = name, Protein = protein, Codon = codon, Exon = exon };

    private static TranscriptConsequence Effect(
        string transcript, TranscriptStatus status, string gene, string? exon, int codingBase, char from, char to, char before, int codon, char after, string term)
    {
        if (!Accession.TryParse(transcript, out Accession accession)) throw new ArgumentException("no accession", nameof(transcript));
        CodingPosition at = CodingPosition.InCds(codingBase);
        Transcript of = new(accession, gene, "HGNC:1", status, null, FrozenDictionary<GenomeAssembly, TranscriptPlacement>.Empty, [], "", new ReferenceTracts());
        return Made(
            of,
            new HgvsCoding(accession, at, at, new Substitution(from, to)),
            new ProteinSubstitution(AminoAcid.Of(before), codon, AminoAcid.Of(after)),
            term,
            codon,
            exon);
    }

    private static Variant Snv(string contig, int position, string from, string to) =>
        new(GenomeAssembly.GRCh37, ContigOf(contig), new Position(position), Allele.Of(from), Allele.Of(to));

    private static Contig ContigOf(string name) => Contig.TryParse(name, out Contig contig) ? contig : throw new ArgumentException("no contig", nameof(name));
}
