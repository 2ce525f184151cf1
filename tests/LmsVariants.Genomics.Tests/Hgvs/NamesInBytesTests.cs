using System.Text;

using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Tests.Hgvs;

public sealed class NamesInBytesTests
{
    [Fact]
    public void A_coding_name_is_the_same_in_bytes() => Assert.All(Corpus.Rows("hgvs", "accept-coding.tsv"), row =>
    {
        Assert.True(HgvsCoding.TryParse(row[0], out HgvsCoding? name, out _));
        IsWritten(row[1], name.TryFormat);
    });

    [Fact]
    public void A_protein_name_is_the_same_in_bytes() => Assert.All(Corpus.Rows("hgvs", "accept-protein.tsv"), row =>
    {
        Assert.True(HgvsProtein.TryParse(row[0], out HgvsProtein? name, out _));
        IsWritten(row[1], name.TryFormat);
        IsWritten(name.Change.ToString(), name.Change.TryFormat);
    });

    [Theory]
    [InlineData("NM_000546.6")]
    [InlineData("ENST00000269305")]
    [InlineData("LRG_321t1")]
    public void A_record_is_the_same_in_bytes(string text)
    {
        Assert.True(Accession.TryParse(text, out Accession accession));
        IsWritten(text, accession.TryFormat);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(129)]
    [InlineData(1000)]
    [InlineData(9000)]
    public void A_name_may_be_as_long_as_its_insertion(int bases)
    {
        string text = $"NM_000546.6:c.76_77ins{new string('T', bases)}";
        Assert.True(HgvsCoding.TryParse(text, out HgvsCoding? name, out _));
        Assert.Equal(text, name.ToString());
        byte[] room = new byte[text.Length];
        Assert.True(name.TryFormat(room, out int written));
        Assert.Equal(text, Encoding.UTF8.GetString(room, 0, written));
    }

    private delegate bool Writing(Span<byte> target, out int written);

    // Whole where there is room enough; where there is not, nothing that counts.
    private static void IsWritten(string text, Writing write)
    {
        byte[] room = new byte[text.Length];
        Assert.True(write(room, out int all));
        Assert.Equal(text, Encoding.UTF8.GetString(room, 0, all));
        for (int tooFew = 0; tooFew < text.Length; tooFew++)
        {
            Assert.False(write(new byte[tooFew], out int written));
            Assert.Equal(0, written);
        }
    }
}
