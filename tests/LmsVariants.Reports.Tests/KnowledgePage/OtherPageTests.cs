using System.Text.Json;

using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.KnowledgeBase.Oncogenicity;
using LmsVariants.Reports.KnowledgePage;

namespace LmsVariants.Reports.Tests.KnowledgePage;

/// <summary>The pages of the procedure and of the gene lists, and every page for a program.</summary>
public sealed class OtherPageTests
{
    [Theory]
    [InlineData("  criterion         OM3 (there OM4), +2 points: missense at a residue")]
    [InlineData("  criterion         SBVS1, -8 points: ")]
    [InlineData("\n                      not counted beside OS1, OS3, OM1\n")]
    [InlineData("  grades            of OVS1 by the grade of loss of function: very strong 8, strong 4, moderate 2, supporting 1 [PMID 30192042]\n")]
    [InlineData("  threshold         extremely rare up to 0.001 % in every population\n")]
    [InlineData("  cut-off           likely oncogenic from 6 to 9\n")]
    [InlineData("  cut-off           benign below -6\n")]
    [InlineData("  source            PMID 35101336: ")]
    public void The_procedure(string words) => Assert.Contains(words, RealPage.Text(ShownKnowledge.OfProcedure("procedure", RealPage.Knowledge)), StringComparison.Ordinal);

    [Fact]
    public void The_procedure_has_every_criterion_with_both_codes()
    {
        string page = RealPage.Text(ShownKnowledge.OfProcedure("procedure", RealPage.Knowledge));
        foreach (CriterionDefinition criterion in RealPage.Knowledge.Oncogenicity.Criteria)
        {
            string other = criterion.OtherCode == criterion.Code ? string.Empty : $" (there {criterion.OtherCode})";
            Assert.Contains($"{criterion.Code}{other}, ", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_list_is_shown_with_its_genes_and_who_is_left_out()
    {
        string page = RealPage.Text(ShownKnowledge.OfGeneLists("lists", RealPage.Knowledge));
        foreach (GeneList list in RealPage.Knowledge.GeneLists.Values)
        {
            Assert.Contains($"  gene list         {list.Id}: {list.Name} [", page, StringComparison.Ordinal);
            Assert.Contains($" genes: {string.Join(", ", list.Genes)}\n", page, StringComparison.Ordinal);
            foreach (GeneWithoutAssertion left in list.WithoutAssertion) Assert.Contains($"without an assertion: {left.Gene}. {left.Reason}\n", page, StringComparison.Ordinal);
        }
        Assert.Contains("membership opens nothing\n", page, StringComparison.Ordinal);
        Assert.Contains("membership opens a therapy where its trial or label holds\n", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("procedure")]
    [InlineData("lists")]
    public void No_gene_answers_to_the_word_of_a_page(string word) => Assert.Null(RealPage.Knowledge.Genes.Resolve(word));

    [Theory]
    [InlineData("TP53")]
    [InlineData("TP53:c.743G>A")]
    [InlineData("ABL1")]
    public void For_a_program_the_same_is_said_as_for_a_person(string name)
    {
        ShownKnowledge shown = name.Contains(':', StringComparison.Ordinal) ? RealPage.OfVariant(name) : RealPage.OfGene(name);
        string text = RealPage.Text(shown);
        JsonElement json = RealPage.Json(shown);
        Assert.Equal(("lmsvariants-kb-show/1", name), (json.GetProperty("schema").GetString(), json.GetProperty("asked").GetString()));
        int lines = 0;
        foreach (JsonElement statement in json.GetProperty("statements").EnumerateArray())
        {
            Assert.Contains($"\n  {statement.GetProperty("about").GetString(),-18}{statement.GetProperty("text").GetString()}", text, StringComparison.Ordinal);
            foreach (JsonElement more in statement.GetProperty("more").EnumerateArray())
            {
                Assert.Contains($"\n                      {more.GetProperty("text").GetString()}", text, StringComparison.Ordinal);
                lines++;
            }
            lines++;
        }
        // The title, what is said, sources, licences, and which knowledge base it is.
        Assert.Equal(text.Count(letter => letter == '\n'), lines + 2 + json.GetProperty("sources").GetArrayLength() + json.GetProperty("licences").GetArrayLength());
    }

    [Fact]
    public void For_a_program_each_statement_names_sources_that_are_listed()
    {
        JsonElement json = RealPage.Json(RealPage.OfGene("RAD51B"));
        HashSet<string> listed = [.. json.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("id").GetString()!)];
        string[] cited = [.. json.GetProperty("statements").EnumerateArray().SelectMany(statement => statement.GetProperty("more").EnumerateArray().Append(statement)).SelectMany(line => line.GetProperty("citations").EnumerateArray()).Select(id => id.GetString()!)];
        Assert.NotEmpty(cited);
        Assert.All(cited, id => Assert.Contains(id, listed));
    }
}
