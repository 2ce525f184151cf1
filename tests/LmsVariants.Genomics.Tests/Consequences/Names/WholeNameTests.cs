using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Consequences.Names;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Genomics.Tests.Consequences.Names;

/// <summary>Whole names to alleles, on a catalogue of one drawn gene that lies on chromosome 17 from base 101 of GRCh37.</summary>
public sealed class WholeNameTests
{
    [Theory]
    // c., n. and g. of one base: c.5 is the 28th base of the transcript's 13 + 15.
    [InlineData("NM_900002.1:c.5C>T", "c.5C>T")]
    [InlineData("NM_900002.1:n.18C>T", "c.5C>T")]
    [InlineData("NM_900002.1:n.18T>C", "n.18: T, found C")]
    [InlineData("NM_900002.1:n.1A>G", "c.-13A>G")]
    [InlineData("NM_900002.1:n.10+1G>A", "c.-4+1G>A")]
    [InlineData("NM_900002.1:n.112T>A", "c.*30T>A")]
    [InlineData("NM_900002.1:n.113T>A", "NM_900002.1 has no position n.113")]
    [InlineData("NC_000017.10:g.121A>G", "c.-13A>G")]
    [InlineData("chr17:g.121A>G", "c.-13A>G")]
    [InlineData("NC_000017.10(NM_900002.1):c.19+1G>A", "c.19+1G>A")]
    [InlineData("NG_012232.1(NM_900002.1):c.19+1G>A", "c.19+1G>A")]
    [InlineData("NM_900002.1(DRAWN):c.5C>T", "c.5C>T")]
    [InlineData("DRAWN:c.5C>T", "c.5C>T (read on NM_900002.1; the name gives the gene alone)")]
    [InlineData("NM_900002.3:c.5C>T", "c.5C>T (read on NM_900002.1; the name gives NM_900002.3)")]
    // References that do not do.
    [InlineData("NM_900002.1(TP53):c.5C>T", "NM_900002.1 is a transcript of DRAWN, not of TP53")]
    [InlineData("NG_012232.1:g.121A>G", "the places of NG_012232.1 are counted on a record that is not known, and not on a chromosome")]
    [InlineData("NG_012232.1:c.5C>T", "the places of NG_012232.1 are counted on a record that is not known; a transcript behind it in parentheses would do")]
    [InlineData("NG_012232.1(NM_004006.2):c.5C>T", "the transcript NM_004006.2 is not known")]
    [InlineData("LRG_199t1:c.5C>T", "LRG_199t1 is a record of LRG that is not known; its RefSeq or Ensembl transcript would do")]
    [InlineData("LRG_199:g.5C>T", "the places of LRG_199 are counted on a record that is not known, and not on a chromosome")]
    [InlineData("NC_000017.11(NM_900002.1):c.19+1G>A", "NM_900002.1 is not placed on GRCh38")]
    [InlineData("NC_000017.9:g.121A>G", "NC_000017.9 is no chromosome of GRCh37 or GRCh38")]
    [InlineData("NM_900002.1:g.121A>G", "NM_900002.1 is no chromosome")]
    [InlineData("c.5C>T", "the name has no reference sequence")]
    [InlineData("TP53:c.5C>T", "no transcript of TP53 is known")]
    [InlineData("NM_900002.1:r.5c>u", "an r. name says what was seen in RNA and not which change of DNA made it")]
    [InlineData("NM_900002.1:p.Ala2Val", "a p. name says what becomes of the protein and not which change of DNA makes it")]
    // Repeats: A5 from c.10, GCT twice from c.4.
    [InlineData("NM_900002.1:c.10A[7]", "c.13_14dup")]
    [InlineData("NM_900002.1:c.10_14A[4]", "c.14del")]
    [InlineData("NM_900002.1:c.10_12A[4]", "the range has 3 bases, and NM_900002.1 has 5 of A from c.10 on")]
    [InlineData("NM_900002.1:c.10_11A[4]", "the range has 2 bases, and NM_900002.1 has 5 of A from c.10 on")]
    [InlineData("NM_900002.1:c.4GCT[5]", "c.9_10insGCTGCTGCT")]
    [InlineData("NM_900002.1:c.4_6[3]", "c.7_9dup")]
    [InlineData("NM_900002.1:c.4GCC[5]", "c.4: GCC, found GCT")]
    [InlineData("NM_900002.1:c.4GCT[(5_9)]", "how often the unit is repeated is not known")]
    [InlineData("NM_900002.1:c.4GCT[2000000000]", "the repeat is too long to be written out")]
    [InlineData("NM_900002.1:c.4_14GCT[2]A[7]", "c.13_14dup")]
    [InlineData("NM_900002.1:c.4_14GCT[3]A[5]", "c.7_9dup")]
    [InlineData("NM_900002.1:c.4_14GCT[2]T[7]", "c.4: GCT T, found GCTGCTAAAAA")]
    // Inserted sequences that are not written out.
    [InlineData("NM_900002.1:c.9_10ins4_6inv", "c.10_11insGCA")]
    [InlineData("NM_900002.1:c.9_10ins20_22", "c.10_11insGCA")]
    [InlineData("NM_900002.1:c.9_10ins[TT;20_22]", "c.9_10insTTAGC")]
    [InlineData("NM_900002.1:c.9_10insCG[3]", "c.9_10insCGCGCG")]
    [InlineData("NM_900002.1:c.9_10insN[10]", "the inserted bases are not known")]
    [InlineData("NM_900002.1:c.9_10insNNN", "the inserted bases are not known")]
    [InlineData("NM_900002.1:c.9_10ins[NC_000022.10:g.5_9]", "the inserted bases stand in another record")]
    [InlineData("NM_900002.1:c.4_6delinsN[12]", "the inserted bases are not known")]
    [InlineData("NM_900002.1:c.4_6copy3", "the name says how many copies there are and not where they stand")]
    // Changes in cis.
    [InlineData("NM_900002.1:c.[4G>A;6T>C]", "c.4_6delinsACC")]
    [InlineData("NM_900002.1:c.[6T>C;7G>A]", "c.6_7inv")]
    [InlineData("NM_900002.1:c.[6T>C;8C>A]", "c.6_8delinsCGA")]
    [InlineData("NM_900002.1:c.[6T>C;9T>A]", "c.6T>C + c.9T>A")]
    [InlineData("NM_900002.1:c.[4G>A;4G>A]", "two of the changes touch the same bases")]
    [InlineData("NM_900002.1:c.[4_6del;6T>A]", "two of the changes touch the same bases")]
    [InlineData("NM_900002.1:c.[5=;6T>C]", "c.6T>C")]
    [InlineData("NM_900002.1:c.[20A>G]", "c.20A>G")]
    // Codon 7 is parted by intron 2: its bases are no neighbours.
    [InlineData("NM_900002.1:c.[19A>G;20A>G]", "c.19A>G + c.20A>G")]
    [InlineData("NM_900002.1:c.[4G>A];[6T>C]", "the name describes more than one molecule, or changes that are not certain")]
    [InlineData("NM_900002.1:c.4G>A(;)6T>C", "the name describes more than one molecule, or changes that are not certain")]
    [InlineData("NM_900002.1:c.(4_6)del", "the name says that the place is not known to the base")]
    [InlineData("NM_900002.1:c.(4G>A)", "the name says that the change is not certain")]
    [InlineData("NM_900002.1:c.=", "the name speaks of the sequence as a whole and gives no place")]
    [InlineData("NC_000017.10:g.1_2000000000del", "GRCh37 17 has no position g.2000000000")]
    [InlineData("NC_000017.10:g.1_900000000del", "the change is too long to be held as bases")]
    public void A_whole_name_is_read(string given, string expected)
    {
        TranscriptCatalogue catalogue = new(new ReferenceVersion(2, string.Empty, []), [DrawnGene.FiveExons.On(Strand.Forward)]);
        Assert.Equal(expected, Read(given, catalogue));
    }

