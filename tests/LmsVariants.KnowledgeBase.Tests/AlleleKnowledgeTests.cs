using LmsVariants.KnowledgeBase.Lint;

namespace LmsVariants.KnowledgeBase.Tests;

public sealed class AlleleKnowledgeTests
{
    private static readonly string[] Read =
        [CuratedFiles.Manifest, CuratedFiles.Citations, CuratedFiles.Genes, CuratedFiles.GeneCuration, CuratedFiles.CriticalRegions, CuratedFiles.LossOfFunction];

    [Fact]
    public void It_is_the_part_of_the_whole_that_alleles_need()
    {
        using KnowledgeFolderCopy copy = new();
        AlleleKnowledgeReading reading = KnowledgeBaseFolder.ReadForAlleles(copy.Folder);
        Assert.Empty(reading.Problems);
        Assert.Equal(RealKnowledge.Knowledge.Genes.All.Select(Shown), reading.Knowledge!.Genes.All.Select(Shown));
        Assert.Equal(RealKnowledge.Knowledge.LossOfFunction.AllRegions.Select(region => region with { Citations = [] }), reading.Knowledge.LossOfFunction.AllRegions.Select(region => region with { Citations = [] }));
        Assert.Equal(RealKnowledge.Knowledge.LossOfFunction.AllExemptions.Select(one => one with { Citations = [] }), reading.Knowledge.LossOfFunction.AllExemptions.Select(one => one with { Citations = [] }));

        static string Shown(KnowledgeBase.Genes.Gene gene) => $"{gene.Symbol} {gene.HgncId} {string.Join('|', gene.Aliases)} {gene.Curation?.Role} {gene.Curation?.LossOfFunctionIsMechanism}";
    }

    // file, what is broken, and by what
    [Theory]
    [InlineData("knowledgebase.yaml", "schema: 1", "schema: 2")]
    [InlineData("citations.tsv", "\tdoi\t", "\tdio\t")]
    [InlineData("genes.tsv", "HGNC:", "HNGC:")]
    [InlineData("gene-curation.tsv", "\tyes\t", "\tperhaps\t")]
    [InlineData("critical-regions.tsv", "\tNM_", "\tXM_")]
    [InlineData("loss-of-function.tsv", "NM_", "XM_")]
    public void What_it_reads_passes_the_same_checks(string file, string old, string by)
    {
        using KnowledgeFolderCopy copy = new();
        copy.Break(file, old, by);
        AlleleKnowledgeReading reading = KnowledgeBaseFolder.ReadForAlleles(copy.Folder);
        Assert.Null(reading.Knowledge);
        Assert.NotEmpty(reading.Problems);
        Assert.Equal(copy.Read().Problems.Where(problem => Read.Contains(problem.File)), reading.Problems);
    }

    [Fact]
    public void A_missing_file_is_told_as_in_the_whole()
    {
        using KnowledgeFolderCopy copy = new();
        foreach (string file in Read)
        {
            byte[] content = File.ReadAllBytes(copy.PathOf(file));
            File.Delete(copy.PathOf(file));
            KnowledgeProblem missing = Assert.Single(KnowledgeBaseFolder.ReadForAlleles(copy.Folder).Problems);
            Assert.Equal((KnowledgeProblemCodes.MissingFile, file), (missing.Code, missing.File));
            File.WriteAllBytes(copy.PathOf(file), content);
        }
        KnowledgeProblem nowhere = Assert.Single(KnowledgeBaseFolder.ReadForAlleles(copy.PathOf("nowhere")).Problems);
        Assert.Equal((KnowledgeProblemCodes.MissingFile, "folder"), (nowhere.Code, nowhere.Field));
    }

    [Fact]
    public void What_is_wrong_elsewhere_does_not_hinder_it()
    {
        using KnowledgeFolderCopy copy = new();
        File.Delete(copy.PathOf(CuratedFiles.Therapies));
        File.WriteAllText(copy.PathOf(CuratedFiles.Hotspots), "no table");
        Assert.Empty(KnowledgeBaseFolder.ReadForAlleles(copy.Folder).Problems);
    }
}
