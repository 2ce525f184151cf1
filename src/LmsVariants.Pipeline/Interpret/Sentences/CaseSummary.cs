using System.Collections.Immutable;

using LmsVariants.Formats.CaseSheets;
using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.KnowledgeBase.Oncogenicity;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Classify.Criteria;
using LmsVariants.Pipeline.Classify.LossOfFunction;

namespace LmsVariants.Pipeline.Interpret.Sentences;

/// <summary>Sentences about the whole case, composed from data: the answer first, then what is not known.</summary>
internal sealed class CaseSummary(CuratedKnowledge knowledge)
{
    public IEnumerable<Phrase> Sentences(ReportedCase reported, ImmutableArray<Finding> ranked, ImmutableArray<BiomarkerResult> biomarkers)
    {
        Finding[] withOptions = [.. ranked.Where(finding => Supporting(finding.Options).Any())];
        foreach (Finding finding in withOptions) yield return OfFinding(finding);
        if (withOptions.Length == 0) yield return $"Among the alterations called there is none for which the knowledge base holds evidence for a therapy.";
        foreach (Phrase verdict in WithoutOptions(ranked)) yield return verdict;
        foreach (BiomarkerResult biomarker in biomarkers.Where(IsExpected)) yield return OfBiomarker(biomarker);
        foreach (Phrase question in ranked.Where(finding => finding.Germline is not null).Select(OfGermline).Distinct()) yield return question;
        string[] contradicted = [.. ranked.Where(finding => finding.Annotation?.Verification == Verification.Contradicted).Select(finding => finding.Symbol)];
        if (contradicted.Length > 0)
        {
            yield return contradicted.Length == 1
                ? (Phrase)$"The reference contradicts the file for {contradicted[0]}: nothing is derived from this row."
                : (Phrase)$"The reference contradicts the file for {string.Join(", ", contradicted)}: nothing is derived from these rows.";
        }
        Coverage[] unseen = [.. reported.Coverage.Where(part => IsUnseen(part) && (part.Subject.IsAlteration || part.Subject.IsLoss))];
        Phrase[] others = [.. unseen.Where(part => !part.Subject.IsLoss).Select(part => part.Subject.Name)];
        if (others.Length > 0) yield return $"Not assessed with these files: {Phrase.Join($"; ", others)}. That none is listed is no negative result.";
        Phrase[] losses = [.. unseen.Where(part => part.Subject.IsLoss).Select(part => part.Subject.Within)];
        if (losses.Length > 0) yield return $"Not assessed with these files: {Phrase.Join($"; ", losses)}. That concerns {Watched()}.";
    }

    public IEnumerable<Phrase> Limitations(ReportedCase reported, Diagnosis diagnosis, ImmutableArray<Finding> findings)
    {
        if (diagnosis.Assumed) yield return $"The diagnosis was {diagnosis.Source}; levels of evidence are those of {Phrase.FromKnowledge(diagnosis.Type.Name)}.";
        yield return OfProcedure(findings);
        Finding[] small = [.. findings.Where(finding => finding.Reportability.IsReportable && finding.Reported is ReportedSmallVariant)];
        if (small.Length > 0)
        {
            int unknown = small.Count(finding => finding.Reported is ReportedSmallVariant { PopulationFrequency: null, Origin: null } && !IsFrequencyTold(finding));
            if (unknown == small.Length) yield return $"No population frequency is known for these rows: germline polymorphisms are still among them.";
            else if (unknown > 0) yield return $"For {unknown} of {small.Length} reportable small variants neither a population frequency nor the caller's own view of their origin is known: germline polymorphisms may be among them.";
            if (reported.Sheet?.MatchedNormal != true)
            {
                yield return $"No matched normal is known of: whether a variant is somatic or of the germline is not stated.";
                if (knowledge.GermlineMissed is { } missed && reported.Sheet?.GermlineConsent != GermlineConsent.Refused) yield return Phrase.FromKnowledge(missed.Statement);
            }
        }
        foreach (InputProblem refused in reported.RefusedFiles)
        {
            yield return $"{refused.Where.File} was refused ({refused.Code}) and is not part of this report: what it says is missing.";
        }
        string[] failed = [.. reported.Metrics.Where(metric => metric.Verdict == MetricVerdict.Failed).Select(metric => $"{metric.Name} ({metric.Section})").Distinct(StringComparer.Ordinal)];
        if (failed.Length > 0) yield return $"Outside the limits of the software: {string.Join("; ", failed)}.";
        foreach (Coverage part in reported.Coverage.Where(IsUnseen))
        {
            yield return IsUnseenLoss(part)
                ? (Phrase)$"{part.Subject.Name}: not assessed ({part.Detail}). That concerns {Watched()}."
                : (Phrase)$"{part.Subject.Name}: not assessed ({part.Detail}).";
        }
        int asReported = findings.Count(finding => finding.Annotation?.Verification == Verification.AsReported);
        if (asReported == 1) yield return $"{asReported} small variant stands as reported and could not be recomputed from the reference; the reason is given with each.";
        if (asReported > 1) yield return $"{asReported} small variants stand as reported and could not be recomputed from the reference; the reason is given with each.";
    }

