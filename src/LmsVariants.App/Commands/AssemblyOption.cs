using System.CommandLine;
using System.CommandLine.Parsing;

using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.App.Commands;

/// <summary>The switch that names the assembly of coordinates.</summary>
internal static class AssemblyOption
{
    public static Option<GenomeAssembly?> Create() => new("--assembly")
    {
        Description = "GRCh37 or GRCh38 (default: the file, its assay, or the only one of the reference bundle)",
        HelpName = "NAME",
        CustomParser = Parse,
    };

    private static GenomeAssembly? Parse(ArgumentResult result)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : string.Empty;
        if (GenomeAssemblies.TryParse(text, out GenomeAssembly assembly)) return assembly;
        result.AddError($"--assembly: expected GRCh37 or GRCh38, found '{text}'");
        return null;
    }
}
