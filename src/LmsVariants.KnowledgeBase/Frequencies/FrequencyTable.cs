using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Frequencies;

/// <summary>Which kinds of alleles a table of frequencies lists.</summary>
public enum FrequencyVariants
{
    /// <summary>Changes of one base alone.</summary>
    Snv,

    /// <summary>Changes of one base, insertions and deletions.</summary>
    SnvAndIndel,
}

/// <summary>Bases that a table covers: an allele there that it does not list was not seen.</summary>
/// <param name="Contig">The chromosome without prefix, such as <c>13</c>.</param>
/// <param name="First">The first base, from 1, GRCh38.</param>
/// <param name="Last">The last base, included.</param>
public sealed record FrequencyRegion(string Contig, int First, int Last);

/// <summary>What a table of population frequencies says of itself.</summary>
/// <param name="Id">The identifier, such as <c>brca2-gnomad</c>.</param>
/// <param name="Source">Where the counts are from, to print.</param>
/// <param name="Release">The release, as far as it is known.</param>
/// <param name="Populations">The names of its columns, such as AFR AMR EAS NFE SAS; a European one is EUR where the source does not say which Europeans.</param>
/// <param name="Variants">Which kinds of alleles it lists.</param>
/// <param name="LongestAllele">The greatest number of bases of an allele that its source lists; longer ones are not covered.</param>
/// <param name="Regions">The bases that it covers.</param>
/// <param name="Citations">Identifiers of the citations; never empty.</param>
public sealed record FrequencyTable(
    string Id,
    string Source,
    string Release,
    ImmutableArray<string> Populations,
    FrequencyVariants Variants,
    int LongestAllele,
    ImmutableArray<FrequencyRegion> Regions,
    ImmutableArray<string> Citations)
{
    /// <summary>Whether all bases from <paramref name="first"/> to <paramref name="last"/>, both included, lie in one of its regions.</summary>
    public bool Covers(string contig, int first, int last)
    {
        foreach (FrequencyRegion region in Regions)
        {
            if (region.First <= first && last <= region.Last && region.Contig == contig) return true;
        }
        return false;
    }
}
