using System.Globalization;
using System.Runtime.CompilerServices;

using LmsVariants.KnowledgeBase.Therapies;
using LmsVariants.KnowledgeBase.Translations;

namespace LmsVariants.Reports.Html;

/// <summary>The texts of the page in one language: its own from <c>Texts.resx</c> or the file of the language beside it, those of the knowledge base from its translations.</summary>
/// <remarks>What has no text in the language is English.</remarks>
internal sealed partial class Texts(PageLanguage language, KnowledgeTranslations translations)
{
    private readonly TextResource _texts = new(typeof(Texts), language);
    private readonly Phrasebook _phrases = new(language, text => translations.Find(language.Code, text));

    /// <summary>Gets the language of the page, as <c>lang</c> wants it.</summary>
    public string Language => language.Code;

    /// <summary>Gets the language of the page.</summary>
    internal PageLanguage Spoken => language;

    /// <summary>A text of the knowledge base in the language of the page.</summary>
    /// <param name="english">The whole text as the knowledge base has it.</param>
    public string Curated(string english) => translations.Find(language.Code, english) ?? english;

    /// <summary>What is given together in one expression.</summary>
    public string Of(IEnumerable<Therapy> therapies) => string.Join(" + ", therapies.Select(therapy => Curated(therapy.Name)));

    public string Day(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>A day of the knowledge base; what is less exact than a day stays as it is.</summary>
    public string Day(string day) => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly exact) ? Day(exact) : day;

    public string Time(DateTimeOffset time) => time.ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>A phrase of the report in the language of the page.</summary>
    public string Say(Phrase phrase) => phrase.In(_phrases);

    /// <summary>Phrases in a row.</summary>
    public string Say(string separator, IEnumerable<Phrase> phrases) => string.Join(separator, phrases.Select(Say));

    public string ReportTitle => Get();
    public string PageTitle(string value) => Fill(nameof(PageTitle), value);
    public string Preliminary => Get();
    public string PreliminaryMeans => Get();
    public string Final => Get();
    public string FinalMeans => Get();
    public string Amended => Get();
    public string AmendedMeans => Get();
    public string AmendedSignedMeans => Get();
    public string SignedBy => Get();
    public string Signed => Get();
    public string NotSigned => Get();
    public string Corrects(string value) => Fill(nameof(Corrects), value);
    public string Contents => Get();
    public string RunningHead(string first, string second, string third) => Fill(nameof(RunningHead), first, second, third);

    public string Who => Get();
    public string PatientId => Get();
    public string Diagnosis => Get();
    public string DiagnosisAssumed => Get();
    public string DiagnosisSource(string value) => Fill(nameof(DiagnosisSource), value);
    public string DiagnosisAsWritten(string value) => Fill(nameof(DiagnosisAsWritten), value);
    public string Site => Get();
    public string Yes => Get();
    public string No => Get();
    public string NotStated => Get();
    public string Specimen => Get();
    public string Collected(string value) => Fill(nameof(Collected), value);
    public string Panel => Get();
    public string TumourContent => Get();
    public string MatchedNormal => Get();
    public string ConsentLabel => Get();
    public string ConsentGiven => Get();
    public string ConsentRefused => Get();
    public string ConsentUnknown => Get();
    public string ReportTime => Get();
    public string Requester => Get();
    public string Performer => Get();
    public string Remark => Get();
    public string OtherFields => Get();

    public string Answer => Get();
    public string Biomarkers => Get();
    public string Germline => Get();
    public string Contradictions => Get();
    public string NotSeen => Get();
    public string Findings => Get();
    public string OtherFindings => Get();
    public string Outside => Get();
    public string Structural => Get();
    public string Coverage => Get();
    public string Limitations => Get();
    public string Method => Get();
    public string Reading => Get();
    public string Quality => Get();
    public string QualityNone => Get();
    public string QualityCount(string first, string second) => Fill(nameof(QualityCount), first, second);
    public string Metric => Get();
    public string Limits => Get();
    public string Verdict => Get();
    public string JoinedBy => Get();
    public string EachFileSays => Get();
    public string RefusedFiles => Get();
    public string MetricNoLimit => Get();
    public string MetricNotMeasured => Get();
    public string MetricPassed => Get();
    public string MetricFailed => Get();
    public string FilteredCount(string first, string second) => Fill(nameof(FilteredCount), first, second);
    public string Glossary => Get();

