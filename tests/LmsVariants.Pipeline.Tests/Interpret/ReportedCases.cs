using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Tests.Interpret;

/// <summary>Cases of one alteration that is no small variant, as a file would have reported it.</summary>
internal static class ReportedCases
{
    private static readonly SourceLocation Somewhere = SourceLocation.Whole("test");

    /// <summary>What is found of an alteration alone.</summary>
    public static Finding Found(ReportedAlteration reported, string diagnosis = "lms", GenomeAssembly? assembly = GenomeAssembly.GRCh37, CuratedKnowledge? knowledge = null) =>
        Interpreted([reported], diagnosis, assembly, knowledge).Findings[0];

    /// <summary>The report of several alterations.</summary>
    public static CaseReport Of(params ReportedAlteration[] reported) => Interpreted([.. reported], "lms", GenomeAssembly.GRCh37, null);

    private static CaseReport Interpreted(ImmutableArray<ReportedAlteration> reported, string diagnosis, GenomeAssembly? assembly, CuratedKnowledge? knowledge)
    {
        ReportedCase alone = SingleVariant.AsCase(ReportedSmallVariant.At(Somewhere), assembly) with { Alterations = reported };
        return new CaseInterpreter(knowledge ?? Rooms.Knowledge, Rooms.Reference).Interpret(alone, new RunRequest(diagnosis, Rooms.Noon, "test", new InterpretationSettings()));
    }

    /// <summary>A gene with fewer copies.</summary>
    public static ReportedCopyNumber Deletion(string gene, decimal? copies, decimal? fold = 0.3m) => new(Somewhere, gene, "DEL", fold, copies);

    /// <summary>A gene with more copies.</summary>
    public static ReportedCopyNumber Amplification(string gene) => new(Somewhere, gene, "DUP", 6m, null);

    /// <summary>A fusion of two genes.</summary>
    public static ReportedFusion Fusion(string first, string second) => new(Somewhere, $"{first}-{second}", [first, second], "chr1:1", "chr1:2", 20);

    /// <summary>A loss of exons of a gene's first transcript, with the bases around them.</summary>
    public static ReportedExonCopyNumber ExonLoss(string gene, int first, int last, int beyond = 20)
    {
        TranscriptPlacement placement = Rooms.Reference.OfGene(gene)[0].Placements[GenomeAssembly.GRCh37];
        int[] places = [.. new[] { placement.Exons[first - 1], placement.Exons[last - 1] }.SelectMany(exon => new[] { exon.First.Value, exon.Last.Value })];
        return new(Somewhere, gene, placement.Contig.Name, places.Min() - beyond, places.Max() + beyond, $"{first}-{last}", 0.5m, "LOSS");
    }
}
