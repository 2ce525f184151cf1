using LmsVariants.KnowledgeBase.Prognosis;

namespace LmsVariants.KnowledgeBase.Tests.Prognosis;

/// <summary>The groups of the two models, for every set of factors, and what is still possible where some are not known.</summary>
public sealed class RiskModelTests
{
    [Theory]
    [InlineData("lms", "", "low")]
    [InlineData("lms", "rb1", "intermediate")]
    [InlineData("lms", "atrx", "intermediate")]
    [InlineData("lms", "del12q", "intermediate")]
    [InlineData("lms", "rb1 atrx", "high")]
    [InlineData("lms", "rb1 del12q", "high")]
    [InlineData("lms", "atrx del12q", "intermediate")] // not named on its own by the source: high asks for RB1
    [InlineData("lms", "rb1 atrx del12q", "high")]
    [InlineData("ulms", "", "low")]
    [InlineData("ulms", "tp53", "intermediate")]
    [InlineData("ulms", "atrx", "intermediate")]
    [InlineData("ulms", "amp20q", "intermediate")]
    [InlineData("ulms", "tp53 atrx", "high")]
    [InlineData("ulms", "tp53 amp20q", "high")]
    [InlineData("ulms", "atrx amp20q", "intermediate")]
    [InlineData("ulms", "tp53 atrx amp20q", "high")]
    public void Every_set_of_factors_has_its_group(string tumour, string present, string expected) =>
        Assert.Equal([expected], Possible(tumour, present, string.Empty));

    [Theory]
    [InlineData("lms", "", "del12q", "intermediate low")]
    [InlineData("lms", "rb1", "del12q", "high intermediate")]
    [InlineData("lms", "atrx", "del12q", "intermediate")]
    [InlineData("lms", "rb1 atrx", "del12q", "high")]
    [InlineData("lms", "", "rb1 atrx", "high intermediate low")]
    [InlineData("lms", "", "rb1 atrx del12q", "high intermediate low")]
    [InlineData("ulms", "tp53", "atrx amp20q", "high intermediate")]
    [InlineData("ulms", "", "amp20q", "intermediate low")]
    public void What_is_open_is_gone_through(string tumour, string present, string open, string expected) =>
        Assert.Equal(expected.Split(' '), Possible(tumour, present, open));

    private static IEnumerable<string> Possible(string tumour, string present, string open)
    {
        RiskModel model = RealKnowledge.Knowledge.RiskModels.Single(model => model.Tumour == tumour);
        return model.Possible(present.Split(' ', StringSplitOptions.RemoveEmptyEntries), open.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(group => group.Name);
    }
}