    public string NoActions => Get();
    public string AnswerFinding => Get();
    public string NoTherapy => Get();
    public string NoClass => Get();
    public string Besides => Get();
    public string InOneParagraph => Get();
    public string BothReadings => Get();
    public string WhyLink => Get();
    public string CriteriaNotMet => Get();
    public string CriteriaNotAssessed => Get();
    public string ChangedSince(string value) => Fill(nameof(ChangedSince), value);
    public string NoLongerReported => Get();
    public string NewlyReported => Get();
    public string SameAlterations => Get();
    public string CompareBoth => Get();
    public string NotOnFirst(string value) => Fill(nameof(NotOnFirst), value);
    public string AssumedHere => Get();
    public string NoContradictionsAmongCompared => Get();
    public string NotCompared(string value) => Fill(nameof(NotCompared), value);
    public string FurtherEvidence(string value) => Fill(nameof(FurtherEvidence), value);
    public string ActionNone => Get();
    public string ActionNoneGrade(string value) => Fill(nameof(ActionNoneGrade), value);
    public string ActionConditional => Get();
    public string ActionConditionalGrade(string value) => Fill(nameof(ActionConditionalGrade), value);
    public string ActionEstablished => Get();
    public string Therapy => Get();
    public string Level => Get();
    public string EvidenceFrom => Get();
    public string Caution => Get();
    public string Sources => Get();
    public string NoLevel => Get();
    public string AmpLevel(string value) => Fill(nameof(AmpLevel), value);
    public string EscatLevel(string value) => Fill(nameof(EscatLevel), value);
    public string OncoKbLevel(string value) => Fill(nameof(OncoKbLevel), value);
    public string ConflictsWith => Get();
    public string DirectionAlternative => Get();
    public string DirectionBetterOutcome => Get();
    public string DirectionResistance => Get();
    public string DirectionDoesNotSupport => Get();
    public string DirectionSupports => Get();
    public string DirectionSupportsDiagnosis => Get();
    public string DirectionWorseOutcome => Get();
    public string Outlook => Get();
    public string RelationSame => Get();
    public string RelationSameFamily => Get();
    public string RelationWider => Get();
    public string RelationOther => Get();
    public string KindApproval => Get();
    public string KindGuideline => Get();
    public string KindPhase3 => Get();
    public string KindPhase2 => Get();
    public string KindPhase1 => Get();
    public string KindRetrospective => Get();
    public string KindCaseReport => Get();
    public string KindPreclinical => Get();
    public string KindTrialOnly => Get();
    public string Selected => Get();
    public string NotSelected => Get();
    public string TrialStatus(string first, string second) => Fill(nameof(TrialStatus), first, second);
    public string Phase(string value) => Fill(nameof(Phase), value);

    public string Tmb => Get();
    public string Msi => Get();
    public string Hrd => Get();
    public string TmbLong => Get();
    public string MsiLong => Get();
    public string HrdLong => Get();
    public string NotAssessed => Get();
    public string CutOff(string first, string second, string third) => Fill(nameof(CutOff), first, second, third);
    public string Elsewhere(string value) => Fill(nameof(Elsewhere), value);

    public string NoGermline => Get();

