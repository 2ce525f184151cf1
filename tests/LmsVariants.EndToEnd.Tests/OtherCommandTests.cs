using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Testing;

namespace LmsVariants.EndToEnd.Tests;

/// <summary>The commands beside the main job.</summary>
public sealed class OtherCommandTests
{
    [Fact]
    public void The_knowledge_base_beside_the_program_passes_its_lint()
    {
        using Workspace workspace = new();
        Ended ended = workspace.Run("kb", "lint");
        Assert.Equal((0, string.Empty), (ended.ExitCode, ended.Errors));
        Assert.Contains("no problem", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_without_a_citation_is_refused_with_its_place()
    {
        using Workspace workspace = new();
        string source = Component.InRepository("knowledgebase");
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string copy = workspace.Of("kb", Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        string path = workspace.Of("kb", "therapies.tsv");
        string[] lines = File.ReadAllLines(path);
        lines[1] = string.Join('\t', [.. lines[1].Split('\t')[..^1], string.Empty]);
        File.WriteAllLines(path, lines);
        Ended ended = workspace.Run("kb", "lint", "--kb", "kb");
        Assert.Equal(4, ended.ExitCode);
        Assert.Contains("therapies.tsv:2:", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("LMV4016", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_names_software_knowledge_and_reference_by_hash()
    {
        using Workspace workspace = new();
        Ended ended = workspace.Run("version");
        Assert.Equal(0, ended.ExitCode);
        Assert.Equal(3, ended.Output.Split('\n').Count(line => line.Contains("sha256", StringComparison.Ordinal)));
    }

    [SkippableFact]
    [Trait("Category", "Shared")]
    public void The_committed_reference_bundle_is_what_the_tables_give()
    {
        string tables = Component.Shared("reference");
        string committed = Component.InRepository("knowledgebase", "reference", "lmsvariants.bundle");
        using Workspace workspace = new();
        string[] sources =
        [
            .. BundleFile.Open(committed).Version.Sources.SelectMany(source => new[] { "--source", source }),
        ];
        Ended ended = workspace.Run(["reference", "build", "--tables", tables, "--out", "built.bundle", .. sources]);
        Assert.Equal((0, string.Empty), (ended.ExitCode, ended.Errors));
        Assert.Equal(File.ReadAllBytes(committed), File.ReadAllBytes(workspace.Of("built.bundle")));
    }

    [Fact]
    public void Reference_info_describes_the_bundle_in_use()
    {
        using Workspace workspace = new();
        Ended ended = workspace.Run("reference", "info");
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("GRCh37       254 transcripts placed", ended.Output, StringComparison.Ordinal);
        Assert.Contains("format       3\n", ended.Output, StringComparison.Ordinal);
        Assert.Contains("counterparts 93 transcripts that MANE pairs", ended.Output, StringComparison.Ordinal);
    }
}