    // NM_900002.1 is the pair of ENST00000900002.4. Of another version only what counts from the start codon is read.
    [Theory]
    [InlineData("ENST00000900002.4:c.5C>T", "c.5C>T (read on NM_900002.1; the name gives ENST00000900002.4, which MANE pairs with it)")]
    [InlineData("ENST00000900002.4(DRAWN):c.5C>T", "c.5C>T (read on NM_900002.1; the name gives ENST00000900002.4, which MANE pairs with it)")]
    [InlineData("NC_000017.10(ENST00000900002.4):c.19+1G>A", "c.19+1G>A (read on NM_900002.1; the name gives ENST00000900002.4, which MANE pairs with it)")]
    [InlineData("ENST00000900002.4:n.18C>T", "c.5C>T (read on NM_900002.1; the name gives ENST00000900002.4, which MANE pairs with it)")]
    [InlineData("ENST00000900002.3:c.4_6[3]", "c.7_9dup (read on NM_900002.1; the name gives ENST00000900002.3, and MANE pairs it with ENST00000900002.4)")]
    [InlineData("ENST00000900002:c.5C>T", "c.5C>T (read on NM_900002.1; the name gives ENST00000900002, and MANE pairs it with ENST00000900002.4)")]
    [InlineData("ENST00000900002.3:n.18C>T", "n. places of ENST00000900002.3 are counted from its first base, which need not be that of NM_900002.1: MANE pairs ENST00000900002.4 with it")]
    [InlineData("ENST00000900002:n.18C>T", "n. places of ENST00000900002 are counted from its first base, which need not be that of NM_900002.1: MANE pairs ENST00000900002.4 with it")]
    [InlineData("NM_900002.1:n.18C>T", "c.5C>T")]
    [InlineData("NM_900002:c.5C>T", "c.5C>T")]
    [InlineData("ENST00000900003.1:c.5C>T", "the transcript ENST00000900003.1 is not known")]
    public void A_whole_name_is_read_on_the_transcript_that_MANE_pairs_with_the_one_named(string given, string expected)
    {
        Transcript paired = DrawnGene.FiveExons.On(Strand.Forward) with { Counterpart = new Accession("ENST00000900002", 4) };
        Assert.Equal(expected, Read(given, new TranscriptCatalogue(new ReferenceVersion(3, string.Empty, []), [paired])));
    }

