using LmsVariants.Genomics.Hgvs;

namespace LmsVariants.Genomics.Tests.Hgvs;

public sealed class ProteinApplicationTests
{
    private const string Protein = "MARDIKK*";

    [Theory]
    [InlineData("p.(Asp4Tyr)", "MARYIKK*")]
    [InlineData("p.(Asp4_Ile5delinsTyrIle)", "MARYIKK*")]
    [InlineData("p.(Asp4Ter)", "MAR*")]
    [InlineData("p.(Ile5=)", "MARDIKK*")]
    [InlineData("p.(Lys6del)", "MARDIK*")]
    [InlineData("p.(Lys7del)", "MARDIK*")]
    [InlineData("p.(Asp4_Ile5dup)", "MARDIDIKK*")]
    [InlineData("p.(Arg3_Asp4insGlyTer)", "MARG*")]
    [InlineData("p.(Arg3delinsGlyGly)", "MAGGDIKK*")]
    [InlineData("p.(Gly4Tyr)", null)]
    [InlineData("p.(Lys9del)", null)]
    [InlineData("p.(Arg3_Ile5insGly)", null)]
    [InlineData("p.(Asp4GlyfsTer5)", null)]
    public void A_name_gives_the_protein_that_it_says(string name, string? protein)
    {
        if (!HgvsProtein.TryParse(name, out HgvsProtein? read, out _)) Assert.Null(protein);
        else Assert.Equal(protein, ProteinApplication.Apply(read.Change, Protein));
    }
}