    public string Reversions => Get();
    public string RiskGroup => Get();
    public string RiskGroupOpen(string lowest, string highest) => Fill(nameof(RiskGroupOpen), lowest, highest);
    public string RiskFactor => Get();
    public string FactorPresent => Get();
    public string FactorUncertain => Get();
    public string FactorAbsent => Get();
    public string GenesNotSeen => Get();
    public string PanelNotKnown(string value) => Fill(nameof(PanelNotKnown), value);
    public string NotOnPanel(string value) => Fill(nameof(NotOnPanel), value);
    public string UncalledNotAssessed(string value) => Fill(nameof(UncalledNotAssessed), value);
    public string UncalledNone => Get();
    public string UncalledBases => Get();
    public string UncalledShare(string first, string second, string third) => Fill(nameof(UncalledShare), first, second, third);
    public string WithoutReference(string value) => Fill(nameof(WithoutReference), value);
    public string LossesNotAssessed => Get();

    public string NoContradictions => Get();
    public string NamingDifferences => Get();
    public string NamingOfTranscript => Get();
    public string NamingOfVersion => Get();
    public string NamingOfGene => Get();
    public string NamingOfSpelling => Get();
    public string NamingOfCounterpart => Get();
    public string FileSays => Get();
    public string ReferenceSays => Get();
    public string Difference => Get();
    public string NothingDerived(string value) => Fill(nameof(NothingDerived), value);

    public string AllSeen => Get();

    public string NoFindings => Get();
    public string AsReported => Get();
    public string AsReportedShort => Get();
    public string AsComputed => Get();
    public string NotVerified(string value) => Fill(nameof(NotVerified), value);
    public string NotComputed => Get();
    public string Gene => Get();
    public string Place => Get();
    public string Transcript => Get();
    public string CodingName => Get();
    public string ProteinName => Get();
    public string Consequence => Get();
    public string Exon => Get();
    public string Reads => Get();
    public string VafWithDepth(string first, string second, string third) => Fill(nameof(VafWithDepth), first, second, third);
    public string VafAlone(string value) => Fill(nameof(VafAlone), value);
    public string DepthAlone(string value) => Fill(nameof(DepthAlone), value);
    public string Filter(string value) => Fill(nameof(Filter), value);
    public string Measured => Get();
    public string Breakpoints => Get();
    public string Role => Get();
    public string RoleNotCurated => Get();
    public string RoleTumourSuppressor => Get();
    public string RoleOncogene => Get();
    public string RoleBoth => Get();
    public string Grade => Get();
    public string GradeNotApplicable => Get();
    public string GradeSupporting => Get();
    public string GradeModerate => Get();
    public string GradeStrong => Get();
    public string GradeVeryStrong => Get();
    public string Decay => Get();
    public string DecayPredicted => Get();
    public string DecayNotPredicted => Get();
    public string Oncogenicity => Get();
    public string Oncogenic => Get();
    public string LikelyOncogenic => Get();
    public string UncertainSignificance => Get();
    public string LikelyBenign => Get();
    public string Benign => Get();
    public string Points(string value) => Fill(nameof(Points), value);
    public string LossOfFunctionSteps(string value) => Fill(nameof(LossOfFunctionSteps), value);
    public string StepQuestion => Get();
    public string StepAnswer => Get();
    public string NotAssessedBecause(string value) => Fill(nameof(NotAssessedBecause), value);
    public string Criteria => Get();
    public string CriterionCode => Get();
    public string OtherCode(string value) => Fill(nameof(OtherCode), value);
    public string Tier => Get();
    public string Published => Get();
    public string PublishedReading(string first, string second) => Fill(nameof(PublishedReading), first, second);
    public string AmpTier(string value) => Fill(nameof(AmpTier), value);
    public string Below(string first, string second) => Fill(nameof(Below), first, second);
    public string ShortOf(string first, string second) => Fill(nameof(ShortOf), first, second);
    public string CriterionMeaning => Get();
    public string CriterionPoints => Get();
    public string Transcripts => Get();
    public string TranscriptChosen(string value) => Fill(nameof(TranscriptChosen), value);
    public string Status => Get();
    public string StatusManeSelect => Get();
    public string StatusManePlus => Get();
    public string StatusReporting => Get();
    public string StatusOther => Get();
    public string Evidence => Get();
    public string Relevance => Get();

