using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.KnowledgeBase.Readings;
using LmsVariants.KnowledgeBase.Tumours;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Interpret.GenesSeen;
using LmsVariants.Pipeline.Interpret.Germline;
using LmsVariants.Pipeline.Interpret.Reversion;
using LmsVariants.Pipeline.Interpret.RiskGroups;
using LmsVariants.Pipeline.Interpret.Sentences;
using LmsVariants.Pipeline.Interpret.Tiers;

namespace LmsVariants.Pipeline.Interpret;

/// <summary>What a run asks of every case.</summary>
/// <param name="Diagnosis">The code of the switch; null where none was given.</param>
/// <param name="ReportTime">The time that the reports bear.</param>
/// <param name="Software">The version of this program.</param>
/// <param name="Settings">The settings in force.</param>
public sealed record RunRequest(string? Diagnosis, DateTimeOffset ReportTime, string Software, InterpretationSettings Settings);

/// <summary>The way of one case from reported to ready for its reports: annotate, classify, interpret. Nothing here waits.</summary>
public sealed class CaseInterpreter(CuratedKnowledge knowledge, TranscriptCatalogue transcripts)
{
    private readonly SmallVariantAnnotator _annotator = new(transcripts, knowledge.Genes);
    private readonly Classifier _classifier = new(knowledge, transcripts);

    /// <summary>Makes the report of a case.</summary>
    /// <exception cref="UnknownDiagnosisException">The diagnosis names no known tumour type.</exception>
    public CaseReport Interpret(ReportedCase reported, RunRequest request)
    {
        ArgumentNullException.ThrowIfNull(reported);
        ArgumentNullException.ThrowIfNull(request);
        Diagnosis diagnosis = DiagnosisResolver.Resolve(request.Diagnosis, reported.Sheet, knowledge.Tumours);
        EvidenceMatcher evidence = new(knowledge, diagnosis.Type);
        GermlineRules germline = new(knowledge, diagnosis.Type, reported);
        ReportabilityRules reportability = new(request.Settings, reported.Assay);
        HaplotypeNames haplotypes = new(reported);
        ImmutableArray<Finding> each =
        [
            .. reported.Alterations.Select((alteration, index) => Interpret(alteration, index + 1, reported.Assay, diagnosis.Type, haplotypes, evidence, germline, reportability)),
        ];
        FindingSentence sentence = new(knowledge);
        ImmutableArray<ReversionSuspicion> reversions = new ReversionRule(evidence, reported).Find(each);
        SecondHit secondHit = new(reported, each, reversions, knowledge.Genes);
        ImmutableArray<Finding> findings = [.. each.Select(finding => Noted(Conditioned(finding, secondHit), reversions)).Select(finding => finding.Reportability.IsFilteredCall ? finding : finding with { Sentence = sentence.Of(finding) })];
        ImmutableArray<Finding> ranked = Rank(findings);
        ImmutableArray<BiomarkerResult> biomarkers = new BiomarkerRules(knowledge, request.Settings, evidence).Judge(reported);
        GeneCoverage genesSeen = new GeneCoverageRule(knowledge, transcripts).Judge(reported, findings);
        RiskGroupResult? riskGroup = new RiskGroupRule(knowledge, request.Settings.MaximumPopulationFrequency).Judge(reported, diagnosis, findings, genesSeen);
        CaseSummary summary = new(knowledge);
        CaseReport report = new()
        {
            Case = reported,
            ReportTime = request.ReportTime,
            Diagnosis = diagnosis,
            Findings = findings,
            Ranked = ranked,
            Biomarkers = biomarkers,
            Summary = [.. summary.Sentences(reported, ranked, biomarkers), .. reversions.Select(reversion => reversion.Words), .. riskGroup is null ? Array.Empty<Phrase>() : [riskGroup.Words]],
            Limitations = [.. summary.Limitations(reported, diagnosis, findings), .. GeneCoverageRule.Sentences(genesSeen)],
            Reversions = reversions,
            RiskGroup = riskGroup,
            GeneCoverage = genesSeen,
            MinimumAlleleFrequency = request.Settings.MinimumAlleleFrequencyOf(reported.Assay),
            Settings = SettingsInForce(request.Settings, reported.Assay),
            Provenance = new Provenance(request.Software, knowledge.Version, transcripts.Version),
            Knowledge = knowledge,
        };
        return report with { Paragraph = new CaseParagraph(knowledge).Of(report) };
    }

