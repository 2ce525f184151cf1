using System.Globalization;

using FsCheck.Fluent;

using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Tests.Hgvs;

public sealed class ProteinNameTests
{
    public static IEnumerable<object[]> Accepted =>
        Corpus.Rows("hgvs", "accept-protein.tsv").Select(row => new object[] { row[0], row[1] });

    public static IEnumerable<object[]> Refused =>
        Corpus.Rows("hgvs", "refuse-protein.tsv").Select(row => new object[] { row[0], int.Parse(row[1], CultureInfo.InvariantCulture), row[2] });

    [Theory]
    [MemberData(nameof(Accepted))]
    public void TryParse_reads_a_name_and_writes_it_as_the_specification_does(string text, string canonical)
    {
        Assert.True(HgvsProtein.TryParse(text, out HgvsProtein? name, out ParseProblem problem), $"stops at {problem.At}: {problem.Expected}");
        Assert.Equal(canonical, name.ToString());
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void TryParse_says_where_it_stops_and_what_it_wanted(string text, int at, string expected)
    {
        Assert.False(HgvsProtein.TryParse(text, out HgvsProtein? name, out ParseProblem problem), $"read as {name}");
        Assert.Equal(new ParseProblem("LMV3002", at, expected), problem);
    }

    [Fact]
    public void The_tables_of_cases_are_there_and_repeat_nothing()
    {
        Assert.True(Accepted.Count() > 25);
        Assert.True(Refused.Count() > 35);
        string[] texts = [.. Corpus.Rows("hgvs", "accept-protein.tsv").Concat(Corpus.Rows("hgvs", "refuse-protein.tsv")).Select(row => row[0])];
        Assert.Equal(texts.Length, texts.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void TryParse_returns_the_name_that_ToString_wrote() =>
        Properties.Hold(name => HgvsProtein.TryParse(name.ToString(), out HgvsProtein? read, out _) && read == name, Names);

    [Fact]
    public void Any_text_gives_a_name_or_a_coded_problem() => Properties.Hold(GivesNameOrProblem, Properties.Text);

    [Fact]
    public void Any_damaged_name_gives_a_name_or_a_coded_problem() =>
        Properties.Hold(GivesNameOrProblem, Properties.Mutated(Corpus.Rows("hgvs", "accept-protein.tsv").Select(row => row[0])));

    private static FsCheck.Gen<AminoAcid> Residues { get; } = Gen.Elements("ARNDCQEGHILKMFPSTWYVU*".Select(AminoAcid.Of).ToArray());

    private static FsCheck.Gen<HgvsProtein> Names { get; } =
        from residue in Residues
        from other in Residues
        from number in Properties.Between(1, 40_000)
        from stop in Properties.Between(1, 900)
        from kind in Properties.Between(0, 6)
        from accession in Gen.Elements<Accession?>(null, new Accession("NP_000537", 3), new Accession("NM_133509", null))
        select new HgvsProtein(accession, Change(kind, residue, other, number, stop));

    private static ProteinChange Change(int kind, AminoAcid residue, AminoAcid other, int number, int stop) => kind switch
    {
        0 => new ProteinUnknown(),
        1 => new ProteinStartLoss(),
        2 => new ProteinFrameshift(residue, number, other, stop),
        3 => new ProteinFrameshift(residue, number, null, stop),
        4 => new ProteinFrameshift(residue, number, other, null),
        _ when residue == other => new ProteinUnchanged(residue, number),
        _ => new ProteinSubstitution(residue, number, other),
    };

    private static bool GivesNameOrProblem(string text)
    {
        if (HgvsProtein.TryParse(text, out HgvsProtein? name, out ParseProblem problem))
        {
            return problem == default && HgvsProtein.TryParse(name.ToString(), out HgvsProtein? again, out _) && again == name;
        }
        return problem.Code == "LMV3002" && problem.At >= 0 && problem.At <= text.Length && problem.Expected.Length > 0;
    }
}
