using System.Collections.Immutable;
using System.Text;

using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Consequences;

/// <summary>One allele read on one transcript that it touches.</summary>
internal readonly ref struct TranscriptReading(Transcript transcript, TranscriptPlacement placement, StrandedAllele allele, StrandedEdit edit)
{
    private static readonly ProteinUnknown s_unknown = new();

    public TranscriptConsequence Describe()
    {
        ReadOnlySpan<ExonSpan> exons = placement.ExonsAlong;
        if (allele.IsUnchanged) return Make(new CodingOutcome(s_unknown, TermSet.Sequence), [], []);
        if (edit.First <= exons[0].First && edit.Last >= exons[^1].Last)
        {
            return Make(new CodingOutcome(s_unknown, TermSet.TranscriptAblation), [], [.. Enumerable.Range(1, exons.Length)]);
        }
        TermSet terms = SpliceSites.Terms(placement, new ChangedBases(edit), out ImmutableArray<BrokenSpliceSite> broken);
        ImmutableArray<int> lost = ExonsLost(exons);
        if (!lost.IsEmpty) terms |= TermSet.ExonLoss;
        CodingOutcome outcome = broken.IsEmpty && lost.IsEmpty && Spliced() is { } spliced ? Translate(spliced) : Overlapped(exons);
        return Make(outcome with { Terms = outcome.Terms | terms }, broken, lost);
    }

    // The change of the spliced bases; null where it reaches over a border in a way that leaves open what is spliced.
    private (int At, int Deleted, string Inserted)? Spliced()
    {
        if (edit.IsInsertion)
        {
            // At a border the exon grows, since the site beside it still reads as it did.
            if (placement.ExonicIndex(edit.First) is int behind) return (behind, 0, edit.Inserted);
            return placement.ExonicIndex(edit.Last) is int before ? (before + 1, 0, edit.Inserted) : null;
        }
        if (placement.ExonNumberAlong(edit.First) is int exon && placement.ExonNumberAlong(edit.Last) == exon)
        {
            return (placement.ExonicIndex(edit.First)!.Value, edit.Deleted.Length, edit.Inserted);
        }
        return edit.KeepsLength ? ExonicPart() : null;
    }

    // The bases in exons alone, of a change that puts as many bases in as it takes out.
    private (int At, int Deleted, string Inserted)? ExonicPart()
    {
        int at = -1;
        StringBuilder? inserted = null;
        for (int i = 0; i < edit.Inserted.Length; i++)
        {
            if (placement.ExonicIndex(edit.First + i) is not int index) continue;
            if (at < 0) at = index;
            (inserted ??= new StringBuilder()).Append(edit.Inserted[i]);
        }
        return inserted is null ? null : (at, inserted.Length, inserted.ToString());
    }

    private CodingOutcome Translate((int At, int Deleted, string Inserted) spliced) =>
        CodingChange.Of(transcript, transcript.SequenceOn(allele.Assembly), LastJunction(), spliced.At, spliced.Deleted, spliced.Inserted);

    // Bases that join the end of the exon before lie in front of the junction, those that join the last exon behind it.
    private int? LastJunction()
    {
        ReadOnlySpan<ExonSpan> exons = placement.ExonsAlong;
        if (exons.Length == 1) return null;
        return exons[^1].BasesBefore + (edit.First < exons[^1].First ? edit.Inserted.Length - edit.Deleted.Length : 0);
    }

    // Nothing is translated: what the change covers gives the terms.
    private CodingOutcome Overlapped(ReadOnlySpan<ExonSpan> exons)
    {
        int codingFirst = AlongOf(exons, placement.CodingStart);
        int codingLast = AlongOf(exons, placement.CodingStart + placement.CodingLength - 1);
        TranscriptSequence sequence = transcript.SequenceOn(allele.Assembly);
        TermSet terms = TermSet.None;
        bool isCoding = false;
        foreach (ExonSpan exon in exons)
        {
            int first = Math.Max(edit.First, exon.First);
            int last = Math.Min(edit.Last, exon.Last);
            if (first > last) continue;
            if (first < codingFirst) terms |= TermSet.FivePrimeUtr;
            if (last > codingLast) terms |= TermSet.ThreePrimeUtr;
            if (last < codingFirst || first > codingLast) continue;
            isCoding = true;
            if ((transcript.IsComplete || sequence.BeginsWithStart) && first < AlongOf(exons, placement.CodingStart + 3)) terms |= TermSet.StartLost;
            if ((transcript.IsComplete || sequence.EndsWithStop) && last > AlongOf(exons, placement.CodingStart + placement.CodingLength - 4)) terms |= TermSet.StopLost;
        }
        if (isCoding) terms |= TermSet.CodingSequence;
        // A deletion that keeps both borders of an intron but takes its middle is an intron variant alone.
        return new CodingOutcome(s_unknown, terms, isCoding ? CodonOf() : null);
    }

    private int? CodonOf()
    {
        for (int along = edit.First; along <= edit.Last; along++)
        {
            if (placement.ExonicIndex(along) is int index && index >= placement.CodingStart) return (Math.Max(index - placement.CodingStart - transcript.LeadingBases, 0) / 3) + 1;
        }
        return null;
    }

    private static int AlongOf(ReadOnlySpan<ExonSpan> exons, int index)
    {
        int exon = 0;
        while (exon + 1 < exons.Length && exons[exon + 1].BasesBefore <= index) exon++;
        return exons[exon].First + index - exons[exon].BasesBefore;
    }

    private ImmutableArray<int> ExonsLost(ReadOnlySpan<ExonSpan> exons)
    {
        if (edit.KeepsLength) return [];
        ImmutableArray<int> lost = [];
        // The first exon that begins within the change, or at its first base.
        for (int i = placement.LastExonFrom(edit.First - 1) + 1; i < exons.Length && exons[i].Last <= edit.Last; i++) lost = lost.Add(i + 1);
        return lost;
    }

    private TranscriptConsequence Make(in CodingOutcome outcome, ImmutableArray<BrokenSpliceSite> broken, ImmutableArray<int> exonsLost)
    {
        // Both neighbours of an insertion count as touched.
        (int begin, int end) = edit.IsInsertion ? (edit.Last, edit.First) : (edit.First, edit.Last);
        return new TranscriptConsequence
        {
            Transcript = transcript,
            Name = CodingNaming.Name(transcript, placement, allele),
            Protein = outcome.Protein,
            Terms = outcome.Terms.InOrder,
            Exon = placement.ExonsOver(begin, end),
            Intron = placement.IntronsOver(begin, end),
            Codon = outcome.Codon,
            Stop = outcome.Stop,
            ResiduesLost = outcome.ResiduesLost,
            ExonsLost = exonsLost,
            BrokenSpliceSites = broken,
            Caveats = NamingCaveats.Of(transcript, placement, allele, edit),
        };
    }
}
