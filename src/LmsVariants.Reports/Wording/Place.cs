using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Variants;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Wording;

/// <summary>Where an alteration lies. Null is "not known": nothing is derived that the files or the reference do not say.</summary>
/// <param name="Assembly">The assembly that the numbers are counted on.</param>
/// <param name="Chromosome">The chromosome without <c>chr</c>.</param>
/// <param name="Start">The first base, from 1.</param>
/// <param name="End">The last base, included.</param>
/// <param name="Reference">The reference bases.</param>
/// <param name="Alternate">The bases seen.</param>
internal sealed record Place(GenomeAssembly? Assembly, string? Chromosome, int? Start, int? End, string? Reference, string? Alternate)
{
    private static readonly Place Unknown = new(null, null, null, null, null, null);

    public static Place Of(Finding finding, Assay assay) => finding.Reported switch
    {
        ReportedSmallVariant when finding.Annotation?.Allele is Variant allele => new(
            allele.Assembly, allele.Contig.Name, allele.Start.Value, allele.End.Value, allele.Reference.Bases, allele.Alternate.Bases),
        ReportedSmallVariant { Allele: ReportedAllele said } => new(
            assay.Assembly, Bare(said.Chromosome), said.Position, said.Position + said.Reference.Length - 1, said.Reference, said.Alternate),
        ReportedExonCopyNumber exons => new(
            exons.Start is null ? null : assay.Assembly, Bare(exons.Chromosome), exons.Start, exons.Stop, null, null),
        ReportedCopyNumber { Segment: ReportedSegment segment } => new(assay.Assembly, Bare(segment.Chromosome), segment.Start, segment.Stop, null, null),
        ReportedSplice splice => Between(Breakpoint.Read(splice.Breakpoint1), Breakpoint.Read(splice.Breakpoint2), assay),
        ReportedFusion fusion => Between(Breakpoint.Read(fusion.Breakpoint1), Breakpoint.Read(fusion.Breakpoint2), assay),
        _ => Unknown,
    };

    /// <summary>The place as people write it, such as <c>chr17:7577538 C&gt;T</c>; empty where none is known.</summary>
    public override string ToString()
    {
        if (Chromosome is null || Start is not int start) return string.Empty;
        string place = $"chr{Chromosome}:{Numbers.Print(start)}";
        if (Reference is not null) return $"{place} {Reference}>{Alternate}";
        return End is int end && end != start ? $"{place}-{Numbers.Print(end)}" : place;
    }

    // A row has one interval: the second breakpoint ends it only where both lie on one chromosome.
    private static Place Between(Breakpoint? first, Breakpoint? second, Assay assay)
    {
        if (first is not Breakpoint from) return Unknown;
        int? end = second is Breakpoint to && to.Chromosome == from.Chromosome && to.Position >= from.Position ? to.Position : null;
        return new(assay.Assembly, from.Chromosome, from.Position, end, null, null);
    }

    private static string? Bare(string chromosome)
    {
        string bare = chromosome.StartsWith("chr", StringComparison.OrdinalIgnoreCase) ? chromosome[3..] : chromosome;
        return bare.Length > 0 ? bare : null;
    }
}
