using System.Collections.Immutable;
using System.Globalization;

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
    public IEnumerable<string> Sentences(ReportedCase reported, ImmutableArray<Finding> ranked, ImmutableArray<BiomarkerResult> biomarkers)
    {
        Finding[] withOptions = [.. ranked.Where(finding => Supporting(finding.Options).Any())];
        foreach (Finding finding in withOptions) yield return OfFinding(finding);
        if (withOptions.Length == 0) yield return "Among the alterations called there is none for which the knowledge base holds evidence for a therapy.";
        foreach (string verdict in WithoutOptions(ranked)) yield return verdict;
        foreach (BiomarkerResult biomarker in biomarkers.Where(IsExpected)) yield return OfBiomarker(biomarker);
        foreach (string question in ranked.Where(finding => finding.Germline is not null).Select(OfGermline).Distinct(StringComparer.Ordinal)) yield return question;
        string[] contradicted = [.. ranked.Where(finding => finding.Annotation?.Verification == Verification.Contradicted).Select(finding => finding.Symbol)];
        if (contradicted.Length > 0)
        {
            yield return $"The reference contradicts the file for {string.Join(", ", contradicted)}: nothing is derived from {(contradicted.Length == 1 ? "this row" : "these rows")}.";
        }
        Coverage[] unseen = [.. reported.Coverage.Where(part => IsUnseen(part) && (part.Subject.IsAlteration || part.Subject.IsLoss))];
        string[] others = [.. unseen.Where(part => !part.Subject.IsLoss).Select(part => part.Subject.Name)];
        if (others.Length > 0) yield return $"Not assessed with these files: {string.Join("; ", others)}. That none is listed is no negative result.";
        string[] losses = [.. unseen.Where(part => part.Subject.IsLoss).Select(part => part.Subject.Name.ToLowerInvariant())];
        if (losses.Length > 0) yield return $"Not assessed with these files: {string.Join("; ", losses)}. That concerns {Watched()}.";
    }

    public IEnumerable<string> Limitations(ReportedCase reported, Diagnosis diagnosis, ImmutableArray<Finding> findings)
    {
        if (diagnosis.Assumed) yield return $"The diagnosis was {diagnosis.Source}; levels of evidence are those of {diagnosis.Type.Name}.";
        yield return OfProcedure(findings);
        Finding[] small = [.. findings.Where(finding => finding.Reportability.IsReportable && finding.Reported is ReportedSmallVariant)];
        if (small.Length > 0)
        {
            int unknown = small.Count(finding => finding.Reported is ReportedSmallVariant { PopulationFrequency: null, Origin: null } && !IsFrequencyTold(finding));
            if (unknown == small.Length) yield return "No population frequency is known for these rows: germline polymorphisms are still among them.";
            else if (unknown > 0) yield return $"For {unknown} of {small.Length} reportable small variants neither a population frequency nor the caller's own view of their origin is known: germline polymorphisms may be among them.";
            if (reported.Sheet?.MatchedNormal != true)
            {
                yield return "No matched normal is known of: whether a variant is somatic or of the germline is not stated.";
                if (knowledge.GermlineMissed is { } missed && reported.Sheet?.GermlineConsent != GermlineConsent.Refused) yield return missed.Statement;
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
            yield return $"{part.Subject}: not assessed ({part.Detail}).{(IsUnseenLoss(part) ? $" That concerns {Watched()}." : string.Empty)}";
        }
        int asReported = findings.Count(finding => finding.Annotation?.Verification == Verification.AsReported);
        if (asReported > 0) yield return $"{asReported} small variant{(asReported == 1 ? " stands" : "s stand")} as reported and could not be recomputed from the reference; the reason is given with each.";
    }

    // What opens nothing is still told: a board asks what drives the tumour, and what was looked at and not raised.
    private static IEnumerable<string> WithoutOptions(ImmutableArray<Finding> ranked)
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
        string[] others =
        [
            .. rest.Where(finding => finding.Classification.Oncogenicity.IsAssessed && !finding.Classification.IsOncogenic)
                .GroupBy(finding => finding.Classification.Oncogenicity.Value).OrderBy(group => group.Key)
                .Select(group => $"{OncogenicityWords.Of(group.Key).ToLowerInvariant()}: {Symbols(group)}"),
            .. rest.Where(IsWithoutClass).Any() ? [$"no class could be given: {Symbols(rest.Where(IsWithoutClass))}"] : Array.Empty<string>(),
        ];
        if (others.Length > 0) yield return $"Not held for oncogenic: {string.Join("; ", others)}.";
    }

    private static bool IsWithoutClass(Finding finding) => finding.Reported is ReportedSmallVariant && !finding.Classification.Oncogenicity.IsAssessed && !finding.Reportability.IsFilteredCall;

    private static string Symbols(IEnumerable<Finding> findings) => string.Join(", ", findings.GroupBy(finding => finding.Symbol.Length > 0 ? finding.Symbol : "outside the genes known", StringComparer.Ordinal)
        .Select(group => group.Count() == 1 ? group.Key : string.Create(CultureInfo.InvariantCulture, $"{group.Key} ({group.Count()})")));

    // A criterion that nothing here could answer is a limit of the program and its tables, not of one variant.
    private string OfProcedure(ImmutableArray<Finding> findings)
    {
        OncogenicityProcedure procedure = knowledge.Oncogenicity;
        Classification[] weighed = [.. findings.Where(finding => finding.Reported is ReportedSmallVariant && finding.Classification.Oncogenicity.IsAssessed).Select(finding => finding.Classification)];
        string[] never = [.. procedure.Criteria.Select(criterion => criterion.Code).Where(code => weighed.Length > 0 && weighed.All(one => VerdictGrounds.NotAssessed(one).Contains(code, StringComparer.Ordinal)))];
        string missing = never.Length == 0 ? string.Empty : $" Not assessed for any variant of this case: {string.Join(", ", never)}; what is not assessed counts neither for nor against.";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Oncogenicity by the {procedure.ShortName} ({procedure.Convention}): oncogenic from {procedure.CutOffs.Oncogenic} points, likely oncogenic from {procedure.CutOffs.LikelyOncogenic}, uncertain from {procedure.CutOffs.Uncertain}, likely benign from {procedure.CutOffs.LikelyBenign}, benign below.{missing}");
    }

    // Where a table covers the place, its answer stands among the criteria.
    private static bool IsFrequencyTold(Finding finding) =>
        finding.Classification.Criteria.Any(criterion => criterion is { Kind: CriterionKind.VeryCommon or CriterionKind.Common or CriterionKind.Absent, Points.IsAssessed: true });

    private static bool IsUnseen(Coverage part) => part.State is CoverageState.NotAssessed or CoverageState.NoData;

    private static bool IsUnseenLoss(Coverage part) => part.Subject.IsLoss && IsUnseen(part);

    private string Watched() => knowledge.GeneLists.TryGetValue(GeneList.DeletionWatch, out GeneList? list) ? string.Join(", ", list.Genes) : "every gene";

    private string OfFinding(Finding finding)
    {
        string name = FindingName.Of(finding.Symbol, finding.Reported, finding.Annotation);
        string pathway = finding.Classification.Gene?.Curation?.Pathway is { Length: > 0 } stated ? $" ({stated})" : string.Empty;
        string what = finding.Classification.IsTruncation ? ", a truncation" : string.Empty;
        string classes = string.Join(", ", Supporting(finding.Options).SelectMany(option => option.Assertion.Therapies).Select(id => knowledge.Therapies[id].Class).Distinct(StringComparer.Ordinal).Take(1));
        return $"{name}{pathway}{what}: evidence for {classes}: {Named(finding.Options)}.{Against(finding.Options)} {Standing(finding)}{OtherCopy(finding)}{Reverted(finding)} {Verdict(finding)}{Doubts(finding)}";
    }

    // What disagrees stands in the same breath: nothing is averaged, and neither side is read alone.
    private string Against(ImmutableArray<Option> options)
    {
        string[] against =
        [
            .. options.Where(option => option.Assertion.Direction is EvidenceDirection.DoesNotSupport or EvidenceDirection.Resistance)
                .Select(option => $"{Therapies(option)} ({(option.Assertion.Direction == EvidenceDirection.Resistance ? "resistance, " : string.Empty)}{Origin(option)})")
                .Distinct(StringComparer.Ordinal),
        ];
        return against.Length == 0 ? string.Empty : $" Evidence that does not support it: {string.Join("; ", against)}.";
    }

    private static string OtherCopy(Finding finding) => finding is { Actionability: Actionability.Established, SecondHit: { } answer } ? $" {Capitalised(answer.Words)}." : string.Empty;

    private static string Reverted(Finding finding) => finding.IsPerhapsReverted ? " It may have been reverted, which can mean resistance: see the sentence on the reversion." : string.Empty;

    private static string Verdict(Finding finding) => $"{Capitalised(VerdictGrounds.Of(finding.Classification))}.";

    private static string Capitalised(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    // What a setting would have left out is not read without the reason.
    private static string Doubts(Finding finding) => finding.Reportability.Reasons.IsEmpty ? string.Empty : $" To be weighed with it: {string.Join("; ", finding.Reportability.Reasons)}.";

    private static string OfGermline(Finding finding) => $"{finding.Symbol}, {finding.Germline!.Question.Syndrome}: {finding.Germline.Advice}";

    private static string Standing(Finding finding) => finding.Actionability switch
    {
        Actionability.Established => "The alteration is of the class that the evidence is about.",
        Actionability.Conditional => $"Conditional: loss of function not shown for this variant. {Grounds(finding)}",
        _ when !finding.Classification.Grade.IsAssessed => $"Whether this variant abolishes the gene's function is open: its loss-of-function grade is not assessed ({finding.Classification.Grade.WhyNot}).",
        _ => "By its grade this variant does not count as loss of function.",
    };

    private static string Grounds(Finding finding)
    {
        if (finding.Classification.LossOfFunction is not GeneVerdict verdict) return string.Empty;
        string[] warnings = [.. verdict.Warnings.Where(warning => warning.Transcript.Status == TranscriptStatus.ManeSelect).Select(warning => $" {warning.Text}.")];
        string[] cautions = [.. verdict.Chosen.Cautions.Select(caution => $" {Capitalised(caution)}.")];
        return $"Its grade is {VerdictSentence.Of(verdict.Chosen)}.{string.Concat(cautions)}{string.Concat(warnings)}";
    }

    private string OfBiomarker(BiomarkerResult biomarker)
    {
        string elsewhere = biomarker.ReportedElsewhere is string text ? $" Reported by another examination: {text}." : string.Empty;
        string[] unsupported = [.. biomarker.Options.Where(option => option.Assertion.Direction == EvidenceDirection.DoesNotSupport).Select(option => option.Assertion.Statement.Split(':')[0])];
        string meaning = unsupported.Length > 0 ? $" {unsupported[0]}." : string.Empty;
        if (Supporting(biomarker.Options).Any()) meaning += $" Evidence to weigh: {Named(biomarker.Options)}.";
        return $"{biomarker.Text.TrimEnd('.')}.{meaning}{elsewhere}";
    }

    // Burden and microsatellites belong to every answer; an instability score is measured with some kits alone.
    private static bool IsExpected(BiomarkerResult result) => result.Kind != BiomarkerKind.Hrd || result.State.IsAssessed;

    // Each therapy once, with the tumours that its evidence is from: what is known of one entity is not known of another.
    private string Named(ImmutableArray<Option> options) => string.Join("; ", Supporting(options)
        .Where(option => option.Assertion.Kind != EvidenceKind.TrialOnly)
        .GroupBy(Therapies, StringComparer.Ordinal)
        .Select(group => $"{group.Key} ({string.Join(" / ", group.Select(Origin).Distinct(StringComparer.Ordinal))})"));

    private static string Origin(Option option) => option.Assertion.Kind switch
    {
        EvidenceKind.CaseReport => $"{option.EvidenceTumour.Name}: case report",
        EvidenceKind.Preclinical => $"{option.EvidenceTumour.Name}: preclinical",
        _ => option.EvidenceTumour.Name,
    };

    private string Therapies(Option option) => string.Join(" with ", option.Assertion.Therapies.Select(id => knowledge.Therapies[id].Name));

    private static IEnumerable<Option> Supporting(ImmutableArray<Option> options) =>
        options.Where(option => option.Assertion.Direction == EvidenceDirection.Supports);
}
