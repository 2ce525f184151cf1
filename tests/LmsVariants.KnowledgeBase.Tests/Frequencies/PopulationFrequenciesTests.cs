using System.Globalization;

using LmsVariants.KnowledgeBase.Frequencies;
using LmsVariants.Testing;

namespace LmsVariants.KnowledgeBase.Tests.Frequencies;

public sealed class PopulationFrequenciesTests
{
    private static PopulationFrequencies Frequencies => RealKnowledge.Knowledge.Frequencies;

    [Fact]
    public void The_common_stop_of_BRCA2_is_there_with_its_European_frequency()
    {
        FrequencyAnswer.Known known = Assert.IsType<FrequencyAnswer.Known>(Frequencies.Find("13", 32398489, "A", "T"));
        Assert.Equal(("EUR", 0.00901277m), (known.Highest.Population, known.Highest.Frequency));
        Assert.Equal(["AFR", "AMR", "EAS", "EUR", "SAS"], known.ByPopulation.Select(one => one.Population));
        Assert.Equal("brca2-gnomad", known.Table.Id);
        Assert.Null(known.Highest.AlleleCount);
    }

    [Fact]
    public void Where_counts_are_known_they_come_with_the_share()
    {
        FrequencyAnswer.Known known = Assert.IsType<FrequencyAnswer.Known>(Frequencies.Find("2", 214728660, "T", "A"));
        Assert.Equal(new FrequencyOfPopulation("NFE", 3m / 1179538, 3, 1179538), known.Highest);
    }

    [Fact]
    public void An_allele_seen_in_no_continental_population_is_known_with_nought() =>
        Assert.Equal(0, Assert.IsType<FrequencyAnswer.Known>(Frequencies.Find("13", 32316446, "A", "G")).Highest.Frequency);

    [Theory]
    [InlineData("13", 32398489, "A", "C")] // beside the known stop
    [InlineData("13", 32338034, "CTGA", "C")] // an indel among those that are listed
    [InlineData("2", 214767563, "G", "A")]
    public void What_a_table_would_list_and_does_not_is_absent_within_it(string contig, int position, string reference, string alternate) =>
        Assert.IsType<FrequencyAnswer.AbsentWithin>(Frequencies.Find(contig, position, reference, alternate));

    [Theory]
    [InlineData("17", 7674220, "C", "T", "no table")]
    [InlineData("13", 32316440, "G", "A", "no table")] // one base before the first region
    [InlineData("13", 32316548, "G", "A", "no table")] // one base behind it
    [InlineData("13", 32316546, "GTC", "G", "no table")] // reaches out of it
    [InlineData("2", 214767563, "GA", "G", "one base alone")]
    [InlineData("13", 32398489, "AG", "TC", "several bases")]
    [InlineData("13", 32398489, "A", "TC", "several bases")]
    [InlineData("13", 32338034, "CTC", "C", "as far left")]
    [InlineData("2", 214767588, "T", "C", "AC0")]
    [InlineData("13", 32398489, "A", "A", "reference allele")]
    [InlineData("chr13", 32398489, "A", "T", "no table")]
    public void What_no_table_tells_is_not_covered_and_never_absent(string contig, int position, string reference, string alternate, string why) =>
        Assert.Contains(why, Assert.IsType<FrequencyAnswer.NotCovered>(Frequencies.Find(contig, position, reference, alternate)).Why, StringComparison.Ordinal);

