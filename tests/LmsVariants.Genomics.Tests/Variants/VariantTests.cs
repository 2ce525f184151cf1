using FsCheck.Fluent;

using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Tests.Transcripts;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Genomics.Tests.Variants;

public sealed class VariantTests
{
    [Theory]
    [InlineData("C", "T", 100, "C", "T", VariantType.Snv)]
    [InlineData("CA", "TA", 100, "C", "T", VariantType.Snv)]
    [InlineData("AC", "AT", 101, "C", "T", VariantType.Snv)]
    [InlineData("GACT", "GATT", 102, "C", "T", VariantType.Snv)]
    [InlineData("AC", "GT", 100, "AC", "GT", VariantType.Mnv)]
    [InlineData("GACG", "GGTG", 101, "AC", "GT", VariantType.Mnv)]
    [InlineData("ACA", "GCT", 100, "ACA", "GCT", VariantType.Mnv)]
    [InlineData("A", "AT", 100, "A", "AT", VariantType.Insertion)]
    [InlineData("GA", "GAT", 101, "A", "AT", VariantType.Insertion)]
    [InlineData("ATG", "ACCTG", 100, "A", "ACC", VariantType.Insertion)]
    [InlineData("AT", "ATT", 100, "A", "AT", VariantType.Insertion)]
    [InlineData("AT", "A", 100, "AT", "A", VariantType.Deletion)]
    [InlineData("ATT", "AT", 100, "AT", "A", VariantType.Deletion)]
    [InlineData("GATT", "GA", 101, "ATT", "A", VariantType.Deletion)]
    [InlineData("ATG", "AC", 101, "TG", "C", VariantType.Delins)]
    [InlineData("AT", "GCC", 100, "AT", "GCC", VariantType.Delins)]
    [InlineData("A", "GT", 100, "A", "GT", VariantType.Delins)]
    [InlineData("AT", "G", 100, "AT", "G", VariantType.Delins)]
    [InlineData("A", "A", 100, "A", "A", VariantType.Snv)]
    [InlineData("ACGT", "ACGT", 100, "A", "A", VariantType.Snv)]
    public void Shared_bases_are_taken_off_behind_first_and_then_before(
        string reference, string alternate, int start, string leftReference, string leftAlternate, VariantType type)
    {
        Variant variant = Make(100, reference, alternate).Parsimonious();
        Assert.Equal(Make(start, leftReference, leftAlternate), variant);
        Assert.Equal(type, variant.Type);
    }

    [Fact]
    public void Parsimony_twice_changes_nothing() => Properties.Hold(variant => variant.Parsimonious().Parsimonious() == variant.Parsimonious(), Variants);

    [Fact]
    public void Parsimony_changes_nothing_of_the_sequence() =>
        Properties.Hold(
            variant =>
            {
                string reference = variant.Reference.Bases;
                Variant trimmed = variant.Parsimonious();
                int before = trimmed.Start.Value - variant.Start.Value;
                string changed = reference[..before] + trimmed.Alternate + reference[(before + trimmed.Reference.Length)..];
                return changed == variant.Alternate.Bases && reference.Substring(before, trimmed.Reference.Length) == trimmed.Reference.Bases;
            },
            Variants);

    [Fact]
    public void The_end_is_the_last_base_of_the_reference_allele() => Assert.Equal(new Position(102), Make(100, "ACG", "T").End);

    [Fact]
    public void It_is_written_with_its_assembly() => Assert.Equal("GRCh37 17-100-ACG-T", Make(100, "ACG", "T").ToString());

    private static FsCheck.Gen<Variant> Variants { get; } =
        from start in Properties.Between(1, 1_000_000)
        from before in Properties.Bases(0, 4)
        from behind in Properties.Bases(0, 4)
        from reference in Properties.Bases(1, 6)
        from alternate in Properties.Bases(1, 6)
        select Make(start, before + reference + behind, before + alternate + behind);

    private static Variant Make(int start, string reference, string alternate) => new(
        GenomeAssembly.GRCh37, HandMade.Seventeen, new Position(start), Allele.Of(reference), Allele.Of(alternate));
}
