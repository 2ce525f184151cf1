using System.CommandLine;

using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.App.Commands;

/// <summary>The switch that names the assembly of coordinates.</summary>
internal static class AssemblyOption
{
    public static Option<GenomeAssembly?> Create() => NamedValueOption.Create<GenomeAssembly>(
        "--assembly",
        "GRCh37 or GRCh38 (default: the file, its assay, or the only one of the reference bundle)",
        "GRCh37 or GRCh38",
        text => GenomeAssemblies.TryParse(text, out GenomeAssembly assembly) ? assembly : null);
}