    // What opens nothing is still told: a board asks what drives the tumour, and what was looked at and not raised.
    private static IEnumerable<Phrase> WithoutOptions(ImmutableArray<Finding> ranked)
    {
        Finding[] rest = [.. ranked.Where(finding => finding.Reportability.IsReportable && !Supporting(finding.Options).Any())];
        foreach (Finding finding in rest.Where(finding => finding.Classification.IsOncogenic))
        {
            yield return $"{FindingName.Of(finding.Symbol, finding.Reported, finding.Annotation)}: {VerdictGrounds.Of(finding.Classification)}; {FindingSentence.Known(finding)}.{Doubts(finding)}";
        }
        foreach (Finding finding in rest.Where(finding => finding.Reportability.IsFilteredCall))
        {
            yield return $"{FindingName.Of(finding.Symbol, finding.Reported, finding.Annotation)}: {VerdictGrounds.Of(finding.Classification)}, and nothing follows from it.{Doubts(finding)}";
        }
        Phrase[] others =
        [
            .. rest.Where(finding => finding.Classification.Oncogenicity.IsAssessed && !finding.Classification.IsOncogenic)
                .GroupBy(finding => finding.Classification.Oncogenicity.Value).OrderBy(group => group.Key)
                .Select(group => NotOncogenic(group.Key, Symbols(group))),
            .. rest.Where(IsWithoutClass).Any() ? [$"no class could be given: {Symbols(rest.Where(IsWithoutClass))}"] : Array.Empty<Phrase>(),
        ];
        if (others.Length > 0) yield return $"Not held for oncogenic: {Phrase.Join($"; ", others)}.";
    }

    private static Phrase NotOncogenic(OncogenicityClass oncogenicity, Phrase symbols) => oncogenicity switch
    {
        OncogenicityClass.UncertainSignificance => $"uncertain significance: {symbols}",
        OncogenicityClass.LikelyBenign => $"likely benign: {symbols}",
        _ => $"benign: {symbols}",
    };

    private static bool IsWithoutClass(Finding finding) => finding.Reported is ReportedSmallVariant && !finding.Classification.Oncogenicity.IsAssessed && !finding.Reportability.IsFilteredCall;

    private static Phrase Symbols(IEnumerable<Finding> findings) => Phrase.Join($", ", findings.GroupBy(finding => finding.Symbol.Length > 0 ? Phrase.Verbatim(finding.Symbol) : (Phrase)$"outside the genes known")
        .Select(group => group.Count() == 1 ? group.Key : (Phrase)$"{group.Key} ({group.Count()})"));

