using System.Collections.Immutable;

using LmsVariants.Genomics.Consequences;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.KnowledgeBase.LossOfFunction;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>The grade of loss of function by the ClinGen PVS1 tree (Abou Tayoun et al. 2018, PMID 30192042), as docs/loss-of-function.md lays down.</summary>
public static class LossOfFunctionTree
{
    /// <summary>Whether the tree has a grade to give or a reason why it has none: false for what is known to be no null variant, whose grade is "not applicable".</summary>
    public static bool IsFor(TranscriptConsequence consequence)
    {
        ArgumentNullException.ThrowIfNull(consequence);
        return NullChangeRule.Of(consequence) is not (NullChange.Outside or NullChange.None);
    }

    /// <summary>Grades what an allele does to one transcript.</summary>
    /// <param name="consequence">What it does, computed from bases.</param>
    /// <param name="gene">The gene of the transcript; null where none answers to the name: the structural grade is then still given.</param>
    /// <param name="knowledge">Critical regions and exceptions.</param>
    public static LossOfFunctionVerdict Grade(TranscriptConsequence consequence, Gene? gene, LossOfFunctionKnowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(consequence);
        ArgumentNullException.ThrowIfNull(knowledge);
        TreeProtocol protocol = new();
        TreeEnd end = Walk(consequence, gene, knowledge, protocol);
        return new LossOfFunctionVerdict
        {
            Transcript = consequence.Transcript,
            Change = end.Change,
            Grade = end.Grade,
            StructuralGrade = end.Outcome.Grade,
            Mechanism = end.Mechanism,
            NonsenseMediatedDecay = end.Outcome.Decay,
            Loss = end.Outcome.Loss,
            Exons = end.Exons,
            Steps = protocol.Steps,
            Cautions = protocol.Cautions,
        };
    }

    /// <summary>The grade and the decay of <see cref="Grade"/>: the same walk, of which nothing is written down.</summary>
    internal static (Assessed<LossOfFunctionGrade> Grade, Assessed<bool> Decay) GradeAlone(TranscriptConsequence consequence, Gene? gene, LossOfFunctionKnowledge knowledge)
    {
        TreeEnd end = Walk(consequence, gene, knowledge, protocol: null);
        return (end.Grade, end.Outcome.Decay);
    }

    private static TreeEnd Walk(TranscriptConsequence consequence, Gene? gene, LossOfFunctionKnowledge knowledge, TreeProtocol? protocol)
    {
        string symbol = gene?.Symbol ?? consequence.Transcript.Gene;
        string accession = consequence.Transcript.Accession.Base;
        TreeWalk walk = new(consequence, knowledge.RegionsOf(symbol, accession), protocol);
        Assessed<bool> mechanism = MechanismRule.Of(gene);
        protocol?.Ask(
            $"Is loss of function of the gene an established mechanism in cancer?",
            !mechanism.IsAssessed ? (Phrase)$"not assessed: {mechanism.WhyNot}" : mechanism.Value ? (Phrase)$"yes" : (Phrase)$"no",
            TreeSources.Criterion,
            gene?.Curation?.Citations ?? []);
        NullChange change = NullChangeRule.Of(consequence);
        protocol?.Ask($"What does the allele do?", Words(change, consequence));
        BranchOutcome outcome = Walk(walk, change);
        Assessed<LossOfFunctionGrade> grade = outcome.Grade;
        bool isNull = change is not (NullChange.Outside or NullChange.None or NullChange.Unknown);
        if (change != NullChange.Outside && Exemption(knowledge.ExemptionsOf(symbol, accession), consequence, change, outcome) is LossOfFunctionExemption exemption)
        {
            protocol?.Ask($"Is there an exception for this gene?", $"yes: {Phrase.FromKnowledge(exemption.Statement)}", TreeSources.KnowledgeBase, exemption.Citations);
            protocol?.Caution(exemption.Effect == ExemptionEffect.NeedsConfirmation ? (Phrase)$"needs confirmation: {Statement(exemption)}" : Statement(exemption));
            // What the tree itself holds for no loss, no exception makes one.
            if (isNull && outcome.Grade is not { IsAssessed: true, Value: LossOfFunctionGrade.NotApplicable }) grade = Apply(exemption);
        }
        if (isNull && !mechanism.IsAssessed) protocol?.Caution($"{mechanism.WhyNot}: the grade is one of structure alone");
        if (isNull && mechanism is { IsAssessed: true, Value: false })
        {
            protocol?.Caution($"loss of function of {symbol} is not a mechanism in cancer: the variant does not count as loss of function");
            grade = Assessed<LossOfFunctionGrade>.As(LossOfFunctionGrade.NotApplicable);
        }
        return new TreeEnd(change, grade, mechanism, outcome, walk.Exons);
    }

