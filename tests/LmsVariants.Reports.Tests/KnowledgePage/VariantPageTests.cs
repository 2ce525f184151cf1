namespace LmsVariants.Reports.Tests.KnowledgePage;

/// <summary>What of the knowledge base bears on one variant.</summary>
public sealed class VariantPageTests
{
    [Theory]
    [InlineData("TP53:c.743G>A", "  hotspot           Arg248: 560 samples (Gln 292, Trp 222, Leu 21, Pro 11, Gly 8, Arg 6); the numbering was held against NM_000546 and NM_001126112 [", "\n                      of this change: 292\n")]
    [InlineData("PTEN:c.388C>T", "  hotspot           Arg130: 168 samples (", "\n                      of this change: 38\n")]
    [InlineData("TP53:c.559+1G>A", "  hotspot           splice site at residue 187: 100 samples; ", "")]
    [InlineData("TP53:c.673-1G>T", "  hotspot           splice site at residue 225: 46 samples; ", "")]
    [InlineData("EGFR:c.2235_2249del", "  hotspot           residues 745 to 759 in frame: 155 samples (E746_A750del 123, ", "")]
    [InlineData("TP53:c.743G>C", "  hotspot           Arg248: 560 samples (", "of this change: 11\n")]
    [InlineData("TP53:c.5A>C", "  hotspot           none of those that are listed is at this place\n", "")]
    [InlineData("TP53:c.741del", "  hotspot           the table counts exchanges of a residue, changes in frame and broken splice sites alone\n", "")]
    [InlineData("RAD51B:c.1111C>T", "  hotspot           none is listed; the source looked at whole exomes\n", "")]
    public void Its_residue_alone(string variant, string words, string more) => Shows(variant, words, more);

    [Theory]
    [InlineData("TP53:c.743G>A", "  functional study  p.(Arg248Gln) of NM_000546: non-functional, 0 (transactivation in yeast, ", "\n                      the other assay (growth of human cells: dominant negative effect (DNE) and loss of function (LOF)): DNE_LOF\n")]
    [InlineData("TP53:c.559+1G>A", "  functional study  this change is not among those that were studied\n", "")]
    [InlineData("PTEN:c.388C>T", "  functional study  none is curated\n", "")]
    [InlineData("TP53:c.743G>A", "  critical residue  248 of ", "  domain            P53 (cd08367), residues 109 to 288 of NM_000546, NM_001126112 [")]
    [InlineData("TP53:c.5A>C", "  critical residue  none of those that are curated is touched\n", "  domain            none of those that are listed is touched\n")]
    public void Studies_and_places(string variant, string words, string more) => Shows(variant, words, more);

    [Theory]
    [InlineData("BRCA2:c.9976A>T", "  frequency         13:32398489 A>T on GRCh38, in gnomAD, BRCA2: AFR 0.119553 %, AMR 0.509671 %, EAS 0 %, EUR 0.901277 %, SAS 0.68323 % [")]
    [InlineData("BARD1:c.2260A>T", ": not seen in gnomAD 4.1, BARD1, changes of one base, which covers the place [")]
    [InlineData("BARD1:c.1690C>T", "on GRCh38, in gnomAD 4.1, BARD1, changes of one base: AFR ")]
    [InlineData("BARD1:c.1690del", "not known, which is not absent: gnomAD 4.1, BARD1, changes of one base lists changes of one base alone here\n")]
    [InlineData("TP53:c.743G>A", "  frequency         17:7674220 C>T on GRCh38: not known, which is not absent: no table of frequencies covers this place\n")]
    public void Frequencies_say_how_often_or_not_seen_or_why_nothing_is_known(string variant, string words) => Shows(variant, words, string.Empty);

    [Theory]
    [InlineData("TP53:c.743G>A", "  published         c.743G>A p.Arg248Gln, as published: oncogenic, loss of function; ", "")]
    [InlineData("TP53:c.524G>A", "  published         no reading of this change is at hand\n", "")]
    [InlineData("RAD51B:c.1111C>T", "  reversion         1 on RAD51B, asked of two variants together and never of one\n", "\n                      conflicts with hrr-olaparib-temozolomide-a092104: both are shown")]
    [InlineData("ATRX:c.2785G>T", "  outlook           atrx-loss-survival-lms: worse outcome\n", "")]
    [InlineData("ATRX:c.2785G>A", "  outlook           1 on ATRX does not match this change\n", "")]
    [InlineData("ATRX:c.4690G>T", "  outlook           1 on ATRX, none of which can be matched to a change that was not verified\n", "  published         c.4690G>T p.Gln1564Glu, as published: of uncertain significance")]
    public void Readings_and_outlook(string variant, string words, string more) => Shows(variant, words, more);

    [Theory]
    [InlineData("hotspot", "none")]
    [InlineData("functional study", "none")]
    [InlineData("frequency", "none can be looked up for a change that was not verified")]
    public void Of_a_change_that_the_reference_contradicts_nothing_is_looked_up(string label, string words) =>
        Assert.Contains($"\n  {label,-18}{words}", RealPage.Text(RealPage.OfVariant("BRCA2:c.9976C>T")), StringComparison.Ordinal);

    private static void Shows(string variant, string words, string more)
    {
        string page = RealPage.Text(RealPage.OfVariant(variant));
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains(more, page, StringComparison.Ordinal);
    }
}
