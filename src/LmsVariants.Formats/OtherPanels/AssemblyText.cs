using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Formats.OtherPanels;

/// <summary>Reading of assemblies as files name them.</summary>
internal static class AssemblyText
{
    /// <summary>Reads a name such as <c>GRCh37</c>, <c>hg19</c>, <c>37</c> or <c>GRCh38.p14</c>.</summary>
    public static bool TryParse(string text, out GenomeAssembly assembly)
    {
        // A patch changes no coordinate of the chromosomes.
        int patch = text.IndexOf(".p", StringComparison.OrdinalIgnoreCase);
        string name = (patch > 0 ? text[..patch] : text).Trim();
        return GenomeAssemblies.TryParse(name is "37" or "38" ? "GRCh" + name : name, out assembly);
    }
}