    private Finding Interpret(
        ReportedAlteration reported, int number, Assay assay, TumourType patient, HaplotypeNames haplotypes, EvidenceMatcher evidence, GermlineRules germline, ReportabilityRules reportability)
    {
        VariantAnnotation? annotation = reported is ReportedSmallVariant small ? _annotator.Annotate(small, assay.Assembly) : null;
        GeneOfPlace place = GeneOfPlace.Of(reported, assay.Assembly, transcripts);
        Gene? gene = annotation is null ? knowledge.Genes.Resolve(place.Symbol.Length > 0 ? place.Symbol : reported.Gene) : annotation.Gene;
        Classification classification = _classifier.Classify(reported, annotation, gene, patient, assay.Assembly);
        string symbol = annotation?.Symbol ?? gene?.Symbol ?? reported.Gene;
        string? partOf = haplotypes.WholeOf(number - 1);
        // What a part would open alone does not follow from it: the whole is what the cell has.
        ImmutableArray<string> symbols = partOf is not null ? [] : reported is ReportedFusion fusion ? fusion.Partners : [symbol];
        ImmutableArray<Option> options = evidence.ForGenes(symbols, classification.Evidenced, annotation?.ProteinChange);
        ImmutableArray<Option> outlook = evidence.OutlookForGenes(symbols, classification.Evidenced, annotation?.ProteinChange);
        Reportability judged = reportability.Judge(reported, annotation, classification, !options.IsEmpty, partOf);
        // A call that its caller does not hold for real is shown, and nobody is treated by it.
        if (judged.IsFilteredCall) (options, outlook) = ([], []);
        classification = Weighed(classification, judged, partOf);
        TierVerdict tier = judged.IsFilteredCall || partOf is not null ? TierVerdict.None($"nothing is weighed for this row") : TierRule.Judge(classification, [.. options, .. outlook]);
        bool isLoss = partOf is null && !judged.IsFilteredCall && classification.Evidenced.Contains(AlterationClass.LossOfFunction);
        return new Finding
        {
            Number = number,
            Reported = reported,
            Annotation = annotation,
            Classification = classification,
            Symbol = symbol,
            Reportability = judged,
            Options = options,
            Outlook = outlook,
            Actionability = ActionabilityRule.Judge(classification, options),
            Tier = tier,
            Published = reported is ReportedSmallVariant named ? PublishedOf(symbol, named, annotation) : [],
            GeneLists = [.. knowledge.GeneLists.Values.Where(list => list.Genes.Contains(symbol, StringComparer.Ordinal)).OrderBy(list => list.Id, StringComparer.Ordinal).Select(list => Phrase.FromKnowledge(list.Name))],
            Biomarkers = isLoss && gene?.Curation?.Pathway is { Length: > 0 } pathway ? [classification.IsTruncation ? (Phrase)$"{Phrase.FromKnowledge(pathway)}: {symbol} truncation" : (Phrase)$"{Phrase.FromKnowledge(pathway)}: {symbol} loss"] : [],
            Germline = judged.MayBeOfGermline && !judged.IsFilteredCall ? germline.Ask(reported, symbol, annotation, classification) : null,
            Ends = BreakpointPlace.EndsOf(reported, symbol, assay.Assembly, transcripts),
            Shares = reported is ReportedSmallVariant ? germline.SharesOf(symbol) : null,
            Notes = [.. FindingNotes.Of(reported, annotation, classification, !options.IsEmpty), .. TierNote(tier), .. haplotypes.NotesOf(number - 1), .. place.Note.IsEmpty ? Array.Empty<Phrase>() : [place.Note]],
        };
    }

    // What the caller does not hold for real is not weighed, and of a call that is part of another one the whole is.
    private static Classification Weighed(Classification classification, Reportability judged, string? partOf)
    {
        if (judged.IsFilteredCall) return classification.Unweighed($"the caller filtered the call");
        return partOf is null ? classification : classification.Unweighed($"part of {partOf}, which is weighed in its place");
    }

    // By what was computed; a name that the reference contradicts, or that could not be computed, is looked up as the file wrote it.
    private ImmutableArray<PublishedReading> PublishedOf(string symbol, ReportedSmallVariant named, VariantAnnotation? annotation) => annotation?.CodingName is { } coding
        ? knowledge.PublishedReadings.Find(symbol, coding.Change, annotation.ProteinChange?.ToString())
        : knowledge.PublishedReadings.Find(symbol, named.CodingName, named.ProteinName);

