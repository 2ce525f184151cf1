using LmsVariants.App.Composition;
using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Comparison;
using LmsVariants.Web.Ports;

namespace LmsVariants.Web.Tests;

/// <summary>What changed in the knowledge base is told of what reports are made with, and of nothing else.</summary>
public sealed class KnowledgeInForceTests
{
    [Fact]
    public async Task What_lies_in_the_folder_and_is_not_in_force_is_not_told_as_if_it_were()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("lmsv-");
        string inUse = Path.Combine(folder.FullName, "use");
        foreach (string file in Directory.EnumerateFiles(Laboratory.KnowledgeFolder, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(inUse, Path.GetRelativePath(Laboratory.KnowledgeFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            if (Path.GetFileName(file) == "citations.tsv") File.Copy(file, copy);
            else File.CreateSymbolicLink(copy, file);
        }
        CuratedKnowledge knowledge = KnowledgeBaseFolder.Read(inUse).Knowledge!;
        KnowledgePages pages = new(inUse, knowledge, null!, [Laboratory.KnowledgeFolder, Laboratory.KnowledgeFolder]);
        // However many ask, it is worked out once and kept.
        Task<KnowledgeChanges>[] asked = [.. Enumerable.Range(0, 5).Select(_ => pages.SinceAsync(pages.Earlier[0]))];
        Assert.All(asked, one => Assert.Same(asked[0], one));
        KnowledgeComparison comparison = (await asked[0]).Comparison!;
        Assert.Same(comparison, (await pages.SinceAsync(pages.Earlier[0])).Comparison);

        string citations = Directory.EnumerateFiles(inUse, "citations.tsv", SearchOption.AllDirectories).Single();
        string before = await File.ReadAllTextAsync(citations);
        await File.WriteAllTextAsync(citations, before.Replace("in one man with", "in a man with", StringComparison.Ordinal));
        Assert.Equal(new KnowledgeChanges(null, IsInForce: false), await pages.SinceAsync(pages.Earlier[1]));
        await File.WriteAllTextAsync(citations, before);
        Assert.Equal(knowledge.Version, (await pages.SinceAsync(pages.Earlier[1])).Comparison!.New);
        folder.Delete(recursive: true);
    }
}