    // A criterion that nothing here could answer is a limit of the program and its tables, not of one variant.
    private Phrase OfProcedure(ImmutableArray<Finding> findings)
    {
        OncogenicityProcedure procedure = knowledge.Oncogenicity;
        Classification[] weighed = [.. findings.Where(finding => finding.Reported is ReportedSmallVariant && finding.Classification.Oncogenicity.IsAssessed).Select(finding => finding.Classification)];
        string[] never = [.. procedure.Criteria.Select(criterion => criterion.Code).Where(code => weighed.Length > 0 && weighed.All(one => VerdictGrounds.NotAssessed(one).Contains(code, StringComparer.Ordinal)))];
        Phrase missing = never.Length == 0 ? Phrase.Empty : (Phrase)$" Not assessed for any variant of this case: {string.Join(", ", never)}; what is not assessed counts neither for nor against.";
        return $"Oncogenicity by the {Phrase.FromKnowledge(procedure.ShortName)} ({Phrase.FromKnowledge(procedure.Convention)}): oncogenic from {procedure.CutOffs.Oncogenic} points, likely oncogenic from {procedure.CutOffs.LikelyOncogenic}, uncertain from {procedure.CutOffs.Uncertain}, likely benign from {procedure.CutOffs.LikelyBenign}, benign below.{missing}";
    }

    // Where a table covers the place, its answer stands among the criteria.
    private static bool IsFrequencyTold(Finding finding) =>
        finding.Classification.Criteria.Any(criterion => criterion is { Kind: CriterionKind.VeryCommon or CriterionKind.Common or CriterionKind.Absent, Points.IsAssessed: true });

    private static bool IsUnseen(Coverage part) => part.State is CoverageState.NotAssessed or CoverageState.NoData;

    private static bool IsUnseenLoss(Coverage part) => part.Subject.IsLoss && IsUnseen(part);

    private Phrase Watched() => knowledge.GeneLists.TryGetValue(GeneList.DeletionWatch, out GeneList? list) ? Phrase.Verbatim(string.Join(", ", list.Genes)) : (Phrase)$"every gene";

    private Phrase OfFinding(Finding finding)
    {
        Phrase name = FindingName.Of(finding.Symbol, finding.Reported, finding.Annotation);
        Phrase pathway = finding.Classification.Gene?.Curation?.Pathway is { Length: > 0 } stated ? (Phrase)$" ({Phrase.FromKnowledge(stated)})" : Phrase.Empty;
        Phrase what = finding.Classification.IsTruncation ? (Phrase)$"{name}{pathway}, a truncation" : (Phrase)$"{name}{pathway}";
        Phrase classes = Phrase.Join($", ", Supporting(finding.Options).SelectMany(option => option.Assertion.Therapies).Select(id => Phrase.FromKnowledge(knowledge.Therapies[id].Class)).Distinct().Take(1));
        return $"{what}: evidence for {classes}: {Named(finding.Options)}.{Against(finding.Options)} {Standing(finding)}{OtherCopy(finding)}{Reverted(finding)} {Verdict(finding)}{Doubts(finding)}";
    }

    // What disagrees stands in the same breath: nothing is averaged, and neither side is read alone.
    private Phrase Against(ImmutableArray<Option> options)
    {
        Phrase[] against =
        [
            .. options.Where(option => option.Assertion.Direction is EvidenceDirection.DoesNotSupport or EvidenceDirection.Resistance)
                .Select(option => option.Assertion.Direction == EvidenceDirection.Resistance ? (Phrase)$"{Therapies(option)} (resistance, {Origin(option)})" : (Phrase)$"{Therapies(option)} ({Origin(option)})")
                .Distinct(),
        ];
        return against.Length == 0 ? Phrase.Empty : (Phrase)$" Evidence that does not support it: {Phrase.Join($"; ", against)}.";
    }

    private static Phrase OtherCopy(Finding finding) => finding is { Actionability: Actionability.Established, SecondHit: { } answer } ? (Phrase)$" {answer.Words.Capitalised}." : Phrase.Empty;

    private static Phrase Reverted(Finding finding) => finding.IsPerhapsReverted ? (Phrase)$" It may have been reverted, which can mean resistance: see the sentence on the reversion." : Phrase.Empty;

    private static Phrase Verdict(Finding finding) => $"{VerdictGrounds.Of(finding.Classification).Capitalised}.";

