using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Interpret.Reversion;

namespace LmsVariants.Pipeline.Interpret;

/// <summary>Whether the other copy of the gene is known to be hit as well: what a conditional match hangs on.</summary>
internal sealed class SecondHit(ReportedCase reported, ImmutableArray<Finding> all, ImmutableArray<ReversionSuspicion> reversions, GeneCatalogue genes)
{
    // The parts of the examination in which a second hit would show. What is said of none of them is said of no second hit.
    private static readonly ImmutableArray<CoverageSubject> Showing =
        [CoverageSubject.SmallVariants, CoverageSubject.GeneLosses, CoverageSubject.ExonLosses, CoverageSubject.LossOfHeterozygosity];

    private const int Shown = 3;

    /// <summary>Whether the question is one to ask: a loss in a gene that acts by its loss, called for real.</summary>
    public static bool IsAskedOf(Finding finding) =>
        (finding.Classification.Role == GeneRole.TumourSuppressor || finding.Classification.Gene?.Curation?.LossOfFunctionIsMechanism == true) && IsHit(finding);

    public SecondHitAnswer Answer(Finding finding)
    {
        string symbol = finding.Symbol;
        if (finding.Classification.Alterations.Contains(AlterationClass.DeepDeletion)) return new(true, $"no copy of {symbol} is left: both are hit");
        Phrase[] heterozygosity = [.. reported.LossOfHeterozygosity.Where(loss => loss.MinorCopies is (null or 0) && (genes.Resolve(loss.Gene)?.Symbol ?? loss.Gene) == symbol).Select(Words)];
        Phrase[] hits =
        [
            .. all.Where(other => other.Number != finding.Number && other.Symbol == symbol && IsHit(other) && !Mends(finding, other)).Select(other => FindingName.Of(other.Symbol, other.Reported, other.Annotation)),
            .. IsCopyLoss(finding) ? [] : heterozygosity,
        ];
        if (hits.Length == 0 && heterozygosity.Length > 0) return new(false, $"{heterozygosity[0]}, was called for {symbol} and may be this same loss: whether the copy that is left is hit is not known");
        if (hits.Length > 0) return new(true, $"a second hit of {symbol} was called ({Named(hits)}); whether it lies on the other copy is not known");
        Phrase[] unseen = [.. Showing.Where(subject => !IsAssessed(subject)).Select(subject => subject.Within)];
        if (unseen.Length == Showing.Length) return new(false, $"whether there is a second hit of {symbol} is not known: nothing in which it would show was assessed");
        return new(false, unseen.Length == 0
            ? (Phrase)$"no second hit of {symbol} was called"
            : (Phrase)$"no second hit of {symbol} was called; {Phrase.Join($"; ", unseen)} could not be assessed with these files");
    }

    // A gene that is hit many times is told once, not in every finding of it.
    private static Phrase Named(Phrase[] hits) => hits.Length <= Shown
        ? Phrase.Join($"; ", hits)
        : (Phrase)$"{Phrase.Join($"; ", hits.Take(Shown))}; and {hits.Length - Shown} further";

    // A copy that is lost takes its heterozygosity with it: that is one hit, seen twice.
    private static bool IsCopyLoss(Finding finding) => finding.Reported is ReportedExonCopyNumber or ReportedCopyNumber;

    // Of two that together keep the frame the one is no second hit of the other.
    private bool Mends(Finding finding, Finding other) => reversions.Any(pair => pair.Concerns(finding.Number) && pair.Concerns(other.Number));

    // A part of another call is no hit of its own, and what the caller itself does not hold for real is none.
    private static bool IsHit(Finding other) =>
        other.Reportability.IsReportable && other.Reported.HasPassed && other.Classification.Evidenced.Contains(AlterationClass.LossOfFunction);

    private static Phrase Words(ReportedLossOfHeterozygosity loss) => loss.Copies switch
    {
        null => $"loss of heterozygosity",
        1 => $"loss of heterozygosity, {loss.Copies} copy in all",
        decimal copies => $"loss of heterozygosity, {copies} copies in all",
    };

    private bool IsAssessed(CoverageSubject subject) => reported.Coverage.Any(part => part.Subject == subject && part.IsAssessed);
}