    public string GeneLists => Get();
    public string Notes => Get();
    public string OutsideCount(string first, string second) => Fill(nameof(OutsideCount), first, second);
    public string OutsideNone => Get();
    public string Reason => Get();

    public string CopyNumber => Get();
    public string Fusions => Get();
    public string Splices => Get();
    public string LossOfHeterozygosity => Get();
    public string LohCopies => Get();
    public string LohMinor => Get();
    public string Kind => Get();
    public string NoneListed => Get();

    public string Subject => Get();
    public string StateColumn => Get();
    public string Meaning => Get();
    public string StateCalled => Get();
    public string StateNothingCalled => Get();
    public string StateAssessedNothingFound => Get();
    public string StateNoData => Get();
    public string StateNotAssessed => Get();

    public string Software => Get();
    public string KnowledgeBase => Get();
    public string ReferenceBundle => Get();
    public string AnalysisSoftware => Get();
    public string Assembly => Get();
    public string AssemblyNone => Get();
    public string VersionOf(string first, string second) => Fill(nameof(VersionOf), first, second);
    public string Sha256(string value) => Fill(nameof(Sha256), value);
    public string Settings => Get();
    public string Setting => Get();
    public string Value => Get();
    public string Source => Get();
    public string Inputs => Get();
    public string File => Get();
    public string Format => Get();
    public string Bytes => Get();
    public string Identifiers => Get();
    public string Details => Get();
    public string SoftwareNotes => Get();
    public string Classified => Get();

    public string UnknownSections => Get();
    public string Warnings => Get();
    public string Skipped => Get();
    public string NothingToSay => Get();

    public string DayFormat => Get();
    public string TimeFormat => Get();
    public string IntronNumber(string value) => Fill(nameof(IntronNumber), value);
    public string Between(string first, string second) => Fill(nameof(Between), first, second);
    public string AtLeast(string value) => Fill(nameof(AtLeast), value);
    public string AtMost(string value) => Fill(nameof(AtMost), value);
    public string FoldChange(string value) => Fill(nameof(FoldChange), value);
    public string CopiesCounted(string value) => Fill(nameof(CopiesCounted), value);
    public string ReadsCounted(string value) => Fill(nameof(ReadsCounted), value);
    public string GeneMutation(string value) => Fill(nameof(GeneMutation), value);
    public string ArmDeletion(string value) => Fill(nameof(ArmDeletion), value);
    public string ArmAmplification(string value) => Fill(nameof(ArmAmplification), value);
    public string TypeSnv => Get();
    public string TypeMnv => Get();
    public string TypeInsertion => Get();
    public string TypeDeletion => Get();
    public string TypeDuplication => Get();
    public string TypeInversion => Get();
    public string TypeDelins => Get();
    public string TypeCopyNumber => Get();
    public string TypeExonCopyNumber => Get();
    public string TypeFusion => Get();
    public string TypeSplice => Get();

    public string PresentedTitle(string first, string second) => Fill(nameof(PresentedTitle), first, second);
    public string PanelNotNamed => Get();

    /// <summary>Gets the terms of the glossary with what they mean.</summary>
    public IEnumerable<(string Term, string Meaning)> GlossaryEntries => GlossaryKeys.Select(key =>
    {
        string[] entry = Get(key).Split(": ", 2);
        return (entry[0], entry[1]);
    });

    internal static IReadOnlyList<string> GlossaryKeys { get; } =
    [
        "GlossaryVaf",
        "GlossaryTmb",
        "GlossaryMsi",
        "GlossaryHrr",
        "GlossaryGrade",
        "GlossaryDecay",
        "GlossaryOncogenicity",
        "GlossaryAmp",
        "GlossaryEscat",
        "GlossaryConditional",
        "GlossaryMane",
        "GlossaryNotAssessed",
    ];

    private string Get([CallerMemberName] string name = "") => _texts.Get(name);

    private string Fill(string name, params ReadOnlySpan<object?> values) => _texts.Fill(name, values);
}
