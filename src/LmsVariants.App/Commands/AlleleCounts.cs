using System.Globalization;

namespace LmsVariants.App.Commands;

/// <summary>How many records and alleles were met, and what became of them.</summary>
internal sealed class AlleleCounts
{
    public long Records { get; set; }

    public long Alleles { get; set; }

    public long WithoutAlternate { get; set; }

    public long Symbolic { get; set; }

    public long Refused { get; set; }

    public void Add(AlleleCounts more)
    {
        Records += more.Records;
        Alleles += more.Alleles;
        WithoutAlternate += more.WithoutAlternate;
        Symbolic += more.Symbolic;
        Refused += more.Refused;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Records} records, {Alleles} alleles annotated, {WithoutAlternate} records without an alternate allele, {Symbolic} symbolic alleles and breakends not annotated, {Refused} records refused");
}
