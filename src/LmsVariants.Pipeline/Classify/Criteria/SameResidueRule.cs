using System.Collections.Immutable;

using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.KnowledgeBase.AminoAcids;
using LmsVariants.KnowledgeBase.Oncogenicity;

namespace LmsVariants.Pipeline.Classify.Criteria;

/// <summary>OM3: another missense at the residue is oncogenic by itself, and exchanges the residue for one no less alike than this one does.</summary>
/// <remarks>"By itself" is without this criterion, so that two exchanges do not lift each other. Distances are Grantham's (1974).</remarks>
internal sealed class SameResidueRule(ImmutableArray<IResidueRule> rules, GranthamDistances distances, OncogenicityProcedure procedure) : ICriterionRule
{
    private const CriterionKind Kind = CriterionKind.SameResidue;
    private const string Residues = "ACDEFGHIKLMNPQRSTVWY";

    public IEnumerable<Answer> Judge(VariantFacts facts)
    {
        yield return facts.Missense is { } change ? Of(facts, change) : Answer.NotMet(Kind, $"no residue is exchanged for another");
    }

    private Answer Of(VariantFacts facts, ProteinSubstitution change)
    {
        if (distances.Between(change.From.ThreeLetter, change.To.ThreeLetter) is not int own) return Answer.Not(Kind, $"no distance between {change.From} and {change.To} is known");
        (ProteinSubstitution Change, int Points)[] established =
        [
            .. Residues.Select(AminoAcid.Of).Where(residue => residue != change.From && residue != change.To)
                .Select(residue => change with { To = residue })
                .Select(other => (Change: other, Points: PointsOf(facts, other)))
                .Where(other => other.Points >= procedure.Thresholds.SameResiduePoints)
                .OrderByDescending(other => other.Points),
        ];
        if (established.Length == 0) return Answer.NotMet(Kind, $"no other missense at residue {change.Position} reaches {procedure.Thresholds.SameResiduePoints} points by itself");
        foreach ((ProteinSubstitution other, int points) in established)
        {
            if (distances.Between(other.From.ThreeLetter, other.To.ThreeLetter) is int known && own >= known)
            {
                return Answer.Met(Kind, procedure[Kind].Points, (Phrase)$"{other} reaches {points} points by itself; the Grantham distance of this exchange, {own}, is no smaller than its {known}");
            }
        }
        (ProteinSubstitution nearest, int sum) = established[0];
        return Answer.NotMet(Kind, (Phrase)$"{nearest} reaches {sum} points by itself; the Grantham distance of this exchange, {own}, is smaller than its {distances.Between(nearest.From.ThreeLetter, nearest.To.ThreeLetter) ?? 0}");
    }

    private int PointsOf(VariantFacts facts, ProteinSubstitution other) => OncogenicityVerdict
        .Weigh([.. rules.SelectMany(rule => rule.Of(facts.Symbol, facts.Accession, other))], procedure)
        .Where(criterion => criterion.Counts)
        .Sum(criterion => criterion.Points.Value);
}
