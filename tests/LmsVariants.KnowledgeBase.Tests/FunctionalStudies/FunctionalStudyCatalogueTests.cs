using System.Globalization;

using LmsVariants.Genomics.Sequences;
using LmsVariants.KnowledgeBase.FunctionalStudies;
using LmsVariants.Testing;

namespace LmsVariants.KnowledgeBase.Tests.FunctionalStudies;

public sealed class FunctionalStudyCatalogueTests
{
    private static FunctionalStudyCatalogue Catalogue => RealKnowledge.Knowledge.FunctionalStudies;

    [Theory]
    [InlineData("NM_000546", "p.(Arg248Gln)", FunctionalClass.NonFunctional, "0", "DNE_LOF")]
    [InlineData("NM_001126112", "p.(Arg175His)", FunctionalClass.NonFunctional, "9.15", "DNE_LOF")]
    [InlineData("NM_000546", "p.(Glu2Ala)", FunctionalClass.Functional, "120.05", "")]
    [InlineData("NM_000546", "p.(Ala364Val)", FunctionalClass.PartiallyFunctional, "75", "")] // the bound itself
    [InlineData("NM_000546", "p.(Ser303Gly)", FunctionalClass.Supertransactivating, "140.1", "")]
    public void A_result_is_found_by_transcript_and_change(string transcript, string change, FunctionalClass expected, string activity, string other)
    {
        FunctionalStudy? study = Catalogue.Find(transcript, change);
        Assert.NotNull(study);
        Assert.Equal(("TP53", transcript, change), (study.Gene, study.Transcript, study.ProteinChange));
        Assert.Equal((expected, decimal.Parse(activity, CultureInfo.InvariantCulture), other), (study.Class, study.Activity, study.OtherAssay));
        Assert.Contains("% of the reference", study.Measure, StringComparison.Ordinal);
        Assert.Contains("10.1073/pnas.1431692100", study.Citations.Select(id => RealKnowledge.Knowledge.Citations[id].Reference));
    }

    [Theory]
    [InlineData("DNE_LOF", true)]
    [InlineData("notDNE_LOF", true)]
    [InlineData("notDNE_notLOF", false)]
    [InlineData("unclass.", false)]
    [InlineData("", false)]
    public void What_the_other_assay_says_is_a_loss_or_none_as_its_curator_reads_it(string other, bool expected)
    {
        FunctionalStudy[] studies = [.. Catalogue.OfGene("TP53").Where(study => study.OtherAssay == other)];
        Assert.NotEmpty(studies);
        Assert.All(studies, study => Assert.Equal(expected, study.OtherAssayFindsLoss));
    }

    [Fact]
    public void A_change_that_was_not_studied_has_no_result()
    {
        Assert.Null(Catalogue.Find("NM_000546", "p.(Arg248Ter)"));
        Assert.Null(Catalogue.Find("NM_000546", "p.(Met1Val)"));
        Assert.Null(Catalogue.Find("NM_000314", "p.(Arg248Gln)"));
        Assert.Equal((true, false), (Catalogue.HasGene("TP53"), Catalogue.HasGene("PTEN")));
        Assert.Equal(2 * 2314, Catalogue.OfGene("TP53").Count());
        Assert.Empty(Catalogue.OfGene("PTEN"));
    }

    [SkippableFact]
    [Trait("Category", "Shared")]
    public void Every_activity_is_the_median_of_the_eight_promoters()
    {
        foreach (string[] row in Table("NCI_TP53_FunctionIshiokaDownload_r21.csv", ','))
        {
            decimal[] promoters = [.. row[3..11].Select(value => decimal.Parse(value, CultureInfo.InvariantCulture)).Order()];
            Assert.Equal((promoters[3] + promoters[4]) / 2, Catalogue.Find("NM_000546", Change(row[0]))?.Activity);
        }
    }

    [SkippableFact]
    [Trait("Category", "Shared")]
    public void Every_class_that_the_database_states_is_the_class_here()
    {
        int compared = 0;
        int other = 0;
        foreach (string[] row in Table("TP53_NCI_r21_unique_g_c_p_class.tsv", '\t'))
        {
            FunctionalStudy? study = row[6].StartsWith("p.", StringComparison.Ordinal) && row[6].Length is > 4 and < 8 ? Catalogue.Find("NM_000546", Change(row[6])) : null;
            if (row[8] != "NA")
            {
                Assert.Equal(row[8].Replace(' ', '-'), Word(study?.Class));
                compared++;
            }
            if (study is null || row[7] != "missense" || row[9] == "NA") continue;
            Assert.Equal(row[9], study.OtherAssay);
            other++;
        }
        Assert.Equal((524, 521), (compared, other));

        static string Word(FunctionalClass? read) => read switch
        {
            FunctionalClass.NonFunctional => "non-functional",
            FunctionalClass.PartiallyFunctional => "partially-functional",
            FunctionalClass.Functional => "functional",
            FunctionalClass.Supertransactivating => "supertrans",
            _ => "none",
        };
    }

    private static IEnumerable<string[]> Table(string file, char separator) =>
        File.ReadLines(Component.Shared("truth", "tp53", file)).Skip(1).Select(line => line.Split(separator));

    // p.R248Q, as the database writes it.
    private static string Change(string written) =>
        written[^1] is '*' or '=' or 's' ? written : $"p.({AminoAcid.Of(written[2]).ThreeLetter}{written[3..^1]}{AminoAcid.Of(written[^1]).ThreeLetter})";
}
