using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Pipeline.Ingest;

/// <summary>The assembly of a case: the switch, else what the files say, else the only one of the reference; never against what is plainly there.</summary>
/// <param name="Assembly">The assembly; null where the files give names alone.</param>
/// <param name="Source">Where it is known from.</param>
public sealed record AssemblyChoice(GenomeAssembly? Assembly, string Source)
{
    // One place that fits the other assembly alone is chance or a wrong row; this many of one mind are not.
    private const int Enough = 5;
    private const int Share = 4;

    /// <summary>Chooses for files that are of one case.</summary>
    /// <param name="file">The name of the first file, for messages.</param>
    /// <param name="stated">What the files say.</param>
    /// <param name="hasCoordinates">Whether any file gives coordinates.</param>
    /// <param name="asked">What the switch says; null where it was not given.</param>
    /// <param name="only">The single assembly of the reference; null where it has several.</param>
    /// <exception cref="InputFormatException">Two assemblies are stated, or none is and one is needed.</exception>
    public static AssemblyChoice Of(string file, ImmutableArray<StatedAssembly> stated, bool hasCoordinates, GenomeAssembly? asked, GenomeAssembly? only)
    {
        StatedAssembly? first = stated.FirstOrDefault(reading => asked is null || !reading.IsAssumed);
        if (first is not null)
        {
            GenomeAssembly wanted = asked ?? first.Assembly;
            string wantedBy = asked is null ? first.Source : "switch --assembly";
            StatedAssembly? other = stated.FirstOrDefault(reading => reading.Assembly != wanted && (asked is null || !reading.IsAssumed));
            if (other is not null) throw Clash(file, wanted, wantedBy, other.Assembly, other.Source);
        }
        if (asked is not null) return new AssemblyChoice(asked, "switch --assembly");
        if (first is not null) return new AssemblyChoice(first.Assembly, first.Source);
        if (!hasCoordinates) return new AssemblyChoice(null, "files of names alone need none");
        if (only is not null) return new AssemblyChoice(only, "the only assembly of the reference bundle");
        throw new InputFormatException(new InputProblem(
            InputCodes.AssemblyUnknown, SourceLocation.Whole(file), "assembly", "an assembly in the file, or the switch --assembly", "neither"));
    }

    /// <summary>Holds the choice against the bases that the files state.</summary>
    /// <exception cref="InputFormatException">They are those of the other assembly.</exception>
    public void Check(string file, IEnumerable<ReportedAllele> alleles, IReferenceBases bases)
    {
        ArgumentNullException.ThrowIfNull(alleles);
        ArgumentNullException.ThrowIfNull(bases);
        GenomeAssembly? alternative = Assembly switch
        {
            GenomeAssembly.GRCh37 => GenomeAssembly.GRCh38,
            GenomeAssembly.GRCh38 => GenomeAssembly.GRCh37,
            _ => null,
        };
        if (alternative is not GenomeAssembly other) return;
        (int here, int there) = (0, 0);
        foreach (ReportedAllele allele in alleles)
        {
            if (!Contig.TryParse(allele.Chromosome, out Contig contig)) continue;
            bool fits = Fits(allele, contig, Assembly!.Value, bases);
            if (fits == Fits(allele, contig, other, bases)) continue;
            if (fits) here++;
            else there++;
        }
        if (there < Enough || there < here * Share) return;
        string counts = string.Create(CultureInfo.InvariantCulture, $"of the places where the two differ, {there} state its bases and {here} those of {Assembly}");
        throw Clash(file, Assembly!.Value, Source, other, counts);
    }

    // Where the reference knows no base nothing fits: a place is counted only where it tells the two apart.
    private static bool Fits(ReportedAllele allele, Contig contig, GenomeAssembly assembly, IReferenceBases bases)
    {
        Span<char> there = allele.Reference.Length <= 64 ? stackalloc char[allele.Reference.Length] : new char[allele.Reference.Length];
        bases.Read(assembly, contig, allele.Position, there);
        bool known = false;
        for (int i = 0; i < there.Length; i++)
        {
            if (there[i] == 'N' || allele.Reference[i] == 'N') continue;
            known = true;
            if (there[i] != allele.Reference[i]) return false;
        }
        return known;
    }

    private static InputFormatException Clash(string file, GenomeAssembly expected, string by, GenomeAssembly found, string foundBy) => new(new InputProblem(
        InputCodes.AssembliesClash, SourceLocation.Whole(file), "assembly", $"{expected} ({by})", $"{found} ({foundBy})"));
}