    [Fact]
    public void An_allele_longer_than_any_that_the_source_lists_is_not_covered()
    {
        Assert.IsType<FrequencyAnswer.AbsentWithin>(Frequencies.Find("13", 32338034, "C", "C" + new string('A', 103)));
        Assert.Contains("104", Assert.IsType<FrequencyAnswer.NotCovered>(Frequencies.Find("13", 32338034, "C", "C" + new string('A', 104))).Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(32398488, "AAA", "ATA")]
    [InlineData(32398489, "AAAA", "TAAA")]
    public void Bases_that_both_sides_share_do_not_hide_an_allele(int position, string reference, string alternate) =>
        Assert.IsType<FrequencyAnswer.Known>(Frequencies.Find("13", position, reference, alternate));

    [Theory]
    [InlineData(100, "CAT", "CGT", 101, "A", "G")]
    [InlineData(100, "CTT", "CT", 100, "CT", "C")]
    [InlineData(100, "ACC", "ACCC", 100, "A", "AC")]
    [InlineData(100, "GA", "GCA", 100, "G", "GC")]
    [InlineData(100, "A", "T", 100, "A", "T")]
    [InlineData(100, "ACGT", "TCGA", 100, "ACGT", "TCGA")]
    public void Trimming_leaves_one_base_on_each_side(int position, string reference, string alternate, int left, string shortReference, string shortAlternate) =>
        Assert.Equal(new SmallAllele(left, shortReference, shortAlternate), SmallAllele.Trimmed(position, reference, alternate));

    [Theory]
    [InlineData("0", true)]
    [InlineData("1", true)]
    [InlineData("0.00901277", true)]
    [InlineData("3/70844", true)]
    [InlineData("70844/70844", true)]
    [InlineData("", false)]
    [InlineData(".", false)]
    [InlineData("0.", false)]
    [InlineData("1.5", false)]
    [InlineData("-0.1", false)]
    [InlineData("1e-5", false)]
    [InlineData("0,01", false)]
    [InlineData("3/0", false)]
    [InlineData("3/", false)]
    [InlineData("/3", false)]
    [InlineData("4/3", false)]
    public void A_cell_is_a_share_or_a_count_of_those_examined(string cell, bool right) => Assert.Equal(right, FrequencyCell.IsRight(cell));

    [Fact]
    public void A_laboratory_adds_a_table_of_its_own_and_what_was_seen_goes_before_what_was_not()
    {
        using KnowledgeFolderCopy copy = new();
        File.WriteAllText(
            copy.PathOf("frequencies/laboratory.tsv"),
            "contig\tposition\treference\talternate\tfilter\tOWN\n13\t32398489\tA\tC\tpass\t2/400\n13\t32398490\tA\tG\tpanel-artefact\t90/400\nX\t100\tA\tG\tpass\t0.5\n");
        File.AppendAllText(
            copy.PathOf("frequencies.yaml"),
            "  - id: own\n    file: frequencies/laboratory.tsv\n    source: our own runs\n    release: '2026'\n    assembly: GRCh38\n    populations: [OWN]\n    variants: snv\n"
            + "    derived: Every run of the year.\n    regions: ['13:32398489-32398490', 'X:90-110']\n    citations: [gnomad-4-1]\n");
        PopulationFrequencies frequencies = copy.Read().Knowledge!.Frequencies;
        Assert.Equal("own", Assert.IsType<FrequencyAnswer.Known>(frequencies.Find("13", 32398489, "A", "C")).Table.Id);
        Assert.Equal("brca2-gnomad", Assert.IsType<FrequencyAnswer.Known>(frequencies.Find("13", 32398489, "A", "T")).Table.Id);
        Assert.Contains("panel-artefact", Assert.IsType<FrequencyAnswer.NotCovered>(frequencies.Find("13", 32398490, "A", "G")).Why, StringComparison.Ordinal);
        Assert.Equal(0.5m, Assert.IsType<FrequencyAnswer.Known>(frequencies.Find("X", 100, "A", "G")).Highest.Frequency);
        Assert.IsType<FrequencyAnswer.AbsentWithin>(frequencies.Find("X", 101, "A", "G"));
        Assert.Equal(3, frequencies.Tables.Length);
    }

    [SkippableFact]
    [Trait("Category", "Shared")]
    public void Every_allele_of_the_BRCA2_source_in_a_region_is_here_with_its_frequencies()
    {
        FrequencyTable table = Frequencies.Tables.Single(one => one.Id == "brca2-gnomad");
        int compared = 0;
        foreach (string line in File.ReadLines(Component.Shared("knowledge", "BRCA2_gnomad_af.GRCh38.csv")).Skip(1))
        {
            string[] row = line.Split(',');
            int position = int.Parse(row[2], CultureInfo.InvariantCulture);
            if (!table.Covers(row[1], position, position + row[3].Length - 1)) continue;
            FrequencyAnswer.Known known = Assert.IsType<FrequencyAnswer.Known>(Frequencies.Find(row[1], position, row[3], row[4]));
            double[] source = [.. new[] { row[8], row[10], row[9], row[7], row[6] }.Select(share => double.Parse(share, CultureInfo.InvariantCulture))];
            for (int i = 0; i < source.Length; i++) Assert.InRange((double)known.ByPopulation[i].Frequency, source[i] * 0.99999, source[i] * 1.00001);
            compared++;
        }
        Assert.Equal(7699, compared);
    }

    [SkippableFact]
    [Trait("Category", "Shared")]
    public void Every_allele_of_the_BARD1_source_in_a_region_is_here_with_its_counts()
    {
        FrequencyTable table = Frequencies.Tables.Single(one => one.Id == "bard1-gnomad-snv");
        string[] lines = File.ReadAllLines(Component.Shared("knowledge", "BARD1_gnomADv4.1_SNVs.GRCh38.tsv"));
        string[] header = lines[0].Split('\t');
        string[] populations = ["African/African American", "Admixed American", "East Asian", "European (non-Finnish)", "South Asian"];
        int compared = 0;
        int failed = 0;
        foreach (string[] row in lines.Skip(1).Select(line => line.Split('\t')))
        {
            int position = int.Parse(Cell("Position"), CultureInfo.InvariantCulture);
            if (!table.Covers("2", position, position)) continue;
            compared++;
            FrequencyAnswer answer = Frequencies.Find("2", position, Cell("Reference"), Cell("Alternate"));
            if (Cell("Filters - joint") != "PASS")
            {
                Assert.IsType<FrequencyAnswer.NotCovered>(answer);
                failed++;
                continue;
            }
            string[] expected = [.. populations.Select(population => $"{Cell("Allele Count " + population)}/{Cell("Allele Number " + population)}")];
            Assert.Equal(expected, Assert.IsType<FrequencyAnswer.Known>(answer).ByPopulation.Select(one => $"{one.AlleleCount}/{one.AlleleNumber}"));

            string Cell(string column) => row[Array.IndexOf(header, column)];
        }
        Assert.Equal((1839, 8), (compared, failed));
    }
}
