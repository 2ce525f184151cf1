using System.Globalization;

using LmsVariants.Formats.Panels;
using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Classify.Criteria;
using LmsVariants.Pipeline.Interpret.Reversion;

namespace LmsVariants.Pipeline.Interpret.Sentences;

/// <summary>A case in one paragraph, as it would be read out: what can be acted on, what drives, the whole tumour, what is asked, what is not known.</summary>
internal sealed class CaseParagraph(CuratedKnowledge knowledge)
{
    // How many of the alterations without a class are named; the others are counted.
    private const int Named = 6;

    public string Of(CaseReport report) => string.Join(' ', Sentences(report).Where(sentence => sentence.Length > 0));

    private IEnumerable<string> Sentences(CaseReport report)
    {
        Finding[] shown = [.. report.Ranked.Where(finding => finding.Reportability.IsReportable && !finding.Reportability.IsFilteredCall)];
        Finding[] actionable = [.. shown.Where(finding => finding.Actionability != Actionability.None)];
        Finding[] drivers = [.. shown.Where(finding => finding.Actionability == Actionability.None && finding.Classification.IsOncogenic)];
        yield return $"{char.ToUpperInvariant(report.Diagnosis.Type.Name[0])}{report.Diagnosis.Type.Name[1..]}{(report.Diagnosis.Assumed ? " (assumed)" : string.Empty)}.";
        foreach (Finding finding in actionable) yield return $"{Name(finding)}: {Opened(finding)}; {Class(finding)}{OtherCopy(finding)}.";
        if (actionable.Length == 0) yield return "Nothing from which a therapy follows was found among what was assessed.";
        foreach (Finding finding in drivers) yield return $"{Name(finding)}: {Class(finding)}; {FindingSentence.Known(finding)}.";
        Finding[] others = [.. shown.Except(actionable).Except(drivers)];
        yield return Counted(others.Where(finding => finding.Classification.Oncogenicity.IsAssessed));
        yield return NotClassed([.. others.Where(finding => !finding.Classification.Oncogenicity.IsAssessed)]);
        foreach (BiomarkerResult biomarker in report.Biomarkers.Where(IsMeasured)) yield return OfBiomarker(biomarker);
        foreach (ReversionSuspicion reversion in report.Reversions.DistinctBy(pair => pair.Symbol, StringComparer.Ordinal)) yield return OfReversion(reversion);
        if (report.RiskGroup is { } risk) yield return $"{risk.Model.Name}: {(risk.Group.IsAssessed ? risk.Group.Value.Name : $"not named, from {risk.Possible[^1].Name} to {risk.Possible[0].Name} is possible")}.";
        foreach (string question in shown.Where(finding => finding.Germline is not null).Select(finding => $"{finding.Symbol}, {finding.Germline!.Question.Syndrome}: {finding.Germline.Advice}").Distinct(StringComparer.Ordinal)) yield return question;
        string[] unknown =
        [
            .. report.Case.Coverage.Where(part => part.State is CoverageState.NotAssessed or CoverageState.NoData).Select(part => part.Subject.Name),
            .. report.Biomarkers.Where(result => !IsMeasured(result) && result.Kind != BiomarkerKind.Hrd).Select(result => (result.Kind == BiomarkerKind.Tmb ? CoverageSubject.Tmb : CoverageSubject.Msi).Name),
        ];
        if (unknown.Length > 0) yield return $"Not known: {string.Join("; ", unknown.Distinct(StringComparer.Ordinal).Select(name => char.ToLowerInvariant(name[0]) + name[1..]))}.";
    }

    // Gene and protein, else the coding change: the transcript stands with the finding.
    private static string Name(Finding finding) => finding.Annotation is { Verification: Verification.Verified, ProteinChange: { } protein, CodingName: { } coding }
        ? $"{finding.Symbol} {(protein.ToString() == "p.?" ? coding.Change : protein)}"
        : FindingName.Of(finding.Symbol, finding.Reported, finding.Annotation);

    private static string Class(Finding finding) => finding.Classification.Oncogenicity.IsAssessed
        ? string.Create(CultureInfo.InvariantCulture, $"{OncogenicityWords.Of(finding.Classification.Oncogenicity.Value)}, {finding.Classification.Points.Value} points{VerdictGrounds.Distance(finding.Classification.Standing)}")
        : "oncogenicity not assessed";

