using System.Collections.Immutable;

using LmsVariants.Genomics.Variants;

namespace LmsVariants.Genomics.Consequences.Names;

/// <summary>Changes of one molecule, joined where the specification wants one description of them.</summary>
/// <remarks>
/// HGVS nomenclature 21.1, DNA deletion-insertion: changes with fewer than two bases between them are one, and so are
/// substitutions of one codon. An intron between two bases of a codon keeps them apart.
/// </remarks>
internal static class CisChanges
{
    private const int LeastBetween = 2;

    /// <summary>The changes as alleles, in genomic order; null where two of them touch the same bases.</summary>
    public static ImmutableArray<JustifiedAllele>? Joined(NamedAxis axis, IEnumerable<JustifiedAllele> alleles)
    {
        List<(JustifiedAllele Allele, GenomicEdit Edit)> joined = [];
        foreach (JustifiedAllele allele in alleles.Where(allele => !allele.IsUnchanged).OrderBy(allele => allele.At(0).Before).ThenBy(allele => allele.At(0).Deleted.Length))
        {
            GenomicEdit edit = allele.At(0);
            if (joined.Count == 0)
            {
                joined.Add((allele, edit));
                continue;
            }
            GenomicEdit before = joined[^1].Edit;
            int between = edit.First - before.After;
            // Two insertions at one place have no order.
            if (between < 0 || (between == 0 && before.Deleted.Length == 0 && edit.Deleted.Length == 0)) return null;
            if (between >= LeastBetween && !IsOneCodon(axis, before, edit))
            {
                joined.Add((allele, edit));
                continue;
            }
            string kept = between == 0 ? string.Empty : axis.ReadForward(before.After, edit.First - 1);
            GenomicEdit both = GenomicEdit.Trimmed(before.First, $"{before.Deleted}{kept}{edit.Deleted}", $"{before.Inserted}{kept}{edit.Inserted}");
            joined[^1] = (JustifiedAllele.Of(axis.Assembly, axis.Contig, both, axis.Bases), both);
        }
        return [.. joined.Select(pair => pair.Allele)];
    }

    private static bool IsOneCodon(NamedAxis axis, GenomicEdit one, GenomicEdit other) =>
        axis is TranscriptAxis transcript && other.First - one.First < 3
        && one.Deleted.Length == 1 && one.Inserted.Length == 1 && other.Deleted.Length == 1 && other.Inserted.Length == 1
        && Codon(transcript, one.First) is int codon && codon == Codon(transcript, other.First);

    private static int? Codon(TranscriptAxis axis, int genomic)
    {
        if (axis.Placement.ToCoding(new Coordinates.Position(genomic)) is not { IsCoding: true } coding) return null;
        int behind = coding.Base - 1 - axis.Transcript.LeadingBases;
        return behind < 0 ? null : behind / 3;
    }
}
