using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Consequences;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Classify;

namespace LmsVariants.Pipeline.Interpret;

/// <summary>Which findings belong on the main part of the report. A finding outside stays in every file with its reasons.</summary>
internal sealed class ReportabilityRules(InterpretationSettings settings, Assay assay)
{
    // The last term of Ensembl's order that lies in a coding sequence or at its splice sites.
    private static readonly int LastCoding = ConsequenceTerm.Named("coding_sequence_variant").Severity;

    /// <param name="reported">The alteration.</param>
    /// <param name="annotation">What was computed of it, for a small variant.</param>
    /// <param name="classification">What class of alteration it is.</param>
    /// <param name="hasAssertion">Whether a curated assertion is about it.</param>
    /// <param name="partOf">The name of the call that holds it, where it is a part of one; else null.</param>
    public Reportability Judge(ReportedAlteration reported, VariantAnnotation? annotation, Classification classification, bool hasAssertion, string? partOf)
    {
        // What a part would do alone is not what happens: the whole is judged in its place.
        if (partOf is not null) return new Reportability(false, [$"part of {partOf}, which is reported in its place"]) { MayBeOfGermline = false };
        ImmutableArray<Phrase> outside = [.. ReasonsOutside(reported, annotation)];
        if (outside.IsEmpty) return new Reportability(true, []);
        // What the caller holds for germline by its share of reads alone is what the question is about.
        bool mayBeOfGermline = reported is ReportedSmallVariant { Origin: { IsGermline: true, IsFromDatabase: false } } && outside.Length == 1;
        return WhyKept(reported, classification, hasAssertion) is Phrase why
            ? new Reportability(true, [.. outside.Select(reason => (Phrase)$"{reason}; kept because it is {why}")]) { IsFilteredCall = !reported.HasPassed }
            : new Reportability(false, outside) { MayBeOfGermline = mayBeOfGermline, IsFilteredCall = !reported.HasPassed, IsNamedAlthoughFiltered = !reported.HasPassed && classification.IsHotspot && IsInKnownGene(reported, classification) };
    }

    // What matters most is never hidden by a setting.
    private static Phrase? WhyKept(ReportedAlteration reported, Classification classification, bool hasAssertion)
    {
        bool inKnownGene = IsInKnownGene(reported, classification);
        if (inKnownGene && classification.Alterations.Contains(AlterationClass.LossOfFunction)) return $"a loss of function in a gene of the knowledge base";
        // A hotspot that its own caller does not hold for real is noise more often than not: it is named outside.
        if (inKnownGene && classification.IsHotspot && reported.HasPassed) return $"a hotspot in a gene of the knowledge base";
        return hasAssertion ? (Phrase)$"the subject of a curated assertion" : null;
    }

    private static bool IsInKnownGene(ReportedAlteration reported, Classification classification) => reported is ReportedSmallVariant && classification.Gene?.Curation is not null;

    private IEnumerable<Phrase> ReasonsOutside(ReportedAlteration reported, VariantAnnotation? annotation)
    {
        if (!reported.HasPassed) yield return reported.FilterMeaning is string meaning ? (Phrase)$"filter {reported.Filter} ({meaning})" : (Phrase)$"filter {reported.Filter}";
        if (reported is not ReportedSmallVariant small) yield break;
        decimal least = settings.MinimumAlleleFrequencyOf(assay);
        if (small.AlleleFrequency < least) yield return $"VAF {small.AlleleFrequency} below {least}";
        if (small.Depth < settings.MinimumDepth) yield return $"depth {small.Depth} below {settings.MinimumDepth}";
        if (small.PopulationFrequency is { } known && known.Value >= settings.MaximumPopulationFrequency)
        {
            yield return $"population frequency {known.Value} ({known.Source}) not below {settings.MaximumPopulationFrequency}";
        }
        if (small.Origin is { IsGermline: true } origin) yield return $"held for germline by the caller's own trace ({origin.Text})";
        if (WhyNotCoding(small, annotation!) is Phrase why) yield return why;
    }

    // A name alone, or a contradicted row, is kept: that nothing was computed does not make it harmless.
    private static Phrase? WhyNotCoding(ReportedSmallVariant small, VariantAnnotation annotation)
    {
        if (annotation.Consequence.IsAssessed)
        {
            return annotation.Consequence.Value.Any(term => term.Severity <= LastCoding) ? null : (Phrase)$"neither coding nor splice: {string.Join('&', annotation.Consequence.Value)}";
        }
        if (small.Allele is null || annotation.Verification == Verification.Contradicted) return null;
        return small.CodingName.Length > 0 ? null : (Phrase)$"neither coding nor splice as far as the file says";
    }
}
