using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Consequences;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Prognosis;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Interpret.GenesSeen;

namespace LmsVariants.Pipeline.Interpret.RiskGroups;

/// <summary>Whether a gene is mutated in a case, for a risk model.</summary>
internal sealed class GeneMutationRule(ReportedCase reported, ImmutableArray<Finding> findings, GeneCoverage coverage, decimal polymorphismFrom)
{
    // The last term of Ensembl's order that changes a protein.
    private static readonly int LastAltering = ConsequenceTerm.Named("protein_altering_variant").Severity;

    public FactorResult Judge(GeneMutationFactor factor)
    {
        Finding[] ofGene = [.. findings.Where(finding => finding.Symbol == factor.Gene && IsCounted(finding))];
        if (ofGene.FirstOrDefault(IsMutation) is Finding mutation) return new FactorResult(factor, FactorState.Present, Named(mutation));
        foreach (Finding finding in ofGene)
        {
            if (WhyUncertain(finding) is Phrase why) return new FactorResult(factor, FactorState.Uncertain, why);
        }
        if (WhyNotAssessed(factor.Gene) is Phrase missing) return new FactorResult(factor, FactorState.NotAssessed, missing);
        // Whether a study counted deletions is not told: none is absent whose deletions nobody looked for.
        return AreLossesAssessed
            ? new FactorResult(factor, FactorState.Absent, $"none among the small variants and losses")
            : new FactorResult(factor, FactorState.NotAssessed, $"none among the small variants, and losses of the gene were not assessed");
    }

    private bool AreLossesAssessed => reported.Coverage.Any(part => part.Subject == CoverageSubject.GeneLosses && part.IsAssessed);

    // A call that its caller filtered is none, a part of another is counted with it, and what a population carries is no mutation of the tumour.
    private bool IsCounted(Finding finding) =>
        finding.Reported.HasPassed
        && !reported.Haplotypes.Any(part => part.Part == finding.Number - 1)
        && (finding.Reportability.IsReportable || !IsOfPopulation(finding.Reported));

    private bool IsOfPopulation(ReportedAlteration alteration) => alteration is ReportedSmallVariant small
        && (small.PopulationFrequency?.Value >= polymorphismFrom || small.Origin is { IsGermline: true, IsFromDatabase: true });

    private static bool IsMutation(Finding finding) =>
        finding.Reported is ReportedSmallVariant && finding.Reportability.IsReportable && finding.Annotation!.Verification != Verification.Contradicted
        && (finding.Classification.Oncogenicity is { IsAssessed: true, Value: OncogenicityClass.Oncogenic or OncogenicityClass.LikelyOncogenic }
            || finding.Classification.Grade is { IsAssessed: true, Value: LossOfFunctionGrade.Strong or LossOfFunctionGrade.VeryStrong });

    private static Phrase? WhyUncertain(Finding finding)
    {
        if (finding.Reported is not ReportedSmallVariant)
        {
            return finding.Classification.Alterations.Contains(AlterationClass.LossOfFunction) ? (Phrase)$"{Named(finding)} is no mutation in the narrow sense, and whether the model counts it is not known" : null;
        }
        if (finding.Annotation!.Verification == Verification.Contradicted) return $"the reference contradicts the file for a variant of {finding.Symbol}";
        if (finding.Classification.Oncogenicity is { IsAssessed: true, Value: OncogenicityClass.LikelyBenign or OncogenicityClass.Benign }) return null;
        if (!finding.Annotation.Consequence.IsAssessed) return $"what {Named(finding)} does to the protein is not known";
        if (finding.Annotation.Consequence.Value.All(term => term.Severity > LastAltering)) return null;
        return finding.Reportability.IsReportable
            ? (Phrase)$"{Named(finding)} is not shown to be oncogenic"
            : (Phrase)$"{Named(finding)} is outside the reportable settings";
    }

    private Phrase? WhyNotAssessed(string gene)
    {
        if (reported.Coverage.FirstOrDefault(part => part.Subject == CoverageSubject.SmallVariants) is not { IsAssessed: true }) return $"small variants were not assessed";
        if (reported.Assay.IsCirculatingDna) return $"that circulating DNA shows none does not tell of the tumour";
        if (!coverage.Panel.IsAssessed) return coverage.Panel.WhyNot;
        if (!coverage.Panel.Value.Genes.Contains(gene, StringComparer.Ordinal)) return $"{gene} is not on the panel";
        return coverage.Uncalled.IsAssessed && coverage.Uncalled.Value.FirstOrDefault(part => part.Symbol == gene) is UncalledGene part
            ? (Phrase)$"{part.Percent} % of the coding bases of {gene} have no call"
            : null;
    }

    private static Phrase Named(Finding finding) => FindingName.Of(finding.Symbol, finding.Reported, finding.Annotation);
}
