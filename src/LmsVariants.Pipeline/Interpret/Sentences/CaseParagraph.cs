using LmsVariants.Formats.Panels;
using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Classify.Criteria;
using LmsVariants.Pipeline.Interpret.Reversion;
using LmsVariants.Pipeline.Interpret.RiskGroups;

namespace LmsVariants.Pipeline.Interpret.Sentences;

/// <summary>A case in one paragraph, as it would be read out: what can be acted on, what drives, the whole tumour, what is asked, what is not known.</summary>
internal sealed class CaseParagraph(CuratedKnowledge knowledge)
{
    // How many of the alterations without a class are named; the others are counted.
    private const int Named = 6;

    public Phrase Of(CaseReport report) => Phrase.Join($" ", Sentences(report).Where(sentence => !sentence.IsEmpty));

    private IEnumerable<Phrase> Sentences(CaseReport report)
    {
        Finding[] shown = [.. report.Ranked.Where(finding => finding.Reportability.IsReportable && !finding.Reportability.IsFilteredCall)];
        Finding[] actionable = [.. shown.Where(finding => finding.Actionability != Actionability.None)];
        Finding[] drivers = [.. shown.Where(finding => finding.Actionability == Actionability.None && finding.Classification.IsOncogenic)];
        Phrase diagnosis = Phrase.FromKnowledge(report.Diagnosis.Type.Name).Capitalised;
        yield return report.Diagnosis.Assumed ? (Phrase)$"{diagnosis} (assumed)." : (Phrase)$"{diagnosis}.";
        foreach (Finding finding in actionable) yield return $"{Name(finding)}: {Opened(finding)}; {Class(finding)}{OtherCopy(finding)}{Doubts(finding)}.";
        if (actionable.Length == 0) yield return $"Nothing from which a therapy follows was found among what was assessed.";
        foreach (Finding finding in drivers) yield return $"{Name(finding)}: {Class(finding)}; {FindingSentence.Known(finding)}{Doubts(finding)}.";
        Finding[] others = [.. shown.Except(actionable).Except(drivers)];
        yield return Counted(others.Where(finding => finding.Classification.Oncogenicity.IsAssessed));
        yield return NotClassed([.. others.Where(finding => !finding.Classification.Oncogenicity.IsAssessed)]);
        foreach (BiomarkerResult biomarker in report.Biomarkers.Where(IsMeasured)) yield return OfBiomarker(biomarker);
        foreach (ReversionSuspicion reversion in report.Reversions.DistinctBy(pair => pair.Symbol, StringComparer.Ordinal)) yield return OfReversion(reversion);
        if (report.RiskGroup is { } risk) yield return OfRisk(risk);
        foreach (Phrase question in shown.Where(finding => finding.Germline is not null).Select(finding => (Phrase)$"{finding.Symbol}, {Phrase.FromKnowledge(finding.Germline!.Question.Syndrome)}: {finding.Germline.Advice}").Distinct()) yield return question;
        Phrase[] unknown =
        [
            .. report.Case.Coverage.Where(part => part.State is CoverageState.NotAssessed or CoverageState.NoData).Select(part => part.Subject.Within),
            .. report.Biomarkers.Where(result => !IsMeasured(result) && result.Kind != BiomarkerKind.Hrd).Select(result => (result.Kind == BiomarkerKind.Tmb ? CoverageSubject.Tmb : CoverageSubject.Msi).Within),
        ];
        if (unknown.Length > 0) yield return $"Not known: {Phrase.Join($"; ", unknown.Distinct())}.";
    }

    // Gene and protein, else the coding change: the transcript stands with the finding.
    private static Phrase Name(Finding finding) => finding.Annotation is { Verification: Verification.Verified, ProteinChange: { } protein, CodingName: { } coding }
        ? Phrase.Verbatim($"{finding.Symbol} {(protein.ToString() == "p.?" ? coding.Change : protein)}")
        : FindingName.Of(finding.Symbol, finding.Reported, finding.Annotation);

    private static Phrase Class(Finding finding) => finding.Classification.Oncogenicity.IsAssessed
        ? (Phrase)$"{OncogenicityWords.Of(finding.Classification.Oncogenicity.Value)}, {finding.Classification.Points.Value} points{VerdictGrounds.Distance(finding.Classification.Standing)}"
        : (Phrase)$"oncogenicity not assessed";

    private Phrase Opened(Finding finding)
    {
        Option? first = finding.Options.FirstOrDefault(option => option.Assertion.Direction is EvidenceDirection.Supports or EvidenceDirection.Resistance);
        Phrase what = first is null ? (Phrase)$"therapy" : Phrase.FromKnowledge(knowledge.Therapies[first.Assertion.Therapies[0]].Class);
        Phrase named = first?.Assertion.Direction == EvidenceDirection.Resistance ? (Phrase)$"{what} (resistance)" : what;
        Phrase standing = finding.Actionability == Actionability.Conditional ? (Phrase)$"{named}, conditional" : (Phrase)$"{named}, established";
        return FindingSentence.LevelsOf(finding.Tier) is { IsEmpty: false } levels ? (Phrase)$"{standing} ({levels})" : standing;
    }

