using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Interpret.Reversion;

/// <summary>Finds pairs of small variants of one gene that together keep the reading frame which one of them breaks.</summary>
/// <remarks>
/// Every call that its caller holds for real takes part, also one below the reportable share of reads or of the germline: the loss may
/// be inherited, and what restores it begins in few cells. A part of a longer call is the same call and takes no part.
/// </remarks>
internal sealed class ReversionRule(EvidenceMatcher evidence, ReportedCase reported)
{
    private readonly HashSet<int> _parts = [.. reported.Haplotypes.Select(part => part.Part)];

    public ImmutableArray<ReversionSuspicion> Find(ImmutableArray<Finding> findings) =>
    [
        .. findings.Where(TakesPart).GroupBy(finding => finding.Symbol, StringComparer.Ordinal)
            .SelectMany(gene => gene.SelectMany(loss => gene.Select(other => Pair(loss, other))))
            .OfType<ReversionSuspicion>()
            .OrderBy(pair => pair.Loss).ThenBy(pair => pair.Restoring)
            // Two that each break the frame are one pair.
            .DistinctBy(pair => (Math.Min(pair.Loss, pair.Restoring), Math.Max(pair.Loss, pair.Restoring))),
    ];

    private bool TakesPart(Finding finding) =>
        finding.Reported is ReportedSmallVariant { HasPassed: true }
        && finding.Annotation is { Verification: Verification.Verified, Allele: not null }
        && !_parts.Contains(finding.Number - 1);

    private ReversionSuspicion? Pair(Finding loss, Finding other)
    {
        if (loss.Number == other.Number || loss.Classification.LossOfFunction is not { Chosen: { IsTruncation: true } verdict }) return null;
        if (Effect(loss, verdict.Transcript) is not { } first || Effect(other, verdict.Transcript) is not { } second) return null;
        if (JointProduct.Of(verdict.Transcript, loss.Annotation!.Allele!.Assembly, first.Name!, second.Name!) is not { ReachesNaturalStop: true } product) return null;
        bool bothBreak = other.Classification.LossOfFunction?.All.Any(graded => graded.Transcript == verdict.Transcript && graded.IsTruncation) == true;
        bool? isOneMolecule = StatedPhase.Of(loss.Reported, other.Reported);
        if (isOneMolecule == false) return null;
        ImmutableArray<Option> meaning = evidence.ForGenes([loss.Symbol], [AlterationClass.Reversion], change: null);
        return new ReversionSuspicion(
            loss.Number, other.Number, loss.Symbol, verdict.Transcript, product, isOneMolecule == true, meaning, Words(loss.Symbol, first, second, product, isOneMolecule == true, bothBreak, meaning));
    }

    // Where a splice site is broken the spliced bases are not known.
    private static TranscriptConsequence? Effect(Finding finding, Transcript transcript) =>
        finding.Annotation!.Effects.FirstOrDefault(effect => effect.Transcript == transcript) is { Name: not null, BrokenSpliceSites.IsEmpty: true, ExonsLost.IsEmpty: true } effect ? effect : null;

    private static Phrase Words(
        string symbol, TranscriptConsequence loss, TranscriptConsequence other, JointProduct product, bool isOneMolecule, bool bothBreak, ImmutableArray<Option> meaning)
    {
        Phrase altered = (product.FirstAltered, product.ResiduesGone) switch
        {
            (null, _) => $"the protein is that of the reference",
            (int at, 1) => $"from residue {at} on {1} residue of the reference is replaced by {product.ResiduesInTheirPlace}",
            (int at, int gone) => $"from residue {at} on {gone} residues of the reference are replaced by {product.ResiduesInTheirPlace}",
        };
        Phrase order = bothBreak ? (Phrase)$" Each of them breaks the frame alone; which came first is not known." : Phrase.Empty;
        Phrase codon = loss.Codon == other.Codon && !bothBreak ? (Phrase)$" Both lie in one codon and may also be one change that the caller wrote as two." : Phrase.Empty;
        Phrase phase = isOneMolecule ? (Phrase)$"The file holds both for one molecule." : (Phrase)$"Whether both lie on one molecule is not known.";
        Phrase means = Phrase.Join($"", meaning.Select(option => (Phrase)$" {Phrase.FromKnowledge(option.Assertion.Statement)}"));
        return $"Possible reversion of {symbol}: {loss.Name!.Change} {loss.Protein} and {other.Name!.Change} {other.Protein}, read together on {loss.Transcript.Accession}, keep the reading frame to the natural stop; {altered}.{order}{codon} {phase}{means}";
    }
}
