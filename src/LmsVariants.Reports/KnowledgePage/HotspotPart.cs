using System.Collections.Immutable;

using LmsVariants.Genomics.Consequences;
using LmsVariants.KnowledgeBase.Hotspots;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>Residues that recur in tumours, the most frequent first; of a variant, what is counted at its place.</summary>
internal sealed class HotspotPart : IKnowledgePart
{
    /// <summary>As many residues of a kind are shown unless all are asked for.</summary>
    public const int Shown = 20;

    private const string Label = "hotspot";

    public IEnumerable<KnowledgeLine> Lines(KnowledgeQuestion question)
    {
        ImmutableArray<Hotspot> all = question.Knowledge.Hotspots.OfGene(question.Gene.Symbol);
        if (all.IsEmpty) return [KnowledgeLine.Of(Label, "none is listed; the source looked at whole exomes")];
        if (question.Variant is null) return all.GroupBy(hotspot => hotspot.Kind).OrderBy(kind => kind.Key).SelectMany(kind => OfKind([.. kind], question.All));
        return question.IsMatched ? AtVariant(all, question) : [KnowledgeLine.Of(Label, "none can be looked up for a change that was not verified")];
    }

    private static IEnumerable<KnowledgeLine> OfKind(Hotspot[] rows, bool all)
    {
        ImmutableArray<string> transcripts = [.. rows.Select(row => row.Transcripts).Aggregate((one, other) => [.. one.Intersect(other, StringComparer.Ordinal)])];
        ImmutableArray<string> citations = [.. rows.SelectMany(row => row.Citations).Distinct(StringComparer.Ordinal)];
        yield return new KnowledgeLine(
            Label,
            FormattableString.Invariant($"{rows.Length} {HotspotWords.Places(rows[0].Kind, rows.Length)}, {rows.Sum(row => (long)row.Samples)} samples of tumours; {HotspotWords.Numbering(transcripts)}"),
            citations);
        int shown = all ? rows.Length : Math.Min(Shown, rows.Length);
        foreach (Hotspot row in rows.OrderByDescending(row => row.Samples).ThenBy(row => row.Residue).Take(shown))
        {
            string[] further = [.. row.Transcripts.Except(transcripts, StringComparer.Ordinal)];
            yield return KnowledgeLine.More($"{HotspotWords.Of(row, all)}{(further.Length > 0 ? $"; also counted on {string.Join(" and ", further)}" : string.Empty)}");
        }
        if (shown < rows.Length) yield return KnowledgeLine.More(FormattableString.Invariant($"and {rows.Length - shown} more with fewer samples (--all shows them)"));
    }

    private static IEnumerable<KnowledgeLine> AtVariant(ImmutableArray<Hotspot> all, KnowledgeQuestion question)
    {
        ImmutableArray<TranscriptConsequence> effects = question.Variant!.Annotation!.Effects;
        Hotspot[] told = [.. all.Where(row => effects.Any(effect => HotspotPlace.IsOf(row, effect)))];
        foreach (Hotspot row in told)
        {
            yield return new KnowledgeLine(Label, $"{HotspotWords.Of(row, all: true)}; {HotspotWords.Numbering(row.Transcripts)}", row.Citations);
            TranscriptConsequence effect = effects.First(effect => HotspotPlace.IsOf(row, effect));
            if (HotspotPlace.Exchange(effect) is { } change && row.Kind is HotspotKind.Substitution)
            {
                yield return KnowledgeLine.More(change.From.ThreeLetter == row.Reference
                    ? FormattableString.Invariant($"of this change: {row.SamplesWith(change.To.ThreeLetter)}")
                    : $"the table has {row.Reference} at the residue, and is not used for this change");
            }
        }
        if (told.Length == 0) yield return KnowledgeLine.Of(Label, WhyNone(question, effects));
    }

    private static string WhyNone(KnowledgeQuestion question, ImmutableArray<TranscriptConsequence> effects)
    {
        if (!effects.Any(HotspotPlace.IsCounted)) return "the table counts exchanges of a residue, changes in frame and broken splice sites alone";
        string? accession = question.Variant!.Annotation!.Chosen?.Transcript.Accession.Base;
        return accession is not null && question.Knowledge.Hotspots.IsCovered(question.Gene.Symbol, accession)
            ? "none of those that are listed is at this place"
            : $"the counts of {question.Gene.Symbol} are not all numbered on {accession}, and none that is lies at this place";
    }
}
