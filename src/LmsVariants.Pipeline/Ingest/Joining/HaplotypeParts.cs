using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Variants;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Ingest.Joining;

/// <summary>Finds calls that are parts of another call of the case, so that one change of several bases is not counted twice.</summary>
/// <remarks>
/// DRAGEN writes the single bases and the whole, tied by <c>MNVTAG</c>. Its combined output leaves the tie out: there a single
/// base is held to be a part where the whole has the same base there and both are seen in the same share of reads.
/// </remarks>
internal sealed class HaplotypeParts(IReferenceBases bases, GenomeAssembly assembly)
{
    private const decimal SameShare = 0.02m;
    private readonly AlleleKey _key = new(bases, assembly);

    public ImmutableArray<HaplotypePart> Find(ImmutableArray<ReportedAlteration> alterations)
    {
        (int Index, ReportedSmallVariant Said, Variant Allele)[] small =
        [
            .. alterations.Select((said, index) => (index, said as ReportedSmallVariant))
                .Where(pair => pair.Item2?.Allele is not null)
                .Select(pair => (pair.index, pair.Item2!, _key.Of(pair.Item2!.Allele!))),
        ];
        Dictionary<Variant, int> byAllele = [];
        foreach ((int index, _, Variant allele) in small) byAllele.TryAdd(allele, index);
        ImmutableArray<HaplotypePart>.Builder parts = ImmutableArray.CreateBuilder<HaplotypePart>();
        HashSet<int> tied = [];
        foreach ((int index, ReportedSmallVariant said, _) in small)
        {
            if (said.Haplotype is not string tag || TagAllele(tag) is not ReportedAllele whole) continue;
            if (!byAllele.TryGetValue(_key.Of(whole), out int holder) || !MayStandFor(alterations[holder], said)) continue;
            tied.Add(index);
            if (holder != index) parts.Add(new HaplotypePart(index, holder, $"the caller ties it to {tag}"));
        }
        // Few calls change several bases, so each of those looks at its neighbours.
        foreach ((int index, ReportedSmallVariant said, Variant allele) in small.Where(call => IsMultiple(call.Allele)))
        {
            foreach ((int other, ReportedSmallVariant part, Variant inside) in small.Where(call => !tied.Contains(call.Index) && Holds(allele, call.Allele)))
            {
                if (!MayStandFor(said, part)) continue;
                if (said.AlleleFrequency is not decimal share || part.AlleleFrequency is not decimal own || Math.Abs(share - own) > Math.Max(SameShare, share / 10)) continue;
                if (tied.Add(other)) parts.Add(new HaplotypePart(other, index, $"the call at {inside.Contig}:{allele.Start} holds the same base in the same share of reads"));
            }
        }
        return parts.ToImmutable();
    }

    // A whole that its caller filtered must not take the place of a part that passed: nothing would be reported.
    private static bool MayStandFor(ReportedAlteration whole, ReportedAlteration part) => whole.HasPassed || !part.HasPassed;


    private static bool IsMultiple(Variant allele) => allele.Reference.Length > 1 && allele.Reference.Length == allele.Alternate.Length;

    private static bool Holds(Variant whole, Variant part)
    {
        if (part.Contig != whole.Contig || part.Reference.Length != 1 || part.Alternate.Length != 1) return false;
        int at = part.Start.Value - whole.Start.Value;
        return at >= 0 && at < whole.Alternate.Length && whole.Alternate.Bases[at] == part.Alternate.Bases[0];
    }

    // chr4:55599320_GACATC->TACATT
    private static ReportedAllele? TagAllele(string tag)
    {
        int colon = tag.IndexOf(':', StringComparison.Ordinal);
        int line = tag.IndexOf('_', Math.Max(colon, 0));
        int arrow = tag.IndexOf("->", StringComparison.Ordinal);
        if (colon <= 0 || line < colon || arrow < line) return null;
        return int.TryParse(tag.AsSpan(colon + 1, line - colon - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int position) && position > 0
            && Allele.TryParse(tag.AsSpan(line + 1, arrow - line - 1), out Allele reference) && Allele.TryParse(tag.AsSpan(arrow + 2), out Allele alternate)
            ? new ReportedAllele(tag[..colon], position, reference.Bases, alternate.Bases)
            : null;
    }
}
