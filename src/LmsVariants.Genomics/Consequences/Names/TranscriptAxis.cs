using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Consequences.Names;

/// <summary>A transcript, counted from its start codon (c., r.) or from its first base (n.).</summary>
internal sealed class TranscriptAxis : NamedAxis
{
    private readonly HgvsKind _kind;

    private TranscriptAxis(Transcript transcript, TranscriptPlacement placement, GenomeAssembly assembly, HgvsKind kind, IReferenceBases bases)
        : base(assembly, placement.Contig, placement.Strand, bases)
    {
        (Transcript, Placement, _kind) = (transcript, placement, kind);
    }

    public Transcript Transcript { get; }

    public TranscriptPlacement Placement { get; }

    public override string Record => Transcript.Accession.ToString();

    /// <summary>Gets whether the name speaks of codons, as c. and r. do.</summary>
    public bool HasCodons => _kind.HasCodonAnchors();

    // RNA has no introns: behind an exon there is nothing that could be read.
    public override bool EndsWhereUnknown => _kind == HgvsKind.Rna;

    /// <summary>The axis; null where the transcript is not placed on the assembly.</summary>
    public static TranscriptAxis? Of(Transcript transcript, GenomeAssembly assembly, HgvsKind kind)
    {
        if (!transcript.Placements.TryGetValue(assembly, out TranscriptPlacement? placement)) return null;
        IReferenceBases bases = kind == HgvsKind.Rna ? new ExonicBases(transcript.Bases, placement) : transcript.Bases;
        return new TranscriptAxis(transcript, placement, assembly, kind, bases);
    }

    public override int? ToGenomic(HgvsPoint point) =>
        ToCoding(point) is CodingPosition coding && (_kind != HgvsKind.Rna || coding.Offset == 0) ? Placement.ToGenomic(coding)?.Value : null;

    public override HgvsPoint? ToPoint(int genomic) =>
        genomic > 0 && Placement.ToCoding(new Position(genomic)) is CodingPosition coding ? ToPoint(coding) : null;

    public override string Text(HgvsPoint point) => $"{_kind.Letter()}.{point}";

    /// <summary>The c. position of a place that the name gives; null where there is none.</summary>
    public CodingPosition? ToCoding(HgvsPoint point)
    {
        if (point.ToCodingPosition() is not CodingPosition given) return null;
        return _kind == HgvsKind.NonCoding ? TranscriptNumbering.ToCoding(Placement, given) : given;
    }

    /// <summary>A c. position as the name would give it.</summary>
    public HgvsPoint ToPoint(CodingPosition coding)
    {
        CodingPosition counted = _kind == HgvsKind.NonCoding ? TranscriptNumbering.FromCoding(Placement, coding) : coding;
        return new HgvsPoint(counted.Anchor, counted.Base, counted.Offset);
    }

    // A name speaks of the bases of the transcript, which the assembly may have otherwise.
    public override string Read(int first, int last)
    {
        string bases = base.Read(first, last);
        if (Transcript.Differences.IsEmpty) return bases;
        char[] own = bases.ToCharArray();
        foreach (AssemblyDifference difference in Transcript.Differences)
        {
            if (difference.Assembly != Assembly || Placement.ToGenomic(CodingPosition.InCds(difference.CodingBase)) is not Position there) continue;
            int index = IsForward ? there.Value - first : last - there.Value;
            if (index >= 0 && index < own.Length) own[index] = difference.TranscriptBase;
        }
        return new string(own);
    }
}
