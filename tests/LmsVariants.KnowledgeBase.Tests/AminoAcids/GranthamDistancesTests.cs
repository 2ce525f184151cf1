using System.Globalization;

using LmsVariants.Genomics.Sequences;
using LmsVariants.KnowledgeBase.AminoAcids;
using LmsVariants.Testing;

namespace LmsVariants.KnowledgeBase.Tests.AminoAcids;

public sealed class GranthamDistancesTests
{
    private static GranthamDistances Distances => RealKnowledge.Knowledge.Grantham;

    [Theory]
    [InlineData("Leu", "Ile", 5)]
    [InlineData("Trp", "Cys", 215)]
    [InlineData("Arg", "Gln", 43)]
    [InlineData("Arg", "Trp", 101)]
    [InlineData("Val", "Val", 0)]
    [InlineData("Arg", "Ter", null)]
    [InlineData("Ter", "Ter", null)]
    [InlineData("R", "Q", null)]
    [InlineData("", "", null)]
    public void A_distance_is_the_same_both_ways_and_of_amino_acids_alone(string first, string second, int? distance)
    {
        Assert.Equal(distance, Distances.Between(first, second));
        Assert.Equal(distance, Distances.Between(second, first));
    }

    [SkippableFact]
    [Trait("Category", "Shared")]
    public void Every_distance_is_that_of_the_matrix()
    {
        string[][] rows = [.. File.ReadLines(Component.Shared("knowledge", "oncovi_grantham.tsv")).Select(line => line.Split('\t'))];
        int pairs = 0;
        foreach (string[] row in rows.Skip(1))
        {
            for (int i = 1; i < row.Length; i++)
            {
                if (row[i] == "0") continue;
                Assert.Equal(int.Parse(row[i], CultureInfo.InvariantCulture), Distances.Between(AminoAcid.Of(row[0][0]).ThreeLetter, AminoAcid.Of(rows[0][i][0]).ThreeLetter));
                pairs++;
            }
        }
        Assert.Equal(190, pairs);
    }
}
