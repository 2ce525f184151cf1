using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Genomics.Consequences;

/// <summary>The allele that a c. name denotes on an assembly, or why there is none.</summary>
public abstract record NameProjection
{
    private NameProjection()
    {
    }

    /// <summary>Finds the allele.</summary>
    /// <param name="name">The name; its own transcript is not looked at.</param>
    /// <param name="transcript">The transcript to read it on.</param>
    /// <param name="assembly">The assembly to place it on.</param>
    public static NameProjection Of(HgvsCoding name, Transcript transcript, GenomeAssembly assembly)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(transcript);
        if (!transcript.Placements.TryGetValue(assembly, out TranscriptPlacement? placement)) return new NoPlace($"{transcript.Accession} is not placed on {assembly}");
        if (placement.ToGenomic(name.Start) is not Position start) return new NoPlace($"{transcript.Accession} has no position c.{name.Start}");
        if (placement.ToGenomic(name.End) is not Position end) return new NoPlace($"{transcript.Accession} has no position c.{name.End}");
        if (placement.Along(start.Value) > placement.Along(end.Value)) return new NoPlace($"c.{name.End} lies in front of c.{name.Start} on {transcript.Accession}");
        return new Reader(name, transcript, assembly, placement, Math.Min(start.Value, end.Value), Math.Max(start.Value, end.Value)).Read();
    }

    /// <summary>The allele.</summary>
    /// <param name="Allele">Where the change lies, with every place at which it can be written.</param>
    public sealed record Placed(JustifiedAllele Allele) : NameProjection;

    /// <summary>The transcript has no such place.</summary>
    /// <param name="Why">What is missing, in words.</param>
    public sealed record NoPlace(string Why) : NameProjection;

    /// <summary>The place has other bases than the name states.</summary>
    /// <param name="At">Where, as a c. position.</param>
    /// <param name="Stated">The bases that the name states.</param>
    /// <param name="Found">The bases that the transcript has.</param>
    public sealed record OtherBases(CodingPosition At, string Stated, string Found) : NameProjection;

    private sealed class Reader(HgvsCoding name, Transcript transcript, GenomeAssembly assembly, TranscriptPlacement placement, int first, int last)
    {
        private bool IsForward => placement.Strand == Strand.Forward;

        public NameProjection Read()
        {
            string bases = string.Create(last - first + 1, (transcript.Bases, assembly, placement.Contig, first), static (target, from) =>
                from.Bases.Read(from.assembly, from.Contig, from.first, target));
            string own = OwnBases(bases);
            if (name.Edit is Substitution { From: char from } && own[0] != 'N' && own[0] != from) return new OtherBases(name.Start, from.ToString(), own);
            return name.Edit switch
            {
                Substitution change => Put(first, bases is "N" ? Forward(change.From.ToString()) : bases, Forward(change.To.ToString())),
                Deletion => Put(first, bases, string.Empty),
                Duplication => Put(last + 1, string.Empty, bases),
                Inversion => Put(first, bases, Nucleotides.ReverseComplement(bases)),
                Insertion insertion when last == first + 1 => Put(last, string.Empty, Forward(insertion.Inserted)),
                DeletionInsertion change => Put(first, bases, Forward(change.Inserted)),
                Unchanged => Put(first, bases, bases),
                _ => new NoPlace("the bases of an insertion stand between two neighbours"),
            };
        }

        private Placed Put(int at, string reference, string alternate) =>
            new(JustifiedAllele.Of(assembly, placement.Contig, GenomicEdit.Trimmed(at, reference, alternate), transcript.Bases));

        private string Forward(string onTranscript) => IsForward ? onTranscript : Nucleotides.ReverseComplement(onTranscript);

        // The bases of the interval on the strand of the transcript, its own where the assembly has others.
        private string OwnBases(string bases)
        {
            char[] own = Forward(bases).ToCharArray();
            foreach (AssemblyDifference difference in transcript.Differences)
            {
                if (difference.Assembly != assembly || placement.ToGenomic(CodingPosition.InCds(difference.CodingBase)) is not Position there) continue;
                int index = IsForward ? there.Value - first : last - there.Value;
                if (index >= 0 && index < own.Length) own[index] = difference.TranscriptBase;
            }
            return new string(own);
        }
    }
}