    // A call below a limit is told with its limit, also in a letter.
    private static Phrase Doubts(Finding finding) => finding.Reportability.Reasons.IsEmpty ? Phrase.Empty : (Phrase)$"; {Phrase.Join($"; ", finding.Reportability.Reasons)}";

    private static Phrase OtherCopy(Finding finding) => finding.SecondHit switch
    {
        null => Phrase.Empty,
        { IsCalled: true } when finding.Classification.Alterations.Contains(AlterationClass.DeepDeletion) => $"; no copy is left",
        { IsCalled: true } => $"; a second hit was called; whether it lies on the other copy is not known",
        _ => $"; a hit of the other copy is not shown",
    };

    private Phrase OfReversion(ReversionSuspicion reversion)
    {
        Phrase[] against = [.. reversion.Evidence.Where(option => option.Assertion.Direction == EvidenceDirection.Resistance).Select(option => Phrase.FromKnowledge(knowledge.Therapies[option.Assertion.Therapies[0]].Class)).Distinct()];
        return against.Length > 0
            ? (Phrase)$"Possible reversion of {reversion.Symbol}, which would mean resistance to a {Phrase.Join($", ", against)}."
            : (Phrase)$"Possible reversion of {reversion.Symbol}.";
    }

    private static Phrase Counted(IEnumerable<Finding> classed)
    {
        ILookup<bool, Finding> byUncertain = classed.ToLookup(finding => finding.Classification.Oncogenicity.Value == OncogenicityClass.UncertainSignificance);
        return (byUncertain[true].Count(), byUncertain[false].Count()) switch
        {
            (0, 0) => Phrase.Empty,
            (int uncertain, 0) => $"Besides: {uncertain} of uncertain significance.",
            (0, int benign) => $"Besides: {benign} benign or likely so.",
            (int uncertain, int benign) => $"Besides: {uncertain} of uncertain significance, {benign} benign or likely so.",
        };
    }

    // Gains, fusions and splice variants have no class by any procedure, and a board wants to know of them; small variants stand in the table.
    private static Phrase NotClassed(Finding[] findings)
    {
        Phrase[] names = [.. findings.Where(finding => finding.Reported is not ReportedSmallVariant).Select(Name).Distinct()];
        int small = findings.Count(finding => finding.Reported is ReportedSmallVariant);
        int further = names.Length - Named;
        Phrase[] told =
        [
            .. names.Take(Named),
            .. further > 0 ? [(Phrase)$"{further} further"] : Array.Empty<Phrase>(),
            .. small > 0 ? [small == 1 ? (Phrase)$"{small} small variant" : (Phrase)$"{small} small variants"] : Array.Empty<Phrase>(),
        ];
        return told.Length == 0 ? Phrase.Empty : (Phrase)$"Besides, not classed: {Phrase.Join($"; ", told)}.";
    }

    private static Phrase OfRisk(RiskGroupResult risk) => risk.Group.IsAssessed
        ? (Phrase)$"{Phrase.FromKnowledge(risk.Model.Name)}: {Phrase.FromKnowledge(risk.Group.Value.Name)}."
        : (Phrase)$"{Phrase.FromKnowledge(risk.Model.Name)}: not named, from {Phrase.FromKnowledge(risk.Possible[^1].Name)} to {Phrase.FromKnowledge(risk.Possible[0].Name)} is possible.";

    private static bool IsMeasured(BiomarkerResult biomarker) => biomarker.State.IsAssessed || biomarker.Value is not null;

    private Phrase OfBiomarker(BiomarkerResult biomarker)
    {
        Phrase[] unsupported = [.. biomarker.Options.Where(option => option.Assertion.Direction == EvidenceDirection.DoesNotSupport).SelectMany(option => option.Assertion.Therapies).Select(id => Phrase.FromKnowledge(knowledge.Therapies[id].Name)).Distinct()];
        Phrase[] supported = [.. biomarker.Options.Where(option => option.Assertion.Direction == EvidenceDirection.Supports).Select(option => Phrase.Join($" with ", option.Assertion.Therapies.Select(id => Phrase.FromKnowledge(knowledge.Therapies[id].Name)))).Distinct()];
        // A score says at once what it is not validated for.
        Phrase text = biomarker.Text.WithoutFullStop;
        if (supported.Length > 0) return $"{text}; evidence to weigh for {Phrase.Join($", ", supported)}.";
        return unsupported.Length > 0 ? (Phrase)$"{text}; no support for {Phrase.Join($", ", unsupported)}." : (Phrase)$"{text}.";
    }
}
