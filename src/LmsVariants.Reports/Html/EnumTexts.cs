using System.Diagnostics;

using LmsVariants.Formats.CaseSheets;
using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.KnowledgeBase.Prognosis;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Pipeline.Interpret.RiskGroups;
using LmsVariants.Reports.Wording;

namespace LmsVariants.Reports.Html;

/// <summary>The words of the closed sets.</summary>
internal sealed partial class Texts
{
    public string Of(bool? answer) => answer switch
    {
        true => Yes,
        false => No,
        null => NotStated,
    };

    /// <summary>What a difference of naming is about, by its code.</summary>
    public string Of(string discrepancyCode) => discrepancyCode switch
    {
        DiscrepancyCodes.TranscriptUnknown => NamingOfTranscript,
        DiscrepancyCodes.TranscriptVersionDiffers => NamingOfVersion,
        DiscrepancyCodes.GeneAlias => NamingOfGene,
        DiscrepancyCodes.NameNotNormalised => NamingOfSpelling,
        DiscrepancyCodes.TranscriptCounterpart => NamingOfCounterpart,
        _ => throw new UnreachableException(),
    };

    public string Of(ReportStatus status) => status switch
    {
        ReportStatus.Preliminary => Preliminary,
        ReportStatus.Final => Final,
        ReportStatus.Amended => Amended,
        _ => throw new UnreachableException(),
    };

    public string MeaningOf(ReportStatus status, bool isSigned) => status switch
    {
        ReportStatus.Preliminary => PreliminaryMeans,
        ReportStatus.Final => FinalMeans,
        ReportStatus.Amended => isSigned ? AmendedSignedMeans : AmendedMeans,
        _ => throw new UnreachableException(),
    };

    public string Of(GermlineConsent consent) => consent switch
    {
        GermlineConsent.Unknown => ConsentUnknown,
        GermlineConsent.Given => ConsentGiven,
        GermlineConsent.Refused => ConsentRefused,
        _ => throw new UnreachableException(),
    };

    public string Of(CoverageState state) => state switch
    {
        CoverageState.Called => StateCalled,
        CoverageState.NothingCalled => StateNothingCalled,
        CoverageState.AssessedNothingFound => StateAssessedNothingFound,
        CoverageState.NoData => StateNoData,
        CoverageState.NotAssessed => StateNotAssessed,
        _ => throw new UnreachableException(),
    };

    public string Of(FactorState state) => state switch
    {
        FactorState.Present => FactorPresent,
        FactorState.Uncertain => FactorUncertain,
        FactorState.Absent => FactorAbsent,
        FactorState.NotAssessed => StateNotAssessed,
        _ => throw new UnreachableException(),
    };

    public string Of(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Approval => KindApproval,
        EvidenceKind.Guideline => KindGuideline,
        EvidenceKind.Phase3 => KindPhase3,
        EvidenceKind.Phase2 => KindPhase2,
        EvidenceKind.Phase1 => KindPhase1,
        EvidenceKind.Retrospective => KindRetrospective,
        EvidenceKind.CaseReport => KindCaseReport,
        EvidenceKind.Preclinical => KindPreclinical,
        EvidenceKind.TrialOnly => KindTrialOnly,
        _ => throw new UnreachableException(),
    };

    public string Of(EvidenceDirection direction) => direction switch
    {
        EvidenceDirection.Supports => DirectionSupports,
        EvidenceDirection.Resistance => DirectionResistance,
        EvidenceDirection.DoesNotSupport => DirectionDoesNotSupport,
        EvidenceDirection.Alternative => DirectionAlternative,
        EvidenceDirection.WorseOutcome => DirectionWorseOutcome,
        EvidenceDirection.BetterOutcome => DirectionBetterOutcome,
        EvidenceDirection.SupportsDiagnosis => DirectionSupportsDiagnosis,
        _ => throw new UnreachableException(),
    };

    public string Of(TumourRelation relation) => relation switch
    {
        TumourRelation.Same => RelationSame,
        TumourRelation.SameFamily => RelationSameFamily,
        TumourRelation.Wider => RelationWider,
        TumourRelation.Other => RelationOther,
        _ => throw new UnreachableException(),
    };

    public string Of(GeneRole role) => role switch
    {
        GeneRole.NotCurated => RoleNotCurated,
        GeneRole.TumourSuppressor => RoleTumourSuppressor,
        GeneRole.Oncogene => RoleOncogene,
        GeneRole.Both => RoleBoth,
        _ => throw new UnreachableException(),
    };

    public string Of(LossOfFunctionGrade grade) => grade switch
    {
        LossOfFunctionGrade.NotApplicable => GradeNotApplicable,
        LossOfFunctionGrade.Supporting => GradeSupporting,
        LossOfFunctionGrade.Moderate => GradeModerate,
        LossOfFunctionGrade.Strong => GradeStrong,
        LossOfFunctionGrade.VeryStrong => GradeVeryStrong,
        _ => throw new UnreachableException(),
    };

    public string Of(OncogenicityClass oncogenicity) => oncogenicity switch
    {
        OncogenicityClass.Oncogenic => Oncogenic,
        OncogenicityClass.LikelyOncogenic => LikelyOncogenic,
        OncogenicityClass.UncertainSignificance => UncertainSignificance,
        OncogenicityClass.LikelyBenign => LikelyBenign,
        OncogenicityClass.Benign => Benign,
        _ => throw new UnreachableException(),
    };

    public string Of(TranscriptStatus status) => status switch
    {
        TranscriptStatus.ManeSelect => StatusManeSelect,
        TranscriptStatus.ManePlusClinical => StatusManePlus,
        TranscriptStatus.Reporting => StatusReporting,
        TranscriptStatus.Other => StatusOther,
        _ => throw new UnreachableException(),
    };

    public string Of(MeasureKind kind, string value) => kind switch
    {
        MeasureKind.FoldChange => FoldChange(value),
        MeasureKind.Copies => CopiesCounted(value),
        MeasureKind.Reads => ReadsCounted(value),
        _ => throw new UnreachableException(),
    };

    public string Of(RiskFactor factor) => factor switch
    {
        GeneMutationFactor mutation => GeneMutation(mutation.Gene),
        ArmEventFactor { Event: ArmEvent.Deletion } arm => ArmDeletion(arm.Arm),
        ArmEventFactor { Event: ArmEvent.Amplification } arm => ArmAmplification(arm.Arm),
        _ => throw new UnreachableException(),
    };

    /// <summary>The word for a kind of alteration, by its code in the column <c>variant_type</c>; of none for none.</summary>
    public string OfKind(string variantType) => variantType switch
    {
        "snv" => TypeSnv,
        "mnv" => TypeMnv,
        "insertion" => TypeInsertion,
        "deletion" => TypeDeletion,
        "duplication" => TypeDuplication,
        "inversion" => TypeInversion,
        "delins" => TypeDelins,
        "cnv" => TypeCopyNumber,
        "exon_cnv" => TypeExonCopyNumber,
        "fusion" => TypeFusion,
        "splice" => TypeSplice,
        "" => string.Empty,
        _ => throw new UnreachableException(),
    };

    public (string Short, string Long) Of(BiomarkerKind kind) => kind switch
    {
        BiomarkerKind.Tmb => (Tmb, TmbLong),
        BiomarkerKind.Msi => (Msi, MsiLong),
        BiomarkerKind.Hrd => (Hrd, HrdLong),
        _ => throw new UnreachableException(),
    };
}
