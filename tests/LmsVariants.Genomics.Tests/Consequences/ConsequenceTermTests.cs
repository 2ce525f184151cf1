using System.Text.Json;

using LmsVariants.Genomics.Consequences;
using LmsVariants.Testing;

namespace LmsVariants.Genomics.Tests.Consequences;

public sealed class ConsequenceTermTests
{
    [SkippableFact]
    [Trait("Category", "Shared")]
    public void Every_term_has_the_identifier_and_name_of_the_Sequence_Ontology()
    {
        Dictionary<string, string> names = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Component.Shared("fhir", "so-names.json")))!;
        Assert.All(ConsequenceTerm.All, term => Assert.Equal(term.Name, names[term.Id]));
    }

    [Fact]
    public void Terms_are_in_order_of_severity_each_once()
    {
        Assert.Equal(Enumerable.Range(0, ConsequenceTerm.All.Length), ConsequenceTerm.All.Select(term => term.Severity));
        Assert.Equal(ConsequenceTerm.All.Length, ConsequenceTerm.All.DistinctBy(term => term.Name).Count());
        Assert.Equal(ConsequenceTerm.All.Length, ConsequenceTerm.All.DistinctBy(term => term.Id).Count());
    }

    // Ensembl, calculated consequences, in its order.
    [Theory]
    [InlineData("stop_gained", "missense_variant")]
    [InlineData("splice_donor_variant", "stop_gained")]
    [InlineData("frameshift_variant", "stop_lost")]
    [InlineData("stop_lost", "start_lost")]
    [InlineData("missense_variant", "splice_region_variant")]
    [InlineData("splice_region_variant", "synonymous_variant")]
    [InlineData("stop_retained_variant", "synonymous_variant")]
    [InlineData("5_prime_UTR_variant", "intron_variant")]
    public void The_first_is_more_severe_than_the_second(string worse, string milder) =>
        Assert.True(ConsequenceTerm.Named(worse).Severity < ConsequenceTerm.Named(milder).Severity);

    [Theory]
    [InlineData("stop_gained", "SO:0001587")]
    [InlineData("missense_variant", "SO:0001583")]
    [InlineData("start_lost", "SO:0002012")]
    public void A_term_is_found_by_its_name(string name, string id) => Assert.Equal(id, ConsequenceTerm.Named(name).Id);

    [Theory]
    [InlineData("")]
    [InlineData("stop_gained")]
    [InlineData("stop_gained&frameshift_variant&splice_region_variant")]
    [InlineData("missense_variant&stop_gained")]
    [InlineData("intron_variant&intron_variant")]
    public void Terms_are_joined_as_they_are_given(string joined) =>
        Assert.Equal(joined, ConsequenceTerm.Join([.. joined.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(ConsequenceTerm.Named)]));

    [Theory]
    [InlineData("")]
    [InlineData("Stop_gained")]
    [InlineData("nonsense")]
    [InlineData("SO:0001587")]
    public void What_is_no_term_is_none(string name)
    {
        Assert.Null(ConsequenceTerm.Find(name));
        Assert.Throws<ArgumentException>(() => ConsequenceTerm.Named(name));
    }
}