    [Theory]
    [InlineData("NM_900002.1:n.18C>T", "c.5C>T")]
    [InlineData("NM_900002.1:c.4_14GCT[3]A[5]", "c.7_9dup")]
    [InlineData("NM_900002.1:c.4GCT[5]", "c.9_10insGCTGCTGCT")]
    [InlineData("NM_900002.1:c.9_10ins4_6inv", "c.10_11insGCA")]
    [InlineData("NM_900002.1:c.[4G>A;6T>C]", "c.4_6delinsACC")]
    [InlineData("NM_900002.1:c.[6T>C;9T>A]", "c.9T>A + c.6T>C")]
    [InlineData("NM_900002.1:c.20=", "c.20=")]
    public void A_whole_name_is_read_on_the_reverse_strand(string given, string expected)
    {
        TranscriptCatalogue catalogue = new(new ReferenceVersion(2, string.Empty, []), [DrawnGene.FiveExons.On(Strand.Reverse)]);
        Assert.Equal(expected, Read(given, catalogue));
    }

    [Fact]
    public void Any_name_gives_alleles_or_a_reason_and_normalises_once_and_for_all()
    {
        Transcript transcript = DrawnGene.FiveExons.On(Strand.Reverse);
        TranscriptCatalogue catalogue = new(new ReferenceVersion(2, string.Empty, []), [transcript]);
        string[] names =
        [
            "c.5C>T", "c.10A[7]", "c.4_14GCT[2]A[7]", "c.[4G>A;6T>C]", "n.18_22del", "g.121_130delinsAC", "c.9_10ins[TT;20_22]", "r.10_14a[3]",
            "c.19+1_19+2delGT", "c.*5_*9dup", "c.-13_-10inv", "c.20-3_22del", "g.150_160CA[3]", "r.20dup", "c.*19dup", "c.48dup",
        ];
        Properties.Hold(
            text =>
            {
                foreach (string whole in new[] { text, $"NM_900002.1:{text}" })
                {
                    if (!HgvsName.TryParse(whole, out HgvsName? name, out _)) continue;
                    Assert.NotNull(WholeNameProjection.Of(name, catalogue, null));
                    if (NameNormaliser.Normalise(name, transcript, DrawnGene.Assembly) is not NormalisedName.Written once) continue;
                    string written = once.Name.ToString();
                    if (!HgvsName.TryParse(written, out HgvsName? again, out ParseProblem problem)) Assert.Fail($"{whole}: {written} cannot be read: {problem}");
                    NormalisedName twice = NameNormaliser.Normalise(again, transcript, DrawnGene.Assembly);
                    Assert.True(twice is NormalisedName.Written second && second.Name.ToString() == written, $"{whole}: {written}, then {twice}");
                }
                return true;
            },
            Properties.Mutated(names));
    }

    private static string Read(string given, TranscriptCatalogue catalogue)
    {
        Assert.True(HgvsName.TryParse(given, out HgvsName? name, out ParseProblem problem), $"{given}: {problem}");
        WholeNameProjection found = WholeNameProjection.Of(name, catalogue, null);
        string note = found.Note is null ? string.Empty : $" ({found.Note})";
        return found switch
        {
            WholeNameProjection.One one => Named(one.Allele) + note,
            WholeNameProjection.Apart apart => string.Join(" + ", apart.Alleles.Select(Named)),
            WholeNameProjection.OtherBases other => $"{other.At}: {other.Stated}, found {other.Found}",
            WholeNameProjection.Refused refused => refused.Why,
            _ => "",
        };

        string Named(JustifiedAllele allele) => ConsequenceCaller.Describe(catalogue.All[0], allele).Name!.Change;
    }
}
