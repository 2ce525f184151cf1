using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Tests.Transcripts;

public sealed class AccessionTests
{
    [Theory]
    [InlineData("NM_000546.6", "NM_000546", 6, true)]
    [InlineData("NM_133509", "NM_133509", null, true)]
    [InlineData("XM_011536960.1", "XM_011536960", 1, true)]
    [InlineData("ENST00000269305.9", "ENST00000269305", 9, true)]
    [InlineData("NP_000537.3", "NP_000537", 3, false)]
    [InlineData("NR_024540.1", "NR_024540", 1, false)]
    [InlineData("LRG_321t1", "LRG_321t1", null, false)]
    public void TryParse_reads_records(string text, string name, int? version, bool coding)
    {
        Assert.True(Accession.TryParse(text, out Accession accession));
        Assert.Equal((name, version, coding, text), (accession.Base, accession.Version, accession.IsCodingTranscript, accession.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".6")]
    [InlineData("NM")]
    [InlineData("1NM_000546")]
    [InlineData("NM_000546.")]
    [InlineData("NM_000546.x")]
    [InlineData("NM_000546.-1")]
    [InlineData("NM_000546.6.1")]
    [InlineData("NM_000546.6 ")]
    [InlineData("NM-000546.6")]
    [InlineData("NM_000546(TP53)")]
    [InlineData("NM_000546.99999999999")]
    public void TryParse_refuses_what_is_no_record(string text) => Assert.False(Accession.TryParse(text, out _));

    [Fact]
    public void A_version_more_or_less_is_another_record()
    {
        Assert.NotEqual(new Accession("NM_000546", 5), new Accession("NM_000546", 6));
        Assert.NotEqual(new Accession("NM_000546", null), new Accession("NM_000546", 6));
    }

    [Fact]
    public void An_accession_that_was_never_set_cannot_be_read()
    {
        Assert.Throws<InvalidOperationException>(() => default(Accession).Base);
        Assert.Throws<InvalidOperationException>(() => default(Accession).IsCodingTranscript);
    }
}
