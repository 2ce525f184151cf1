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

    [Theory]
    [InlineData("c.76_78delACT", "ACT", null)]
    [InlineData("c.76_78delactinsT", "ACT", null)]
    [InlineData("c.76dupA", "A", null)]
    [InlineData("c.76_78invACT", "ACT", null)]
    [InlineData("c.76A=", "A", null)]
    [InlineData("c.76_78del3", null, 3)]
    [InlineData("c.76_78del", null, null)]
    public void Bases_that_a_name_repeats_are_kept_for_a_check_and_not_printed(string text, string? bases, int? length)
    {
        Assert.True(HgvsCoding.TryParse(text, out HgvsCoding? name, out _));
        Assert.Equal((bases, length), (name.StatedReference, name.StatedLength));
        Assert.True(HgvsCoding.TryParse(name.ToString(), out HgvsCoding? printed, out _));
        Assert.Null(printed.StatedReference);
        Assert.Equal(name, printed);
        Assert.Equal(name.GetHashCode(), printed.GetHashCode());
    }

    [Theory]
    [InlineData("RAD51B:c.1111C>T", null, "RAD51B", null)]
    [InlineData("RAD51B(NM_133509.3):c.1111C>T", "NM_133509.3", "RAD51B", null)]
    [InlineData("NM_133509.3(RAD51B):c.1111C>T", "NM_133509.3", "RAD51B", null)]
    [InlineData("NG_012232.1(NM_004006.2):c.93+1G>T", "NM_004006.2", null, "NG_012232.1")]
    [InlineData("ENST00000357654.9:c.5del", "ENST00000357654.9", null, null)]
    [InlineData("U14680.1:c.5del", "U14680.1", null, null)]
    [InlineData("U14680:c.5del", "U14680", null, null)]
    [InlineData("ENST00000357654:c.5del", "ENST00000357654", null, null)]
    [InlineData("c.5del", null, null, null)]
    public void The_reference_is_a_transcript_a_gene_or_both(string text, string? transcript, string? gene, string? genomic)
    {
        Assert.True(HgvsCoding.TryParse(text, out HgvsCoding? name, out _));
        Assert.Equal((transcript, gene, genomic), (name.Transcript?.ToString(), name.Gene, name.Genomic?.ToString()));
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
        let range = start != end && !single
        let behind = start with { Offset = start.Offset + 1 }
        from gene in Gen.Elements(null, "TP53", "HLA-DRB1")
        select new HgvsCoding(accession, start, kind == 3 ? behind : range ? end : start, Edit(kind, bases, range)) { Gene = gene };

    private static NucleotideEdit Edit(int kind, string bases, bool range) => kind switch
    {
        0 => new Deletion(),
        1 => new Duplication(),
        2 when range => new Inversion(),
        3 => new Insertion(bases),
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