    private string Opened(Finding finding)
    {
        Option? first = finding.Options.FirstOrDefault(option => option.Assertion.Direction is EvidenceDirection.Supports or EvidenceDirection.Resistance);
        string what = first is null ? "therapy" : $"{knowledge.Therapies[first.Assertion.Therapies[0]].Class}{(first.Assertion.Direction == EvidenceDirection.Resistance ? " (resistance)" : string.Empty)}";
        string[] levels = [.. new[] { Level("tier", finding.Tier.Amp), Level("ESCAT", finding.Tier.Escat) }.OfType<string>()];
        return $"{what}, {(finding.Actionability == Actionability.Conditional ? "conditional" : "established")}{(levels.Length > 0 ? $" ({string.Join(", ", levels)})" : string.Empty)}";
    }

    private static string OtherCopy(Finding finding) => finding.SecondHit switch
    {
        null => string.Empty,
        { IsCalled: true } when finding.Classification.Alterations.Contains(AlterationClass.DeepDeletion) => "; no copy is left",
        { IsCalled: true } => "; a second hit was called; whether it lies on the other copy is not known",
        _ => "; a hit of the other copy is not shown",
    };

    private string OfReversion(ReversionSuspicion reversion)
    {
        string[] against = [.. reversion.Evidence.Where(option => option.Assertion.Direction == EvidenceDirection.Resistance).Select(option => knowledge.Therapies[option.Assertion.Therapies[0]].Class).Distinct(StringComparer.Ordinal)];
        return $"Possible reversion of {reversion.Symbol}{(against.Length > 0 ? $", which would mean resistance to a {string.Join(", ", against)}" : string.Empty)}.";
    }

    private static string Counted(IEnumerable<Finding> classed)
    {
        ILookup<bool, Finding> byUncertain = classed.ToLookup(finding => finding.Classification.Oncogenicity.Value == OncogenicityClass.UncertainSignificance);
        string[] counted = [.. Count(byUncertain[true].Count(), "of uncertain significance"), .. Count(byUncertain[false].Count(), "benign or likely so")];
        return counted.Length == 0 ? string.Empty : $"Besides: {string.Join(", ", counted)}.";
    }

    // Gains, fusions and splice variants have no class by any procedure, and a board wants to know of them; small variants stand in the table.
    private static string NotClassed(Finding[] findings)
    {
        string[] names = [.. findings.Where(finding => finding.Reported is not ReportedSmallVariant).Select(Name).Distinct(StringComparer.Ordinal)];
        int small = findings.Count(finding => finding.Reported is ReportedSmallVariant);
        string[] told = [.. names.Take(Named), .. Count(names.Length - Named, "further"), .. Count(small, small == 1 ? "small variant" : "small variants")];
        return told.Length == 0 ? string.Empty : $"Besides, not classed: {string.Join("; ", told)}.";
    }

    private static bool IsMeasured(BiomarkerResult biomarker) => biomarker.State.IsAssessed || biomarker.Value is not null;

    private string OfBiomarker(BiomarkerResult biomarker)
    {
        string[] unsupported = [.. biomarker.Options.Where(option => option.Assertion.Direction == EvidenceDirection.DoesNotSupport).SelectMany(option => option.Assertion.Therapies).Select(id => knowledge.Therapies[id].Name).Distinct(StringComparer.Ordinal)];
        string[] supported = [.. biomarker.Options.Where(option => option.Assertion.Direction == EvidenceDirection.Supports).Select(option => string.Join(" with ", option.Assertion.Therapies.Select(id => knowledge.Therapies[id].Name))).Distinct(StringComparer.Ordinal)];
        string follows = supported.Length > 0 ? $"; evidence to weigh for {string.Join(", ", supported)}" : unsupported.Length > 0 ? $"; no support for {string.Join(", ", unsupported)}" : string.Empty;
        // A score says at once what it is not validated for.
        string text = (biomarker.Kind == BiomarkerKind.Hrd ? biomarker.Text : biomarker.Text.Split(". ")[0]).TrimEnd('.');
        return $"{text}{follows}.";
    }

    private static IEnumerable<string> Count(int number, string what) => number > 0 ? [string.Create(CultureInfo.InvariantCulture, $"{number} {what}")] : [];

    private static string? Level(string scale, string? level) => level is null ? null : $"{scale} {level}";
}
