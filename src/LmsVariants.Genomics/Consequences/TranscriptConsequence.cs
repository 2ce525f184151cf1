using System.Collections.Immutable;

using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Consequences;

/// <summary>A stop codon that the change puts before the end of the protein.</summary>
/// <param name="Residue">The number of the codon in the changed protein, from 1.</param>
/// <param name="ToLastJunction">
/// Bases between the stop codon and the last exon/exon junction of the changed transcript, UTR included: 0 where the stop codon
/// ends at the junction, negative in the last exon; null in a transcript of one exon.
/// </param>
public sealed record PrematureStop(int Residue, int? ToLastJunction)
{
    // "More than 50 to 55 nucleotides upstream of the last junction" (Nagy and Maquat 1998; PVS1, Abou Tayoun 2018).
    private const int ProtectedBases = 50;
    private const int BasesOfCodon = 3;

    /// <summary>Gets whether nonsense-mediated decay of the transcript is predicted.</summary>
    public bool IsDecayPredicted => ToLastJunction > ProtectedBases;

    /// <summary>Gets the number of the last codon of this frame at which a stop would still predict decay, below 1 where none would; null in a transcript of one exon.</summary>
    public int? LastDecayingCodon => ToLastJunction is int bases ? Residue + (int)Math.Floor((bases - ProtectedBases - 1) / (double)BasesOfCodon) : null;

    /// <summary>The number of the last codon of an unchanged transcript at which a stop would predict decay, below 1 where none would; null where no junction is known.</summary>
    public static int? LastDecayingCodonOf(Transcript transcript)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        if (transcript.Placements.Count == 0 || transcript.Placements[transcript.HomeAssembly] is not { Exons.Length: > 1 } placement) return null;
        int lastJunction = placement.TranscriptLength - placement.Exons[^1].Length;
        return new PrematureStop(1, lastJunction - (placement.CodingStart + transcript.LeadingBases + BasesOfCodon)).LastDecayingCodon;
    }
}

/// <summary>What an allele does to one transcript, computed from bases.</summary>
public sealed record TranscriptConsequence
{
    /// <summary>Gets the transcript.</summary>
    public required Transcript Transcript { get; init; }

    /// <summary>Gets the c. name, shifted as far 3' as the bases allow; null where the allele reaches over an end of the transcript.</summary>
    public required HgvsCoding? Name { get; init; }

    /// <summary>Gets the predicted change of the protein; <see cref="ProteinUnknown"/> where none can be predicted, null where the allele lies outside the transcript.</summary>
    public required ProteinChange? Protein { get; init; }

    /// <summary>Gets the consequence terms, most severe first.</summary>
    public required ImmutableArray<ConsequenceTerm> Terms { get; init; }

    /// <summary>Gets the exon or exons as number of exons, such as <c>11/11</c> or <c>3-5/11</c>; null outside.</summary>
    public required string? Exon { get; init; }

    /// <summary>Gets the intron or introns, such as <c>2/10</c>; null outside.</summary>
    public required string? Intron { get; init; }

    /// <summary>Gets the number of the first codon concerned, from 1; null outside the coding sequence.</summary>
    public required int? Codon { get; init; }

    /// <summary>Gets the premature stop codon that the change makes; null where it makes none.</summary>
    public required PrematureStop? Stop { get; init; }

    /// <summary>Gets the residues that the change removes from the protein's end or middle, in reference numbering; null where none follows.</summary>
    /// <remarks>For a nonsense or frameshift change from the first changed residue to the last of the protein; for an in-frame deletion what is deleted.</remarks>
    public required (int First, int Last)? ResiduesLost { get; init; }

    /// <summary>Gets the exons lost whole, by number from 1; empty where none is.</summary>
    public required ImmutableArray<int> ExonsLost { get; init; }

    /// <summary>Gets the introns, by number from 1, whose donor (+1, +2) or acceptor (-1, -2) the change breaks; empty where none.</summary>
    public required ImmutableArray<BrokenSpliceSite> BrokenSpliceSites { get; init; }

    /// <summary>Gets what a reader of the name must know: bases not known, an assembly that differs; empty where nothing.</summary>
    public required ImmutableArray<Phrase> Caveats { get; init; }

    /// <summary>The consequence of which nothing but one term is known: no names, no protein, no part of the transcript.</summary>
    public static TranscriptConsequence Bare(Transcript transcript, string term) => new()
    {
        Transcript = transcript,
        Name = null,
        Protein = null,
        Terms = [ConsequenceTerm.Named(term)],
        Exon = null,
        Intron = null,
        Codon = null,
        Stop = null,
        ResiduesLost = null,
        ExonsLost = [],
        BrokenSpliceSites = [],
        Caveats = [],
    };

    /// <summary>Whether one of the terms has that name.</summary>
    public bool Has(string term)
    {
        foreach (ConsequenceTerm one in Terms)
        {
            if (one.Name == term) return true;
        }
        return false;
    }
}

/// <summary>A splice site that no longer reads as it must.</summary>
/// <param name="Intron">The number of the intron, from 1.</param>
/// <param name="IsDonor">Whether it is the donor, the 5' end of the intron; else the acceptor.</param>
public sealed record BrokenSpliceSite(int Intron, bool IsDonor);
