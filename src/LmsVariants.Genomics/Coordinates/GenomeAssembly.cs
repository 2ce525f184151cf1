namespace LmsVariants.Genomics.Coordinates;

/// <summary>A build of the genome that coordinates are counted on.</summary>
public enum GenomeAssembly
{
    /// <summary>GRCh37, which UCSC calls hg19.</summary>
    GRCh37,

    /// <summary>GRCh38, which UCSC calls hg38.</summary>
    GRCh38,

    /// <summary>The single assembly of a reference bundle that is neither: another species, or contigs of its own.</summary>
    Other,
}

/// <summary>Reading of assembly names.</summary>
public static class GenomeAssemblies
{
    /// <summary>Reads a name of the Genome Reference Consortium or of UCSC, in any case.</summary>
    public static bool TryParse(string text, out GenomeAssembly assembly)
    {
        (bool known, assembly) = text.ToUpperInvariant() switch
        {
            "GRCH37" or "HG19" or "B37" => (true, GenomeAssembly.GRCh37),
            "GRCH38" or "HG38" => (true, GenomeAssembly.GRCh38),
            _ => (false, default),
        };
        return known;
    }
}