    private static LossOfFunctionExemption? Exemption(ImmutableArray<LossOfFunctionExemption> exemptions, TranscriptConsequence consequence, NullChange change, BranchOutcome outcome)
    {
        ProteinLoss? loss = outcome.Loss.IsAssessed ? outcome.Loss.Value : null;
        return exemptions.FirstOrDefault(row => ExemptionRule.IsAbout(row, consequence, change, loss));
    }

    private static Phrase Statement(LossOfFunctionExemption exemption) => Phrase.FromKnowledge(exemption.Statement).WithoutFullStop;

    private static BranchOutcome Walk(TreeWalk walk, NullChange change)
    {
        if (change is NullChange.Outside or NullChange.None) return BranchOutcome.NotApplicable;
        if (change == NullChange.WholeTranscript && !walk.Consequence.ExonsLost.IsEmpty) walk.Exons = LostExons.Of(ExonicCoding.Of(walk.Transcript), walk.Consequence.ExonsLost);
        if (change == NullChange.WholeTranscript) return BranchOutcome.NotApplicable with { Grade = Assessed<LossOfFunctionGrade>.As(LossOfFunctionGrade.VeryStrong) };
        if (walk.Transcript.Inconsistency is Phrase lacking) return BranchOutcome.NotAssessed($"the transcript is not whole: it lacks {lacking}");
        return change switch
        {
            NullChange.Unknown => BranchOutcome.NotAssessed(
                walk.Consequence.Caveats.IsEmpty ? (Phrase)$"what the protein becomes is not known" : (Phrase)$"what the protein becomes is not known: {Phrase.Join($"; ", walk.Consequence.Caveats)}"),
            NullChange.PrematureStop => PrematureStopBranch.Walk(walk),
            NullChange.StartLoss => StartLossBranch.Walk(walk),
            NullChange.SpliceSite => SpliceSiteBranch.Walk(walk),
            NullChange.ExonLoss => ExonLossBranch.Walk(walk),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Assessed<LossOfFunctionGrade> Apply(LossOfFunctionExemption exemption) => exemption.Effect switch
    {
        ExemptionEffect.NotApplicable => Assessed<LossOfFunctionGrade>.As(LossOfFunctionGrade.NotApplicable),
        ExemptionEffect.Supporting => Assessed<LossOfFunctionGrade>.As(LossOfFunctionGrade.Supporting),
        ExemptionEffect.Moderate => Assessed<LossOfFunctionGrade>.As(LossOfFunctionGrade.Moderate),
        ExemptionEffect.Strong => Assessed<LossOfFunctionGrade>.As(LossOfFunctionGrade.Strong),
        ExemptionEffect.VeryStrong => Assessed<LossOfFunctionGrade>.As(LossOfFunctionGrade.VeryStrong),
        ExemptionEffect.NeedsConfirmation => Assessed<LossOfFunctionGrade>.Not($"needs confirmation: {Statement(exemption)}"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Phrase Words(NullChange change, TranscriptConsequence consequence) => change switch
    {
        NullChange.Outside => $"it lies outside {consequence.Transcript.Accession}",
        NullChange.None when consequence.Terms.IsEmpty => $"the tree is for null variants; this is none",
        NullChange.None => $"the tree is for null variants; {string.Join('&', consequence.Terms)} is none",
        NullChange.Unknown => $"what it does to the protein is not known",
        NullChange.PrematureStop => consequence.Has("frameshift_variant") ? (Phrase)$"a frameshift" : (Phrase)$"a premature stop",
        NullChange.StartLoss => $"the start codon is lost",
        NullChange.SpliceSite => $"a canonical splice site is broken",
        NullChange.ExonLoss => $"whole exons are lost",
        NullChange.WholeTranscript => $"the whole coding sequence is lost",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Where a walk ended.</summary>
    private sealed record TreeEnd(NullChange Change, Assessed<LossOfFunctionGrade> Grade, Assessed<bool> Mechanism, BranchOutcome Outcome, LostExons? Exons);
}
