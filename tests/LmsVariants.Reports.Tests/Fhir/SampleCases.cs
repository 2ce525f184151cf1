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
using LmsVariants.KnowledgeBase.Biomarkers;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Pipeline.Interpret.Reversion;
using LmsVariants.Pipeline.Interpret.RiskGroups;

namespace LmsVariants.Reports.Tests.Fhir;

/// <summary>Cases built by hand, each for what its name says.</summary>
internal static class SampleCases
{
    public static readonly SourceLocation Somewhere = new("a.tsv", 20, 1);

    /// <summary>Every case by name.</summary>
    public static FrozenDictionary<string, CaseReport> All { get; } = new Dictionary<string, CaseReport>
    {
        ["missense, verified"] = Of([Tp53()], Sheet()),
        ["stop without a version, conditional"] = Of([Rad51b(Actionability.Conditional)], Sheet()),
        ["stop without a version, nothing follows"] = Of([Rad51b(Actionability.None)]),
        ["reads, identifiers and a frequency"] = Of([WithReads()]),
        ["filtered hotspot"] = Of([Tp53() with { Reportability = new Reportability(IsReportable: true, [$"a hotspot is never hidden"]) { IsFilteredCall = true, IsNamedAlthoughFiltered = true } }]),
        ["prognosis"] = Of([Tp53() with { Outlook = [SampleKnowledge.Option("A-worse", [], EvidenceDirection.WorseOutcome), SampleKnowledge.Option("A-diagnosis", [], EvidenceDirection.SupportsDiagnosis)] }]),
        ["possible reversion"] = Reverted(),
        ["risk group"] = Of([Tp53()]) with { RiskGroup = SampleKnowledge.RiskGroup(FactorState.Present) },
        ["risk group, not named"] = Of([]) with { RiskGroup = SampleKnowledge.RiskGroup(FactorState.NotAssessed) },
        ["contradicted"] = Of([Pms2()]),
        ["deletion as reported"] = Of([AsReported()]),
        ["names alone, no assembly"] = WithoutAssembly(Of([NamesAlone()])),
        ["copy number"] = Of([CopyNumber(), ExonLoss()]),
        ["fusion and splice"] = Of([Fusion(), Splice()]),
        ["biomarkers"] = Of([], biomarkers: Biomarkers()),
        ["biomarkers, high"] = Of([], biomarkers:
        [
            new(BiomarkerKind.Tmb, Assessed<string>.As("TMB-H"), 21m, $"mutations per megabase", [], $"TMB 21 per megabase, high", null,
                [SampleKnowledge.Option("A-tmb-high", ["pembrolizumab"], kind: EvidenceKind.Approval, level: new LevelInTumour("solid", "I-A", null, null))]),
            new(BiomarkerKind.Msi, Assessed<string>.As("MSI-H"), 34m, $"%", [], $"MSI-H: 40 of 117 usable sites unstable", null, []),
        ]),
        ["GRCh38"] = OnGrch38(),
        ["a report under a new number"] = Of([Tp53()], Sheet() with { ReplacesCaseId = "CASE-0" }),
        ["loss of heterozygosity"] = WithLostHeterozygosity(),
        ["signed"] = Of([Tp53()], Sheet()) with { Status = ReportStatus.Final, Signature = Signature },
        ["amended"] = Of([Tp53()], Sheet()) with { Status = ReportStatus.Amended },
        ["amended and signed"] = Of([Tp53()], Sheet()) with { Status = ReportStatus.Amended, Signature = Signature },
        ["biomarkers not assessed"] = Of([], biomarkers: BiomarkersNotAssessed()),
        ["negative"] = Of([]),
        ["germline, consent given"] = Of([WithGermline(GermlineConsent.Given)], Sheet() with { GermlineConsent = GermlineConsent.Given }),
        ["germline, consent refused"] = Of([WithGermline(GermlineConsent.Refused)], Sheet() with { GermlineConsent = GermlineConsent.Refused }),
        ["germline, consent unknown"] = Of([WithGermline(GermlineConsent.Unknown)], Sheet()),
        ["everything"] = Of(
            [Tp53(), Rad51b(Actionability.Conditional), Pms2(), AsReported(), CopyNumber(), ExonLoss(), Fusion(), Splice(), Outside()],
            Sheet() with { FamilyName = "O'Example & Söhne", GivenName = "Ada", Sex = "female", BirthDate = new DateOnly(1968, 3, 2) },
            Biomarkers()),
    }.ToFrozenDictionary();

