using System.Text.RegularExpressions;

using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Testing;

namespace LmsVariants.Genomics.Tests.Consequences;

/// <summary>Every example of docs/consequences.md, run.</summary>
public sealed partial class ConsequenceDocTests
{
    private const int LeastExamples = 35;

    public static TheoryData<string, string, string, string> Examples()
    {
        TheoryData<string, string, string, string> examples = [];
        foreach (string line in File.ReadLines(Component.InRepository("docs", "consequences.md")))
        {
            if (Example().Match(line) is not { Success: true } match) continue;
            examples.Add(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value, match.Groups[4].Value);
        }
        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_what_the_engine_says(string given, string name, string protein, string terms)
    {
        DrawnGene gene = DrawnGene.FiveExons;
        (int index, int deleted, string inserted) = gene.Read(given);
        foreach (Strand strand in new[] { Strand.Forward, Strand.Reverse })
        {
            TranscriptConsequence found = gene.Describe(gene.On(strand), strand, index, deleted, inserted);
            Assert.Equal((name, protein, terms), (found.Name?.Change[2..] ?? "-", found.Protein?.ToString() ?? "-", string.Join('&', found.Terms)));
        }
    }

    [Fact]
    public void The_page_has_its_examples() => Assert.True(Examples().Count >= LeastExamples);

    [GeneratedRegex(@"^\| .+ \| `(\S+)` \| `?([^ `]+)`? \| `?([^ `]+)`? \| `(\S+)` \|$")]
    private static partial Regex Example();
}
