using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.Genomics.Consequences;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Classify;

namespace LmsVariants.Pipeline.Interpret;

/// <summary>Which findings belong on the main part of the report. A finding outside stays in every file with its reasons.</summary>
internal sealed class ReportabilityRules(InterpretationSettings settings)
{
    // The last term of Ensembl's order that lies in a coding sequence or at its splice sites.
    private static readonly int LastCoding = ConsequenceTerm.Named("coding_sequence_variant").Severity;

    public Reportability Judge(ReportedAlteration reported, VariantAnnotation? annotation, Classification classification, bool hasAssertion)
    {
        if (reported is not ReportedSmallVariant small) return new Reportability(true, []);
        ImmutableArray<string> outside = [.. ReasonsOutside(small, annotation!)];
        if (outside.IsEmpty) return new Reportability(true, []);
        bool lossInKnownGene = classification.Gene?.Curation is not null && classification.Alterations.Contains(AlterationClass.LossOfFunction);
        return lossInKnownGene || hasAssertion
            ? new Reportability(true, [.. outside.Select(reason => $"{reason}; kept because it is {(lossInKnownGene ? "a loss of function in a gene of the knowledge base" : "the subject of a curated assertion")}")])
            : new Reportability(false, outside);
    }

    private IEnumerable<string> ReasonsOutside(ReportedSmallVariant small, VariantAnnotation annotation)
    {
        if (small.Filter is not (null or "PASS")) yield return $"filter {small.Filter}";
        if (small.AlleleFrequency < settings.MinimumAlleleFrequency)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"VAF {small.AlleleFrequency} below {settings.MinimumAlleleFrequency}");
        }
        if (small.Depth < settings.MinimumDepth) yield return string.Create(CultureInfo.InvariantCulture, $"depth {small.Depth} below {settings.MinimumDepth}");
        if (WhyNotCoding(small, annotation) is string why) yield return why;
    }

    // A name alone, or a contradicted row, is kept: that nothing was computed does not make it harmless.
    private static string? WhyNotCoding(ReportedSmallVariant small, VariantAnnotation annotation)
    {
        if (annotation.Consequence.IsAssessed)
        {
            return annotation.Consequence.Value.Any(term => term.Severity <= LastCoding) ? null : $"neither coding nor splice: {string.Join('&', annotation.Consequence.Value)}";
        }
        if (small.Allele is null || annotation.Verification == Verification.Contradicted) return null;
        return small.CodingName.Length > 0 ? null : "neither coding nor splice as far as the file says";
    }
}