    public static Signature Signature => new("Dr. Ann Example", new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.FromHours(1)));

    public static TheoryData<string> Names => [.. All.Keys.Order(StringComparer.Ordinal)];

    public static CaseReport Of(Finding[] findings, CaseSheetRow? sheet = null, BiomarkerResult[]? biomarkers = null)
    {
        ImmutableArray<Finding> numbered = [.. findings.Select((finding, index) => finding with { Number = index + 1 })];
        return new CaseReport
        {
            Case = new ReportedCase
            {
                CaseId = "CASE-1",
                Identifiers = [new KeyValue("Pair ID", "P-1"), new KeyValue("RNA Sample ID", null)],
                Inputs = [new InputFile("tso500/P-1_CombinedVariantOutput.tsv", "TSO500 CombinedVariantOutput", 1234, new string('b', 64), "", $""), new InputFile("case-sheet.csv", "case sheet", 99, new string('c', 64), "", $"")],
                Assay = new Assay("TruSight Oncology 500", "LocalApp", "2.2.0", GenomeAssembly.GRCh37, $"assay profile"),
                Sheet = sheet,
                Details = [new KeyValue("Output Date", "2026-11-02")],
                SoftwareNotes = ["Beta: germline filter"],
                Coverage = [new Coverage(CoverageSubject.SmallVariants, CoverageState.Called, $""), new Coverage(CoverageSubject.GeneLosses, CoverageState.NotAssessed, $"this version does not report them")],
                Alterations = [.. numbered.Select(finding => finding.Reported)],
                LossOfHeterozygosity = [],
                Tmb = Assessed<ReportedTmb>.Not($"no data"),
                Msi = Assessed<ReportedMsi>.Not($"no data"),
                Gis = Assessed<ReportedGis>.Not($"no data"),
                UnknownSections = [],
                Warnings = [],
                Skipped = [],
            },
            ReportTime = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.FromHours(1)),
            Diagnosis = new Diagnosis(SampleKnowledge.Lms, $"case sheet", Assumed: false),
            Findings = numbered,
            Ranked = numbered,
            Biomarkers = [.. biomarkers ?? []],
            Summary = [$"Summary of the pipeline with its germline sentence."],
            Limitations = [$"Below 5 % allele frequency nothing is reported.", $"Germline polymorphisms are still among the rows."],
            Settings = [new Setting($"min-vaf", $"0.05", $"default")],
            Provenance = new Provenance("0.1.0", SampleKnowledge.All.Version, new ReferenceVersion(1, new string('d', 64), [])),
            Knowledge = SampleKnowledge.All,
        };
    }

    public static CaseReport WithoutAssembly(CaseReport report) =>
        report with { Case = report.Case with { Assay = report.Case.Assay with { Assembly = null, AssemblySource = Phrase.Empty } } };

    public static CaseSheetRow Sheet() => new()
    {
        Where = Somewhere,
        SampleId = "P-1",
        PatientId = "PSEUDO-7",
        SpecimenId = "S-1",
        SpecimenType = "FFPE tissue",
        BodySite = "retroperitoneum",
        Collected = new DateOnly(2026, 10, 1),
        Received = new DateOnly(2026, 10, 3),
        TumourContent = 0.6m,
        Requester = "Sarcoma board",
        Performer = "Molecular pathology",
    };

    public static Finding Tp53() => Small(
        "TP53",
        Verification.Verified,
        Allele("17", 7577538, "C", "T"),
        "g.7577538C>T",
        [Effect(Nm("NM_000546", 6, "TP53", new Accession("NP_000537", 3)), "c.743G>A", Substitution('R', 248, 'Q'), "missense_variant"), Effect(Nm("NM_001126112", 3, "TP53", null), "c.743G>A", Substitution('R', 248, 'Q'), "missense_variant")],
        vaf: 0.412m,
        oncogenicity: (OncogenicityClass.LikelyOncogenic, 8));

    public static Finding Rad51b(Actionability actionability) => Small(
        "RAD51B",
        Verification.Verified,
        Allele("14", 69061276, "C", "T"),
        "g.69061276C>T",
        [Effect(Nm("NM_133509", null, "RAD51B", new Accession("NP_598193", null)), "c.1111C>T", Substitution('R', 371, '*'), "stop_gained")],
        vaf: 0.31m) with
    {
        Actionability = actionability,
        Options =
        [
            SampleKnowledge.Option("A-combination", ["olaparib", "temozolomide"], level: new LevelInTumour("lms", "II-C", "III-A", "3B"), caution: "One arm.", trials: ["NCT00000001"]),
            SampleKnowledge.Option("A-trial", ["olaparib"], kind: EvidenceKind.TrialOnly, trials: ["NCT00000001", "NCT00000002"]),
            SampleKnowledge.Option("A-alternative", ["platinum"], direction: EvidenceDirection.Alternative),
        ],
    };

    public static Finding WithReads()
    {
        Finding finding = Tp53();
        return finding with
        {
            Reported = (ReportedSmallVariant)finding.Reported with
            {
                AlternateReads = 252,
                PopulationFrequency = new ReportedFrequency(0.00001m, "CSQ gnomADe_AF"),
                Further = [new KeyValue("ID", "rs11540652;COSV52661580;mine"), new KeyValue("GT", "0/1")],
            },
        };
    }

    private static CaseReport OnGrch38()
    {
        Finding finding = Tp53();
        Assert.True(Contig.TryParse("17", out Contig contig));
        Variant allele = new(GenomeAssembly.GRCh38, contig, new Position(7674220), Genomics.Sequences.Allele.Of("C"), Genomics.Sequences.Allele.Of("T"));
        CaseReport report = Of([finding with { Annotation = finding.Annotation! with { Allele = allele, GenomicChange = "g.7674220C>T" } }]);
        return report with { Case = report.Case with { Assay = report.Case.Assay with { Assembly = GenomeAssembly.GRCh38 } } };
    }

    private static CaseReport WithLostHeterozygosity()
    {
        CaseReport report = Of([]);
        return report with { Case = report.Case with { LossOfHeterozygosity = [new(Somewhere, "TP53", 2, 0)] } };
    }

    private static CaseReport Reverted()
    {
        Finding loss = Rad51b(Actionability.Conditional) with { IsPerhapsReverted = true };
        Finding restoring = Tp53() with { Symbol = "RAD51B", Reportability = new Reportability(IsReportable: false, [$"below the share of reads"]) };
        ReversionSuspicion pair = new(
            1, 2, "RAD51B", loss.Annotation!.Chosen!.Transcript, new JointProduct("MAAA", "MATA", ReachesNaturalStop: true), IsOneMolecule: false,
            [SampleKnowledge.Option("A-reversion", ["olaparib"], EvidenceDirection.Resistance)], $"Possible reversion of RAD51B: read together they keep the frame.");
        return Of([loss, restoring]) with { Reversions = [pair] };
    }

    public static Finding Ntrk() => Fusion() with
    {
        Actionability = Actionability.Established,
        Options = [SampleKnowledge.Option("A-ntrk", ["larotrectinib"], kind: EvidenceKind.Approval, level: new LevelInTumour("solid", "I-A", "I-C", "1"))],
    };

    public static Finding Pms2() => Small("PMS2", Verification.Contradicted, Allele("7", 6035199, "C", "T"), null, [], vaf: 0.2m) is var small
        ? small with
        {
            Annotation = small.Annotation! with
            {
                WhyNotVerified = $"the reference has A at chr7:6035199, the file says C",
                Discrepancies = [new Discrepancy(DiscrepancyCodes.ReferenceMismatch, $"The file states C, the reference has A.")],
            },
        }
        : throw new InvalidOperationException();

    public static Finding AsReported() => Small("RB1", Verification.AsReported, Allele("13", 48934190, "CA", "C"), null, [], vaf: 0.55m);

    public static Finding NamesAlone() => Small("RB1", Verification.AsReported, null, null, [], vaf: null);

    public static Finding CopyNumber() => Other(new ReportedCopyNumber(Somewhere, "CDKN2A", "DEL", 0.31m, null), "CDKN2A");

    public static Finding ExonLoss() =>
        Other(new ReportedExonCopyNumber(Somewhere, "BRCA1", "chr17", 41215350, 41223255, "16-18", 0.5m, "LOSS"), "BRCA1");

    public static Finding Fusion() =>
        Other(new ReportedFusion(Somewhere, "TPM3-NTRK1", ["TPM3", "NTRK1"], "chr1:154142876", "chr1:156844363", 88), "TPM3-NTRK1");

    public static Finding Splice() => Other(new ReportedSplice(Somewhere, "MET", "13-15", "chr7:116411708", "chr7:116414935", 40, 900), "MET");

    public static Finding Outside() => Small("TP53", Verification.AsReported, Allele("17", 7579472, "G", "C"), null, [], vaf: 0.01m) with
    {
        Reportability = new Reportability(IsReportable: false, [$"VAF below 0.05"]),
    };

    public static Finding WithGermline(GermlineConsent consent) => Tp53() with
    {
        Germline = new GermlineFlag(SampleKnowledge.Question, consent, $"Genetic counselling is recommended."),
        Notes = [$"Germline origin cannot be excluded."],
        Options = [SampleKnowledge.Option("A-statement", ["olaparib"], statement: "Approved with a germline BRCA change. Also seen without.", caution: "Hereditary cases were most.", trials: ["NCT00000002"])],
    };

    public static BiomarkerResult[] Biomarkers() =>
    [
        new(
            BiomarkerKind.Tmb, Assessed<string>.As("TMB-L"), 5.98m, $"mutations per megabase",
            [new BiomarkerCutOff("tmb-high", 10m, "mutations per megabase", "High burden", ["c-label"])], $"TMB 5.98 per megabase, low", null,
            [SampleKnowledge.Option("A-tmb-low", ["pembrolizumab"], direction: EvidenceDirection.DoesNotSupport)]),
        new(BiomarkerKind.Msi, Assessed<string>.As("MSS"), 0.85m, $"%", [], $"MSS: 1 of 117 usable sites unstable", "MSS by nine markers", []),
        new(BiomarkerKind.Hrd, Assessed<string>.As("HRD"), 47m, $"", [], $"GIS 47", null, []),
    ];

    public static BiomarkerResult[] BiomarkersNotAssessed() =>
    [
        new(BiomarkerKind.Tmb, Assessed<string>.Not($"the file gives no value"), null, $"mutations per megabase", [], $"TMB not assessed", null, []),
        new(BiomarkerKind.Msi, Assessed<string>.Not($"12 usable sites are too few"), null, $"%", [], $"MSI not assessed", "MSS by nine markers", []),
        new(BiomarkerKind.Hrd, Assessed<string>.Not($"not in the file"), null, $"", [], $"HRD not assessed", null, []),
    ];

    public static Variant Allele(string chromosome, int position, string reference, string alternate)
    {
        Assert.True(Contig.TryParse(chromosome, out Contig contig));
        return new Variant(GenomeAssembly.GRCh37, contig, new Position(position), Genomics.Sequences.Allele.Of(reference), Genomics.Sequences.Allele.Of(alternate));
    }

    private static Finding Small(
        string symbol,
        Verification verification,
        Variant? allele,
        string? genomicChange,
        TranscriptConsequence[] effects,
        decimal? vaf,
        (OncogenicityClass Class, int Points)? oncogenicity = null)
    {
        Gene gene = SampleKnowledge.All.Genes.FindApproved(symbol)!;
        ReportedAllele? reported = allele is null ? null : new($"chr{allele.Contig}", allele.Start.Value, allele.Reference.Bases, allele.Alternate.Bases);
        ReportedSmallVariant small = new(
            Somewhere, symbol, reported, vaf, 612, "NM_1234.5", "c.99del", "NP_1234.5:p.(Lys33fs)", ["frameshift_variant"], "4") { Filter = "PASS" };
        return Base(small, symbol) with
        {
            Annotation = new VariantAnnotation
            {
                Gene = gene,
                Symbol = symbol,
                Verification = verification,
                WhyNotVerified = verification == Verification.Verified ? Phrase.Empty : (Phrase)$"the bundle has no bases there",
                Allele = allele,
                GenomicChange = genomicChange,
                Type = (effects.FirstOrDefault()?.Name?.Edit, allele?.Type) switch { (Duplication, _) => VariantType.Duplication, (Inversion, _) => VariantType.Inversion, (_, var type) => type },
                Effects = [.. effects],
                Chosen = effects.FirstOrDefault(),
                ChoiceReason = $"MANE Select",
                Consequence = Assessed<ImmutableArray<ConsequenceTerm>>.Not($"see effects"),
                Discrepancies = [],
            },
            Classification = new Classification(
                gene,
                GeneRole.TumourSuppressor,
                [AlterationClass.Truncation],
                Assessed<LossOfFunctionGrade>.Not($"no grading in this version"),
                Assessed<bool>.Not($"no grading in this version"),
                oncogenicity is { } verdict ? Assessed<OncogenicityClass>.As(verdict.Class) : Assessed<OncogenicityClass>.Not($"the grade is not assessed"),
                oncogenicity is { } sum ? Assessed<int>.As(sum.Points) : Assessed<int>.Not($"the grade is not assessed"),
                [new Criterion("OS3", $"hotspot", Assessed<int>.As(4)), new Criterion("OP4", $"rare", Assessed<int>.Not($"no frequencies"))]),
        };
    }

    private static Finding Other(ReportedAlteration reported, string symbol) => Base(reported, symbol);

    private static Finding Base(ReportedAlteration reported, string symbol) => new()
    {
        Number = 1,
        Reported = reported,
        Annotation = null,
        Classification = new Classification(
            SampleKnowledge.All.Genes.Resolve(symbol), GeneRole.NotCurated, [], Assessed<LossOfFunctionGrade>.Not($"for small variants only"),
            Assessed<bool>.Not($"for small variants only"), Assessed<OncogenicityClass>.Not($"for small variants only"), Assessed<int>.Not($"for small variants only"), []),
        Symbol = symbol,
        Reportability = new Reportability(IsReportable: true, []),
        Options = [],
        Actionability = Actionability.None,
        GeneLists = [],
        Biomarkers = [],
        Germline = null,
        Notes = [],
    };

    private static Transcript Nm(string accession, int? version, string gene, Accession? protein) => new(
        new Accession(accession, version), gene, "HGNC:1", TranscriptStatus.ManeSelect, protein,
        FrozenDictionary<GenomeAssembly, TranscriptPlacement>.Empty, [], "", new ReferenceTracts());

    private static TranscriptConsequence Made(Transcript transcript, HgvsCoding name, ProteinChange protein, string term, int codon, string? exon) =>
        TranscriptConsequence.Bare(transcript, term) with { Name = name, Protein = protein, Codon = codon, Exon = exon };

    private static TranscriptConsequence Effect(Transcript transcript, string coding, ProteinChange protein, string term)
    {
        Assert.True(HgvsCoding.TryParse(coding, out HgvsCoding? name, out _));
        return Made(transcript, name, protein, term, 1, "7/11");
    }

    private static ProteinSubstitution Substitution(char from, int position, char to) => new(AminoAcid.Of(from), position, AminoAcid.Of(to));
}
