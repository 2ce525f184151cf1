using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Truth.Csq;
using LmsVariants.Truth.Names;

namespace LmsVariants.Formats.Tests.TruthRules;

/// <summary>A rule that forgives too much would hide an error of ours, so each is tested from both sides.</summary>
public sealed class AgreementTests
{
    [Theory]
    [InlineData("NM_000546.6:c.743delG", "c.743del")]
    [InlineData("c.363_365delCTTinsA", "c.363_365delinsA")]
    [InlineData("c.238dupT", "c.238dup")]
    [InlineData("c.*131delT", "c.*131del")]
    [InlineData("c.10_12del3", "c.10_12del")]
    [InlineData("c.100_101insACG", "c.100_101insACG")]
    public void Coding_names_lose_only_bases_that_repeat_the_reference(string name, string plain) => Assert.Equal(plain, PlainName.Coding(name));

    [Theory]
    [InlineData("p.(Gln371Ter)", "p.Q371*")]
    [InlineData("p.R306X", "p.R306*")]
    [InlineData("p.K320RfsX25", "p.K320Rfs*25")]
    [InlineData("p.Val1810%3D", "p.V1810=")]
    [InlineData("p.X12Y", "p.X12Y")]
    public void Protein_names_are_written_in_one_letter(string name, string plain) => Assert.Equal(plain, PlainName.Protein(name));

    [Theory]
    [InlineData("p.F770fs", "p.F770Lfs*5", null, ProteinAgreement.ShortFrameshift)]
    [InlineData("p.F770Lfs", "p.F770Lfs*5", null, ProteinAgreement.ShortFrameshift)]
    [InlineData("p.F770Vfs", "p.F770Lfs*5", null, null)]
    [InlineData("p.F770Lfs*6", "p.F770Lfs*5", null, null)]
    [InlineData("p.F77fs", "p.F770Lfs*5", null, null)]
    [InlineData("p.T377fs", "p.S378Pfs*6", 377, ProteinAgreement.FirstCodonTouched)]
    [InlineData("p.T377fs", "p.S378Pfs*6", 376, null)]
    [InlineData("p.S378fs", "p.T377Pfs*6", 378, null)]
    [InlineData("p.C242fs", "p.C242*", 242, ProteinAgreement.ImmediateStop)]
    [InlineData("p.C242fs", "p.C242Y", 242, null)]
    [InlineData("p.L54L", "p.L54=", null, ProteinAgreement.RepeatedResidue)]
    [InlineData("p.L54V", "p.L54=", null, null)]
    [InlineData("p.M1V", "p.M1?", null, ProteinAgreement.StartAsMissense)]
    [InlineData("p.*394G", "p.*394Gext*17", null, ProteinAgreement.StopAsMissense)]
    [InlineData("p.*394R", "p.*394Gext*17", null, null)]
    public void Protein_names_agree_by_a_rule_or_not_at_all(string theirs, string ours, int? codon, string? rule) =>
        Assert.Equal(rule, ProteinAgreement.Rule(theirs, ours, codon));

    [Theory]
    [InlineData("c.4del", "c.6del", true)]
    [InlineData("c.4del", "c.7del", false)]
    [InlineData("c.6_7insA", "c.6dup", true)]
    [InlineData("c.6_7insC", "c.6dup", false)]
    [InlineData("c.7_8delinsCT", "c.8C>T", true)]
    [InlineData("c.4+1del", "c.4+1del", false)]
    [InlineData("c.4del", "c.99del", false)]
    public void Coding_names_agree_where_they_make_the_same_sequence(string theirs, string ours, bool same) =>
        Assert.Equal(same, CodingAgreement.MakesTheSame(theirs, ours, "ATGAAACCCTAA"));

    [Theory]
    [InlineData("2K>2R", "MKP*", true)]
    [InlineData("2K>2T", "MKP*", false)]
    [InlineData("1MK>1MR", "MKP*", true)]
    [InlineData("2K..3>2R..9", "MKP*", null)]
    public void Changes_of_residues_agree_where_they_make_the_same_protein(string theirs, string protein, bool? same) =>
        Assert.Equal(same, AminoChange.Agrees(theirs, protein, new ProteinSubstitution(AminoAcid.Of('K'), 2, AminoAcid.Of('R'))));

    [Theory]
    [InlineData("2KP>2*", true)]
    [InlineData("1MKP*>1MRA*", false)]
    public void A_frameshift_agrees_in_place_residue_and_stop(string theirs, bool immediate)
    {
        bool? same = AminoChange.Agrees(theirs, "MKP*", new ProteinFrameshift(AminoAcid.Of('K'), 2, AminoAcid.Of('R'), 3));
        Assert.Equal(!immediate, same);
    }

    [Fact]
    public void A_block_of_the_expected_file_gives_the_line_that_bcftools_wrote()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "6\tC\tA\tmissense|G|t1|x|+|2S>2T|6C>A\n6\tC\tA\tmissense&splice_region|G|t1|x|+|2S>2R|6C>A+8C>A,@5\n\n7\tC\tA\t.\n");
            ExpectedRecord[] records = [.. ExpectedRecord.Read(path)];
            Assert.Equal(["6", "7"], records.Select(record => record.Pos));
            BcsqEntry entry = Assert.Single(records[0].Entries);
            Assert.Equal(["missense", "splice_region"], entry.Terms);
            Assert.Equal(("G", "t1", "2S>2R", true), (entry.Gene, entry.Transcript, entry.Amino, entry.IsCompound));
            Assert.Empty(records[1].Entries);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Beside_a_splice_term_intron_is_not_compared()
    {
        Assert.Equal(["splice_region"], TermTable.FromOurs(["splice_donor_region_variant", "intron_variant"]));
        Assert.Equal(["intron"], TermTable.FromOurs(["intron_variant", "splice_polypyrimidine_tract_variant"]));
        Assert.Equal(["missense"], TermTable.FromTheirs(["*missense"]));
    }
}
