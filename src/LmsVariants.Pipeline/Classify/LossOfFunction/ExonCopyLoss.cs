using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.KnowledgeBase.LossOfFunction;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>The grade of a loss of exons that a file gives by place. Exon numbers alone are not read: how a file counts them is not known.</summary>
internal static class ExonCopyLoss
{
    public static Assessed<GeneVerdict> Grade(ReportedExonCopyNumber loss, GenomeAssembly? assembly, Gene? gene, TranscriptCatalogue transcripts, LossOfFunctionKnowledge knowledge)
    {
        if (gene is null) return Assessed<GeneVerdict>.Not($"no gene of the knowledge base answers to the name");
        if (assembly is not GenomeAssembly build) return Assessed<GeneVerdict>.Not($"the assembly of the coordinates is not known");
        if (loss is not { Start: int start, Stop: int stop }) return Assessed<GeneVerdict>.Not($"the file gives exon numbers without a place, and how it counts exons is not known");
        ImmutableArray<TranscriptConsequence> effects =
        [
            .. transcripts.OfGene(gene.Symbol)
                .Where(transcript => transcript.Placements.TryGetValue(build, out TranscriptPlacement? placement) && IsThere(placement, loss))
                .Select(transcript => Effect(transcript, ExonsIn(transcript.Placements[build], start, stop))),
        ];
        if (effects.IsEmpty) return Assessed<GeneVerdict>.Not($"no transcript of {gene.Symbol} in the reference bundle lies on {loss.Chromosome} of {build}");
        GeneVerdict verdict = TranscriptOfVerdict.RestOn(TranscriptChoice.Of(effects).Transcript, effects, gene, knowledge);
        return verdict.Chosen.Change is NullChange.ExonLoss or NullChange.WholeTranscript
            ? Assessed<GeneVerdict>.As(verdict)
            : Assessed<GeneVerdict>.Not($"the stretch takes no exon of {gene.Symbol} with a splice site");
    }

    private static bool IsThere(TranscriptPlacement placement, ReportedExonCopyNumber loss) => Contig.TryParse(loss.Chromosome, out Contig contig) && contig == placement.Contig;

    // A border inside an exon breaks a splice site of it: what is left of the exon cannot be joined. A stretch inside one exon breaks none.
    private static ImmutableArray<int> ExonsIn(TranscriptPlacement placement, int start, int stop) =>
    [
        .. Enumerable.Range(1, placement.Exons.Length).Where(number =>
        {
            Interval exon = placement.Exons[number - 1];
            bool overlaps = exon.First.Value <= stop && exon.Last.Value >= start;
            bool isInside = exon.First.Value < start && exon.Last.Value > stop;
            return overlaps && !isInside;
        }),
    ];

    private static TranscriptConsequence Effect(Transcript transcript, ImmutableArray<int> exons) => TranscriptConsequence.Bare(transcript, "feature_truncation") with { ExonsLost = exons };
}
