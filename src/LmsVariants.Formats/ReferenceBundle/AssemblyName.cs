using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>Which assembly an annotation is of, and what to call it.</summary>
/// <param name="Assembly">The assembly.</param>
/// <param name="Name">Its name as stated.</param>
internal readonly record struct AssemblyName(GenomeAssembly Assembly, string Name)
{
    private const string Unnamed = "unnamed";

    /// <summary>By the name given, else by the pragma of the annotation, else by the RefSeq accessions of its sequences.</summary>
    public static AssemblyName Of(string? given, string? pragma, IEnumerable<string> sequences)
    {
        if ((given ?? pragma) is string stated) return Named(stated);
        foreach (string sequence in sequences)
        {
            if (Contig.TryParseRefSeq(sequence, out _, out GenomeAssembly? assembly) && assembly is GenomeAssembly known) return new AssemblyName(known, known.ToString());
        }
        return new AssemblyName(GenomeAssembly.Other, Unnamed);
    }

    /// <summary>The build that a pragma names, such as <c>#!genome-build GRCh38.p14</c>; null for another pragma.</summary>
    public static string? OfPragma(string line)
    {
        string[] words = line.TrimStart('#', '!').Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words[0] == "genome-build" ? words[^1] : null;
    }

    // A patch changes no coordinate of the chromosomes.
    private static AssemblyName Named(string name)
    {
        int patch = name.IndexOf(".p", StringComparison.Ordinal);
        return new AssemblyName(GenomeAssemblies.TryParse(patch > 0 ? name[..patch] : name, out GenomeAssembly assembly) ? assembly : GenomeAssembly.Other, name);
    }
}
