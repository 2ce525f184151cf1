using LmsVariants.Testing;

namespace LmsVariants.EndToEnd.Tests;

/// <summary>A copy of the knowledge base of this repository in a workspace, to be edited.</summary>
internal static class KnowledgeCopy
{
    /// <summary>Copies the knowledge base and returns its folder.</summary>
    /// <param name="workspace">Where to.</param>
    /// <param name="name">The folder in it.</param>
    /// <param name="translated">Whether its translations come too: without them a text may change that they are of.</param>
    public static string CopyKnowledge(this Workspace workspace, string name, bool translated = true)
    {
        string source = Component.InRepository("knowledgebase");
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string path = Path.GetRelativePath(source, file);
            if (!translated && path.StartsWith("translations", StringComparison.Ordinal)) continue;
            string copy = workspace.Of(name, path);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        return workspace.Of(name);
    }

    /// <summary>Replaces the first <paramref name="was"/> in a file of the workspace.</summary>
    public static void Edit(this Workspace workspace, string file, string was, string stands)
    {
        string text = workspace.Read(file);
        int at = text.IndexOf(was, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{was}' is not in {file}: the test no longer edits what it names");
        workspace.Write(file, text[..at] + stands + text[(at + was.Length)..]);
    }
}
