using System.Globalization;

using FsCheck.Fluent;

using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Tests.Hgvs;

public sealed class CodingNameTests
{
    public static IEnumerable<object[]> Accepted =>
        Corpus.Rows("hgvs", "accept-coding.tsv").Select(row => new object[] { row[0], row[1] });

    public static IEnumerable<object[]> Refused =>
        Corpus.Rows("hgvs", "refuse-coding.tsv").Select(row => new object[] { row[0], int.Parse(row[1], CultureInfo.InvariantCulture), row[2] });

    [Theory]
    [MemberData(nameof(Accepted))]
    public void TryParse_reads_a_name_and_writes_it_as_the_specification_does(string text, string canonical)
    {
        Assert.True(HgvsCoding.TryParse(text, out HgvsCoding? name, out ParseProblem problem), $"stops at {problem.At}: {problem.Expected}");
        Assert.Equal(canonical, name.ToString());
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void TryParse_says_where_it_stops_and_what_it_wanted(string text, int at, string expected)
    {
        Assert.False(HgvsCoding.TryParse(text, out HgvsCoding? name, out ParseProblem problem), $"read as {name}");
        Assert.Equal(new ParseProblem("LMV3001", at, expected), problem);
    }

    [Fact]
    public void The_tables_of_cases_are_there_and_repeat_nothing()
    {
        Assert.True(Accepted.Count() > 35);
        Assert.True(Refused.Count() > 55);
        string[] texts = [.. Corpus.Rows("hgvs", "accept-coding.tsv").Concat(Corpus.Rows("hgvs", "refuse-coding.tsv")).Select(row => row[0])];
        Assert.Equal(texts.Length, texts.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void TryParse_returns_the_name_that_ToString_wrote() =>
        Properties.Hold(name => HgvsCoding.TryParse(name.ToString(), out HgvsCoding? read, out _) && read == name, Names);

    [Fact]
    public void Any_text_gives_a_name_or_a_coded_problem() => Properties.Hold(GivesNameOrProblem, Properties.Text);

    [Fact]
    public void Any_damaged_name_gives_a_name_or_a_coded_problem() =>
        Properties.Hold(GivesNameOrProblem, Properties.Mutated(Corpus.Rows("hgvs", "accept-coding.tsv").Select(row => row[0])));

    private static FsCheck.Gen<CodingPosition> Positions { get; } =
        from anchor in Gen.Elements(CodingAnchor.CdsStart, CodingAnchor.CdsEnd)
        from number in Properties.Between(1, 20_000)
        from upstream in Gen.Elements(true, false)
        from offset in Gen.OneOf(Gen.Constant(0), Properties.Between(-5_000, 5_000))
        select new CodingPosition(anchor, upstream && anchor == CodingAnchor.CdsStart ? -number : number, offset);

    private static FsCheck.Gen<HgvsCoding> Names { get; } =
        from one in Positions
        from other in Positions
        from single in Gen.Elements(true, false)
        from bases in Properties.Bases(1, 12)
        from kind in Properties.Between(0, 6)
        from accession in Gen.Elements<Accession?>(null, new Accession("NM_000546", 6), new Accession("NM_133509", null))
        let start = one.CompareTo(other) < 0 ? one : other
        let end = one.CompareTo(other) < 0 ? other : one
        let range = start != end && (!single || kind == 3)
        select new HgvsCoding(accession, start, range ? end : start, Edit(kind, bases, range));

    private static NucleotideEdit Edit(int kind, string bases, bool range) => kind switch
    {
        0 => new Deletion(),
        1 => new Duplication(),
        2 => new Inversion(),
        3 when range => new Insertion(bases),
        4 => new DeletionInsertion(bases),
        5 when !range => new Substitution(bases[0], bases[0] == 'A' ? 'G' : 'A'),
        _ => new Unchanged(),
    };

    private static bool GivesNameOrProblem(string text)
    {
        if (HgvsCoding.TryParse(text, out HgvsCoding? name, out ParseProblem problem))
        {
            return problem == default && HgvsCoding.TryParse(name.ToString(), out HgvsCoding? again, out _) && again == name;
        }
        return problem.Code == "LMV3001" && problem.At >= 0 && problem.At <= text.Length && problem.Expected.Length > 0;
    }
}
