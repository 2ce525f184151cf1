using System.Collections.Frozen;
using System.Collections.Immutable;

using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Formats.Vcf.Header;

/// <summary>What stands before the records.</summary>
public sealed class VcfHeader
{
    internal VcfHeader(string version, ImmutableArray<string> lines, ImmutableArray<VcfMetaLine> meta, ImmutableArray<string> columns, long lastLine)
    {
        LastLine = lastLine;
        (Version, Lines, Meta, Columns) = (version, lines, meta, columns);
        Samples = columns.Length > VcfColumn.FirstSample ? columns[VcfColumn.FirstSample..] : [];
        Contigs = [.. meta.Where(line => line.Key == "contig").Select(VcfContig.Of).OfType<VcfContig>()];
        InfoIds = Ids("INFO");
        FormatIds = Ids("FORMAT");
        AssemblyEvidence = AssemblyOfHeader.Evidence(meta);
        Assembly = AssemblyOfHeader.Agreed(AssemblyEvidence);
        ContigsOfNeither = [.. Contigs.Where(AssemblyOfHeader.IsOfNeither)];
    }

    /// <summary>Gets the version, such as <c>VCFv4.2</c>.</summary>
    public string Version { get; }

    /// <summary>Gets every header line as written, from <c>##fileformat</c> to <c>#CHROM</c>.</summary>
    public ImmutableArray<string> Lines { get; }

    /// <summary>Gets the lines that start with <c>##</c>, taken apart.</summary>
    public ImmutableArray<VcfMetaLine> Meta { get; }

    /// <summary>Gets the names of the columns.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>Gets the names of the samples; empty in a file of sites.</summary>
    public ImmutableArray<string> Samples { get; }

    /// <summary>Gets the number of the line of column names.</summary>
    internal long LastLine { get; }

    /// <summary>Gets the contigs that are declared.</summary>
    public ImmutableArray<VcfContig> Contigs { get; }

    /// <summary>Gets the ids of INFO that are declared.</summary>
    public FrozenSet<string> InfoIds { get; }

    /// <summary>Gets the ids of FORMAT that are declared.</summary>
    public FrozenSet<string> FormatIds { get; }

    /// <summary>Gets the assembly that the header names or that the lengths of its contigs tell; null where it does not say, or contradicts itself.</summary>
    public GenomeAssembly? Assembly { get; }

    /// <summary>Gets what speaks for an assembly, one entry for each kind of source and assembly; two assemblies in it contradict each other.</summary>
    public ImmutableArray<AssemblyEvidence> AssemblyEvidence { get; }

    /// <summary>Gets the chromosomes that have, as the header declares them, their length in neither assembly.</summary>
    public ImmutableArray<VcfContig> ContigsOfNeither { get; }

    private FrozenSet<string> Ids(string key) => Meta.Where(line => line.Key == key).Select(line => line.Id).OfType<string>().ToFrozenSet(StringComparer.Ordinal);
}
