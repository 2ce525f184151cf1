using System.Collections.Immutable;

using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Formats.Vcf.Header;

/// <summary>Finds the assembly in a header: lengths and RefSeq names of contigs, <c>assembly=</c>, <c>##reference</c> and <c>##assembly</c>.</summary>
internal static class AssemblyOfHeader
{
    private static readonly string[] NamesOf37 = ["grch37", "hg19", "b37", "g1k_v37", "hs37d5", "GCF_000001405.25"];
    private static readonly string[] NamesOf38 = ["grch38", "hg38", "hs38", "GCF_000001405.40"];

    /// <summary>Everything that speaks for an assembly, the first line of each kind and assembly.</summary>
    public static ImmutableArray<AssemblyEvidence> Evidence(ImmutableArray<VcfMetaLine> meta)
    {
        ImmutableArray<AssemblyEvidence>.Builder evidence = ImmutableArray.CreateBuilder<AssemblyEvidence>();
        HashSet<(string Kind, GenomeAssembly Assembly)> told = [];
        foreach (VcfMetaLine line in meta)
        {
            if (line.Key is "reference" or "assembly") AddName(line.Key, Phrase.Verbatim($"##{line.Key}"), line.Value, line.Line);
            if (line.Key != "contig" || VcfContig.Of(line) is not VcfContig contig) continue;
            Phrase name = $"contig {Quoted.Name(contig.Id)}";
            Add("length", ByLength(contig), $"{name} has {contig.Length} bases", line.Line);
            Add("accession", ByAccession(contig), $"{name} is a sequence of it", line.Line);
            AddName("contig", name, contig.Assembly, line.Line);
        }
        return evidence.ToImmutable();

        void AddName(string kind, Phrase source, string? text, long line)
        {
            (GenomeAssembly? assembly, string name) = ByName(text);
            Add(kind, assembly, $"{source} names {name}", line);
        }

        void Add(string kind, GenomeAssembly? assembly, Phrase source, long line)
        {
            if (assembly is GenomeAssembly one && told.Add((kind, one))) evidence.Add(new AssemblyEvidence(one, source, line));
        }
    }

    /// <summary>The one assembly that all of it speaks for; null where there is nothing, or two are spoken for.</summary>
    public static GenomeAssembly? Agreed(ImmutableArray<AssemblyEvidence> evidence)
    {
        GenomeAssembly[] found = [.. evidence.Select(one => one.Assembly).Distinct()];
        return found is [GenomeAssembly single] ? single : null;
    }

    /// <summary>Whether a contig is a chromosome by its name and by its length in neither assembly.</summary>
    public static bool IsOfNeither(VcfContig contig) =>
        contig.Length is long length && Contig.TryParse(contig.Id, out Contig chromosome) && !ChromosomeLengths.IsOne(chromosome, length);

    private static GenomeAssembly? ByLength(VcfContig contig) =>
        contig.Length is long length && Contig.TryParse(contig.Id, out Contig chromosome) ? ChromosomeLengths.AssemblyWith(chromosome, length) : null;

    private static GenomeAssembly? ByAccession(VcfContig contig) =>
        Contig.TryParseRefSeq(contig.Id, out _, out GenomeAssembly? assembly) ? assembly : null;

    // A text with names of both says nothing.
    private static (GenomeAssembly? Assembly, string Name) ByName(string? text)
    {
        if (text is null) return default;
        string? of37 = NamesOf37.FirstOrDefault(name => text.Contains(name, StringComparison.OrdinalIgnoreCase));
        string? of38 = NamesOf38.FirstOrDefault(name => text.Contains(name, StringComparison.OrdinalIgnoreCase));
        return (of37, of38) switch
        {
            (string name, null) => (GenomeAssembly.GRCh37, name),
            (null, string name) => (GenomeAssembly.GRCh38, name),
            _ => (null, string.Empty),
        };
    }
}
