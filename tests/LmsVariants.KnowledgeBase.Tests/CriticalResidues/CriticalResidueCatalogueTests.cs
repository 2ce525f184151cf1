using LmsVariants.KnowledgeBase.CriticalResidues;

namespace LmsVariants.KnowledgeBase.Tests.CriticalResidues;

public sealed class CriticalResidueCatalogueTests
{
    private static CriticalResidueCatalogue Catalogue => RealKnowledge.Knowledge.CriticalResidues;

    [Theory]
    [InlineData("NM_000546", 175, true)]
    [InlineData("NM_001126112", 282, true)]
    [InlineData("NM_000546", 176, false)]
    [InlineData("NM_000314", 89, false)]
    [InlineData("NM_000314", 90, true)]
    [InlineData("NM_000314", 94, true)]
    [InlineData("NM_000314", 95, false)]
    [InlineData("NM_000314", 130, true)]
    [InlineData("NM_000059", 175, false)]
    public void A_residue_is_critical_where_a_panel_names_it(string transcript, int residue, bool critical) =>
        Assert.Equal(critical, Catalogue.Find(transcript, residue) is not null);

    [Fact]
    public void Not_found_is_an_answer_only_where_residues_are_curated()
    {
        Assert.True(Catalogue.IsCovered("NM_000546"));
        Assert.False(Catalogue.IsCovered("NM_000059"));
    }

    [Fact]
    public void A_table_without_rows_is_right()
    {
        using KnowledgeFolderCopy copy = new(translated: false);
        File.WriteAllText(copy.PathOf("critical-residues.tsv"), "gene\ttranscripts\tfirst\tlast\tstatement\tcitations\n");
        Assert.Empty(KnowledgeBaseFolder.Read(copy.Folder).Problems);
    }
}
