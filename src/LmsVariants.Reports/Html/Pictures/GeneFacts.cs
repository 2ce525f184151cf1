using System.Collections.Immutable;

using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase.Domains;
using LmsVariants.KnowledgeBase.Hotspots;
using LmsVariants.KnowledgeBase.LossOfFunction;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Classify.LossOfFunction;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Wording;

namespace LmsVariants.Reports.Html.Pictures;

/// <summary>Samples with a change at a residue.</summary>
/// <param name="Residue">The residue.</param>
/// <param name="Name">Its name, such as <c>Arg248</c>; the number alone where no substitution is counted there.</param>
/// <param name="Samples">The samples, substitutions, splice sites and in-frame changes together.</param>
internal sealed record HotspotStem(int Residue, string Name, int Samples);

/// <summary>What a picture of a gene shows: the protein of the transcript that the report rests on, and what the finding does to it.</summary>
internal sealed record GeneFacts
{
    public required string Symbol { get; init; }

    public required Transcript Transcript { get; init; }

    /// <summary>Gets the number of residues, the stop not counted.</summary>
    public required int Length { get; init; }

    public required VariantShape Shape { get; init; }

    /// <summary>Gets the name of the change: of the protein, else of the coding sequence; empty for a loss of exons.</summary>
    public required string Change { get; init; }

    /// <summary>Gets the residue at which the change is drawn; null where it lies outside the coding sequence, or has no one place.</summary>
    public required int? Residue { get; init; }

    /// <summary>Gets the residues that are lost, the protein's last one at most; null where none is.</summary>
    public required (int First, int Last)? Lost { get; init; }

    /// <summary>Gets the exons that a loss of exons takes; null for anything else.</summary>
    public LostExons? Exons { get; init; }

    /// <summary>Gets the codon of a premature stop in the changed protein; null where there is none.</summary>
    public required int? Stop { get; init; }

    /// <summary>Gets the last codon at which a stop predicts decay; null where no junction is known.</summary>
    public required int? Border { get; init; }

    public required Assessed<bool> Decay { get; init; }

    public required ImmutableArray<ProteinDomain> Domains { get; init; }

    public required ImmutableArray<CriticalRegion> Regions { get; init; }

    public required ImmutableArray<HotspotStem> Hotspots { get; init; }

    /// <summary>Gets whether every hotspot of the gene is counted on this transcript, so that none there is an answer.</summary>
    public required bool AreHotspotsKnown { get; init; }

    /// <summary>Gets the hotspot that the exchange of a residue meets; null where none.</summary>
    public required Hotspot? Here { get; init; }

    /// <summary>Gets the samples with the very change.</summary>
    public required int SamplesOfChange { get; init; }

    /// <summary>What is known of a finding; null where no transcript with its exons was computed for it.</summary>
    public static GeneFacts? Of(CaseReport report, Finding finding)
    {
        LossOfFunctionVerdict? verdict = finding.Classification.LossOfFunction?.Chosen;
        TranscriptConsequence? effect = finding.Annotation.AreVerified() ? finding.Annotation.Chosen : null;
        Transcript? transcript = effect?.Transcript ?? (finding.Annotation is null ? verdict?.Transcript : null);
        if (transcript is not { Placements.Count: > 0, Codons: > 1 and int codons }) return null;
        string gene = transcript.Gene;
        string accession = transcript.Accession.Base;
        int length = codons - 1;
        ProteinSubstitution? exchange = effect?.Protein as ProteinSubstitution;
        Hotspot? here = exchange is null ? null : report.Knowledge.Hotspots.FindSubstitution(gene, accession, exchange.Position);
        return new GeneFacts
        {
            Symbol = finding.Symbol,
            Transcript = transcript,
            Length = length,
            Shape = effect is null ? VariantShape.ExonsLost : VariantShapes.Of(effect),
            Change = effect is null ? string.Empty : ChangeOf(effect),
            Residue = effect is null ? null : ProteinPlace.Of(effect),
            Lost = LostOf(effect, verdict, length),
            Exons = effect is null ? verdict?.Exons : null,
            Stop = effect?.Stop?.Residue,
            Border = effect?.Stop is { } stop ? stop.LastDecayingCodon : PrematureStop.LastDecayingCodonOf(transcript),
            Decay = finding.Classification.NonsenseMediatedDecay,
            Domains = [.. report.Knowledge.Domains.On(accession).Where(domain => domain.First <= length).OrderBy(domain => domain.First).ThenByDescending(domain => domain.Last)],
            Regions = [.. report.Knowledge.LossOfFunction.RegionsOf(gene, accession).Where(region => region.First <= length)],
            Hotspots = HotspotsOf(report.Knowledge.Hotspots, gene, accession, length),
            AreHotspotsKnown = report.Knowledge.Hotspots.IsCovered(gene, accession),
            Here = here,
            SamplesOfChange = here?.SamplesWith(exchange!.To.ThreeLetter) ?? 0,
        };
    }

    /// <summary>Whether a stretch holds the place of the change, or else whether part of it is lost.</summary>
    public bool IsHit(int first, int last) => Residue is int residue ? residue >= first && residue <= last : Lost is { } lost && lost.First <= last && lost.Last >= first;

    private static string ChangeOf(TranscriptConsequence effect) =>
        effect.Protein is null or ProteinUnknown ? effect.Name?.Change ?? string.Empty : effect.Protein.ToString();

    private static (int First, int Last)? LostOf(TranscriptConsequence? effect, LossOfFunctionVerdict? verdict, int length)
    {
        (int First, int Last)? lost = verdict?.Loss is { IsAssessed: true, Value: { Removed: > 0 } loss } ? (loss.First, loss.Last) : effect?.ResiduesLost;
        return lost is { } residues && residues.First <= length && residues.First <= residues.Last ? (Math.Max(1, residues.First), Math.Min(length, residues.Last)) : null;
    }

    private static ImmutableArray<HotspotStem> HotspotsOf(HotspotCatalogue catalogue, string gene, string accession, int length) =>
    [
        .. catalogue.OfGene(gene)
            .Where(row => row.Residue <= length && row.Transcripts.Contains(accession, StringComparer.Ordinal))
            .GroupBy(row => row.Residue)
            .OrderBy(rows => rows.Key)
            .Select(rows => new HotspotStem(rows.Key, $"{rows.Select(row => row.Reference).FirstOrDefault(name => name.Length > 0)}{Numbers.Print(rows.Key)}", rows.Sum(row => row.Samples))),
    ];
}
