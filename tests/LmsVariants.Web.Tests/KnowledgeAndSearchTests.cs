using System.Net;

using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Testing;

namespace LmsVariants.Web.Tests;

public sealed class KnowledgeAndSearchTests
{
    private static readonly ArchivedReport s_found = new("Uterine leiomyosarcoma",
    [
        new ArchivedFinding(
            1, "RAD51B", "snv", "RAD51B NM_133510.4:c.1111C>T p.(Gln371Ter)", "NM_133510.4:c.1111C>T", "p.(Gln371Ter)", "14-68353893-C-T",
            "Likely Oncogenic", "conditional", "II-C", ["loss of function", "truncation"], ["olaparib", "PARP inhibitor"], true),
        new ArchivedFinding(2, "TP53", "snv", "TP53 NM_000546.6:c.743G>A p.(Arg248Gln)", "NM_000546.6:c.743G>A", "p.(Arg248Gln)", "17-7577538-C-T", "Oncogenic", "none", "III", ["oncogenic alteration"], [], true),
    ]);

    [Theory]
    [InlineData("q=RAD51B+truncation", "RAD51B")]
    [InlineData("q=&gene=RAD51B&variant=&class=+truncation+&therapy=", "RAD51B")]
    [InlineData("gene=rad51b&variant=Q371*&class=likely+oncogenic&therapy=olaparib", "RAD51B")]
    [InlineData("therapy=PARP+inhibitor", "RAD51B")]
    [InlineData("gene=TP53", "TP53")]
    [InlineData("q=uterine+onco", "RAD51B TP53")]
    [InlineData("gene=TP53&class=truncation", "")]
    [InlineData("gene=BRCA2", "")]
    public async Task Past_cases_are_found_by_words_and_by_fields(string asked, string genes)
    {
        await using Laboratory laboratory = await FoundAsync();
        string page = (await laboratory.Visit().GetAsync("/search?" + asked)).Text;
        string[] expected = genes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (string gene in new[] { "RAD51B", "TP53" }) Assert.Equal(expected.Contains(gene), page.Contains($"""<span class="gene">{gene}</span>""", StringComparison.Ordinal));
        Assert.Contains(expected.Length > 0 ? "1 case</h2>" : "No case fits.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_found_leads_to_its_case()
    {
        await using Laboratory laboratory = await FoundAsync();
        using Visitor visitor = laboratory.Visit();
        Assert.Contains("Fill in at least one field.", (await visitor.GetAsync("/search?q=+&gene=")).Text, StringComparison.Ordinal);
        Answered found = await visitor.GetAsync("/search?gene=RAD51B");
        foreach (string text in new[] { """<a href="/cases/1">S-1</a>""", "Uterine leiomyosarcoma", "14-68353893-C-T", "Likely Oncogenic", "Tier II-C", "olaparib, PARP inhibitor", """value="RAD51B" """ })
        {
            Assert.Contains(text, found.Text, StringComparison.Ordinal);
        }
        // What a correction does not say any more is not found.
        await laboratory.TakeAsync("S-1", "b.tsv");
        await laboratory.ReportAsync(1, found: s_found with { Findings = [s_found.Findings[1]] });
        Assert.Contains("No case fits.", (await visitor.GetAsync("/search?gene=RAD51B")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_knowledge_base_is_told_with_its_sources_as_links()
    {
        await using Laboratory laboratory = await Laboratory.OpenAsync();
        using Visitor visitor = laboratory.Visit();
        await HasAsync("/knowledge", "/knowledge/therapies/olaparib", "/knowledge/genes/RAD51B", "https://doi.org/", "No earlier knowledge base is named");
        await HasAsync("/knowledge/genes/RAD51B", "NM_133510", "homologous recombination", "https://doi.org/10.", "Sources</h2>");
        await HasAsync("/knowledge/therapies/olaparib", "PARP inhibitor", "AMP ", "https://", "/knowledge/genes/BRCA2");
        await HasAsync("/knowledge/lists", "deletion-watch", "membership opens nothing");
        await HasAsync("/knowledge/procedure", "criterion", "OVS1");
        await HasAsync("/knowledge/hotspots", "/knowledge/genes/TP53", "Arg273");
        Assert.Equal("/knowledge/genes/RAD51B", (await visitor.GetAsync("/knowledge?gene=rad51l1")).Location);
        Answered unknown = await visitor.GetAsync("/knowledge?gene=NOSUCH");
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Contains("No gene of the knowledge base is called NOSUCH.", unknown.Text, StringComparison.Ordinal);
        foreach (string path in new[] { "/knowledge/genes/NOSUCH", "/knowledge/therapies/none", "/knowledge/changes/1" }) Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).Status);

        async Task HasAsync(string path, params string[] texts)
        {
            Answered page = await visitor.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.All(texts, text => Assert.Contains(text, page.Text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_changed_since_an_earlier_knowledge_base_is_told()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("lmsv-");
        string earlier = Path.Combine(folder.FullName, "2026.10");
        foreach (string file in Directory.EnumerateFiles(Laboratory.KnowledgeFolder, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(earlier, Path.GetRelativePath(Laboratory.KnowledgeFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            if (Path.GetFileName(file) != "citations.tsv") File.CreateSymbolicLink(copy, file);
            else await File.WriteAllTextAsync(copy, (await File.ReadAllTextAsync(file)).Replace("in one man with", "in a man with", StringComparison.Ordinal));
        }
        string broken = Directory.CreateDirectory(Path.Combine(folder.FullName, "broken")).FullName;
        await using (Laboratory laboratory = await Laboratory.OpenAsync(earlierKnowledge: [earlier, broken]))
        {
            using Visitor visitor = laboratory.Visit();
            Assert.Contains("What changed since 2026.10", (await visitor.GetAsync("/knowledge")).Text, StringComparison.Ordinal);
            string changes = (await visitor.GetAsync("/knowledge/changes/1")).Text;
            Assert.Contains("case-report-2025", changes, StringComparison.Ordinal);
            Assert.Contains("in one man with", changes, StringComparison.Ordinal);
            Assert.Contains("cannot be read, or does not pass its lint", (await visitor.GetAsync("/knowledge/changes/2")).Text, StringComparison.Ordinal);
        }
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_program_says_what_it_is_and_no_secret()
    {
        await using Laboratory laboratory = await Laboratory.OpenAsync();
        Answered page = await laboratory.Visit().GetAsync("/about");
        foreach (string text in new[] { "SQLite", "sha256", "Every setting has its default.", "Reports made" }) Assert.Contains(text, page.Text, StringComparison.Ordinal);
        Assert.Contains(Component.InRepository("knowledgebase").Length > 0 ? "Version 20" : string.Empty, page.Text, StringComparison.Ordinal);
    }

    private static async Task<Laboratory> FoundAsync()
    {
        Laboratory laboratory = await Laboratory.OpenAsync();
        await laboratory.TakeAsync("S-1");
        await laboratory.ReportAsync(1, found: s_found);
        return laboratory;
    }
}
