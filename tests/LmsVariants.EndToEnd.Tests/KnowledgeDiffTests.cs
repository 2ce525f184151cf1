using System.Text.Json;

using LmsVariants.Testing;

namespace LmsVariants.EndToEnd.Tests;

/// <summary><c>kb diff</c> as a curator runs it before signing.</summary>
public sealed class KnowledgeDiffTests
{
    private static readonly string Current = Component.InRepository("knowledgebase");

    [Fact]
    public void Three_edits_are_three_sentences()
    {
        using Workspace workspace = new();
        workspace.CopyKnowledge("old", translated: false);
        workspace.CopyKnowledge("new", translated: false);
        workspace.Edit("new/assertions/20-hrr.yaml", "{tumour: leiomyosarcoma, amp: II-C, escat: III-A", "{tumour: leiomyosarcoma, amp: I-B, escat: III-A");
        workspace.Edit("new/therapies.tsv", "olaparib\tolaparib\tPARP inhibitor", "olaparib\tolaparib\tPARP1 inhibitor");
        workspace.Edit("new/critical-regions.tsv", "RAD51B\tNM_133510\t83\t343", "RAD51B\tNM_133510\t83\t345");
        Ended ended = workspace.Run("kb", "diff", "old", "new");
        Assert.Equal((0, string.Empty), (ended.ExitCode, ended.Errors));
        string[] lines = ended.Output.Split('\n');
        Assert.Equal(
            [
                "Critical regions: RAD51B NM_133510 83: last: from 343 to 345",
                "Therapies: olaparib: class: from \"PARP inhibitor\" to \"PARP1 inhibitor\"",
                "Assertions: rad51b-olaparib-temozolomide-ulms: level in leiomyosarcoma, AMP: from II-C to I-B",
            ],
            lines.Where(line => line.Contains(": from ", StringComparison.Ordinal)));
        Assert.Contains("  Assertions: 1 changed", lines);

        Ended forPrograms = workspace.Run("kb", "diff", "old", "new", "--format", "json");
        using JsonDocument json = JsonDocument.Parse(forPrograms.Output);
        Assert.Equal(3, json.RootElement.GetProperty("changes").GetArrayLength());
    }

    [Fact]
    public void The_same_folder_twice_has_no_difference()
    {
        using Workspace workspace = new();
        Ended ended = workspace.Run("kb", "diff", Current, Current);
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("No difference: both are the same.", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_side_that_does_not_pass_its_lint_is_not_compared()
    {
        using Workspace workspace = new();
        workspace.CopyKnowledge("new");
        workspace.Edit("new/therapies.tsv", "\tnci-10250|case-report-2025", "\t");
        Ended ended = workspace.Run("kb", "diff", Current, "new");
        Assert.Equal((4, string.Empty), (ended.ExitCode, ended.Output));
        Assert.Contains("therapies.tsv:2:", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("NEW does not pass its lint", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_side_of_an_older_layout_is_compared_as_it_stands()
    {
        using Workspace workspace = new();
        workspace.CopyKnowledge("old");
        File.Delete(workspace.Of("old/risk-groups.yaml"));
        Ended ended = workspace.Run("kb", "diff", "old", Current);
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("OLD is of an older layout", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("Risk groups: new file risk-groups.yaml, 2 entries", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_wrong_command_and_another_folder_is_no_knowledge_base()
    {
        using Workspace workspace = new();
        Ended missing = workspace.Run("kb", "diff", "nowhere", Current);
        Assert.Equal(2, missing.ExitCode);
        Assert.Contains("OLD: there is no folder", missing.Errors, StringComparison.Ordinal);
        Directory.CreateDirectory(workspace.Of("empty"));
        Ended empty = workspace.Run("kb", "diff", Current, "empty");
        Assert.Equal(4, empty.ExitCode);
        Assert.Contains("LMV4001", empty.Errors, StringComparison.Ordinal);
    }
}
