using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Consequences;

/// <summary>One allele read on one transcript that it touches.</summary>
internal sealed class TranscriptReading(Transcript transcript, TranscriptPlacement placement, StrandedAllele allele, StrandedEdit edit)
{
    private readonly SortedSet<string> _terms = new(StringComparer.Ordinal);
    private readonly List<BrokenSpliceSite> _broken = [];

    public TranscriptConsequence Describe()
    {
        ReadOnlySpan<ExonSpan> exons = placement.ExonsAlong;
        if (allele.IsUnchanged) return Make(new CodingOutcome(new ProteinUnknown(), ["sequence_variant"]), []);
        if (edit.First <= exons[0].First && edit.Last >= exons[^1].Last)
        {
            return Make(new CodingOutcome(new ProteinUnknown(), ["transcript_ablation"]), [.. Enumerable.Range(1, exons.Length)]);
        }
        SpliceSites.AddTerms(exons, Stretches(), _terms, _broken);
        ImmutableArray<int> lost = ExonsLost(exons);
        if (!lost.IsEmpty) _terms.Add("exon_loss_variant");
        return Make(_broken.Count == 0 && lost.IsEmpty && Spliced() is { } spliced ? Translate(spliced) : Overlapped(exons), lost);
    }

    // Where as many bases come as go, only those that differ count; everything else is one stretch.
    private IReadOnlyList<(int First, int Last)> Stretches() => edit.KeepsLength
        ? [.. Enumerable.Range(0, edit.Deleted.Length).Where(i => edit.Deleted[i] != edit.Inserted[i]).Select(i => (edit.First + i, edit.First + i))]
        : [(edit.First, edit.Last)];

    // The change of the spliced bases; null where it reaches over a border in a way that leaves open what is spliced.
    private (int At, int Deleted, string Inserted)? Spliced()
    {
        if (edit.IsInsertion)
        {
            // At a border the exon grows, since the site beside it still reads as it did.
            if (placement.ExonicIndex(edit.First) is int behind) return (behind, 0, edit.Inserted);
            return placement.ExonicIndex(edit.Last) is int before ? (before + 1, 0, edit.Inserted) : null;
        }
        int[] exonic = [.. Enumerable.Range(0, edit.Deleted.Length).Where(i => placement.ExonicIndex(edit.First + i) is not null)];
        if (exonic.Length == 0) return null;
        if (exonic.Length == edit.Deleted.Length && placement.ExonNumberAlong(edit.First) == placement.ExonNumberAlong(edit.Last))
        {
            return (placement.ExonicIndex(edit.First)!.Value, edit.Deleted.Length, edit.Inserted);
        }
        return edit.KeepsLength
            ? (placement.ExonicIndex(edit.First + exonic[0])!.Value, exonic.Length, string.Concat(exonic.Select(i => edit.Inserted[i])))
            : null;
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
        List<string> terms = [];
        bool isCoding = false;
        foreach (ExonSpan exon in exons)
        {
            int first = Math.Max(edit.First, exon.First);
            int last = Math.Min(edit.Last, exon.Last);
            if (first > last) continue;
            if (first < codingFirst) terms.Add("5_prime_UTR_variant");
            if (last > codingLast) terms.Add("3_prime_UTR_variant");
            if (last < codingFirst || first > codingLast) continue;
            isCoding = true;
            if ((transcript.IsComplete || sequence.BeginsWithStart) && first < AlongOf(exons, placement.CodingStart + 3)) terms.Add("start_lost");
            if ((transcript.IsComplete || sequence.EndsWithStop) && last > AlongOf(exons, placement.CodingStart + placement.CodingLength - 4)) terms.Add("stop_lost");
        }
        if (isCoding) terms.Add("coding_sequence_variant");
        // A deletion that keeps both borders of an intron but takes its middle is an intron variant alone.
        return new CodingOutcome(new ProteinUnknown(), [.. terms.Distinct(StringComparer.Ordinal)], isCoding ? CodonOf() : null);
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
        ImmutableArray<int>.Builder lost = ImmutableArray.CreateBuilder<int>();
        for (int i = 0; i < exons.Length; i++)
        {
            if (edit.First <= exons[i].First && edit.Last >= exons[i].Last) lost.Add(i + 1);
        }
        return lost.ToImmutable();
    }

    private TranscriptConsequence Make(CodingOutcome outcome, ImmutableArray<int> exonsLost)
    {
        _terms.UnionWith(outcome.Terms);
        HgvsCoding? name = CodingNaming.Name(transcript, placement, allele);
        return new TranscriptConsequence
        {
            Transcript = transcript,
            Name = name,
            Protein = outcome.Protein,
            Terms = [.. _terms.Select(ConsequenceTerm.Named).OrderBy(term => term.Severity)],
            Exon = PartsTouched(placement.ExonsAlong, introns: false),
            Intron = PartsTouched(placement.ExonsAlong, introns: true),
            Codon = outcome.Codon,
            Stop = outcome.Stop,
            ResiduesLost = outcome.ResiduesLost,
            ExonsLost = exonsLost,
            BrokenSpliceSites = [.. _broken],
            Caveats = [.. NamingCaveats.Of(transcript, placement, allele, edit)],
        };
    }

    // Both neighbours of an insertion count as touched.
    private string? PartsTouched(ReadOnlySpan<ExonSpan> exons, bool introns)
    {
        (int begin, int end) = edit.IsInsertion ? (edit.Last, edit.First) : (edit.First, edit.Last);
        int parts = introns ? exons.Length - 1 : exons.Length;
        int first = 0;
        int last = 0;
        for (int i = 0; i < parts; i++)
        {
            (int from, int to) = introns ? (exons[i].Last + 1, exons[i + 1].First - 1) : (exons[i].First, exons[i].Last);
            if (end < from || begin > to) continue;
            if (first == 0) first = i + 1;
            last = i + 1;
        }
        return first == 0 ? null
            : first == last ? string.Create(CultureInfo.InvariantCulture, $"{first}/{parts}")
            : string.Create(CultureInfo.InvariantCulture, $"{first}-{last}/{parts}");
    }
}
