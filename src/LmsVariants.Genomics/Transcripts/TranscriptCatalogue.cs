using System.Collections.Frozen;
using System.Collections.Immutable;

using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Genomics.Transcripts;

/// <summary>Which reference a name was computed with.</summary>
/// <param name="Format">The version of the bundle's file format.</param>
/// <param name="Sha256">The SHA-256 of the bundle's content as its header states it, lower-case hexadecimal.</param>
/// <param name="Sources">Where its facts come from, one line each.</param>
public sealed record ReferenceVersion(int Format, string Sha256, ImmutableArray<string> Sources)
{
    /// <summary>Gets what the bundle calls its assemblies, where that is more than their usual names.</summary>
    public FrozenDictionary<GenomeAssembly, string> AssemblyNames { get; init; } = FrozenDictionary<GenomeAssembly, string>.Empty;
}

/// <summary>The transcripts of the reference bundle: those that are reported on, found by gene or place, and all of them by accession.</summary>
public sealed class TranscriptCatalogue
{
    // Plain dictionaries, filled in a loop: the program is short-lived, and a frozen one costs more to make than it is asked.
    private readonly Dictionary<string, ImmutableArray<Transcript>> _byGene = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Transcript> _byAccession = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Transcript> _byCounterpart = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlacedTranscripts>[] _byContig = [.. Enum.GetValues<GenomeAssembly>().Select(_ => new Dictionary<string, PlacedTranscripts>(StringComparer.Ordinal))];

    /// <summary>Makes the catalogue; within a gene the order given breaks ties of status.</summary>
    public TranscriptCatalogue(ReferenceVersion version, IEnumerable<Transcript> transcripts)
    {
        Version = version;
        All = [.. transcripts];
        Bases = All.IsEmpty ? new ReferenceTracts() : All[0].Bases;
        foreach (Transcript transcript in All)
        {
            _byAccession.Add(transcript.Accession.Base, transcript);
            if (transcript.Counterpart is Accession counterpart) _byCounterpart.Add(counterpart.Base, transcript);
            if (transcript.Status == TranscriptStatus.Other) continue;
            AddToGene(transcript);
            foreach ((GenomeAssembly assembly, TranscriptPlacement placement) in transcript.Placements)
            {
                Dictionary<string, PlacedTranscripts> contigs = _byContig[(int)assembly];
                if (!contigs.TryGetValue(placement.Contig.Name, out PlacedTranscripts? placed)) contigs.Add(placement.Contig.Name, placed = new PlacedTranscripts(symbol => OfGene(symbol).Where(of => of.On(assembly) is not null)));
                placed.Add(placement.Span, transcript);
            }
        }
    }

    /// <summary>Gets which reference this is.</summary>
    public ReferenceVersion Version { get; }

    /// <summary>Gets every transcript, in the order of the bundle.</summary>
    public ImmutableArray<Transcript> All { get; }

    /// <summary>Gets the bases of the assemblies that the transcripts lie on.</summary>
    public IReferenceBases Bases { get; }

    /// <summary>The reporting transcripts of a gene by approved symbol, MANE Select first; empty where the bundle lacks the gene.</summary>
    public ImmutableArray<Transcript> OfGene(string symbol) => _byGene.GetValueOrDefault(symbol, []);

    /// <summary>
    /// The transcript with that accession, or the one that it is the MANE counterpart of: the exact version before another one. Whether
    /// the versions are the same is for the caller to see; null where the bundle lacks both.
    /// </summary>
    public Transcript? Find(Accession accession)
    {
        Transcript? own = _byAccession.GetValueOrDefault(accession.Base);
        if (own?.Accession == accession) return own;
        Transcript? pair = _byCounterpart.GetValueOrDefault(accession.Base);
        return own is null || (accession.Version is not null && pair?.Counterpart == accession) ? pair : own;
    }

    /// <summary>The reporting transcripts whose exons and introns hold the base, MANE Select first within each gene.</summary>
    public ImmutableArray<Transcript> At(GenomeAssembly assembly, Contig contig, Position position) =>
    [
        .. Placed(assembly, contig).Over(position.Value, position.Value)
            .OrderBy(t => t.Gene, StringComparer.Ordinal)
            .ThenBy(t => t.Status),
    ];

    /// <summary>The symbols of the genes whose reporting transcripts hold one of the bases, in alphabetical order.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="contig">The contig.</param>
    /// <param name="first">The first base, from 1.</param>
    /// <param name="last">The last base, included.</param>
    public ImmutableArray<string> GenesAt(GenomeAssembly assembly, Contig contig, int first, int last) => Placed(assembly, contig).Pieces.Over(first, last).Genes;

    /// <summary>
    /// The reporting transcripts, as far as they are placed on the assembly, of the genes whose reporting transcripts hold one of the
    /// bases: by gene in alphabetical order, MANE Select first within each.
    /// </summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="contig">The contig.</param>
    /// <param name="first">The first base, from 1.</param>
    /// <param name="last">The last base, included.</param>
    public ImmutableArray<Transcript> ReportedAt(GenomeAssembly assembly, Contig contig, int first, int last) => Placed(assembly, contig).Pieces.Over(first, last).Transcripts;

    /// <summary>Gets the only assembly that any transcript is placed on; null where there are several.</summary>
    public GenomeAssembly? OnlyAssembly => All.SelectMany(t => t.Placements.Keys).Distinct().Take(2).ToArray() is [GenomeAssembly only] ? only : null;

    private PlacedTranscripts Placed(GenomeAssembly assembly, Contig contig) =>
        _byContig[(int)assembly].GetValueOrDefault(contig.Name, PlacedTranscripts.None);

    // After those of its gene that are as good or better: MANE Select first, ties in the order of the bundle.
    private void AddToGene(Transcript transcript)
    {
        ImmutableArray<Transcript> ofGene = _byGene.GetValueOrDefault(transcript.Gene, []);
        int at = ofGene.Length;
        while (at > 0 && ofGene[at - 1].Status > transcript.Status) at--;
        _byGene[transcript.Gene] = ofGene.Insert(at, transcript);
    }
}