    // What a setting would have left out is not read without the reason.
    private static Phrase Doubts(Finding finding) => finding.Reportability.Reasons.IsEmpty ? Phrase.Empty : (Phrase)$" To be weighed with it: {Phrase.Join($"; ", finding.Reportability.Reasons)}.";

    private static Phrase OfGermline(Finding finding) => $"{finding.Symbol}, {Phrase.FromKnowledge(finding.Germline!.Question.Syndrome)}: {finding.Germline.Advice}";

    private static Phrase Standing(Finding finding) => finding.Actionability switch
    {
        Actionability.Established => $"The alteration is of the class that the evidence is about.",
        Actionability.Conditional => $"Conditional: loss of function not shown for this variant. {Grounds(finding)}",
        _ when !finding.Classification.Grade.IsAssessed => $"Whether this variant abolishes the gene's function is open: its loss-of-function grade is not assessed ({finding.Classification.Grade.WhyNot}).",
        _ => $"By its grade this variant does not count as loss of function.",
    };

    private static Phrase Grounds(Finding finding)
    {
        if (finding.Classification.LossOfFunction is not GeneVerdict verdict) return Phrase.Empty;
        Phrase[] warnings = [.. verdict.Warnings.Where(warning => warning.Transcript.Status == TranscriptStatus.ManeSelect).Select(warning => (Phrase)$" {warning.Text}.")];
        Phrase[] cautions = [.. verdict.Chosen.Cautions.Select(caution => (Phrase)$" {caution.Capitalised}.")];
        return $"Its grade is {VerdictSentence.Of(verdict.Chosen)}.{Phrase.Join($"", cautions)}{Phrase.Join($"", warnings)}";
    }

    private Phrase OfBiomarker(BiomarkerResult biomarker)
    {
        Phrase elsewhere = biomarker.ReportedElsewhere is string text ? (Phrase)$" Reported by another examination: {text}." : Phrase.Empty;
        Phrase[] unsupported = [.. biomarker.Options.Where(option => option.Assertion.Direction == EvidenceDirection.DoesNotSupport).Select(option => Phrase.FromKnowledge(option.Assertion.Statement).BeforeColon)];
        Phrase meaning = unsupported.Length > 0 ? (Phrase)$" {unsupported[0]}." : Phrase.Empty;
        Phrase toWeigh = Supporting(biomarker.Options).Any() ? (Phrase)$" Evidence to weigh: {Named(biomarker.Options)}." : Phrase.Empty;
        return $"{biomarker.Text.WithoutFullStop}.{meaning}{toWeigh}{elsewhere}";
    }

    // Burden and microsatellites belong to every answer; an instability score is measured with some kits alone.
    private static bool IsExpected(BiomarkerResult result) => result.Kind != BiomarkerKind.Hrd || result.State.IsAssessed;

    // Each therapy once, with the tumours that its evidence is from: what is known of one entity is not known of another.
    private Phrase Named(ImmutableArray<Option> options) => Phrase.Join($"; ", Supporting(options)
        .Where(option => option.Assertion.Kind != EvidenceKind.TrialOnly)
        .GroupBy(Therapies)
        .Select(group => (Phrase)$"{group.Key} ({Phrase.Join($" / ", group.Select(Origin).Distinct())})"));

    private static Phrase Origin(Option option) => option.Assertion.Kind switch
    {
        EvidenceKind.CaseReport => $"{Phrase.FromKnowledge(option.EvidenceTumour.Name)}: case report",
        EvidenceKind.Preclinical => $"{Phrase.FromKnowledge(option.EvidenceTumour.Name)}: preclinical",
        _ => Phrase.FromKnowledge(option.EvidenceTumour.Name),
    };

    private Phrase Therapies(Option option) => Phrase.Join($" with ", option.Assertion.Therapies.Select(id => Phrase.FromKnowledge(knowledge.Therapies[id].Name)));

    private static IEnumerable<Option> Supporting(ImmutableArray<Option> options) =>
        options.Where(option => option.Assertion.Direction == EvidenceDirection.Supports);
}
