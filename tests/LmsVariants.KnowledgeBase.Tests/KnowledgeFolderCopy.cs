using System.Text;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.Testing;

namespace LmsVariants.KnowledgeBase.Tests;

/// <summary>A copy of the real knowledge base in a folder of its own, to be broken in one place.</summary>
internal sealed class KnowledgeFolderCopy : IDisposable
{
    /// <param name="translated">Whether it has its translations: without them a text may change that they are of.</param>
    public KnowledgeFolderCopy(bool translated = true)
    {
        Folder = Directory.CreateTempSubdirectory("kb-").FullName;
        string real = Component.InRepository("knowledgebase");
        foreach (string path in Directory.EnumerateFiles(real, "*", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(real, path);
            if (relative.StartsWith("reference", StringComparison.Ordinal) || (!translated && relative.StartsWith(CuratedFiles.TranslationFolder, StringComparison.Ordinal))) continue;
            string target = Path.Combine(Folder, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }

    public string Folder { get; }

    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>Replaces the first <paramref name="old"/> by <paramref name="by"/> and returns the line on which it stood.</summary>
    public int Break(string file, string old, string by)
    {
        string text = File.ReadAllText(PathOf(file));
        int at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{old}' is not in {file}: the test no longer breaks what it names");
        File.WriteAllText(PathOf(file), text[..at] + by + text[(at + old.Length)..], new UTF8Encoding(false));
        return text.AsSpan(0, at).Count('\n') + 1;
    }

    public int Append(string file, string line)
    {
        string text = File.ReadAllText(PathOf(file));
        File.WriteAllText(PathOf(file), text + line + "\n", new UTF8Encoding(false));
        return text.AsSpan().Count('\n') + 1;
    }

    public KnowledgeBaseReading Read() => KnowledgeBaseFolder.Read(Folder);

    /// <summary>The one problem that reading the broken copy gives.</summary>
    public KnowledgeProblem OnlyProblem()
    {
        KnowledgeBaseReading reading = Read();
        Assert.False(reading.IsValid);
        Assert.Null(reading.Knowledge);
        return Assert.Single(reading.Problems);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