    private static IEnumerable<Phrase> TierNote(TierVerdict tier) => tier.Reason == TierVerdict.OncogenicWithoutAssertion ? [TierVerdict.OncogenicWithoutAssertion] : [];

    // What a conditional match hangs on is said with it; of any other loss whether the other copy is hit as well.
    private static Finding Conditioned(Finding finding, SecondHit secondHit)
    {
        if (finding.Actionability != Actionability.Conditional && !SecondHit.IsAskedOf(finding)) return finding;
        SecondHitAnswer answer = secondHit.Answer(finding);
        return finding with
        {
            SecondHit = answer,
            Notes = finding.Actionability == Actionability.Conditional
                ? [$"conditional: loss of function not shown for this variant; {answer.Words}", .. finding.Notes]
                : [.. finding.Notes, answer.Words],
        };
    }

    // The variant that mends the frame is no target of its own, and what it may mean is read with the one that broke it.
    private static Finding Noted(Finding finding, ImmutableArray<ReversionSuspicion> reversions)
    {
        ReversionSuspicion[] concerned = [.. reversions.Where(reversion => reversion.Concerns(finding.Number))];
        if (concerned.Length == 0) return finding;
        Finding noted = finding with { Notes = [.. finding.Notes, .. concerned.Select(reversion => reversion.Words)], IsPerhapsReverted = concerned.Any(reversion => reversion.Loss == finding.Number) };
        return noted.IsPerhapsReverted
            ? noted
            : noted with { Options = [], Outlook = [], Actionability = Actionability.None, Biomarkers = [], Germline = null, Tier = TierVerdict.None($"read with another variant it restores the reading frame: it is no loss of its own") };
    }

    // What opens a therapy first, the strongest evidence before weaker (AMP, then ESCAT), then losses of function, then what alters a curated gene, then the rest; outside the settings last.
    private static ImmutableArray<Finding> Rank(ImmutableArray<Finding> findings) =>
    [
        .. findings
            .OrderByDescending(finding => finding.Reportability.IsReportable)
            .ThenByDescending(finding => finding.Actionability)
            .ThenBy(finding => finding.Tier.AmpRank)
            .ThenBy(finding => finding.Tier.EscatRank)
            .ThenByDescending(finding => finding.Options.Any(option => option.Assertion.Direction == EvidenceDirection.Supports))
            .ThenBy(finding => finding.Classification.Oncogenicity.IsAssessed ? finding.Classification.Oncogenicity.Value : OncogenicityClass.UncertainSignificance)
            .ThenByDescending(finding => finding.Germline is not null)
            .ThenByDescending(finding => finding.Classification.Alterations.Contains(AlterationClass.LossOfFunction))
            .ThenByDescending(finding => finding.Classification.Gene?.Curation is not null)
            .ThenBy(finding => finding.Annotation?.Consequence is { IsAssessed: true } consequence ? consequence.Value[0].Severity : int.MaxValue)
            .ThenBy(finding => finding.Number),
    ];

    private ImmutableArray<Setting> SettingsInForce(InterpretationSettings settings, Assay assay)
    {
        decimal tmb = settings.TmbHigh ?? knowledge.CutOffs["tmb-high"].Value;
        return
        [
            new Setting($"reportable: filter", $"PASS (a CombinedVariantOutput lists passing calls alone)", $"default"),
            new Setting($"reportable: minimum VAF", $"{settings.MinimumAlleleFrequencyOf(assay)}", settings.SourceOf(assay.IsCirculatingDna ? nameof(settings.MinimumAlleleFrequencyCirculating) : nameof(settings.MinimumAlleleFrequency))),
            new Setting($"reportable: minimum depth", $"{settings.MinimumDepth}", settings.SourceOf(nameof(settings.MinimumDepth))),
            new Setting($"reportable: consequence", $"coding or splice", $"default"),
            new Setting($"reportable: population frequency", $"below {settings.MaximumPopulationFrequency} where one is known", settings.SourceOf(nameof(settings.MaximumPopulationFrequency))),
            new Setting($"reportable: origin", $"not held for germline by the caller's own trace", $"default"),
            new Setting($"TMB high from", $"{tmb}", settings.TmbHigh is null ? (Phrase)$"knowledge base, biomarkers.yaml" : settings.SourceOf(nameof(settings.TmbHigh))),
        ];
    }
}
