using System.Globalization;

using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Consequences.Names;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.KnowledgeBase.Readings;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Classify.Criteria;
using LmsVariants.Pipeline.Classify.LossOfFunction;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Wording;

namespace LmsVariants.Reports.Blocks;

/// <summary>Everything about one variant as a block of lines: names, consequence, grade with its way, criteria, evidence.</summary>
public static class VariantBlock
{
    /// <summary>Writes the block of the first finding.</summary>
    /// <param name="target">Where the lines go.</param>
    /// <param name="asked">The variant as it was asked for.</param>
    /// <param name="report">What was found out.</param>
    public static void Write(TextWriter target, string asked, CaseReport report)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(report);
        Finding finding = report.Findings[0];
        VariantAnnotation annotation = finding.Annotation!;
        target.WriteLine(asked);
        foreach ((string label, string text) in Names(annotation).Concat(Grade(finding.Classification)).Concat(Verdict(finding)).Concat(Evidence(report, finding)))
        {
            if (text.Length > 0) target.WriteLine($"  {label,-18}{text}");
        }
        target.WriteLine();
    }

    private static IEnumerable<(string Label, string Text)> Names(VariantAnnotation annotation)
    {
        yield return ("gene", annotation.Gene is { } gene ? $"{gene.Symbol} ({gene.HgncId})" : annotation.Symbol);
        yield return ("checked", annotation.Verification switch
        {
            Verification.Verified => "computed from the reference",
            Verification.Contradicted => $"contradicted: {annotation.WhyNotVerified}",
            _ => $"not computed: {annotation.WhyNotVerified}",
        });
        if (annotation.Chosen is { } chosen)
        {
            yield return ("transcript", $"{chosen.Transcript.Accession} ({annotation.ChoiceReason})");
            foreach (string name in GenomicNames(chosen)) yield return ("g.", name);
            yield return ("c.", chosen.Name?.ToString() ?? string.Empty);
            yield return ("p.", chosen.Protein?.ToString() ?? string.Empty);
            yield return ("consequence", string.Join('&', chosen.Terms));
            yield return ("exon", chosen.Exon ?? string.Empty);
            yield return ("intron", chosen.Intron ?? string.Empty);
            foreach (string caveat in chosen.Caveats) yield return ("caveat", caveat);
            foreach (TranscriptConsequence other in annotation.Effects.Where(effect => effect.Transcript != chosen.Transcript))
            {
                yield return ("also", $"{other.Transcript.Accession}: {(other.Name is { } name ? $"{name.Change} {other.Protein} " : string.Empty)}{string.Join('&', other.Terms)}");
            }
        }
        foreach (Discrepancy found in annotation.Discrepancies) yield return ("discrepancy", $"{found.Code} {found.Text}");
    }

    // The same change on every assembly that the transcript lies on.
    private static IEnumerable<string> GenomicNames(TranscriptConsequence chosen)
    {
        if (chosen.Name is not { } name) yield break;
        foreach (GenomeAssembly assembly in chosen.Transcript.Placements.Keys.Order())
        {
            if (NameProjection.Of(name, chosen.Transcript, assembly) is NameProjection.Placed { Allele: var allele })
            {
                yield return $"{allele.Contig.RefSeq(assembly)}:{GenomicNaming.Change(allele)} ({assembly})";
            }
        }
    }

    private static IEnumerable<(string Label, string Text)> Grade(Classification classification)
    {
        if (classification.LossOfFunction is not GeneVerdict verdict)
        {
            yield return ("loss of function", $"not assessed: {classification.Grade.WhyNot}");
            yield break;
        }
        yield return ("loss of function", VerdictSentence.Of(verdict.Chosen));
        foreach (TreeStep step in verdict.Chosen.Steps) yield return ("", $"  {step.Question} {step.Answer} [{string.Join(", ", step.Citations.Prepend(step.Source))}]");
        foreach (string caution in verdict.Chosen.Cautions) yield return ("caution", caution);
        foreach (TranscriptWarning warning in verdict.Warnings) yield return ("warning", warning.Text);
    }

    private static IEnumerable<(string Label, string Text)> Verdict(Finding finding)
    {
        Classification classification = finding.Classification;
        yield return ("oncogenicity", classification.Oncogenicity.IsAssessed ? VerdictGrounds.Of(classification) : $"not assessed: {classification.Oncogenicity.WhyNot}");
        foreach (Criterion criterion in classification.Criteria)
        {
            string found = criterion.Points.IsAssessed ? $"{criterion.Points.Value.ToString("+0;-0;0", CultureInfo.InvariantCulture)}: {criterion.Reason}{Sources(criterion)}" : $"not assessed: {criterion.Points.WhyNot}";
            yield return ("", $"  {Code(criterion),-12} {found} ({criterion.Meaning})");
        }
        foreach (PublishedReading reading in finding.Published) yield return ("published as", $"{reading.Reading}; {reading.Relevance} [{string.Join(", ", reading.Citations)}]");
        yield return ("tier", finding.Tier.Amp is string amp ? $"{amp} ({finding.Tier.Reason})" : $"none ({finding.Tier.Reason})");
        yield return ("ESCAT", finding.Tier.Escat is string escat ? $"{escat}, as a curator assigned it" : string.Empty);
        yield return ("OncoKB-style", finding.Tier.OncoKbStyle ?? string.Empty);
        yield return ("actionability", VerdictWords.Of(finding.Actionability));
        yield return ("in one sentence", finding.Sentence);
        // What the grade said of itself above is not said twice.
        HashSet<string> said = classification.LossOfFunction is { } verdict
            ? new([$"loss of function: {VerdictSentence.Of(verdict.Chosen)}", .. verdict.Chosen.Cautions, .. verdict.Warnings.Select(warning => warning.Text)], StringComparer.Ordinal)
            : [];
        foreach (string note in finding.Notes.Where(note => !said.Contains(note))) yield return ("note", note);
    }

    // Two conventions exchange two codes; the other one stands beside where they differ.
    private static string Code(Criterion criterion) => criterion.OtherCode == criterion.Code ? criterion.Code : $"{criterion.Code} ({criterion.OtherCode})";

    private static string Sources(Criterion criterion) => criterion.Citations.IsEmpty ? string.Empty : $" [{string.Join(", ", criterion.Citations)}]";

    private static IEnumerable<(string Label, string Text)> Evidence(CaseReport report, Finding finding)
    {
        if (finding.Options.IsEmpty && finding.Outlook.IsEmpty) yield return ("evidence", "no assertion of the knowledge base matches");
        foreach (Option option in finding.Options.Concat(finding.Outlook))
        {
            string levels = option.Level is { } level ? string.Join(", ", new[] { Named("tier", level.Amp), Named("ESCAT", level.Escat), Named("level", level.OncoKbStyle) }.OfType<string>()) : "no level assigned for this tumour";
            string sources = string.Join(", ", report.CitationsOf(option).Select(citation => citation.Label));
            yield return ("evidence", $"{option.Assertion.Id} ({option.EvidenceTumour.Name}; {levels}): {option.Assertion.Statement} [{sources}]");
            yield return ("", option.Assertion.Caution.Length > 0 ? $"  caution: {option.Assertion.Caution}" : string.Empty);
        }

        static string? Named(string what, string? value) => value is null ? null : $"{what} {value}";
    }
}
